import { LIBRARY, PARAMETERS, type Calls } from "./calls.ts";

const TYPES = { i32: "i32", bytes: "buffer" } as const;
const symbol = (name: keyof Calls) => ({ parameters: PARAMETERS[name].map((type) => TYPES[type]), result: "i32" });

export const calls: Calls = Deno.dlopen(LIBRARY, {
  socket: symbol("socket"),
  bind: symbol("bind"),
  connect: symbol("connect"),
  getsockname: symbol("getsockname"),
  listen: symbol("listen"),
  close: symbol("close"),
  poll: symbol("poll"),
}).symbols;
