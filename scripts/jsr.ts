// Why: JSR publishes sources, and asks for a manifest of its own. What it says is package.json's already, so it is written from there, and
// a dry run, in a folder with nothing else, finds what JSR would refuse: slow types, files that are missing, imports that lead nowhere.

import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as runtimes from "../tools/runtimes/src/index.ts";
import { report } from "./report.ts";

/** The Deno adapter, and what it stands on. */
const PUBLISHED = ["core", "net", "system", "deno"];

interface Package {
  name: string;
  version: string;
  license: string;
  exports: Record<string, unknown>;
  dependencies?: Record<string, string>;
}

const read = (folder: string): Package => JSON.parse(readFileSync(`${folder}/package.json`, "utf8")) as Package;
const versions = new Map(PUBLISHED.map((name) => [`@moonsocket/${name}`, read(`packages/${name}`).version]));

function sourceOf(folder: string, entry: string): string {
  const file = `./src/${entry === "." ? "index" : entry.slice(2)}.ts`;
  return existsSync(path.join(folder, file)) ? file : file.replace(/\.ts$/, "/index.ts");
}

function manifest(folder: string): string {
  const { name, version, license, exports, dependencies = {} } = read(folder);
  const entries = Object.keys(exports).map((entry) => [entry, sourceOf(folder, entry)]);
  const imports = Object.keys(dependencies).map((needed) => [needed, `jsr:${needed}@^${versions.get(needed)}`]);
  const all = {
    name,
    version,
    license,
    exports: Object.fromEntries(entries) as object,
    ...(imports.length === 0 ? {} : { imports: Object.fromEntries(imports) as object }),
    publish: { include: ["src", "LICENSE", "jsr.json"], exclude: ["**/*.test.ts", "**/*.test-d.ts"] },
  };
  return `${JSON.stringify(all, null, 2)}\n`;
}

const folders = PUBLISHED.map((name) => `packages/${name}`);

if (process.argv.includes("--write")) {
  for (const folder of folders) writeFileSync(`${folder}/jsr.json`, manifest(folder));
} else {
  const old = folders.filter((folder) => readFileSync(`${folder}/jsr.json`, "utf8") !== manifest(folder));
  report(
    "each jsr.json says what package.json says",
    old.map((folder) => `${folder}/jsr.json is not current: node scripts/jsr.ts --write`),
  );
  dryRun();
}

function dryRun(): void {
  const apart = mkdtempSync(path.join(tmpdir(), "jsr-"));
  try {
    for (const folder of folders) {
      cpSync(`${folder}/src`, path.join(apart, folder, "src"), { recursive: true });
      cpSync(`${folder}/jsr.json`, path.join(apart, folder, "jsr.json"));
    }
    writeFileSync(path.join(apart, "deno.json"), JSON.stringify({ workspace: folders.map((folder) => `./${folder}`) }));
    execFileSync(runtimes.deno, ["publish", "--dry-run", "--allow-dirty"], {
      cwd: apart,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NO_COLOR: "1" },
    });
    report("a dry run of deno publish accepts them", []);
  } catch (thrown) {
    const { stdout = "", stderr = "" } = thrown as { stdout?: string; stderr?: string };
    report("a dry run of deno publish accepts them", `${stdout}${stderr}`.split("\n"));
  } finally {
    rmSync(apart, { recursive: true });
  }
}
