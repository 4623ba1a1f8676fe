/** System calls through `bun:ffi`. */
import { LIBRARIES, SIGNATURES, SystemCalls } from "@moonsocket/system";
import { dlopen, read } from "bun:ffi";

type Declared = {
  readonly [Name in keyof typeof SIGNATURES]: {
    readonly args: (typeof SIGNATURES)[Name];
    readonly returns: "i32";
  };
};

const ERRNO = { __errno_location: { returns: "ptr" } } as const;

/** `null` where there is no C library that we know. */
export function load(): SystemCalls | null {
  const entries = Object.entries(SIGNATURES).map(([name, args]) => [name, { args, returns: "i32" }]);
  const declared = Object.fromEntries(entries) as Declared;
  for (const library of LIBRARIES) {
    try {
      const { symbols } = dlopen(library, { ...declared, ...ERRNO });
      const { __errno_location: location, ...calls } = symbols;
      const errno = location(); // this thread's own
      if (errno !== null) return new SystemCalls({ ...calls, errno: () => read.i32(errno) });
    } catch {
      // Not there: the next.
    }
  }
  return null;
}
