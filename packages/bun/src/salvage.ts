/**
 * Before 1.4.1 Bun drops what the kernel had for a connection that is reset while reading is paused (oven-sh/bun#39846). There a second
 * descriptor stands by during each pause: it outlives Bun's own, and what Bun drops can be read from it.
 */
import type { SystemCalls } from "@moonsocket/system";

const CHUNK = 65_536;

const needed = Bun.semver.satisfies(Bun.version, "<1.4.1");

export class Salvage {
  readonly #calls: SystemCalls;
  readonly #fd: number;

  private constructor(calls: SystemCalls, fd: number) {
    this.#calls = calls;
    this.#fd = fd;
  }

  /** `null` where none is needed, or none can be had. */
  static of(fd: number, calls: SystemCalls | null): Salvage | null {
    if (!needed || calls === null || fd === -1) return null;
    try {
      return new Salvage(calls, calls.duplicate(fd));
    } catch {
      return null;
    }
  }

  /** What is left. */
  *pieces(): Generator<Uint8Array> {
    for (let bytes = this.#read(); bytes.length > 0; bytes = this.#read()) yield bytes;
  }

  close(): void {
    this.#calls.close(this.#fd);
  }

  #read(): Uint8Array {
    const bytes = new Uint8Array(CHUNK);
    return bytes.subarray(0, this.#calls.receive(this.#fd, bytes));
  }
}
