/** Whoever can play our side: adapters on their runtimes, the memory network, or any module that exports a transport. */
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { MemoryNetwork } from "@moonsocket/core/memory";
import * as runtimes from "@moonsocket/runtimes";
import { realTroupe, troupeOf, troupeOn, type Troupe } from "./crew.ts";

const program = fileURLToPath(new URL("program.ts", import.meta.url));

const ON_NODE = fileURLToPath(import.meta.resolve("@moonsocket/node"));
const ON_BUN = fileURLToPath(import.meta.resolve("@moonsocket/bun"));
const ON_DENO = fileURLToPath(import.meta.resolve("@moonsocket/deno"));

const { node22, node24, node26, bun, bunOldest, deno, denoOldest, denoRun } = runtimes;

const GC = "--expose-gc"; // what a scenario collects is collected
const onDeno = [...denoRun, "-A", `--v8-flags=${GC}`];

const COMMANDS: Readonly<Record<string, readonly [executable: string, ...args: string[]]>> = {
  "node-22": [node22, GC, program, ON_NODE],
  node: [node24, GC, program, ON_NODE],
  "node-26": [node26, GC, program, ON_NODE],
  "bun-oldest": [bunOldest, GC, program, ON_BUN],
  bun: [bun, GC, program, ON_BUN],
  "deno-oldest": [denoOldest, ...onDeno, program, ON_DENO],
  deno: [deno, ...onDeno, program, ON_DENO],
};

export const RUNTIMES = ["node", "bun", "deno"] as const;

export const SUBJECTS: readonly string[] = ["memory", ...Object.keys(COMMANDS), "lua5.4", "luajit"];

/** Its clock jumps when nothing moves. */
function memory(): Troupe {
  const network = new MemoryNetwork({ jumps: true });
  const hole = 7;
  network.rule({ port: hole, lost: true });
  return troupeOf("memory", network.host("moon"), hole);
}

/** @throws Error where there is no such subject. */
export function subject(name: string): Troupe {
  if (name === "memory") return memory();
  if (name === "lua5.4" || name === "luajit") return realTroupe(name);
  const command = COMMANDS[name];
  if (command === undefined) {
    const module = path.resolve(name);
    if (existsSync(module)) return troupeOn(name, [process.execPath, GC, program, module]);
    throw new Error(`expected one of ${SUBJECTS.join(", ")}, or a module that exports a transport, got ${name}`);
  }
  return troupeOn(name, command);
}
