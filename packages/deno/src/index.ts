/**
 * LuaSocket's TCP objects on Deno: the namespace over {@link transport}.
 *
 * @example
 * const server = socket.try(await socket.bind("127.0.0.1", 0));
 * const [ip, port] = socket.try(server.getsockname());
 * const client = socket.try(await socket.connect(ip, port, { timeout: 5 }));
 * await client.send("hello\n");
 */
import { createSockets, type Sockets } from "@moonsocket/core";
import { transport } from "./transport.ts";

const sockets: Sockets = createSockets(transport);

// One by one: a destructured export would have no type of its own.
export const tcp: Sockets["tcp"] = sockets.tcp;
export const tcp4: Sockets["tcp4"] = sockets.tcp4;
export const tcp6: Sockets["tcp6"] = sockets.tcp6;
export const connect: Sockets["connect"] = sockets.connect;
export const connect4: Sockets["connect4"] = sockets.connect4;
export const connect6: Sockets["connect6"] = sockets.connect6;
export const bind: Sockets["bind"] = sockets.bind;
export const select: Sockets["select"] = sockets.select;
export const newtry: Sockets["newtry"] = sockets.newtry;
export const protect: Sockets["protect"] = sockets.protect;
export const sleep: Sockets["sleep"] = sockets.sleep;
export const gettime: Sockets["gettime"] = sockets.gettime;
export const skip: Sockets["skip"] = sockets.skip;
export const dns: Sockets["dns"] = sockets.dns;
const attempt: Sockets["try"] = sockets.try;
export { attempt as try, transport };

export { createSockets, SocketError } from "@moonsocket/core";
export type * from "@moonsocket/core";
