import type { Transport } from "@moonsocket/core";
import * as contract from "./contract.ts";
import * as idle from "./idle.ts";
import type { Program } from "./program.ts";
import * as sockets from "./sockets.ts";

const PROGRAMS: ReadonlyMap<string, Program> = new Map(
  [contract, idle, sockets].flatMap((programs) => Object.entries(programs)),
);

/** Nobody waits for it: whether the process does is what is to be seen. What it rejects with ends the process. */
export function runProgram(transport: Transport, [name = "", port = "0"]: readonly string[]): void {
  const program = PROGRAMS.get(name);
  if (program === undefined) throw new TypeError(`expected one of ${[...PROGRAMS.keys()].join(", ")}, got "${name}"`);
  void program({ transport, port: Number(port), print: (text) => console.log(text) });
}
