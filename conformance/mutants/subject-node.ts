/** A mutant that the Node adapter is part of: for the cases whose programs run in processes of their own, which are mutants too. */
import type { Transport } from "@moonsocket/core";
import { fileURLToPath } from "node:url";
import { isMainThread } from "node:worker_threads";
import { descriptors } from "../src/cli/descriptors.ts";
import { startWith } from "../src/cli/start.ts";
import { runProgram } from "../src/programs/index.ts";
import { confront } from "./subject.ts";

export async function confrontOnNode(transport: Transport): Promise<void> {
  if (isMainThread) runProgram({ transport, descriptors }, process.argv.slice(2));
  else await confront({ transport, start: startWith(fileURLToPath(import.meta.url)) });
}
