/** Processes that are started here: the peer and the contenders. */
import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { pin } from "./pin.ts";
import { bun } from "@moonsocket/runtimes";
import type { Lap } from "./contenders/program.ts";
import type { Runtime } from "./plan.ts";

/** How long anybody may take to say something, in ms. */
const LIMIT = 120_000;

/** Who is still running when this process ends is ended with it. */
const running = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

const fileOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The line that says why, out of all that a runtime prints of a failure. */
export function reasonIn(output: string): string {
  const lines = output.split("\n").map((line) => line.trim());
  const reason =
    lines.find((line) => /^(lua\S*|\w*[Ee]rror\b.*): /.test(line)) ?? lines.findLast((line) => line !== "");
  return reason ?? "nobody knows why";
}

class Child implements Disposable {
  readonly #process: ChildProcess;
  readonly #lines: AsyncIterator<string>;
  readonly #what: string;
  readonly #closed: Promise<void>;
  #wrong = "";

  constructor(command: readonly [string, ...string[]], args: readonly string[], what: string) {
    this.#what = what;
    const [executable, ...flags] = [...pin, ...command];
    this.#process = spawn(executable ?? "", [...flags, ...args], { stdio: ["pipe", "pipe", "pipe"] });
    this.#closed = new Promise((resolve) => {
      this.#process.once("close", () => resolve());
    });
    this.#process.once("error", (error) => (this.#wrong += error.message));
    this.#process.stdin?.on("error", () => {}); // it has ended, which its output tells
    this.#process.stderr?.on("data", (bytes: Buffer) => (this.#wrong += bytes.toString()));
    if (this.#process.stdout === null) throw new Error(`expected ${what} to have an output`);
    this.#lines = createInterface({ input: this.#process.stdout })[Symbol.asyncIterator]();
    running.add(this.#process);
  }

  tell(line: string): void {
    this.#process.stdin?.write(`${line}\n`);
  }

  /** The next line that it prints. */
  async hear(): Promise<string> {
    const timer = setTimeout(() => {
      this.#wrong += `expected a word within ${LIMIT / 1000} s`;
      this.#end();
    }, LIMIT);
    const next = await this.#lines.next();
    clearTimeout(timer);
    if (next.done === true) {
      this.#end(); // if it has only closed its output
      await this.#closed; // it may have said why
      throw new Error(`${this.#what} has ended: ${reasonIn(this.#wrong)}`);
    }
    return next.value;
  }

  [Symbol.dispose](): void {
    running.delete(this.#process);
    this.#end();
  }

  readonly #end = (): void => void this.#process.kill("SIGKILL");
}

/** The other side of everything; resolves with its port. */
export async function startPeer(): Promise<{ port: string } & Disposable> {
  const child = new Child([bun, "run"], [fileOf("peer.ts")], "the peer");
  const port = await child.hear();
  return { port, [Symbol.dispose]: () => child[Symbol.dispose]() };
}

/** A time of 0 has no rate, and JSON has no NaN. */
const isLap = (said: unknown): said is Lap =>
  typeof said === "object" &&
  said !== null &&
  "seconds" in said &&
  typeof said.seconds === "number" &&
  said.seconds > 0 &&
  "cpu" in said &&
  typeof said.cpu === "number" &&
  (!("value" in said) || typeof said.value === "number");

export class Contender implements Disposable {
  readonly runtime: Runtime;
  readonly name: string;
  readonly #child: Child;

  private constructor(runtime: Runtime, name: string, child: Child) {
    this.runtime = runtime;
    this.name = name;
    this.#child = child;
  }

  static async start(runtime: Runtime, name: string, scenario: string, peer: string): Promise<Contender> {
    const { adapter } = runtime;
    const program =
      adapter === null
        ? [fileOf("contenders/luasocket.lua"), scenario, peer]
        : [fileOf("contenders/program.ts"), name, adapter, scenario, peer];
    const child = new Child(runtime.command, program, `${name} on ${runtime.name}, ${scenario},`);
    await child.hear(); // that it is ready
    return new Contender(runtime, name, child);
  }

  async lap(n: number): Promise<Lap> {
    this.#child.tell(String(n));
    const line = await this.#child.hear();
    const said: unknown = JSON.parse(line);
    if (!isLap(said)) throw new Error(`expected ${this.name} on ${this.runtime.name} to tell a time, got ${line}`);
    return said;
  }

  /** What a round measured itself. */
  async value(n: number): Promise<number> {
    const { value } = await this.lap(n);
    if (value === undefined) throw new Error(`expected ${this.name} on ${this.runtime.name} to tell a value`);
    return value;
  }

  [Symbol.dispose](): void {
    this.#child[Symbol.dispose]();
  }
}
