/** What a select that is over may not leave anywhere: whoever still knew of it would keep its signal in memory. */
import assert from "node:assert/strict";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Stage } from "./select-stage.ts";

setFlagsFromString("--expose-gc");

export async function findTraces(stage: Stage): Promise<void> {
  const { here, tick } = stage.world;
  const traces = [await trace(stage, 0), await trace(stage, tick)];
  await here.sleep(0);
  runInNewContext("gc()");
  const forgotten = traces.every((signal) => signal.deref() === undefined);
  assert(forgotten, "a select that is over is known somewhere");
}

/** Looks at everything that is not ready. */
async function trace({ world, seats }: Stage, timeout: number): Promise<WeakRef<AbortSignal>> {
  const { signal } = new AbortController();
  const recvt = seats.filter((seat) => seat.readable === false).map(({ socket }) => socket);
  const sendt = seats.filter((seat) => seat.writable === false).map(({ socket }) => socket);
  await world.here.select(recvt, sendt, timeout, { signal });
  return new WeakRef(signal);
}
