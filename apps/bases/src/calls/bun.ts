import { dlopen, read } from "bun:ffi";
import { LIBRARY, PARAMETERS, type Calls } from "./calls.ts";

const TYPES = { i32: "i32", bytes: "ptr" } as const;
const symbol = (name: keyof Calls) => ({ args: PARAMETERS[name].map((type) => TYPES[type]), returns: "i32" });

export const calls: Calls = dlopen(LIBRARY, {
  socket: symbol("socket"),
  bind: symbol("bind"),
  connect: symbol("connect"),
  getsockname: symbol("getsockname"),
  listen: symbol("listen"),
  close: symbol("close"),
  poll: symbol("poll"),
}).symbols;

const { symbols: hidden } = dlopen(LIBRARY, { __errno_location: { args: [], returns: "ptr" } });

/** Why the last call has failed. */
export const errno = (): number => read.i32(hidden.__errno_location(), 0);
