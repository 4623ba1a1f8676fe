/** How long something takes on a virtual clock. */
import type { VirtualClock } from "../src/memory/virtual-clock.ts";

/** What a promise yields, and after how many seconds: exact to a microsecond. */
export async function timed<T>(
  clock: Pick<VirtualClock, "now">,
  wait: () => Promise<T>,
): Promise<[value: T, seconds: number]> {
  const begun = clock.now();
  const value = await wait();
  return [value, Math.round((clock.now() - begun) * 1e6) / 1e6];
}

/** Whether a promise is still pending, once everything has happened that can happen now. */
export async function pending(clock: Pick<VirtualClock, "advance">, promise: Promise<unknown>): Promise<boolean> {
  const waiting = new Set([promise]);
  promise.then(
    () => waiting.clear(),
    () => waiting.clear(),
  );
  await clock.advance(0);
  return waiting.size > 0;
}
