/** System calls on TCP sockets, for moonsocket's adapters, through whatever foreign-function interface a runtime has. Not for users. */
export { SystemCalls, type Opened } from "./calls.ts";
export { LIBRARIES, SIGNATURES, type Libc, type Type } from "./libc.ts";
