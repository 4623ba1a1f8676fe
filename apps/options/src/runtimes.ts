/** Where the programs run: each runtime, with system calls and without. */
import * as runtimes from "@moonsocket/runtimes";
import { fileURLToPath } from "node:url";

export interface Runtime {
  readonly name: string;
  readonly command: readonly [executable: string, ...flags: string[]];
  /** A module that exports `transport`. */
  readonly transport: string;
}

const node = fileURLToPath(import.meta.resolve("@moonsocket/node"));
const bun = fileURLToPath(import.meta.resolve("@moonsocket/bun"));
const deno = fileURLToPath(import.meta.resolve("@moonsocket/deno"));
const withoutCalls = (name: string): string =>
  fileURLToPath(new URL(`../../../packages/${name}/test/without-calls.ts`, import.meta.url));

/** Those that make system calls, so that every option is there. */
export const WITH_CALLS: readonly Runtime[] = [
  { name: "Node 22", command: [runtimes.node22], transport: node },
  { name: "Node 24", command: [runtimes.node24], transport: node },
  { name: "Node 26", command: [runtimes.node26], transport: node },
  { name: "Bun 1.4.0", command: [runtimes.bunOldest], transport: bun },
  { name: "Bun 1.4.5", command: [runtimes.bun], transport: bun },
  { name: "Deno 2.9.6", command: [runtimes.deno, ...runtimes.denoRun, "-A"], transport: deno },
];

export const WITHOUT_CALLS: readonly Runtime[] = [
  { name: "Deno 2.7.14", command: [runtimes.denoOldest, ...runtimes.denoRun, "-A"], transport: deno },
  { name: "Node, no calls", command: [runtimes.node24], transport: withoutCalls("node") },
  { name: "Bun, no calls", command: [runtimes.bun], transport: withoutCalls("bun") },
  { name: "Deno, no ffi", command: [runtimes.deno, ...runtimes.denoWithoutFfi], transport: deno },
];
