/** System calls through Deno's foreign-function interface. */
import { LIBRARIES, SIGNATURES, SystemCalls } from "@moonsocket/system";

type Declared = {
  readonly [Name in keyof typeof SIGNATURES]: {
    readonly parameters: (typeof SIGNATURES)[Name];
    readonly result: "i32";
  };
};

const ERRNO = { __errno_location: { parameters: [], result: "pointer" } } as const;

/** `null` where they are not permitted, which nobody is asked for, and where there is no C library that we know. */
export function load(): SystemCalls | null {
  if (Deno.permissions.querySync({ name: "ffi" }).state !== "granted") return null;
  const entries = Object.entries(SIGNATURES).map(([name, parameters]) => [name, { parameters, result: "i32" }]);
  const declared = Object.fromEntries(entries) as Declared;
  for (const library of LIBRARIES) {
    try {
      const { symbols } = Deno.dlopen(library, { ...declared, ...ERRNO });
      const { __errno_location: location, ...calls } = symbols;
      return new SystemCalls({ ...calls, errno: () => errnoAt(location()) });
    } catch {
      // Not there: the next.
    }
  }
  return null;
}

const errnoAt = (pointer: Deno.PointerValue): number =>
  pointer === null ? 0 : new Deno.UnsafePointerView(pointer).getInt32();
