/** How an adapter loads the C library: what is the same for every foreign-function interface. */
import { SystemCalls } from "./calls.ts";
import { SIGNATURES, type Libc, type Type } from "./libc.ts";
import { platformOf, type Platform } from "./platform.ts";

/** System and machine by the names that `node:process` has for them; `null` where nobody has written their numbers down, or `open` finds nothing. */
export function callsOf(
  system: string,
  machine: string,
  open: (platform: Platform) => Libc | null,
): SystemCalls | null {
  const platform = platformOf(system, machine);
  const libc = platform && open(platform);
  return libc && new SystemCalls(libc, platform);
}

/** Every function's declaration, as the runtime writes one. */
export function declared<Declaration>(
  declare: (types: readonly Type[]) => Declaration,
): Record<keyof typeof SIGNATURES, Declaration> {
  const entries = Object.entries(SIGNATURES).map(([name, types]) => [name, declare(types)]);
  return Object.fromEntries(entries) as Record<keyof typeof SIGNATURES, Declaration>;
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

/** Loads at the first call. */
export function once<T>(load: () => T): () => T {
  let loaded: { readonly value: T } | null = null;
  return () => (loaded ??= { value: load() }).value;
}
