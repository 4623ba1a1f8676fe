/** A subject for the conformance suite: Node where nothing makes system calls, neither koffi nor `node:ffi`. */
import type { Transport } from "@moonsocket/core";
import { nodeTransport } from "../src/transport.ts";

export const transport: Transport = nodeTransport(() => null);
