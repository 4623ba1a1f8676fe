import * as contract from "./contract.ts";
import * as cycles from "./cycles.ts";
import * as exhausted from "./exhausted.ts";
import * as idle from "./idle.ts";
import type { Program, Stage } from "./program.ts";
import * as sockets from "./sockets.ts";

const PROGRAMS: ReadonlyMap<string, Program> = new Map(
  [contract, cycles, exhausted, idle, sockets].flatMap((programs) => Object.entries(programs)),
);

/** Nobody waits for it: whether the process does is what is to be seen. What it rejects with ends the process. */
export function runProgram(
  { transport, descriptors }: Pick<Stage, "transport" | "descriptors">,
  [name = "", port = "0"]: readonly string[],
): void {
  const program = PROGRAMS.get(name);
  if (program === undefined) throw new TypeError(`expected one of ${[...PROGRAMS.keys()].join(", ")}, got "${name}"`);
  void program({ transport, port: Number(port), print: (text) => console.log(text), descriptors });
}
