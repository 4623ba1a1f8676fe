/** The memory network, whose time passes by itself. */
import { MemoryNetwork, type Host } from "@moonsocket/core/memory";

export const transport: Host = new MemoryNetwork({ jumps: true }).host("moon");

/** Its hosts live in one process. */
export const start = null;
