/** When a failure is told. */
import { fail, type Result } from "./results.ts";
import type { Waiter } from "./waiters.ts";

/**
 * The call, for what wants a descriptor or an address: its failure is told after a turn of I/O, lest a loop of calls that all fail
 * at once let nobody free, or serve, what they lack. A timeout has had its turn.
 */
export function failingAfterTurn<T>(call: (waiter: Waiter) => Promise<Result<T>>) {
  return async (waiter: Waiter): Promise<Result<T>> => {
    const result = await call(waiter);
    if (result[1] === null || result[1] === "timeout") return result;
    return (await waiter.turn()) === "closed" ? fail("closed") : result;
  };
}
