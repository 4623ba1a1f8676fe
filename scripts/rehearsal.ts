// Why: what users get are tarballs in an empty folder, not this repository. So the packages are packed and installed with npm, and
// a newcomer's first steps are taken with them: the README's quick start, a transport of one's own, and the suite over both.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { report } from "./report.ts";

const packages = ["packages/core", "packages/node", "conformance"];
const folder = mkdtempSync(path.join(tmpdir(), "rehearsal-"));

/** Milliseconds that a step may take. */
const LIMIT = 180_000;

/** Runs a command to its end, and gives what it printed. */
function run(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], timeout: LIMIT });
}

function step(fact: string, take: () => string | undefined): void {
  try {
    const problem = take();
    report(fact, problem === undefined ? [] : [problem]);
  } catch (thrown) {
    const { stdout = "", stderr = "" } = thrown as { stdout?: string; stderr?: string };
    report(fact, `${String(thrown)}\n${stdout}${stderr}`.split("\n"));
  }
}

interface Packed {
  filename: string;
  files: { path: string }[];
}

const tarballs = packages.map((from) => {
  return JSON.parse(run("pnpm", ["pack", "--json", "--pack-destination", folder], from)) as Packed;
});

step("the cases are inside the tarball", () => {
  const inside = tarballs.at(-1)?.files.map((file) => file.path) ?? [];
  return inside.includes("dist/cli.js") ? undefined : `there is only ${inside.join(", ")}`;
});

step("npm installs the tarballs into an empty folder", () => {
  writeFileSync(path.join(folder, "package.json"), JSON.stringify({ name: "newcomer", private: true, type: "module" }));
  const names = tarballs.map(({ filename }) => path.resolve(folder, filename));
  run("npm", ["install", "--offline", "--no-audit", "--no-fund", ...names], folder);
  return undefined;
});

const quickStart = /```ts\n(import \* as socket[^]*?)```/.exec(readFileSync("README.md", "utf8"))?.[1];

step("the README's quick start runs there", () => {
  writeFileSync(path.join(folder, "quick-start.mjs"), `${quickStart}\nconsole.log(err, partial);\n`);
  const said = run("node", ["quick-start.mjs"], folder).trim();
  return said === "timeout" ? undefined : `it said ${said}`;
});

function suite(module: string): string | undefined {
  const output = run("npx", ["--offline", "@moonsocket/conformance", module], folder);
  return /^# fail 0$/m.test(output) ? undefined : output;
}

step("npx @moonsocket/conformance ./my-transport.js runs there", () => {
  writeFileSync(path.join(folder, "my-transport.js"), 'export { transport } from "@moonsocket/node";\n');
  return suite("./my-transport.js");
});

step("the transports of docs/write-a-transport.md conform there", () => {
  const page = readFileSync("docs/write-a-transport.md", "utf8");
  const [[, shown = ""] = [], [, part = ""] = []] = page.matchAll(/```ts\n([^]*?)```/g);
  const [tunnel = "", pipes = ""] = ["tunnel.ts", "pipes.ts"].map((name) => {
    const source = readFileSync(`apps/conformance/src/subjects/${name}`, "utf8");
    writeFileSync(path.join(folder, name), source);
    return source;
  });
  if (shown !== tunnel) return "the page shows another tunnel";
  if (part === "" || !pipes.includes(part)) return "the page shows other pipes";
  return suite("./tunnel.ts") ?? suite("./pipes.ts");
});

rmSync(folder, { recursive: true });
