/** System calls: through `node:ffi`, which 26 has, and through koffi where that is installed, for 22 and 24 have nothing of their own. */
import { callsOf, declared, firstOf, type Calls, type Libc, type Platform, type SystemCalls } from "@moonsocket/system";
import { createRequire } from "node:module";

/**
 * `null` where there is no way to make them, or no C library that we know. With the global `process`, for to import it takes 2 ms that everybody
 * would pay.
 */
export function load(): SystemCalls | null {
  return callsOf(process.platform, process.arch, (platform) => throughNode(platform) ?? throughKoffi(platform));
}

/** As much of `node:ffi` as we use; its types come with those of Node 26. */
interface NodeFfi {
  dlopen(
    library: string,
    declarations: object,
  ): { readonly functions: Calls & Record<Platform["errno"], () => bigint> };
  getInt32(pointer: bigint): number;
}

function throughNode({ libraries, errno }: Platform): Libc | null {
  const ffi = process.getBuiltinModule("node:ffi") as NodeFfi | undefined;
  if (ffi === undefined) return null;
  const declarations = {
    ...declared((types) => ({ arguments: types, return: "i32" })),
    [errno]: { arguments: [], return: "pointer" },
  };
  return firstOf(libraries, (library) => {
    const { functions } = ffi.dlopen(library, declarations);
    const location = functions[errno](); // this thread's own
    return { ...functions, errno: () => ffi.getInt32(location) };
  });
}

/** As much of koffi as we use. */
interface Koffi {
  load(library: string): {
    func(name: string, result: string, types: readonly string[]): (...args: readonly unknown[]) => number;
  };
  errno(): number;
}

const KOFFI_TYPES = { i32: "int", u32: "unsigned int", buffer: "void *" } as const;

function throughKoffi({ libraries }: Platform): Libc | null {
  const koffi = installedKoffi();
  if (koffi === null) return null;
  const declarations = declared((types) => types.map((type) => KOFFI_TYPES[type]));
  return firstOf(libraries, (name) => {
    const library = koffi.load(name);
    const functions = Object.entries(declarations).map(([call, types]) => [call, library.func(call, "int", types)]);
    return { ...(Object.fromEntries(functions) as Calls), errno: () => koffi.errno() };
  });
}

/** An optional peer: it may not be installed, or not for this machine, or not be permitted. */
function installedKoffi(): Koffi | null {
  try {
    return createRequire(import.meta.url)("koffi") as Koffi;
  } catch {
    return null;
  }
}
