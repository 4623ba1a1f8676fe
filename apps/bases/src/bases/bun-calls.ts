/** Bun's own sockets, over descriptors that system calls have made: bound, connecting or listening. */
import { getSystemErrorName } from "node:util";
import { HOST, type Base, type Dial, type Wire } from "../base.ts";
import { calls, errno } from "../calls/bun.ts";
import { addressOf, bound, open } from "../calls/calls.ts";
import { End, hear, listen } from "./bun.ts";

const EINPROGRESS = 115;
const NOTHING = new Uint8Array();

/** Bun opens an adopted descriptor at once, connected or not: it is when nothing can be written. */
function dial(fd: number, port: number, ip = HOST): Dial {
  const { promise, resolve, reject } = Promise.withResolvers<Wire>();
  let adopted: BunSocket<End | null> | null = null;
  let decided = false;
  // Bun would call it open, and nothing would ever say that it is not.
  if (calls.connect(fd, addressOf(port, ip), 16) !== 0 && errno() !== EINPROGRESS) {
    const code = getSystemErrorName(-errno());
    calls.close(fd);
    return { wire: Promise.reject(Object.assign(new Error(`connect: ${code}`), { code })), abandon() {} };
  }
  Bun.connect<End | null>({
    fd,
    allowHalfOpen: true,
    data: null,
    socket: {
      ...hear,
      open(socket) {
        adopted = socket;
        socket.write(NOTHING);
      },
      drain(socket) {
        if (decided) return hear.drain(socket);
        decided = true;
        const end = new End(socket);
        socket.data = end;
        resolve(end.wire);
      },
      close(socket, error) {
        if (decided) return hear.close(socket, error);
        decided = true;
        reject(error ?? new Error("closed"));
      },
      connectError: (_, error) => reject(error),
    },
  }).catch(reject);
  return { wire: promise, abandon: () => adopted?.terminate() };
}

export const base: Base = {
  dial: (port, ip) => dial(open(calls), port, ip),
  // In use is known to `bind`; Bun.listen would reset the backlog, so the kernel is told once more.
  listen: async (port, backlog, hostname = HOST) => {
    if (port !== 0 || hostname !== HOST) return listen({ hostname, port }, backlog);
    const { fd, port: own } = bound(calls);
    return door(fd, own, backlog);
  },
  bind() {
    const { fd, port } = bound(calls);
    return {
      port,
      listen: async (backlog) => door(fd, port, backlog),
      dial: (remote) => dial(fd, remote),
    };
  },
};

function door(fd: number, port: number, backlog: number): ReturnType<typeof listen> {
  const one = listen({ fd }, backlog);
  calls.listen(fd, backlog);
  return { ...one, port };
}
