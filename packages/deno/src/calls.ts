/** System calls through Deno's foreign-function interface. */
import {
  callsOf,
  declared,
  firstOf,
  type Libc,
  type Platform,
  type SIGNATURES,
  type SystemCalls,
} from "@moonsocket/system";
import process from "node:process";

type Declared = {
  readonly [Name in keyof typeof SIGNATURES]: {
    readonly parameters: (typeof SIGNATURES)[Name];
    readonly result: "i32";
  };
};

/** `null` where they are not permitted, which nobody is asked for, and where there is no C library that we know. */
export function load(): SystemCalls | null {
  if (Deno.permissions.querySync({ name: "ffi" }).state !== "granted") return null;
  return callsOf(process.platform, process.arch, open);
}

function open({ libraries, errno }: Platform): Libc | null {
  const functions = declared((parameters) => ({ parameters, result: "i32" })) as Declared;
  const where = { location: { name: errno, parameters: [], result: "pointer" } } as const;
  return firstOf(libraries, (library) => {
    const { location, ...calls } = Deno.dlopen(library, { ...functions, ...where }).symbols;
    const place = location();
    if (place === null) throw new Error("expected to be told where errno is, got nothing");
    // This thread's own. Looked at as an array, for any other way asks for the permission each time.
    const number = new Int32Array(Deno.UnsafePointerView.getArrayBuffer(place, 4));
    return { ...calls, errno: () => number[0] ?? 0 };
  });
}
