// Why: what users get are packages from a registry in an empty folder, not this repository. So the packages are packed, put into a registry
// on loopback, and a newcomer's first steps are taken with them on each runtime: the README's quick start, a transport of one's own, and
// the suite over all of them; at last Node is given koffi.

import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import * as runtimes from "../tools/runtimes/src/index.ts";
import { serve, type Packed } from "./registry.ts";
import { report } from "./report.ts";

const PACKAGES = [
  "packages/core",
  "packages/net",
  "packages/system",
  "packages/node",
  "packages/bun",
  "packages/deno",
  "conformance",
];
const folder = mkdtempSync(path.join(tmpdir(), "rehearsal-"));

/** Milliseconds that a step may take. */
const LIMIT = 180_000;

/** Runs a command to its end, and gives what it printed. */
async function run(
  command: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Promise<string> {
  const options = { cwd, timeout: LIMIT, maxBuffer: 2 ** 26, env: { ...process.env, NO_COLOR: "1", ...env } };
  return (await promisify(execFile)(command, args, options)).stdout;
}

async function step(fact: string, take: () => Promise<string | undefined>): Promise<void> {
  try {
    const problem = await take();
    report(fact, problem === undefined ? [] : [problem]);
  } catch (thrown) {
    const { stdout = "", stderr = "" } = thrown as { stdout?: string; stderr?: string };
    report(fact, `${String(thrown)}\n${stdout}${stderr}`.split("\n"));
  }
}

interface Tarball extends Packed {
  readonly files: readonly { path: string }[];
}

async function pack(from: string): Promise<Tarball> {
  const said = await run("pnpm", ["pack", "--json", "--pack-destination", folder], from);
  const { name, version, filename, files } = JSON.parse(said) as Omit<Tarball, "file"> & { filename: string };
  const file = path.resolve(folder, filename);
  const manifest = JSON.parse(await run("tar", ["-xzOf", file, "package/package.json"], folder)) as object;
  return { name, version, file, files, manifest };
}

const tarballs: Tarball[] = [];
for (const from of PACKAGES) tarballs.push(await pack(from));
const registry = await serve(tarballs);

await step("the cases are inside the tarball", async () => {
  const inside = tarballs.at(-1)?.files.map((file) => file.path) ?? [];
  return inside.includes("dist/cli.js") ? undefined : `there is only ${inside.join(", ")}`;
});

const quickStart = /```ts\n(import \* as socket[^]*?)```/.exec(readFileSync("README.md", "utf8"))?.[1] ?? "";

/** An empty folder with the quick start for a runtime. */
function newcomer(runtime: string, specifier = `@moonsocket/${runtime}`): string {
  const cwd = path.join(folder, runtime);
  mkdirSync(cwd);
  // With a package.json, Deno would take packages only from beside it.
  const manifest = { name: "newcomer", private: true, type: "module" };
  if (runtime !== "deno") writeFileSync(path.join(cwd, "package.json"), JSON.stringify(manifest));
  const source = quickStart.replace(/(?<= from ")[^"]+/, specifier);
  writeFileSync(path.join(cwd, "quick-start.ts"), `${source}\nconsole.log(err, partial);\n`);
  return cwd;
}

const timedOut = (said: string): string | undefined => (said.trim() === "timeout" ? undefined : `it said ${said}`);

const node = newcomer("node");
const bun = newcomer("bun");
const deno = newcomer("deno", "npm:@moonsocket/deno");
const fromRegistry = { npm_config_registry: registry.url };
const denoEnv = { NPM_CONFIG_REGISTRY: registry.url, DENO_DIR: path.join(folder, "deno-dir") };
const strict = ["--noEmit", "--strict", "--target", "es2024", "--lib", "es2024,esnext.disposable,dom", "--types", ""];

await step("npm installs into an empty folder", async () => {
  const names = ["node", "conformance"].map((name) => `@moonsocket/${name}`);
  await run("npm", ["install", "--no-audit", "--no-fund", ...names], node, fromRegistry);
  return undefined;
});

await step("the README's quick start runs there on Node, and its types are accepted", async () => {
  await run("tsc", [...strict, "--module", "nodenext", "quick-start.ts"], node);
  return timedOut(await run("node", ["quick-start.ts"], node));
});

await step("bun installs and runs it, and its types are accepted", async () => {
  const env = { ...fromRegistry, BUN_INSTALL_CACHE_DIR: path.join(folder, "bun-cache") };
  await run("bun", ["add", "@moonsocket/bun", "@moonsocket/conformance"], bun, env);
  await run("tsc", [...strict, "--module", "preserve", "quick-start.ts"], bun);
  return timedOut(await run("bun", ["quick-start.ts"], bun));
});

await step("deno runs it from npm: with --allow-net alone, and checks its types", async () => {
  await run(runtimes.deno, ["check", "--minimum-dependency-age=0", "quick-start.ts"], deno, denoEnv);
  const flags = ["run", "--no-prompt", "--minimum-dependency-age=0", "--allow-net"];
  return timedOut(await run(runtimes.deno, [...flags, "quick-start.ts"], deno, denoEnv));
});

await step("without a permission it is refused on Deno, and does not crash", async () => {
  const refused = `
    import { bind, connect, dns, sleep, tcp6 } from "npm:@moonsocket/deno";
    await sleep(0);
    const answers = [await bind("127.0.0.1", 0), await connect("127.0.0.1", 9), await dns.toip("localhost"), dns.gethostname()];
    console.log(answers.map(([, error]) => error).join(), tcp6().setoption("ipv6-v6only", true)[1]);
  `;
  writeFileSync(path.join(deno, "refused.ts"), refused);
  const flags = ["run", "--no-prompt", "--minimum-dependency-age=0"];
  const said = await run(runtimes.deno, [...flags, "refused.ts"], deno, denoEnv);
  const denied = Array.from({ length: 4 }, () => "permission denied").join();
  return said.trim() === `${denied} unsupported` ? undefined : `it said ${said}`;
});

async function suite(module: string): Promise<string | undefined> {
  const output = await run("npx", ["--offline", "@moonsocket/conformance", module], node);
  return /^# fail 0$/m.test(output) ? undefined : output;
}

await step("npx @moonsocket/conformance ./my-transport.js runs there", async () => {
  writeFileSync(path.join(node, "my-transport.js"), 'export { transport } from "@moonsocket/node";\n');
  return suite("./my-transport.js");
});

await step("the transports of docs/write-a-transport.md conform there", async () => {
  const page = readFileSync("docs/write-a-transport.md", "utf8");
  const [[, shown = ""] = [], [, part = ""] = []] = page.matchAll(/```ts\n([^]*?)```/g);
  const [tunnel = "", pipes = ""] = ["tunnel.ts", "pipes.ts"].map((name) => {
    const source = readFileSync(`apps/conformance/src/subjects/${name}`, "utf8");
    writeFileSync(path.join(node, name), source);
    return source;
  });
  if (shown !== tunnel) return "the page shows another tunnel";
  if (part === "" || !pipes.includes(part)) return "the page shows other pipes";
  return (await suite("./tunnel.ts")) ?? suite("./pipes.ts");
});

await step("on Node an option that takes system calls is unsupported, and is there once koffi is", async () => {
  const ask = `
    import { tcp4, transport } from "@moonsocket/node";
    console.log(transport.capabilities.reuseaddr, ...tcp4().getoption("reuseaddr"));
  `;
  writeFileSync(path.join(node, "ask.js"), ask);
  const before = await run("node", ["ask.js"], node);
  const installed = path.dirname(realpathSync("packages/node/node_modules/koffi"));
  cpSync(installed, path.join(node, "node_modules"), { recursive: true, dereference: true });
  const after = await run("node", ["ask.js"], node);
  const said = `${before}${after}`;
  return said === "false null unsupported\ntrue false null\n" ? undefined : `it said ${said}`;
});

registry.close();
rmSync(folder, { recursive: true });
