/** How the program is started on each runtime. */
import { fileURLToPath } from "node:url";
import * as runtimes from "@moonsocket/runtimes";
import type { Runtime } from "./pairs.ts";

const on = (name: string): string => fileURLToPath(new URL(`on/${name}.ts`, import.meta.url));

export const RUNTIMES: readonly Runtime[] = [
  { name: "node", command: [runtimes.node24, on("node")] },
  { name: "bun", command: [runtimes.bun, on("bun")] },
  { name: "deno", command: [runtimes.deno, "run", "--allow-net=127.0.0.1", on("deno")] },
];
