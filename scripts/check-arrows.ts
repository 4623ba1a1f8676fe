// Why: apps → adapters → core ← conformance. Core runs anywhere only as long as it imports nothing,
// and an adapter can be deleted or added only as long as no other adapter knows it. One careless
// import breaks that without breaking a test, so this script reads every import of every package.

import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { isTest, sourceFiles } from "./files.ts";
import { report } from "./report.ts";

interface Import {
  file: string;
  from: string; // the folder of the importing package, as "packages/core"
  specifier: string;
  to: string | undefined; // the folder of our package that it reaches; undefined outside of our packages
}

const adapters = ["packages/node", "packages/bun", "packages/deno"];
const core = "packages/core";
const inCoreTests = /^(vitest|fast-check|node:)/;

const manifests = sourceFiles("{packages,apps,tools}/*/package.json").concat(sourceFiles("conformance/package.json"));
const folders = manifests.map((file) => path.posix.dirname(file));
const folderOf = new Map(
  manifests.map((file) => {
    const { name } = JSON.parse(readFileSync(file, "utf8")) as { name: string };
    return [name, path.posix.dirname(file)];
  }),
);

function target(file: string, specifier: string): string | undefined {
  if (specifier.startsWith(".")) {
    const reached = path.posix.join(path.posix.dirname(file), specifier);
    return folders.find((folder) => reached.startsWith(`${folder}/`)) ?? "outside of every package";
  }
  const name = specifier.split("/").slice(0, 2).join("/");
  return folderOf.get(name) ?? folderOf.get(specifier);
}

const imports: Import[] = folders.flatMap((from) =>
  sourceFiles(`${from}/**/*.{ts,js,mjs}`).flatMap((file) =>
    ts.preProcessFile(readFileSync(file, "utf8")).importedFiles.map(({ fileName: specifier }) => ({
      file,
      from,
      specifier,
      to: target(file, specifier),
    })),
  ),
);

const kind = (folder: string): string =>
  adapters.includes(folder) ? "adapter" : folder === core ? "core" : folder.replace(/\/.*/, "");

// The packages outside of adapters and core that adapters share are kind "packages".
const mayReach: Record<string, readonly string[]> = {
  core: [],
  packages: ["core", "packages"],
  adapter: ["core", "packages"],
  conformance: ["core"],
  apps: ["core", "packages", "adapter", "conformance", "tools"],
  tools: ["core", "packages", "adapter", "conformance"],
};

function check(fact: string, isWrong: (found: Import) => boolean): void {
  const wrong = imports.filter(isWrong);
  report(
    fact,
    wrong.map(({ file, specifier }) => `${file} imports "${specifier}"`),
  );
}

if (!imports.some(({ from }) => from === core)) report("core has imports to look at", ["none found"]);

check("core imports nothing but its own files", ({ file, from, specifier }) => {
  if (from !== core || !file.startsWith(`${core}/src/`) || specifier.startsWith(".")) return false;
  return !(isTest(file) && inCoreTests.test(specifier));
});
check("adapters never import each other", ({ from, to }) => {
  return kind(from) === "adapter" && to !== undefined && to !== from && kind(to) === "adapter";
});
check("arrows run apps → adapters → core ← conformance", ({ file, from, to }) => {
  if (to === undefined || to === from) return false;
  // A package runs the conformance suite over itself in its tests.
  if (isTest(file) && to === "conformance") return false;
  return !(mayReach[kind(from)] ?? []).includes(kind(to));
});
check("relative imports stay inside their package", ({ from, specifier, to }) => {
  return specifier.startsWith(".") && to !== from;
});
