/** A network in memory: hosts, a virtual clock, and faults on demand, for tests of whatever is written over sockets. */
export type { MemoryHost } from "./host.ts";
export { MemoryNetwork, type ChaosOptions, type Left, type NetworkOptions } from "./network.ts";
export type { Faults, Pieces, Rule } from "./rules.ts";
export type { Timeline } from "./timeline.ts";
export type { VirtualClock } from "./virtual-clock.ts";
