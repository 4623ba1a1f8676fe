/** Attempts to connect that go on although nobody waits for them. */
import type { Name, TcpMaster } from "@moonsocket/core";
import { Failure } from "./assert.ts";

/** More than any call of core's needs to say what it knows. */
const MICROTASKS = 100;

/**
 * Begins to connect, and aborts the wait in the same turn: sooner than a kernel can decide anything. Whether it is undecided.
 * A transport that knows at once can't leave an attempt behind.
 */
export async function leaveBehind(master: TcpMaster, { ip, port }: Name): Promise<boolean> {
  const [, error] = await abortAtOnce((signal) => master.connect(ip, port, { signal }));
  return error === "aborted";
}

/** What is answered when the signal fires in the same turn, for which no turn of I/O may be waited. */
export async function abortAtOnce<T>(begin: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const answer = begin(controller.signal);
  controller.abort();
  return Promise.race([answer, late()]);
}

async function late(): Promise<never> {
  for (let n = 0; n < MICROTASKS; n++) await Promise.resolve();
  throw new Failure("expected an answer at once, for it was aborted");
}
