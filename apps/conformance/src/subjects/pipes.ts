/** A network within the process: a connection is two pipes of Web Streams, a port a name for whoever listens. */
import { bridge, fromStreams, SocketError } from "@moonsocket/core";
import type { Bound, Connection, Family, Listener, Name, PromiseSocket, Transport } from "@moonsocket/core";
import { transport as tunnel } from "./tunnel.ts";

const HERE: Record<Family, string> = { inet: "127.0.0.1", inet6: "::1" };
const EVERYWHERE: Record<Family, string> = { inet: "0.0.0.0", inet6: "::" };

/** An address that is taken: by a `Bound`, a `Listener` or a connection. */
interface Port {
  readonly local: Name;
  /** Where a listener has it: somebody comes. */
  arrive: ((caller: PromiseSocket) => void) | null;
  readonly free: () => void;
}

const ports = new Map<string, Port>();
let last = 49_151;

const key = ({ port, family }: Name): string => `${family} ${port}`;

/** The one way to write an address, for IPv6 comes as the user wrote it. */
function written({ ip, port, family }: Name): Name {
  const url = `http://${family === "inet" ? ip : `[${ip}]`}`;
  const one = URL.canParse(url) ? new URL(url).hostname.replaceAll(/[[\]]/g, "") : ip;
  if (one !== HERE[family] && one !== EVERYWHERE[family]) throw SocketError.from("EADDRNOTAVAIL");
  return { ip: one, port, family };
}

function take(wish: Name): Port {
  let local = written(wish);
  while (local.port === 0 || (wish.port === 0 && ports.has(key(local)))) {
    last = last === 65_535 ? 49_152 : last + 1;
    local = { ...local, port: last };
  }
  if (ports.has(key(local))) throw SocketError.from("EADDRINUSE");
  const free = (): void => {
    if (ports.get(key(local)) === port) ports.delete(key(local));
  };
  const port: Port = { local, arrive: null, free };
  ports.set(key(local), port);
  return port;
}

function translate(): never {
  throw SocketError.from("ECONNRESET"); // nothing else can happen to these streams
}

type Names = Pick<PromiseSocket, "local" | "remote">;

/** One end of a connection. */
function end(from: TransformStream, to: TransformStream, names: Names, free = (): void => {}): PromiseSocket {
  const streams = fromStreams({ readable: from.readable, writable: to.writable }, names);
  return {
    ...streams,
    read: () => streams.read().catch(translate),
    write: (bytes) => streams.write(bytes).catch(translate),
    close: () => streams.close().finally(free),
    reset() {
      free();
      streams.reset();
    },
  };
}

/** Goes to whoever listens with one end, and gives the other. */
async function call({ local: { port }, free }: Port, to: Name): Promise<PromiseSocket> {
  const remote = { ...written(to), ip: HERE[to.family] };
  const local = { ...remote, port };
  const listener = ports.get(key(remote));
  if (!listener?.arrive) throw SocketError.from("ECONNREFUSED");
  const [there, back] = [new TransformStream<Uint8Array>(), new TransformStream<Uint8Array>()];
  listener.arrive(end(there, back, { local: remote, remote: local }));
  return end(back, there, { local, remote }, free);
}

function connect(port: Port, to: Name): Connection {
  const called = call(port, to);
  called.catch(port.free);
  return bridge(called, transport);
}

function listen(port: Port): Listener {
  const waiting: Connection[] = [];
  const listener: Listener = {
    local: port.local,
    fd: () => -1,
    wake: () => {}, // core sets it
    get acceptable() {
      return waiting.length > 0;
    },
    accept: () => waiting.shift() ?? "wait",
    close() {
      port.free();
      for (const connection of waiting.splice(0)) connection.reset();
    },
  };
  port.arrive = (caller) => {
    if (waiting.length === 1024) return caller.reset();
    waiting.push(bridge(caller, transport)); // it reads from now on: what it has read outlives a reset
    listener.wake();
  };
  return listener;
}

function bound(port: Port): Bound {
  return {
    local: port.local,
    fd: () => -1,
    listen: async () => listen(port),
    connect: (remote) => connect(port, remote),
    close: port.free,
  };
}

export const transport: Transport = {
  ...tunnel, // its clock, turn, hold and release
  name: "pipes",
  capabilities: { ...tunnel.capabilities, listen: true, "bind-before-listen": true, "bind-before-connect": true },
  bind: async (local) => bound(take(local)),
  connect: (remote) => connect(take({ ...remote, ip: HERE[remote.family], port: 0 }), remote),
};

/** It lives in this process alone. */
export const start = null;
