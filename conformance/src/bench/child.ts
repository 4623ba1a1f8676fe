/** Programs of the suite, in processes of their own. */
import { Failure, show } from "./assert.ts";
import type { Bench, Ended } from "./bench.ts";
import { Far } from "./far.ts";

/** Starts a program that connects to us: its far end, and how it will have ended. */
export async function begin({ start, raw, peer }: Bench, program: string): Promise<[far: Far, ended: Promise<Ended>]> {
  const listener = await raw.listen(peer);
  const ended = start(program, String(listener.local.port));
  const first = await Promise.race([raw.accept(listener), ended]);
  if ("code" in first) throw new Failure(`expected the program to connect, and it printed "${printed(first)}"`);
  return [new Far(first, raw), ended];
}

/** What a program printed. A failure where it had to be killed, or ended with an error. */
export function printed({ output, code, errors }: Ended): string {
  if (code === 0) return output.trim();
  const how = code === null ? "it had to be killed" : `its code was ${code}`;
  throw new Failure(`expected the program to end well, and ${how}; it had printed ${show(output + errors)}`);
}
