import { MemoryNetwork } from "@moonsocket/core/memory";
import { describe, expect, test } from "vitest";
import { instead, verdict, type MadeUp } from "../test/verdict.ts";
import { is } from "./bench/assert.ts";
import type { Ended } from "./bench/bench.ts";
import type { Say } from "./bench/spy.ts";

const NOTHING = { descriptors: 0, timers: 0, waits: 0, promises: 0 };
const never = (): Promise<never> => new Promise(() => {});
const LATE = "expected to be over within 2 s, and somebody still waits";

describe("the first failure is told", () => {
  test("by name, whatever is thrown", async () => {
    expect(await verdict(async () => is(1, 2, "a number"))).toBe("a number: expected 2, got 1");
    expect(await verdict(() => Promise.reject(new RangeError("planted")))).toBe("RangeError: planted");
  });

  test("with the call, where a transport throws what it must not", async () => {
    const lie = instead("transport.connect", () => {
      throw new RangeError("planted");
    });
    const told = await verdict(({ raw }) => raw.connected(), { lie });
    expect(told).toMatch(
      /^RangeError: planted; against the contract: .*: connect threw RangeError: planted, expected a SocketError$/,
    );
  });

  test("of a case that throws before it gives a promise, too", async () => {
    const thrower = (): never => {
      throw new RangeError("planted");
    };
    expect(await verdict(thrower)).toBe("RangeError: planted");
  });

  test("although something is left behind, and the closing hangs", async () => {
    const told = await verdict(async (bench) => {
      bench.keep({ close: never });
      await bench.socket.bind("127.0.0.1", 0);
      throw new RangeError("planted");
    });
    expect(told).toBe("RangeError: planted");
  });
});

describe("a case that hangs fails by the watchdog", () => {
  test("in a wait of its own, whose signal fires", async () => {
    let fired = false;
    const told = await verdict(({ signal }) => {
      signal.addEventListener("abort", () => (fired = true));
      return never();
    });
    expect([told, fired]).toEqual([LATE, true]);
  });

  test("in a wait of the bench's, which rejects", async () => {
    let how: unknown;
    const told = await verdict(async ({ raw }) => {
      const { ours } = await raw.connected();
      await raw.until(ours, () => false).catch((thrown: unknown) => (how = thrown));
    });
    expect(told).toMatch(
      /still waits; there is: the connection to 127\.0\.0\.1:\d+; a connection accepted at port \d+$/,
    );
    expect(String(how)).toBe("Failure: expected something to happen, and time ran out");
  });

  test("in a call to a socket, which ends, and nothing stays open", async () => {
    const network = new MemoryNetwork({ jumps: true });
    let answer: unknown;
    const told = await verdict(
      async (bench) => {
        const { client } = await bench.pair();
        answer = await client.receive();
      },
      { network },
    );
    expect(told).toContain(LATE);
    expect(answer).toEqual([null, "closed", ""]);
    expect(network.left()).toEqual(NOTHING);
  });

  test("although the closing hangs, in core or in the transport", async () => {
    const network = new MemoryNetwork({ jumps: true });
    const lie = instead("connection.close", never);
    const told = await verdict(async (bench) => bench.pair(), { network, lie });
    expect(told).toMatch(/: close is not answered$/);
    expect(network.left().descriptors).toBe(0);
  });

  test("and it is said what is still connecting, and what was not answered", async () => {
    const tell = (lie: Say, made: MadeUp): Promise<string> => verdict(made, { lie });
    const connecting = instead("connection.state", () => "connecting");
    expect(await tell(connecting, ({ raw }) => raw.connected())).toContain(", still connecting");
    expect(await tell(instead("transport.bind", never), ({ raw }) => raw.listen())).toBe(
      `${LATE}; there is: bind is not answered`,
    );
    expect(
      await tell(
        instead("transport.turn", () => {}),
        ({ raw }) => raw.turns(),
      ),
    ).toBe(`${LATE}; there is: turn is not answered`);
  });

  test("although the transport's clock stands still", async () => {
    const lie = instead("clock.timer", () => () => {});
    expect(await verdict(({ raw }) => raw.sleep(1), { lie, patience: 0.05 })).toContain("within 0.05 s");
  });

  test("and it is said which rules were broken by then", async () => {
    const lie = instead("connection.read", () => "wait");
    const told = await verdict(
      async ({ raw }) => {
        const { ours, theirs } = await raw.connected();
        theirs.shutdown();
        await raw.until(ours, () => ours.readable);
        ours.read(1);
        await raw.until(ours, () => false);
      },
      { lie },
    );
    expect(told).toMatch(/; against the contract: .*was readable: true, and read said otherwise$/);
  });
});

test("turns of a network in which nothing moves are no time", async () => {
  expect(await verdict(({ raw }) => raw.turns(300))).toBe("passes");
});

test("there may be no limit", async () => {
  expect(await verdict(({ raw }) => raw.sleep(60), { patience: Infinity })).toBe("passes");
});

test("what can't be ended keeps nothing else open", async () => {
  const network = new MemoryNetwork({ jumps: true });
  const lie = instead("bound.close", () => {
    throw new Error("planted");
  });
  const told = await verdict(
    async ({ transport, raw }) => {
      await transport.bind({ ip: "127.0.0.1", port: 7, family: "inet" }, { v6only: false });
      await raw.listen();
    },
    { network, lie },
  );
  expect(told).toContain("the address 127.0.0.1:7 can't be ended: Error: planted");
  expect(network.left()).toEqual({ ...NOTHING, descriptors: 1 });
});

test("a program that the case did not wait for has ended when the case is over", async () => {
  const ended = Promise.withResolvers<Ended>();
  let over = false;
  const network = new MemoryNetwork();
  const told = verdict(async ({ start }) => void start("idle"), { network, start: () => ended.promise });
  void told.finally(() => (over = true));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(over).toBe(false);
  ended.resolve({ output: "", errors: "", code: 0 });
  expect(await told).toBe("passes");
});
