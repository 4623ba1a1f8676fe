/** Programs of the suite, in processes of their own. */
import type { Listener } from "@moonsocket/core";
import { Failure, show } from "./assert.ts";
import type { Bench, Ended } from "./bench.ts";
import { Far } from "./far.ts";

/** A program that has connected to us: its far end, and how it will have ended. */
type Begun = [far: Far, ended: Promise<Ended>];

/** Starts a program that connects to us. */
export async function begin(bench: Bench, program: string): Promise<Begun> {
  return (await beginAt(bench, program)).begun;
}

/** Starts a program that connects to us a second time when it has done its part; by then it has ended, if nothing holds it. */
export async function beginAndLeave(bench: Bench, program: string): Promise<Begun> {
  const { begun, listener } = await beginAt(bench, program);
  const [, ended] = begun;
  await Promise.race([bench.raw.accept(listener), ended]);
  await bench.raw.sleep(0.5);
  return begun;
}

async function beginAt({ start, raw, peer }: Bench, program: string): Promise<{ begun: Begun; listener: Listener }> {
  const listener = await raw.listen(peer);
  const ended = start(program, { port: listener.local.port });
  const first = await Promise.race([raw.accept(listener), ended]);
  if ("code" in first) throw new Failure(`expected the program to connect, and it printed "${printed(first)}"`);
  return { begun: [new Far(first, raw), ended], listener };
}

/** What a program printed. A failure where it had to be killed, or ended with an error. */
export function printed({ output, code, errors }: Ended): string {
  if (code === 0) return output.trim();
  const how = code === null ? "it had to be killed" : `its code was ${code}`;
  throw new Failure(`expected the program to end well, and ${how}; it had printed ${show(output + errors)}`);
}
