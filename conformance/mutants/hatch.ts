/** Builds a mutant and runs its case in it: what caught it, or `null` where nothing did. */
import { MemoryNetwork } from "@moonsocket/core/memory";
import { build, type BuildOptions, type Plugin } from "esbuild";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { CASES } from "../src/cases/index.ts";
import { mutate, type Mutant } from "./mutant.ts";

const here = path.dirname(fileURLToPath(import.meta.url));
const packages = path.join(here, "../../packages");
const ENTRIES: Readonly<Record<string, string>> = {
  "@moonsocket/core": "core/src/index.ts",
  "@moonsocket/core/memory": "core/src/memory/index.ts",
  "@moonsocket/net": "net/src/index.ts",
  "@moonsocket/node": "node/src/index.ts",
  "@moonsocket/system": "system/src/index.ts",
};

const memory = new MemoryNetwork().host("moon");

/** Built from here, for no file of the suite imports an adapter. */
const ON_NODE = `
import { transport } from "@moonsocket/node";
import { confrontOnNode } from "./subject-node.ts";
await confrontOnNode(transport);
`;

/** A case that has not ended by itself after so many milliseconds keeps its thread busy. */
const LIMIT = 20_000;

/** No transport has what the case needs. */
export class CannotRun extends Error {}

/** Rejects with {@link CannotRun}, or where the mutant can't be built. */
export async function hatch(
  id: string,
  without: boolean,
  edits: readonly Mutant[],
  folder: string,
): Promise<string | null> {
  const outfile = path.join(folder, `${`${id}${without ? "-without" : ""}`.replaceAll("/", ".")}.mjs`);
  await build({
    ...subjectOf(id, without),
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node22",
    plugins: [lie(edits), only(id)],
    outfile,
    logLevel: "silent",
  });
  return run(outfile, { id, without });
}

/** The memory network; the Node adapter where that can't do what the case needs. */
function subjectOf(id: string, without: boolean): BuildOptions {
  const needs = CASES.find((one) => one.id === id)?.needs ?? [];
  const able = needs.every(
    (need, at) => need !== "process" && ((without && at === 0) || memory.capabilities[need] === true),
  );
  if (able) return { entryPoints: [path.join(here, "subject-memory.ts")] };
  return { stdin: { contents: ON_NODE, resolveDir: here, loader: "ts" } };
}

/** Core and the transport from their sources, with the edits made. */
const lie = (edits: readonly Mutant[]): Plugin => ({
  name: "lie",
  setup(building) {
    building.onResolve({ filter: /^@moonsocket\// }, ({ path: name }) => {
      const entry = ENTRIES[name];
      return entry === undefined ? undefined : { path: path.join(packages, entry) };
    });
    for (const file of new Set(edits.map((edit) => edit.file))) {
      const whole = path.join(packages, file);
      building.onLoad({ filter: new RegExp(`${whole.replaceAll(/[.\\/]/g, "\\$&")}$`) }, () => ({
        contents: edits.filter((edit) => edit.file === file).reduce(mutate, readFileSync(whole, "utf8")),
        loader: "ts",
      }));
    }
  },
});

/** Of all cases only those of one area: a mutant is built and loaded in half the time. */
const only = (id: string): Plugin => ({
  name: "only",
  setup(building) {
    const area = JSON.stringify(path.join(here, `../src/cases/${id.split("/").slice(0, 2).join("/")}.ts`));
    const contents = `import * as area from ${area}; export const CASES = Object.values(area).flat();`;
    building.onLoad({ filter: /src\/cases\/index\.ts$/ }, () => ({ contents, loader: "ts" }));
  },
});

function run(file: string, workerData: unknown): Promise<string | null> {
  const worker = new Worker(file, { workerData, stdout: true, stderr: true });
  return new Promise<string | null>((resolve, reject) => {
    const limit = setTimeout(() => resolve("it never comes to rest"), LIMIT);
    worker.once("message", (caught: string | null) => {
      clearTimeout(limit);
      resolve(caught);
    });
    worker.once("error", (error) => {
      clearTimeout(limit);
      if (error instanceof Error && error.message.startsWith("cannot run")) reject(new CannotRun(error.message));
      else resolve(`uncaught ${String(error)}`);
    });
  }).finally(() => void worker.terminate());
}
