/** The far end of a connection under test: driven raw, in a text of a character a byte. */
import type { Connection } from "@moonsocket/core";
import { bytesOf, textOf } from "./bytes.ts";
import type { Raw } from "./raw.ts";

export class Far {
  readonly connection: Connection;
  readonly #raw: Raw;

  constructor(connection: Connection, raw: Raw) {
    this.connection = connection;
    this.#raw = raw;
  }

  /** Resolves once all of it has been taken. */
  say(data: string | Uint8Array): Promise<void> {
    return this.#raw.writeAll(this.connection, typeof data === "string" ? bytesOf(data) : data);
  }

  /** A byte at a time, with a turn of I/O after each. */
  async drip(data: string | Uint8Array): Promise<void> {
    for (const byte of typeof data === "string" ? bytesOf(data) : data) {
      await this.say(Uint8Array.of(byte));
      await this.#raw.turns();
    }
  }

  /** So many bytes. */
  async hear(count: number): Promise<string> {
    return textOf(await this.#raw.readExactly(this.connection, count));
  }

  /** Everything up to the end, or to what broke it: `end`, `ECONNRESET`. */
  async hearAll(): Promise<[text: string, how: string]> {
    const { bytes, how } = await this.#raw.readRest(this.connection);
    return [textOf(bytes), how];
  }

  /** Ends its side. */
  end(): void {
    this.connection.shutdown();
  }

  reset(): void {
    this.connection.reset();
  }
}
