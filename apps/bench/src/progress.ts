/** What is going on, on stderr: where that is a terminal one line that is rewritten, elsewhere a line for each scenario. */
import type { WriteStream } from "node:tty";

/** To the start of the line, and all behind it erased. */
const CLEAR = "\r\u001B[K";

export class Progress {
  readonly #out: Pick<WriteStream, "write" | "isTTY" | "columns">;

  constructor(out: Pick<WriteStream, "write" | "isTTY" | "columns"> = process.stderr) {
    this.#out = out;
  }

  begin(name: string): void {
    if (!this.#out.isTTY) this.#out.write(`${name}\n`);
  }

  step(what: string): void {
    if (this.#out.isTTY) this.#out.write(CLEAR + what.slice(0, (this.#out.columns || 80) - 1)); // a line that wraps can't be cleared
  }

  /** Before anything else is printed. */
  clear(): void {
    if (this.#out.isTTY) this.#out.write(CLEAR);
  }
}
