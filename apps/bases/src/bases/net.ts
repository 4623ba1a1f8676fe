/** `node:net`, on any runtime. */
import net, { type Server, type Socket, type SocketConstructorOpts } from "node:net";
import { HOST, type Base, type Bound, type Door, type Wire } from "../base.ts";
import { Inbox } from "../inbox.ts";

/** libuv's handle, where a runtime has one that it shows. */
interface Handle {
  readonly fd?: number;
  fdForIpc?(): number;
  getsockname(out: { port?: number }): number;
}

function handleOf(owner: Socket | Server): Handle | null {
  return (owner as unknown as { readonly _handle: Handle | null })._handle;
}

function fdOf(owner: Socket | Server): number | null {
  const handle = handleOf(owner);
  const fd = handle?.fd ?? handle?.fdForIpc?.() ?? -1;
  return fd < 0 ? null : fd;
}

function wireOf(socket: Socket): Wire {
  const inbox = new Inbox((on) => (on ? socket.resume() : socket.pause()));
  const port = socket.localPort ?? 0;
  const closed = new Promise<void>((resolve) => socket.once("close", resolve));
  socket.on("data", (chunk) => inbox.push(chunk));
  socket.on("end", () => inbox.end(null));
  socket.on("error", (error) => inbox.end(error));
  socket.on("close", () => inbox.end(new Error("closed")));
  socket.setNoDelay(true);
  let taken = 0;
  return {
    port,
    read: () => inbox.read(),
    write: (bytes) =>
      new Promise((resolve, reject) => {
        taken += bytes.length;
        socket.write(bytes, (error) => (error == null ? resolve() : reject(error)));
        // The kernel has it all.
        if (socket.writableLength === 0) resolve();
      }),
    get taken() {
      return taken;
    },
    async close() {
      socket.end();
      socket.resume();
      await closed;
    },
    reset: () => void socket.resetAndDestroy(),
    fd: () => fdOf(socket),
    unref: () => void socket.unref(),
  };
}

function dial(socket: Socket, port: number, host = HOST): ReturnType<Base["dial"]> {
  // Before there is a listener for data, which would set it flowing.
  socket.pause();
  const wire = new Promise<Wire>((resolve, reject) => {
    socket.once("error", reject);
    socket.connect({ port, host }, () => {
      socket.removeListener("error", reject);
      resolve(wireOf(socket));
    });
  });
  return { wire, abandon: () => void socket.destroy() };
}

/** By whatever the second argument of `listen`, or the first one's, takes. */
function listen(begin: (server: Server) => void): Promise<Door> {
  return new Promise((resolve, reject) => {
    const wires: Wire[] = [];
    const asked: ((wire: Wire) => void)[] = [];
    const server = net.createServer({ allowHalfOpen: true, pauseOnConnect: true }, (socket) => {
      const wire = wireOf(socket);
      const next = asked.shift();
      if (next === undefined) wires.push(wire);
      else next(wire);
    });
    server.on("error", reject);
    server.on("listening", () => {
      const address = server.address();
      resolve({
        port: address !== null && typeof address === "object" ? address.port : 0,
        accept() {
          const wire = wires.shift();
          return wire === undefined ? new Promise((next) => asked.push(next)) : Promise.resolve(wire);
        },
        close: () => void server.close(),
      });
    });
    begin(server);
  });
}

/** What Node and Deno have, and do not document. */
type Create = (ip: string, port: number, type: 4 | 6, fd: undefined, flags: number) => Handle;
const { _createServerHandle: create } = net as unknown as { readonly _createServerHandle?: Create };

function bindBy(create: Create): Bound {
  const handle = create(HOST, 0, 4, undefined, 0);
  const name: { port?: number } = {};
  handle.getsockname(name);
  const options = { allowHalfOpen: true, manualStart: true, handle };
  return {
    port: name.port ?? 0,
    listen: (backlog) => listen((server) => void server.listen(handle, backlog)),
    dial: (port) => dial(new net.Socket(options as unknown as SocketConstructorOpts), port),
  };
}

export const base: Base = {
  dial: (port, host) => dial(new net.Socket({ allowHalfOpen: true }), port, host),
  listen: (port, backlog, host = HOST) => listen((server) => void server.listen({ port, host, backlog })),
  bind: create === undefined ? null : () => bindBy(create),
};
