/** The clock: `advance`, `block`, timers, turns, jumps. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NOTHING, Raw } from "../../test/raw.ts";
import { macrotask } from "./macrotask.ts";
import { VirtualClock } from "./virtual-clock.ts";

const hop = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function hops(count: number): Promise<void> {
  for (let left = count; left > 0; left--) await hop();
}

describe("advance", () => {
  test("lets each thing happen at its own time, in order, and what it sets off as well", async () => {
    const timer = fc.record({ after: fc.nat(40), next: fc.array(fc.nat(40), { maxLength: 3 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(timer, { maxLength: 12 }),
        fc.array(fc.nat(50), { minLength: 1, maxLength: 5 }),
        async (timers, naps) => {
          const clock = new VirtualClock(macrotask);
          const rung: [at: number, due: number][] = [];
          const expected: number[] = [];
          const end = naps.reduce((sum, nap) => sum + nap, 0);
          for (const { after, next } of timers) {
            const times = [after, ...next.map((more) => after + more)];
            expected.push(...times.filter((time) => time <= end));
            clock.timer(after, () => {
              rung.push([clock.now(), after]);
              for (const more of next) clock.timer(more, () => rung.push([clock.now(), after + more]));
            });
          }
          for (const nap of naps) await clock.advance(nap);
          expect(clock.now()).toBe(end);
          expect(rung.map(([at]) => at)).toEqual(expected.toSorted((a, b) => a - b));
          expect(rung.every(([at, due]) => at === due)).toBe(true);
        },
      ),
    );
  });

  test("waits for whoever answers with promises, and hops through a few turns", async () => {
    const clock = new VirtualClock(macrotask);
    const steps: number[] = [];
    const program = async (): Promise<void> => {
      for (let n = 0; n < 3; n++) {
        await new Promise<void>((resolve) => clock.timer(1, resolve));
        await hops(2);
        steps.push(clock.now());
      }
    };
    const running = program();
    await clock.advance(3);
    await running;
    expect(steps).toEqual([1, 2, 3]);
  });

  test("may be asked for by several at once", async () => {
    const clock = new VirtualClock(macrotask);
    const rung: number[] = [];
    for (const after of [1, 2, 3, 4]) clock.timer(after, () => rung.push(clock.now()));
    await Promise.all([clock.advance(4), clock.advance(2), clock.advance(0)]);
    expect([rung, clock.now()]).toEqual([[1, 2, 3, 4], 4]);
  });

  test("does not go back where a program has blocked past its end", async () => {
    const clock = new VirtualClock(macrotask);
    clock.timer(1, () => clock.block(10));
    await clock.advance(2);
    expect(clock.now()).toBe(11);
  });

  test("is exact in its end, whatever is on the way", async () => {
    const time = fc.double({ min: 0, max: 100, noNaN: true });
    await fc.assert(
      fc.asyncProperty(time, fc.array(time, { maxLength: 5 }), async (seconds, timers) => {
        const clock = new VirtualClock(macrotask);
        for (const each of timers) clock.timer(each, () => {});
        await clock.advance(seconds);
        expect(clock.now()).toBe(seconds);
      }),
    );
  });

  test("is a movement: time does not jump in the turn that follows", async () => {
    const { network } = new Raw();
    const stop = network.clock.timer(100, () => {});
    await network.run(async () => {
      await network.clock.advance(1);
      await hop();
      expect(network.clock.now()).toBe(1);
    });
    stop();
  });
});

describe("block", () => {
  test("makes late what falls due meanwhile, in order, each in a turn of its own time", async () => {
    const clock = new VirtualClock(macrotask);
    const rung: string[] = [];
    for (const after of [3, 1, 2]) clock.timer(after, () => rung.push(`${after} at ${clock.now()}`));
    clock.timer(11, () => rung.push(`11 at ${clock.now()}`));
    clock.block(10);
    expect([clock.now(), rung]).toEqual([10, []]);
    await clock.advance(0);
    expect(rung).toEqual(["1 at 10", "2 at 10", "3 at 10"]);
    await clock.advance(1);
    expect(rung).toHaveLength(4);
  });
});

describe("time that makes no sense", () => {
  test.each([-1, NaN, Infinity, "1", null, undefined])("is a TypeError: %s", async (seconds) => {
    const { clock } = new Raw().network;
    await expect(Reflect.apply(clock.advance, clock, [seconds])).rejects.toThrow(TypeError);
    await expect(Reflect.apply(clock.advance, clock, [seconds])).rejects.toThrow(
      `Cannot advance: expected seconds as a finite number of at least 0, got ${seconds === "1" ? '"1"' : seconds}`,
    );
    expect(() => void Reflect.apply(clock.block, clock, [seconds])).toThrow(
      /^Cannot block: expected seconds as a finite/,
    );
    expect(clock.now()).toBe(0);
    await clock.advance(1); // and time goes on as before
    expect(clock.now()).toBe(1);
  });
});

describe("a timer", () => {
  test("rings once, not before the next turn, and not once cancelled, not even by one of the same time", async () => {
    const { moon, network } = new Raw();
    const { clock } = moon;
    const rung: string[] = [];
    const cancels = [
      clock.timer(1, () => {
        rung.push("first");
        cancels[1]?.();
      }),
      clock.timer(1, () => rung.push("cancelled by the first")),
      clock.timer(0, () => rung.push("at once")),
    ];
    expect(rung).toEqual([]);
    expect(network.left().timers).toBe(3);
    await network.clock.advance(5);
    expect(rung).toEqual(["at once", "first"]);
    for (const cancel of cancels) cancel();
    expect(network.left()).toEqual(NOTHING);
  });

  test("that was cancelled leaves nothing to jump to", async () => {
    const { moon, network } = new Raw();
    for (let n = 1; n <= 1000; n++) moon.clock.timer(n, () => {})();
    await network.run(() => new Promise<void>((resolve) => moon.clock.timer(2000, resolve)));
    expect(network.clock.now()).toBe(2000);
    expect(network.timeline.toString().match(/a timer rings/g)).toHaveLength(1);
    expect(network.left()).toEqual(NOTHING);
  });

  test("set by one that rings, for no time at all, is for the next turn", async () => {
    const clock = new VirtualClock(macrotask);
    const order: string[] = [];
    clock.timer(0, () => {
      order.push("first");
      clock.timer(0, () => order.push("next turn"));
      clock.turn(() => order.push("a turn"));
    });
    clock.timer(0, () => order.push("second"));
    await clock.advance(0);
    expect(order).toEqual(["first", "second", "next turn", "a turn"]);
  });

  test("tells UNIX time too, which begins with 2026", async () => {
    const { moon, network } = new Raw();
    expect(new Date(moon.clock.unix() * 1000).toISOString()).toBe("2026-01-01T00:00:00.000Z");
    await network.clock.advance(1.5);
    expect([moon.clock.now(), moon.clock.unix() - network.clock.unix()]).toEqual([1.5, 0]);
  });
});

describe("with jumps", () => {
  test("time goes to what comes next, without run and without advance", async () => {
    const { moon, network } = new Raw({ jumps: true });
    const times: number[] = [];
    for (const after of [86_400, 0.5, 1]) {
      await new Promise<void>((resolve) => moon.clock.timer(after, resolve));
      times.push(network.clock.now());
    }
    expect(times).toEqual([86_400, 86_400.5, 86_401.5]);
    await hops(20);
    expect(network.clock.now()).toBe(86_401.5);
  });

  test("advance still goes no further than it is told", async () => {
    const { moon, network } = new Raw({ jumps: true });
    let rung = 0;
    moon.clock.timer(1, () => rung++);
    const stop = moon.clock.timer(10, () => rung++);
    await network.clock.advance(2);
    expect([network.clock.now(), rung]).toEqual([2, 1]);
    stop();
  });

  test("a loop that polls does not keep time from passing", async () => {
    const { moon, network } = new Raw({ jumps: true });
    const rung: number[] = [];
    moon.clock.timer(60, () => rung.push(network.clock.now()));
    let polls = 0;
    for (; rung.length === 0 && polls < 1000; polls++) await new Promise<void>((resolve) => moon.turn(resolve));
    expect(rung).toEqual([60]);
  });
});

describe("without", () => {
  test("time stands still, and nothing goes on", async () => {
    const { moon, network } = new Raw();
    moon.clock.timer(0.001, () => {});
    await hops(50);
    expect([network.clock.now(), network.left().timers]).toEqual([0, 1]);
  });
});
