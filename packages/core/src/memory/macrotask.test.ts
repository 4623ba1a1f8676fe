/** What a runtime must offer, and what becomes of a network where it offers something else. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

beforeEach(() => vi.resetModules());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("setImmediate", () => {
  test("is taken once: fake timers in somebody's tests don't stop the network", async () => {
    const { MemoryNetwork } = await import("./index.ts");
    vi.useFakeTimers();
    const { clock } = new MemoryNetwork();
    const rung: number[] = [];
    clock.timer(1, () => rung.push(clock.now()));
    await clock.advance(2);
    expect(rung).toEqual([1]);
  });

  test("that is missing is said when something is to be delivered", async () => {
    vi.stubGlobal("setImmediate", undefined);
    const { MemoryNetwork } = await import("./index.ts");
    const network = new MemoryNetwork();
    await expect(network.clock.advance(0)).rejects.toThrow("Cannot deliver: expected a runtime with setImmediate");
  });

  test("decides how fast a test that waits for something else fails, and what it is told", async () => {
    vi.stubGlobal("setImmediate", queueMicrotask);
    const { MemoryNetwork } = await import("./index.ts");
    await expect(new MemoryNetwork().run(() => new Promise(() => {}))).rejects.toThrow(
      "Nobody waits for the network: the test waits for something else, which time does not know of.",
    );
  });
});
