/** A subject for the conformance suite: Bun where there are no system calls. */
import type { Transport } from "@moonsocket/core";
import { bunTransport } from "../src/transport.ts";

export const transport: Transport = bunTransport(null);
