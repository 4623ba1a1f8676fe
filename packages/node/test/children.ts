/** Programs in processes of their own. Each is ended by its own id. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import net from "node:net";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { LOCAL, tidy } from "./loopback.ts";

const BLACK_HOLE = new URL("black-hole.ts", import.meta.url);
const PROGRAM = new URL("program.ts", import.meta.url);

export interface BlackHole {
  readonly port: number;
  /** From now on it accepts, and echoes. */
  open(): void;
  close(): void;
}

/** A port on loopback that neither accepts nor refuses: the queue of its listener is full. */
export async function blackHole(host: string = LOCAL): Promise<BlackHole> {
  const child = spawn(process.execPath, [fileURLToPath(BLACK_HOLE), host], { stdio: ["pipe", "pipe", "inherit"] });
  const port = Number((await lines(child).next()).value);
  const fillers: net.Socket[] = [];
  // The kernel takes one or two beyond the backlog; the first that hangs says that it is full.
  while (await connects(port, host, fillers));
  const close = (): void => {
    for (const filler of fillers) filler.destroy();
    child.kill("SIGKILL");
  };
  return { port, close, open: () => child.stdin.write("\n") };
}

function connects(port: number, host: string, fillers: net.Socket[]): Promise<boolean> {
  return new Promise((resolve) => {
    const filler = net.connect({ host, port });
    filler.on("error", () => {});
    const hung = setTimeout(() => {
      filler.destroy();
      resolve(false);
    }, 250);
    filler.once("connect", () => {
      clearTimeout(hung);
      fillers.push(filler);
      resolve(true);
    });
  });
}

function lines(child: ChildProcess): AsyncIterator<string> {
  if (child.stdout === null) throw new Error("no output");
  return createInterface(child.stdout)[Symbol.asyncIterator]();
}

export interface Program {
  /** The next line that it prints. */
  line(): Promise<string>;
  /** How it ended, and what it said on its error output. */
  readonly ended: Promise<{ code: number | null; signal: string | null; errors: string }>;
  readonly running: boolean;
  say(text: string): void;
  close(): void;
}

/** Runs a scene of `program.ts` against the source; any unhandled rejection ends it with an error. */
export function run(...args: string[]): Program {
  const flags = ["--unhandled-rejections=strict", "--import", new URL("source.ts", import.meta.url).href];
  const child = spawn(process.execPath, [...flags, fileURLToPath(PROGRAM), ...args], {
    stdio: ["pipe", "pipe", "pipe"],
  });
  const output = lines(child);
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  child.stdin.on("error", () => {});
  const ended = once(child, "close").then(([code, signal]: unknown[]) => ({
    code: code as number | null,
    signal: signal as string | null,
    errors,
  }));
  return tidy({
    ended,
    line: async () => String((await output.next()).value),
    get running() {
      return child.exitCode === null && child.signalCode === null;
    },
    say: (text) => child.stdin.write(text),
    close: () => child.kill("SIGKILL"),
  });
}
