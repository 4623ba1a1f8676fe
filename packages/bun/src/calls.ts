/** System calls through `bun:ffi`. */
import { callsOf, declared, firstOf, type Libc, type SIGNATURES, type SystemCalls } from "@moonsocket/system";
import { dlopen, read } from "bun:ffi";
import { arch, platform } from "node:os";

type Declared = {
  readonly [Name in keyof typeof SIGNATURES]: {
    readonly args: (typeof SIGNATURES)[Name];
    readonly returns: "i32";
  };
};

/** `null` where there is no C library that we know, or none that anybody has tried: here they are needed for every socket. */
export function load(): SystemCalls | null {
  return callsOf(platform(), arch(), ({ tested, libraries }) => (tested ? open(libraries) : null));
}

/** By its name on Linux, the one that is tested. */
const ERRNO = { __errno_location: { returns: "ptr" } } as const;

function open(libraries: readonly string[]): Libc | null {
  const functions = declared((args) => ({ args, returns: "i32" })) as Declared;
  return firstOf(libraries, (library) => {
    const { __errno_location: where, ...calls } = dlopen(library, { ...functions, ...ERRNO }).symbols;
    const location = where(); // this thread's own
    if (location === null) throw new Error("expected to be told where errno is, got nothing");
    return { ...calls, errno: () => read.i32(location) };
  });
}
