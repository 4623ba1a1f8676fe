/** A program on another runtime, that is told what to do. */
import type { ChildProcessByStdio } from "node:child_process";
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { DEAF } from "./deeds.ts";
import type { Answer, Request } from "./program.ts";
import type { Runtime } from "./runtimes.ts";

const PROGRAM = fileURLToPath(new URL("program.ts", import.meta.url));

type Settle = PromiseWithResolvers<unknown>;

/** Disposing of it kills it. */
export class Remote implements Disposable {
  readonly pid: number;
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #asked = new Map<number, Settle>();
  readonly #deaf: PromiseWithResolvers<void> = Promise.withResolvers();
  /** It has ended. Whoever still waits for an answer, or asks again, is told why. */
  readonly ended: Promise<void>;
  #why: Error | null = null;
  #last = 0;

  /** `under` is what starts it, with arguments of its own: strace. */
  constructor(
    { command, transport }: Runtime,
    under: readonly [executable: string, ...args: string[]] | readonly [] = [],
  ) {
    const [executable, ...args] = [...under, ...command, PROGRAM, transport];
    this.#child = spawn(executable, args, { stdio: ["pipe", "pipe", "pipe"] });
    this.pid = this.#child.pid ?? -1;
    let complaints = "";
    this.#child.stderr.setEncoding("utf8").on("data", (text: string) => (complaints += text));
    this.#child.stdin.on("error", () => {}); // that it has ended is told below
    createInterface(this.#child.stdout).on("line", (line) => this.#hear(line));
    const over = new Promise<void>((resolve) => {
      this.#child.once("error", (error) => {
        complaints += error.message;
        resolve();
      });
      this.#child.once("close", () => resolve());
    });
    this.ended = over.then(() => {
      this.#why = new Error(`the program has ended: ${complaints}`);
      for (const { reject } of this.#asked.values()) reject(this.#why);
    });
  }

  /** What the method gives, as JSON has it; with `as`, what it makes is called so from then on. */
  call(on: string, method: string, args: readonly unknown[] = [], as?: string): Promise<unknown> {
    if (this.#why !== null) return Promise.reject(this.#why);
    const id = ++this.#last;
    const request: Request = { id, on, method, args, ...(as === undefined ? {} : { as }) };
    const answered: Settle = Promise.withResolvers();
    this.#asked.set(id, answered);
    this.#child.stdin.write(`${JSON.stringify(request)}\n`);
    return answered.promise;
  }

  /** As soon as it does nothing but wait for the kernel. */
  deaf(): Promise<void> {
    return this.#deaf.promise;
  }

  /** Lets it end by itself. */
  async end(): Promise<void> {
    this.#child.stdin.end();
    await this.ended;
  }

  [Symbol.dispose](): void {
    this.#child.stdin.destroy(); // which ends what strace has started
    this.#child.kill("SIGKILL");
  }

  #hear(line: string): void {
    if (line === DEAF) return this.#deaf.resolve();
    const answer = JSON.parse(line) as Answer;
    const asked = this.#asked.get(answer.id);
    this.#asked.delete(answer.id);
    if ("threw" in answer) asked?.reject(new Error(answer.threw));
    else asked?.resolve(answer.value);
  }
}
