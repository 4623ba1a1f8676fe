// Why: core promises to run wherever JavaScript runs. Its types and its lint rules are checked on
// the source; this looks at what is published, and loads it where there is no runtime at all.

import { readFileSync } from "node:fs";
import path from "node:path";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import ts from "typescript";
import { distFiles } from "./files.ts";
import { report } from "./report.ts";

const dist = "packages/core/dist";
const files = distFiles(dist);

report(
  "the built core imports nothing from outside",
  files.length === 0
    ? [`${dist} is empty`]
    : files.flatMap((file) => {
        const found = ts.preProcessFile(readFileSync(file, "utf8"));
        return [...found.importedFiles, ...found.typeReferenceDirectives]
          .map(({ fileName }) => fileName)
          .filter(
            (name) => !(name.startsWith(".") && path.posix.join(path.posix.dirname(file), name).startsWith(`${dist}/`)),
          )
          .map((name) => `${file} mentions "${name}"`);
      }),
);

/** What is wrong with an entry that is loaded alone; it must have a function of that name. */
async function load(entry: string, name: string): Promise<string[]> {
  try {
    const bundle = await build({
      entryPoints: [`${dist}/${entry}`],
      bundle: true,
      format: "iife",
      globalName: "core",
      platform: "neutral",
      logLevel: "silent",
      write: false,
    });
    // A fresh context has the built-ins of ECMAScript and, in V8, console and WebAssembly: these go.
    const context = createContext({ TextEncoder, TextDecoder });
    runInContext("delete globalThis.console; delete globalThis.WebAssembly;", context);
    const code = bundle.outputFiles[0]?.text ?? "";
    const type: unknown = runInContext(`${code}\ntypeof core.${name}`, context);
    return type === "function" ? [] : [`${entry}: ${name} is ${String(type)}, not a function`];
  } catch (error) {
    return [`${entry}: ${String(error)}`];
  }
}

report("the built core, and its memory network, load with no globals but ECMAScript, TextEncoder, TextDecoder", [
  ...(await load("index.js", "createSockets")),
  ...(await load("memory.js", "MemoryNetwork")),
]);
