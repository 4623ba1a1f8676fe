/**
 * The executables of the runtimes that are tested. Node 24, Bun and Deno are the workspace's own: an alias of one of them beside it
 * would take its place in `.bin`. The oldest are those that the packages claim.
 */
import { fileURLToPath } from "node:url";

// Half a second after its start Deno asks the internet for a newer Deno. Nothing of ours may, nor whoever is started from here.
process.env["DENO_NO_UPDATE_CHECK"] = "1";

const executable = (path: string): string => fileURLToPath(import.meta.resolve(path));

export const node22: string = executable("node22/bin/node");
export const node24: string = executable("node/bin/node");
export const node26: string = executable("node26/bin/node");
export const bun: string = executable("bun/bin/bun.exe"); // so it is called on every system
export const bunOldest: string = executable("bun-oldest/bin/bun.exe");
export const deno: string = executable("deno/deno");
export const denoOldest: string = executable("deno-oldest/deno");

/** How Deno runs a program of the workspace: it finds packages as Node does. */
export const denoRun: readonly string[] = ["run", "--node-modules-dir=manual"];
/** All that the adapter asks for but `ffi`; and what suites and programs do themselves: read, look around, start others. */
export const denoWithoutFfi: readonly string[] = [
  ...denoRun,
  "--allow-net",
  "--allow-read",
  "--allow-env",
  "--allow-run",
  "--allow-sys",
];
