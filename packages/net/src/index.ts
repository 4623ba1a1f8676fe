/** What moonsocket's adapters share: TCP on `node:net` for Node and Deno; names, time and errors for all. Not for users: see the adapters. */
export { netTransport } from "./transport.ts";
export { NetConnection } from "./connection.ts";
export type { Handle, Held, Runtime, SystemOptions } from "./runtime.ts";
export { clock, hold, release, turn } from "./loop.ts";
export { resolver } from "./resolver.ts";
export { fromNumber, translate } from "./errors.ts";
export { isAny, nameOf } from "./names.ts";
export { ReadQueue } from "./read-queue.ts";
export { AcceptQueue } from "./accept-queue.ts";
export { hearOut } from "./hear-out.ts";
