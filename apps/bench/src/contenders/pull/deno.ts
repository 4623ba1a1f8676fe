/** Deno's own sockets, which are pulled from. */
import { HOST } from "../../content.ts";
import type { Base, Wire } from "./base.ts";

const MOST = 65_536;

class DenoWire implements Wire {
  readonly #connection: DenoConnection;

  constructor(connection: DenoConnection) {
    this.#connection = connection;
    connection.setNoDelay(true);
  }

  /** Into a new buffer each time: what was read is the reader's own. */
  async read(): Promise<Uint8Array | null> {
    const buffer = new Uint8Array(MOST);
    const count = await this.#connection.read(buffer);
    return count === null ? null : buffer.subarray(0, count);
  }

  async write(bytes: Uint8Array): Promise<void> {
    let at = await this.#connection.write(bytes);
    while (at < bytes.length) at += await this.#connection.write(bytes.subarray(at));
  }

  close(): void {
    this.#connection.close();
  }
}

export const base: Base = {
  connect: async (port) => new DenoWire(await Deno.connect({ hostname: HOST, port })),

  async listen() {
    const listener = Deno.listen({ hostname: HOST, port: 0 });
    return { port: listener.addr.port, accept: async () => new DenoWire(await listener.accept()) };
  },
};
