/** Output: results on stdout, and on stderr, where somebody looks at it, how far we are. */

const CLEAR = "\r\u001B[K";

export class Screen {
  #progress = false;

  print(text: string): void {
    this.#clear();
    process.stdout.write(`${text}\n`);
  }

  complain(text: string): void {
    this.#clear();
    process.stderr.write(`conformance: ${text}\n`);
  }

  progress(text: string): void {
    if (!process.stderr.isTTY) return;
    process.stderr.write(CLEAR + text);
    this.#progress = true;
  }

  /** Resolves once everything is out, which a process must not end before. */
  async end(): Promise<void> {
    this.#clear();
    for (const stream of [process.stdout, process.stderr]) {
      await new Promise<void>((resolve) => stream.write("", () => resolve()));
    }
  }

  #clear(): void {
    if (this.#progress) process.stderr.write(CLEAR);
    this.#progress = false;
  }
}
