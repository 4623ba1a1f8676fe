/** The far end of a connection over the memory network: driven by the test, and without core. */
import type { Connection } from "../src/transport.ts";
import { bytesOf, codeOf } from "./raw.ts";

export class Peer {
  /** What the last `take` ended with: more may come, no more comes, or the code of what broke it. */
  last: string = "wait";
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  say(data: string | Uint8Array): void {
    const bytes = typeof data === "string" ? bytesOf(data) : data;
    const taken = this.#connection.write(bytes);
    if (taken < bytes.length) throw new Error(`only ${taken} of ${bytes.length} bytes can be said at once`);
  }

  /** What has come, or so many pieces of it, as Latin-1. */
  take(pieces: number = Infinity): string {
    let text = "";
    for (let left = pieces; left > 0; left--) {
      const piece = this.#read();
      if (typeof piece === "string") {
        this.last = piece;
        break;
      }
      text += Buffer.from(piece).toString("latin1");
    }
    return text;
  }

  end(): void {
    this.#connection.shutdown();
  }

  reset(): void {
    this.#connection.reset();
  }

  #read(): Uint8Array | string {
    try {
      return this.#connection.read(65_536);
    } catch (thrown) {
      return codeOf(thrown);
    }
  }
}
