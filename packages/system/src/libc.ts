/**
 * The C library's functions, as data: an adapter declares them to its runtime's foreign-function interface, and hands the loaded
 * ones to {@link SystemCalls}. Everything gives an int.
 */

/** How a value is passed. A buffer is the address of its first byte, for the call's time only. */
export type Type = "i32" | "u32" | "buffer";

export const SIGNATURES = {
  socket: ["i32", "i32", "i32"],
  getsockopt: ["i32", "i32", "i32", "buffer", "buffer"],
  setsockopt: ["i32", "i32", "i32", "buffer", "u32"],
  bind: ["i32", "buffer", "u32"],
  listen: ["i32", "i32"],
  connect: ["i32", "buffer", "u32"],
  getsockname: ["i32", "buffer", "buffer"],
  getpeername: ["i32", "buffer", "buffer"],
  recv: ["i32", "buffer", "u32", "i32"],
  fcntl: ["i32", "i32", "i32"], // with one argument, which x64 and arm64 Linux pass like any other
  close: ["i32"],
  if_nametoindex: ["buffer"],
} as const;

type Signatures = typeof SIGNATURES;
interface Values {
  readonly i32: number;
  readonly u32: number;
  readonly buffer: Uint8Array<ArrayBuffer>;
}
type Arguments<Types extends readonly Type[]> = { -readonly [At in keyof Types]: Values[Types[At]] };

export type Calls = {
  readonly [Name in keyof Signatures]: (...args: Arguments<Signatures[Name]>) => number;
};

export type Libc = Calls & {
  /** Of the last call that gave -1, asked for right after it. */
  errno(): number;
};
