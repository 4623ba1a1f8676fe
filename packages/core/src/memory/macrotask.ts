/**
 * The one thing that the memory network asks of a runtime: to come back after everything that is ready now, promises included.
 *
 * Deliveries are macrotasks, as on real sockets: otherwise two peers that answer each other would keep timers and I/O waiting. Node, Bun
 * and Deno all have `setImmediate`. It is taken here once, so that fake timers in somebody's tests don't stop the network.
 */
declare const setImmediate: ((run: () => void) => unknown) | undefined;

const immediate = typeof setImmediate === "undefined" ? undefined : setImmediate;

export function macrotask(run: () => void): void {
  if (immediate === undefined) throw new Error("Cannot deliver: expected a runtime with setImmediate");
  immediate(run);
}
