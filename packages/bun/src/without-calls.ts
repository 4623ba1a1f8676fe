/** What is left where there are no system calls: Bun's own `listen` and `connect`. */
import { SocketError, type Bound, type Connection, type Name, type SocketOptions } from "@moonsocket/core";
import { translate } from "@moonsocket/net";
import { closeSync, openSync } from "node:fs";
import { devNull } from "node:os";
import { BunConnection, HANDLERS, settle } from "./connection.ts";
import { BunListener, type Begin } from "./listener.ts";
import type { Socket } from "./sockets.ts";

/** The address is tried, not held, and port 0 is picked anew by `listen`. */
export function bind(wanted: Name, { v6only }: SocketOptions): Bound {
  const trial = listenAt(wanted, v6only, 0);
  trial.close();
  return {
    local: trial.local,
    fd: () => -1,
    listen: async (backlog) => listenAt(wanted, v6only, backlog),
    connect() {
      throw SocketError.from("UNSUPPORTED");
    },
    close() {},
  };
}

function listenAt({ ip: hostname, port, family }: Name, ipv6Only: boolean, backlog: number): BunListener {
  const begin: Begin = (socket) => {
    const listener = Bun.listen({ hostname, port, ipv6Only, allowHalfOpen: true, socket });
    return { listener, local: { ip: hostname, port: listener.port, family } };
  };
  try {
    return new BunListener(begin, backlog, { calls: null, probe });
  } catch (thrown) {
    throw translate(thrown);
  }
}

/** Bun does not take an attempt back: one that is given up is reset once it is decided. */
export function connect({ ip: hostname, port }: Name): Connection {
  probe();
  const connection = new BunConnection(null);
  settle(Bun.connect({ hostname, port, allowHalfOpen: true, data: connection, socket: { ...HANDLERS, open } }));
  return connection;
}

function open(socket: Socket<BunConnection>): void {
  socket.data.take(socket);
  socket.data.drained();
}

/** Throws where no descriptor can be had. */
function probe(): void {
  try {
    closeSync(openSync(devNull, "r"));
  } catch (thrown) {
    const failure = translate(thrown);
    if (failure.code === "EMFILE") throw failure;
  }
}
