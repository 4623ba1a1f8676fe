/**
 * The C library's functions, as data: an adapter declares them to its runtime's foreign-function interface, and hands the loaded
 * ones to {@link SystemCalls}. Everything gives an int.
 */

/** How a value is passed. A buffer is the address of its first byte, for the call's time only. */
export type Type = "i32" | "u32" | "buffer";

export const SIGNATURES = {
  socket: ["i32", "i32", "i32"],
  setsockopt: ["i32", "i32", "i32", "buffer", "u32"],
  bind: ["i32", "buffer", "u32"],
  listen: ["i32", "i32"],
  connect: ["i32", "buffer", "u32"],
  getsockname: ["i32", "buffer", "buffer"],
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

export type Libc = {
  readonly [Name in keyof Signatures]: (...args: Arguments<Signatures[Name]>) => number;
} & {
  /** What `*__errno_location()` holds, right after a call that gave -1. */
  errno(): number;
};

/**
 * Where the functions are, on the systems whose numbers this package knows: Linux on x64 and arm64, with glibc or with musl. Elsewhere
 * none of them can be loaded, which is how an adapter finds out.
 */
export const LIBRARIES: readonly string[] = ["libc.so.6", "libc.musl-x86_64.so.1", "libc.musl-aarch64.so.1"];
