/** What is left where there are no system calls: Bun's own `listen` and `connect`. */
import { SocketError, type Bound, type BoundOptions, type Connection, type Name } from "@moonsocket/core";
import { translate } from "@moonsocket/net";
import { closeSync, openSync } from "node:fs";
import { devNull } from "node:os";
import { BunConnection, HANDLERS } from "./connection.ts";
import { BunListener } from "./listener.ts";
import type { SocketHandler, TCPSocketListener } from "./sockets.ts";

/** The address is tried, not held: another program may take it before it is listened at. */
export function bind(wanted: Name, { v6only }: BoundOptions): Bound {
  const begin = (port: number, socket: SocketHandler<BunConnection>): TCPSocketListener<BunConnection> => {
    try {
      return Bun.listen({ hostname: wanted.ip, port, ipv6Only: v6only, allowHalfOpen: true, socket });
    } catch (thrown) {
      throw translate(thrown);
    }
  };
  const trial = begin(wanted.port, HANDLERS);
  const local = { ...wanted, port: trial.port };
  trial.stop(true);
  return {
    local,
    fd: () => -1,
    listen: async (backlog) =>
      new BunListener((socket) => begin(local.port, socket), local, backlog, { calls: null, probe }),
    connect() {
      throw SocketError.from("UNSUPPORTED");
    },
    close() {},
  };
}

/** Bun does not take an attempt back: one that is given up is reset once it is decided. */
export function connect({ ip: hostname, port }: Name): Connection {
  probe();
  const connection = new BunConnection(null);
  const socket: SocketHandler<BunConnection> = {
    ...HANDLERS,
    open(socket) {
      connection.take(socket);
      connection.drained();
    },
    connectError: (_, error) => connection.closed(error),
  };
  void Bun.connect({ hostname, port, allowHalfOpen: true, data: connection, socket });
  return connection;
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
