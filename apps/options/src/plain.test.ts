/**
 * Who never touches an option pays nothing for it: what system calls take is loaded when the first one is asked for. Bun is not here: its
 * adapter makes system calls for every address, so it has them from the start.
 */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import type { Loaded } from "./plain.ts";
import { WITH_CALLS, WITHOUT_CALLS, type Runtime } from "./runtimes.ts";
import { needs } from "./tools.ts";

const run = promisify(execFile);

const PLAIN = fileURLToPath(new URL("plain.ts", import.meta.url));
const NOTHING: Loaded = { koffi: false, ffi: false, dlopen: 0 };
const USED: Readonly<Record<string, Loaded>> = {
  "Node 22": { ...NOTHING, koffi: true },
  "Node 24": { ...NOTHING, koffi: true },
  "Node 26": { ...NOTHING, ffi: true },
  "Deno 2.9.6": { ...NOTHING, dlopen: 1 },
};

async function said({ command, transport }: Runtime): Promise<unknown[]> {
  const [executable, ...flags] = command;
  const { stdout } = await run(executable, [...flags, PLAIN, transport]);
  return stdout
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
}

const CALLING = WITH_CALLS.filter(({ name }) => name in USED);

test.concurrent.for(CALLING)(
  "$name loads what system calls take at the first option, and not before",
  async (runtime) => {
    expect(await said(runtime)).toEqual([
      { answer: "there and back", loaded: NOTHING },
      { answer: [false, null], loaded: USED[runtime.name] },
    ]);
  },
);

const REFUSED = WITHOUT_CALLS.filter(({ name }) => !name.startsWith("Bun"));

test.concurrent.for(REFUSED)("$name loads nothing, whatever is asked", async (runtime) => {
  expect(await said(runtime)).toEqual([
    { answer: "there and back", loaded: NOTHING },
    { answer: [null, "unsupported"], loaded: NOTHING },
  ]);
});

const THROUGH_KOFFI = CALLING.filter(({ name }) => USED[name]?.koffi);

test.concurrent.for(THROUGH_KOFFI)(
  "$name opens no file of koffi's before the first option, as strace sees",
  async ({ command, transport }, context) => {
    needs(context, "strace");
    const args = ["-f", "-qq", "-e", "trace=openat,write", "-e", "signal=none", "-s", "500"];
    const { stderr } = await run("strace", [...args, ...command, PLAIN, transport], { maxBuffer: 2 ** 26 });
    const [before = "", after = ""] = stderr.split(/write\(1, "\{\\"answer\\"/);
    expect(before).toContain("/packages/node/dist/index.js");
    expect(before).not.toContain("koffi");
    expect(after).toContain("koffi");
  },
);
