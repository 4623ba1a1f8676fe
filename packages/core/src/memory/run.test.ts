/** `run`: time that jumps, loops that poll, tests that can't end, what a failed test is told. */
import { describe, expect, test } from "vitest";
import { accept, bytesOf, NOTHING, Raw } from "../../test/raw.ts";
import { createSockets } from "../sockets.ts";

const messageOf = async (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "nothing",
    (thrown: unknown) => (thrown instanceof Error ? thrown.message : String(thrown)),
  );

describe("run", () => {
  test("gives what the test gives, at once or later, and lets days pass meanwhile", async () => {
    const { network, moon } = new Raw();
    expect(await network.run(() => 7)).toBe(7);
    const socket = createSockets(moon);
    const days = await network.run(async () => {
      for (let day = 0; day < 365; day++) await socket.sleep(86_400);
      return network.clock.now() / 86_400;
    });
    expect([days, network.left()]).toEqual([365, NOTHING]);
  });

  test("does not jump while something moves, however long that takes", async () => {
    const raw = new Raw();
    const { client, server } = await raw.pair();
    let rung = 0;
    const stop = raw.moon.clock.timer(0.001, () => rung++);
    let echoes = 0;
    await raw.network.run(
      () =>
        new Promise<void>((resolve) => {
          for (const end of [client, server]) {
            end.wake = () => {
              const bytes = end.read(1);
              if (echoes++ === 5000) resolve();
              else if (typeof bytes !== "string") end.write(bytes);
            };
          }
          client.write(bytesOf("x"));
        }),
    );
    expect([echoes, rung, raw.network.clock.now()]).toEqual([5001, 0, 0]);
    stop();
  });

  test("lets time pass for a loop that polls with timeouts of zero", async () => {
    const { network, moon, earth } = new Raw();
    const [here, there] = [createSockets(moon), createSockets(earth)];
    await network.run(async () => {
      const server = there.try(await there.bind("*", 7));
      const client = here.try(await here.connect("earth", 7));
      const peer = there.try(await server.accept());
      client.settimeout(0);
      network.clock.timer(60, () => void peer.send("late\n"));
      let polls = 0;
      for (; polls < 1000; polls++) {
        const [line] = await client.receive();
        if (line === "late") break;
        await here.select([client], null, 0);
      }
      expect(polls).toBeLessThan(100);
      expect(network.clock.now()).toBe(60);
      await Promise.all([client, peer, server].map((each) => each.close()));
    });
    expect(network.left()).toEqual(NOTHING);
  });

  test("inside another, and beside another, goes on as one", async () => {
    const { network, moon } = new Raw();
    const nap = (seconds: number): Promise<void> =>
      network.run(() => new Promise<void>((resolve) => moon.clock.timer(seconds, resolve)));
    await network.run(() => Promise.all([nap(1), nap(3), nap(2)]));
    expect(network.clock.now()).toBe(3);
    const stop = moon.clock.timer(5, () => {});
    await new Promise((resolve) => setImmediate(resolve));
    expect(network.clock.now()).toBe(3); // over: time stands still
    stop();
  });
});

