/** A program that answers lines, as driver.lua and program.ts do, on as many channels as it has. */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { unpacked, type Outcome } from "./outcome.ts";
import { Hangs, within, type Party } from "./party.ts";

/** Characters of its complaints that are kept. */
const COMPLAINTS = 2000;

/** What ends with us. */
const running = new Set<() => void>();
process.once("exit", () => {
  for (const kill of running) kill();
});

interface Waiting {
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (why: Error) => void;
}

export class Child implements Disposable {
  readonly #real: boolean;
  readonly #limit: number;
  /** By the address of its call: whatever answers late answers nobody else. */
  readonly #waiting = new Map<string, Waiting>();
  readonly #write: (line: string) => void;
  readonly #kill: () => void;
  #ended: Error | null = null;
  #channels = 0;
  #calls = 0;

  /** A call that takes longer than `limit` seconds is given up, and so is the program where it is LuaSocket's: it can do nothing else. */
  constructor([executable, ...args]: readonly [string, ...string[]], limit: number, real: boolean) {
    this.#real = real;
    this.#limit = limit;
    const child = spawn(executable, args, { stdio: ["pipe", "pipe", "pipe"], env: { ...process.env, NO_COLOR: "1" } });
    this.#write = (line) => void child.stdin.write(line);
    this.#kill = () => void child.kill("SIGKILL");
    running.add(this.#kill);
    let complaints = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      complaints = `${complaints}${text}`.slice(-COMPLAINTS);
    });
    child.stdin.on("error", () => {}); // it has ended, which is told below
    createInterface(child.stdout).on("line", (line) => this.#answered(line));
    child.once("error", (error) => this.#end(error));
    child.once("close", (code, signal) => {
      running.delete(this.#kill);
      this.#end(new Error(`${executable} ended with ${code ?? signal}: ${complaints.trim()}`));
    });
  }

  /** Somebody who shares nothing with the others of this program. */
  party(): Pick<Party, "ask"> {
    const channel = `${++this.#channels}`;
    return { ask: (name, expression) => this.#ask(channel, name, expression) };
  }

  get ended(): boolean {
    return this.#ended !== null;
  }

  [Symbol.dispose](): void {
    this.#kill();
  }

  async #ask(channel: string, name: string, expression: string): Promise<Outcome> {
    if (this.#ended !== null) throw this.#ended;
    const address = `${channel}.${++this.#calls}`;
    const { promise, resolve, reject } = Promise.withResolvers<Outcome>();
    this.#waiting.set(address, { resolve, reject });
    this.#write(`${address}\t${name}\t${expression}\n`);
    try {
      return await within(this.#limit, expression, promise);
    } catch (thrown) {
      if (this.#real && thrown instanceof Hangs) this.#kill();
      throw thrown;
    } finally {
      this.#waiting.delete(address);
    }
  }

  #answered(line: string): void {
    const [address = ""] = line.split("\t", 1);
    const waiting = this.#waiting.get(address);
    try {
      waiting?.resolve(unpacked(line.slice(address.length + 1)));
    } catch (thrown) {
      waiting?.reject(thrown instanceof Error ? thrown : new Error(String(thrown)));
    }
  }

  #end(why: Error): void {
    this.#ended ??= why;
    for (const { reject } of this.#waiting.values()) reject(this.#ended);
  }
}
