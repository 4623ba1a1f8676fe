/** What a call costs that finds what it wants already there. */
import { createHook } from "node:async_hooks";
import { describe, expect, test } from "vitest";
import { pair } from "../test/loopback.ts";

/** How many promises and timers `run` makes. */
function made(run: () => void): Record<string, number> {
  const counts = { PROMISE: 0, Timeout: 0, Immediate: 0, TickObject: 0 };
  const hook = createHook({
    init(_id, type) {
      if (type === "PROMISE" || type === "Timeout" || type === "Immediate" || type === "TickObject") counts[type]++;
    },
  }).enable();
  run();
  hook.disable();
  return counts;
}

describe("a line that is buffered", () => {
  test("costs one promise, and no timer, no turn and no tick", async () => {
    const { client, peer } = await pair();
    client.settimeout(5);
    await peer.send("first\n" + "line\n".repeat(100));
    expect(await client.receive("*l")).toEqual(["first", null, null]);
    const calls: Promise<unknown>[] = [];
    const counts = made(() => {
      for (let n = 0; n < 100; n++) calls.push(client.receive("*l"));
    });
    expect(counts).toEqual({ PROMISE: 100, Timeout: 0, Immediate: 0, TickObject: 0 });
    for (const line of await Promise.all(calls)) expect(line).toEqual(["line", null, null]);
  });
});
