/** Attempts to connect. */
import type { Connection, Name } from "@moonsocket/core";
import type { SystemCalls } from "@moonsocket/system";
import { BunConnection, HANDLERS, settle } from "./connection.ts";
import type { Socket } from "./sockets.ts";

const NOTHING = new Uint8Array(0);

export function connect(remote: Name, calls: SystemCalls): Connection {
  const fd = calls.open(remote.family);
  try {
    return connectFrom(fd, remote, calls);
  } catch (thrown) {
    calls.close(fd);
    throw thrown;
  }
}

/** From a descriptor, which is used up unless this throws. */
export function connectFrom(fd: number, remote: Name, calls: SystemCalls): Connection {
  calls.connect(fd, remote);
  const connection = new BunConnection(calls);
  settle(Bun.connect<BunConnection>({ fd, allowHalfOpen: true, data: connection, socket: { ...HANDLERS, open } }));
  return connection;
}

/** Comes at once, connected or not. A write of nothing makes Bun tell when there is room, which is when it is connected. */
function open(socket: Socket<BunConnection>): void {
  socket.data.take(socket);
  socket.write(NOTHING);
}
