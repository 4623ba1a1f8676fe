/** Attempts to connect. */
import type { Connection, Name, SocketOptions } from "@moonsocket/core";
import type { SystemCalls } from "@moonsocket/system";
import { BunConnection, HANDLERS, settle } from "./connection.ts";
import type { Socket, SocketHandler } from "./sockets.ts";

const NOTHING = new Uint8Array(0);

export function connect(remote: Name, { system }: Pick<SocketOptions, "system">, calls: SystemCalls): Connection {
  const fd = calls.open(remote.family, system);
  return calls.orClose(fd, () => connectFrom(fd, remote, calls));
}

/** From a descriptor, which is used up unless this throws. */
export function connectFrom(fd: number, remote: Name, calls: SystemCalls): Connection {
  calls.connect(fd, remote);
  const connection = new BunConnection(calls);
  settle(Bun.connect<BunConnection>({ fd, allowHalfOpen: true, data: connection, socket: DIALED }));
  return connection;
}

/** On what is connected already, with the nodelay that it has. */
export function adopt(fd: number, calls: SystemCalls): Connection {
  const nodelay = calls.get(fd, "tcp-nodelay") !== 0;
  const connection = new BunConnection(calls);
  settle(Bun.connect<BunConnection>({ fd, allowHalfOpen: true, data: connection, socket: DIALED }));
  connection.open();
  connection.setOption("tcp-nodelay", nodelay);
  return connection;
}

/** Comes at once, connected or not. A write of nothing makes Bun tell when there is room, which is when it is connected. */
function open(socket: Socket<BunConnection>): void {
  socket.data.take(socket);
  socket.write(NOTHING);
}

const DIALED: SocketHandler<BunConnection> = { ...HANDLERS, open };
