/** Attempts to connect. */
import type { Connection, Name } from "@moonsocket/core";
import { Socket, type BoundSocket, type SocketConstructorOpts } from "node:net";
import type { DuplexOptions } from "node:stream";
import { NetConnection } from "./connection.ts";
import type { Handle } from "./handle.ts";

/** As for accepted ones: see `listener.ts`. */
const OPTIONS: SocketConstructorOpts & DuplexOptions = { allowHalfOpen: true, readableHighWaterMark: 1 };

export function connect(remote: Name): Connection {
  return begin(new Socket(OPTIONS), remote);
}

/** From what is bound, which is used up. */
export function connectFrom(bound: BoundSocket | Handle, remote: Name): Connection {
  // A bare handle would be read from at once, before it is connected; the types know only a BoundSocket, which waits by itself.
  const options = { ...OPTIONS, handle: bound, manualStart: true } as SocketConstructorOpts;
  return begin(new Socket(options), remote);
}

function begin(socket: Socket, { ip, port }: Name): Connection {
  const connection = new NetConnection(socket, "connecting");
  socket.connect({ host: ip, port });
  return connection;
}
