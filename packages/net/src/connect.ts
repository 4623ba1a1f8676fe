/** Attempts to connect. */
import type { Connection, Name } from "@moonsocket/core";
import { Socket, type SocketConstructorOpts } from "node:net";
import type { DuplexOptions } from "node:stream";
import { NetConnection } from "./connection.ts";
import { translate } from "./errors.ts";
import type { Handle, Held, Runtime, SystemOptions } from "./runtime.ts";

/** As for accepted ones: see `listener.ts`. */
const OPTIONS: SocketConstructorOpts & DuplexOptions = { allowHalfOpen: true, readableHighWaterMark: 1 };

export function connect(remote: Name, system: SystemOptions, runtime: Runtime): Connection {
  const held = system.size === 0 ? null : runtime.open(remote.family, system);
  return held === null ? begin(new Socket(OPTIONS), remote, runtime) : connectFrom(held, remote, runtime);
}

/** From what is held, which is used up. */
export function connectFrom(held: Held, remote: Name, runtime: Runtime): Connection {
  return begin(socketOn(held.handle("connect")), remote, runtime);
}

/** On what is connected already. */
export function adopt(handle: Handle, runtime: Runtime): Connection {
  const connection = new NetConnection(socketOn(handle), "open", runtime);
  connection.start();
  return connection;
}

function socketOn(handle: Handle): Socket {
  // A bare handle would be read from at once, before it is connected. No types know this option, and few the other.
  const options: object = { ...OPTIONS, handle, manualStart: true };
  return new Socket(options);
}

function begin(socket: Socket, { ip, port }: Name, runtime: Runtime): Connection {
  const connection = new NetConnection(socket, "connecting", runtime);
  try {
    socket.connect({ host: ip, port });
  } catch (thrown) {
    socket.destroy(); // On Deno, where it is not permitted.
    throw translate(thrown);
  }
  runtime.attempted(socket);
  return connection;
}
