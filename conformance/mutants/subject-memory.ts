/** A mutant that the memory network is part of. */
import { MemoryNetwork } from "@moonsocket/core/memory";
import { confront } from "./subject.ts";

await confront({ transport: new MemoryNetwork({ jumps: true }).host("moon") });
