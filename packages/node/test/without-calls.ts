/** The transport as it is where nothing makes system calls: no koffi, and no `node:ffi`. */
import { nodeTransport } from "../src/transport.ts";

export const transport = nodeTransport(() => null);
