/** Deno's own sockets. */
import { HOST, PIECE, type Base, type Wire } from "../base.ts";

function wireOf(connection: DenoConnection): Wire {
  connection.setNoDelay(true);
  const buffer = new Uint8Array(PIECE);
  let taken = 0;
  return {
    port: connection.localAddr.port,
    async read() {
      // One buffer for all, and a copy of what came: a fresh buffer of 64 KiB for each costs twice as much.
      const count = await connection.read(buffer);
      return count === null ? null : buffer.slice(0, count);
    },
    async write(bytes) {
      taken += bytes.length;
      for (let done = 0; done < bytes.length;) done += await connection.write(bytes.subarray(done));
    },
    get taken() {
      return taken;
    },
    async close() {
      await connection.closeWrite();
      while ((await connection.read(buffer)) !== null);
      connection.close();
    },
    reset: () => connection.close(),
    fd: () => null,
    unref: () => connection.unref(),
  };
}

export const base: Base = {
  dial(port, hostname = HOST) {
    const controller = new AbortController();
    const wire = Deno.connect({ hostname, port, signal: controller.signal }).then(wireOf);
    return { wire, abandon: () => controller.abort() };
  },
  async listen(port, _backlog, hostname = HOST) {
    const listener = Deno.listen({ hostname, port });
    return {
      port: listener.addr.port,
      accept: () => listener.accept().then(wireOf),
      close: () => listener.close(),
    };
  },
  bind: null,
};
