/** What is put to the test, and on which runtime. */
import * as runtimes from "@moonsocket/runtimes";
import { fileURLToPath } from "node:url";

export interface Subject {
  readonly name: string;
  /** The runtime, and its flags. */
  readonly command: readonly [executable: string, ...flags: string[]];
  /** A module that exports a transport. */
  readonly module: string;
}

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const of = (name: string): string => at(`subjects/${name}.ts`);
const withoutCalls = (adapter: string): string => at(`../../../packages/${adapter}/test/without-calls.ts`);

const { node22, node24, node26, bun, bunOldest, deno, denoOldest, denoRun, denoWithoutFfi } = runtimes;

export const SUBJECTS: readonly Subject[] = [
  { name: "memory", command: [node24], module: of("memory") },
  { name: "memory, bare", command: [node24], module: of("bare") },
  { name: "Node 22", command: [node22], module: of("node") },
  { name: "Node 24", command: [node24], module: of("node") },
  { name: "Node 26", command: [node26], module: of("node") },
  { name: "Node, no calls", command: [node24], module: withoutCalls("node") },
  { name: "Bun 1.4.0", command: [bunOldest], module: of("bun") },
  { name: "Bun 1.4.5", command: [bun], module: of("bun") },
  { name: "Bun, no calls", command: [bun], module: withoutCalls("bun") },
  { name: "Deno 2.7.14", command: [denoOldest, ...denoRun, "-A"], module: of("deno-2.7") },
  { name: "Deno 2.9.6", command: [deno, ...denoRun, "-A"], module: of("deno") },
  { name: "Deno, no ffi", command: [deno, ...denoWithoutFfi], module: of("deno") },
  { name: "tunnel", command: [node24], module: of("tunnel") },
  { name: "pipes", command: [node24], module: of("pipes") },
];
