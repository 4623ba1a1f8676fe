/** System calls on TCP sockets, for moonsocket's adapters, through whatever foreign-function interface a runtime has. Not for users. */
export { SystemCalls, type Opened } from "./calls.ts";
export { once, withCalls } from "./capabilities.ts";
export { descriptorsOf } from "./descriptors.ts";
export { declared, firstOf, SIGNATURES, type Calls, type Libc, type Type } from "./libc.ts";
export { platformOf, type Platform } from "./platform.ts";
