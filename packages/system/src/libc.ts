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

/** Every function's declaration, as the runtime writes one. */
export function declared<Declaration>(
  declare: (types: readonly Type[]) => Declaration,
): Record<keyof Signatures, Declaration> {
  const entries = Object.entries(SIGNATURES).map(([name, types]) => [name, declare(types)]);
  return Object.fromEntries(entries) as Record<keyof Signatures, Declaration>;
}

/** The first library that can be loaded; `null` where none can. */
export function firstOf<Loaded>(libraries: readonly string[], load: (library: string) => Loaded): Loaded | null {
  for (const library of libraries) {
    try {
      return load(library);
    } catch {
      // Not there: the next.
    }
  }
  return null;
}
