/** The memory network without a single capability: everything that can be refused must be. */
import { lacking } from "@moonsocket/conformance";
import { CAPABILITIES, type Capability, type Transport } from "@moonsocket/core";
import { transport as peer } from "./memory.ts";

const all = Object.keys(CAPABILITIES) as Capability[];

export { peer };
export { start } from "./memory.ts";
export const transport: Transport = lacking(peer, ...all);
