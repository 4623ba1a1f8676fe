/** System calls on TCP sockets, for moonsocket's adapters, through whatever foreign-function interface a runtime has. Not for users. */
export type { SystemCalls, Opened } from "./calls.ts";
export { withCalls } from "./capabilities.ts";
export { descriptorsOf } from "./descriptors.ts";
export { SIGNATURES, type Calls, type Libc, type Type } from "./libc.ts";
export { callsOf, declared, firstOf, once } from "./load.ts";
export type { Platform } from "./platform.ts";
