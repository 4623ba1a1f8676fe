/** `node:net`. */
import net, { type AddressInfo, type Socket } from "node:net";
import { HOST } from "../../content.ts";
import type { Base, Events, Wire } from "./base.ts";

function wireOf(socket: Socket): Wire {
  return {
    write: (data) => socket.write(data),
    close: () => socket.end(() => socket.destroy()),
    timeout: (seconds) => socket.setTimeout(seconds * 1000, () => socket.destroy()),
  };
}

function attend(socket: Socket, { data, drain, closed }: Events): void {
  socket.on("data", data);
  socket.on("error", fail);
  if (drain !== undefined) socket.on("drain", drain);
  if (closed !== undefined) socket.on("close", closed);
}

function fail(error: Error): void {
  throw error;
}

export const base: Base = {
  connect: (port, events) =>
    new Promise((resolve) => {
      const socket = net.connect({ host: HOST, port, allowHalfOpen: true, noDelay: true }, () =>
        resolve(wireOf(socket)),
      );
      attend(socket, events);
    }),

  listen: (connected) =>
    new Promise((resolve) => {
      const server = net.createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
        const wire = wireOf(socket);
        attend(socket, connected(wire));
        socket.on("end", () => wire.close());
      });
      server.listen({ host: HOST, port: 0, backlog: 1024 }, () => resolve((server.address() as AddressInfo).port));
    }),
};
