import { bridge, fromStreams, SocketError, type Name, type PromiseSocket, type Transport } from "@moonsocket/core";
import { connect } from "node:net";
import { Duplex } from "node:stream";

/** What the platform gives: two Web Streams as soon as the connection is there, and what they can't do. */
async function dial({ ip, port, family }: Name) {
  const socket = connect({ host: ip, port, allowHalfOpen: true }).unref(); // who waits holds the process, not a socket
  await new Promise<void>((resolve, reject) => socket.once("connect", resolve).once("error", reject));
  socket.on("error", () => {}); // the streams tell it too
  const { localAddress = "", localPort = 0, remoteAddress = "" } = socket;
  return {
    ...Duplex.toWeb(socket),
    local: { ip: localAddress, port: localPort, family },
    remote: { ip: remoteAddress, port, family },
    end: () => new Promise<void>((resolve) => socket.end(resolve)), // the stream's own `close` waits for the peer's end too
    breakOff: () => socket.resetAndDestroy(),
  };
}

/** The platform's errors in the contract's words. */
function translate(error: NodeJS.ErrnoException): never {
  throw SocketError.from(error.code === "EPIPE" ? "ECONNRESET" : (error.code ?? "EIO"), error);
}

/** Streams as a promise-shaped socket, which is what `bridge` makes a Connection of. */
async function open(to: Name): Promise<PromiseSocket> {
  const { end, breakOff, ...streaming } = await dial(to).catch(translate);
  const streams = fromStreams(streaming, streaming);
  return {
    ...streams,
    read: () => streams.read().catch(translate),
    write: (bytes) => streams.write(bytes).catch(translate),
    shutdown: end,
    reset() {
      breakOff();
      streams.reset();
    },
  };
}

const unsupported = (): Promise<never> => Promise.reject(SocketError.from("UNSUPPORTED"));

let holds = 0;
let holding: NodeJS.Timeout;

export const transport: Transport = {
  name: "tunnel",
  capabilities: { "half-close": true, reset: true, "abandon-connect": true },
  clock: {
    now: () => performance.now() / 1000,
    unix: () => Date.now() / 1000,
    timer(seconds, ring) {
      const timer = setTimeout(ring, seconds * 1000).unref();
      return () => clearTimeout(timer);
    },
  },
  resolver: { resolve: unsupported, reverse: unsupported, hostname: () => "" },
  turn: (done) => void setImmediate(() => setImmediate(done)),
  hold() {
    if (holds++ === 0) holding = setInterval(() => {}, 2 ** 30);
  },
  release() {
    if (--holds === 0) clearInterval(holding);
  },
  bind: unsupported,
  connect: (remote) => bridge(open(remote), transport),
};

// The tunnel doesn't listen: this does, at the other end.
export { transport as peer } from "@moonsocket/node";
