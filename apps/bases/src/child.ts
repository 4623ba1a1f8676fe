/** Processes that are started here: what they print, and that they end. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export type Command = readonly [executable: string, ...flags: string[]];

const NODE: Command = [process.execPath];

/** How long a probe may take, in ms. */
const LIMIT = 60_000;

function start([executable, ...flags]: Command, file: string, args: readonly string[]): ChildProcess {
  const path = fileURLToPath(new URL(file, import.meta.url));
  return spawn(executable, [...flags, path, ...args], { stdio: ["ignore", "pipe", "pipe"] });
}

/** The lines that it prints until it ends; rejects where it fails or takes too long. */
export async function run(command: Command, file: string, args: readonly string[]): Promise<string[]> {
  const child = start(command, file, args);
  const timer = setTimeout(() => child.kill("SIGKILL"), LIMIT);
  let out = "";
  let wrong = "";
  child.stdout?.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (wrong += chunk.toString()));
  const [code, signal] = (await once(child, "close")) as [number | null, string | null];
  clearTimeout(timer);
  if (code !== 0) throw new Error(`${file} ${args[0]} ends with ${code ?? signal}:\n${wrong}`);
  return out.split("\n").filter((line) => line !== "");
}

/** One that stays. Resolves with its first line, and what ends it. */
export async function keep(file: string): Promise<{ line: string; end: () => void }> {
  const child = start(NODE, file, []);
  child.stderr?.resume();
  const end = (): void => void child.kill("SIGKILL");
  process.once("exit", end);
  if (child.stdout === null) throw new Error(`${file} has no output`);
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  return { line, end };
}
