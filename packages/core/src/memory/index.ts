/** A network in memory: hosts, a virtual clock, and faults on demand, for tests of whatever is written over sockets. */
export type { Host } from "./host.ts";
export { MemoryNetwork, type ChaosOptions, type Left, type NetworkClock, type NetworkOptions } from "./network.ts";
export type { Faults, Pieces, Rule } from "./rules.ts";
export type { Timeline } from "./timeline.ts";
