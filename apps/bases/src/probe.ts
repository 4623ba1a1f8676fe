/** What a probe gets, and how it answers. Arguments: the contender, the peer's port, the deaf one's two, a folder. */
import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import type { Answer } from "./answer.ts";
import { ask as askPeer } from "./ask.ts";
import { PIECE, type Base, type Wire } from "./base.ts";
import { within } from "./wait.ts";

/** Where each contender is. Each loads on its own runtimes only. */
const BASES: Readonly<Record<string, () => Promise<{ readonly base: Base }>>> = {
  "node:net": () => import("./bases/net.ts"),
  "Bun.connect": () => import("./bases/bun.ts"),
  "Bun + calls": () => import("./bases/bun-calls.ts"),
  "Deno.connect": () => import("./bases/deno.ts"),
};

const [names = "", peer, silent, full, folder = ""] = process.argv.slice(2);
export const contenders: readonly string[] = names.split(",");
export const ports = { peer: Number(peer), silent: Number(silent), full: Number(full) };

/** A file that is not there: the peer makes it, for whoever can only look. */
export class Mark {
  readonly file: string = path.join(folder, "mark");

  get made(): boolean {
    return existsSync(this.file);
  }

  clear(): void {
    rmSync(this.file, { force: true });
  }
}

export async function baseOf(name: string): Promise<Base> {
  const load = BASES[name];
  if (load === undefined) throw new Error(`no contender ${name}`);
  return (await load()).base;
}

/** Where only one is asked. */
export const ours = (): Promise<Base> => baseOf(contenders[0] ?? "");

/** What is to become of the connection is said first. */
export async function connect(base: Base, line: string): Promise<Wire> {
  const wire = await within(2000, base.dial(ports.peer).wire);
  await wire.write(new TextEncoder().encode(`${line}\n`));
  return wire;
}

/** Asks the peer, beside the contender. */
export const ask = (line: string): Promise<unknown> => askPeer(ports.peer, line);

/** Reads all there is, however it ends, and as long as it takes. */
export async function drain(wire: Wire, ms = 500): Promise<{ bytes: number; end: string }> {
  let bytes = 0;
  try {
    for (;;) {
      const some = await within(ms, wire.read());
      if (some === null) return { bytes, end: "end" };
      bytes += some.length;
    }
  } catch (error) {
    return { bytes, end: codeOf(error) };
  }
}

export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "code" in error && typeof error.code === "string" ? error.code : `${error.name}: ${error.message}`;
}

export function say(answer: Answer): void {
  console.log(JSON.stringify(answer));
}

/** Ends the process, whatever a contender has left behind. */
export function done(): never {
  process.exit(0);
}

export const BLOCK: Uint8Array = new Uint8Array(PIECE);