describe("a test that can't end", () => {
  test("fails, and says who waits for what", async () => {
    const raw = new Raw();
    const { network } = raw;
    const [here, there] = [createSockets(raw.moon), createSockets(raw.earth)];
    const said = await messageOf(
      network.run(async () => {
        const server = there.try(await there.bind("*", 7));
        const client = here.try(await here.connect("earth", 7));
        const peer = there.try(await server.accept());
        network.rule({ from: "moon", stalled: true });
        raw.moon.connect({ ...raw.to, port: 8 }).wake = () => {};
        network.partition("moon");
        raw.moon.connect({ ...raw.to, port: 9 });
        void here.try(await client.send("x".repeat(10)));
        void client.close();
        await here.sleep(2);
        await Promise.all([peer.receive("*a"), server.accept()]);
      }),
    );
    const [head, ...lines] = said.split("\n");
    expect(head).toBe("The test can't go on: nothing is left that could happen after 30.000 seconds.");
    expect(lines).toEqual(
      expect.arrayContaining([
        "earth: 2 pending calls",
        expect.stringMatching(/^ {2}moon:\d+ → earth:9 {2}is connecting$/),
        expect.stringMatching(/^ {2}earth:7 → moon:\d+ {2}has been read empty$/),
        "  earth:7  listens, 0 of 33 waiting, 0 outside; was asked for one, and had none",
        expect.stringMatching(/^ {2}moon:\d+ → earth:9 {2}is held back by a rule$/),
        "",
        "Timeline, in seconds:",
        expect.stringMatching(/^ {4}0\.000 {2}rule +\{"from":"moon","stalled":true\}$/),
      ]),
    );
  });

  test("says what a connection is at: full, closing, idle", async () => {
    const raw = new Raw();
    const [full, closing] = [await raw.pair(), await raw.pair()];
    raw.moon.hold();
    raw.network.rule({ from: "moon", stalled: true });
    while (full.client.write(new Uint8Array(65_536)) > 0);
    closing.client.write(bytesOf("hello"));
    void closing.client.close();
    const said = await messageOf(raw.network.run(() => new Promise(() => {})));
    expect(said).toContain("moon: 1 pending call\n");
    expect(said).toMatch(/moon:\d+ → earth:7 {2}is full: nobody reads at the other end\n/);
    expect(said).toMatch(/moon:\d+ → earth:7 {2}is closing, with 5 bytes that the network has not taken\n/);
    expect(said).toMatch(/earth:7 → moon:\d+ {2}waits for nothing\n/);
  });

  test("that polls for ever is one too", async () => {
    const { network, moon } = new Raw();
    const over = new AbortController();
    const said = await messageOf(
      network.run(async () => {
        const socket = createSockets(moon);
        for (let polls = 0; polls < 10_000_000 && !over.signal.aborted; polls++) await socket.select(null, null, 0);
      }),
    );
    over.abort();
    expect(said).toContain(
      "The test can't go on: nothing is left that could happen after 0.000 seconds.\nmoon: 1 pending",
    );
  });

  test("for something else than the network has longer", async () => {
    const { network } = new Raw();
    const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
    const foreign = async (): Promise<string> => {
      for (let turns = 0; turns < 150_000; turns++) await turn();
      return "a file";
    };
    expect(await network.run(foreign)).toBe("a file");
  });

  test("leaves the network usable", async () => {
    const raw = new Raw();
    raw.moon.hold();
    expect(await messageOf(raw.network.run(() => new Promise(() => {})))).toContain("1 pending call");
    raw.moon.release();
    const listener = await raw.listen();
    const client = raw.moon.connect(raw.to);
    expect((await raw.network.run(() => accept(listener))).state).toBe("open");
    expect(client.state).toBe("connecting");
  });
});

describe("what a test throws", () => {
  test("is the same error, with the timeline in its message", async () => {
    const raw = new Raw();
    await raw.pair();
    const error = new RangeError("wrong");
    const thrown = await raw.network.run(() => Promise.reject(error)).catch((caught: unknown) => caught);
    expect(thrown).toBe(error);
    expect(error.message).toBe(`wrong\n\nTimeline, in seconds:\n${String(raw.network.timeline)}`);
    expect(error.message).toContain("the connection is open");
  });

  test("at once, too", async () => {
    const { network } = new Raw();
    const fail = (): never => {
      throw new Error("at once");
    };
    expect(await messageOf(network.run(fail))).toBe("at once\n\nTimeline, in seconds:\n");
  });

  test("may be an abort, whose message nobody can assign to", async () => {
    const { network } = new Raw();
    const abort = AbortSignal.abort();
    const thrown = await network.run(() => abort.throwIfAborted()).catch((caught: unknown) => caught);
    expect(thrown).toBe(abort.reason);
    expect(abort.reason).toMatchObject({ name: "AbortError" });
    expect(String(thrown)).toContain("\n\nTimeline, in seconds:\n");
  });

  test("stays as it is where it is no error, or frozen", async () => {
    const { network } = new Raw();
    const frozen = Object.freeze(new Error("frozen"));
    // oxlint-disable-next-line typescript/only-throw-error, typescript/prefer-promise-reject-errors -- what others throw
    expect(await messageOf(network.run(() => Promise.reject("a text")))).toBe("a text");
    expect(await messageOf(network.run(() => Promise.reject(frozen)))).toBe("frozen");
  });

  test("tells the latest hundred events, and how many there were before", async () => {
    const { network } = new Raw();
    for (let n = 0; n < 60; n++) network.rule({ delay: n })();
    const said = await messageOf(network.run(() => Promise.reject(new Error("no"))));
    expect(said.split("\n").slice(3, 4)).toEqual(["… 20 earlier events"]);
    expect(said.split("\n")).toHaveLength(104);
  });

  test("is not added to what a look-up failed with, for whoever asks next", async () => {
    const { network, moon } = new Raw();
    network.name("gone", "EAI_AGAIN");
    const messages = [1, 2].map(() => messageOf(network.run(() => moon.resolver.resolve("gone", "unspec"))));
    for (const message of await Promise.all(messages)) expect(message.match(/Timeline/g)).toHaveLength(1);
  });
});
