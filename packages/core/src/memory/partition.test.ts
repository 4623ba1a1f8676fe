/** What is lost: black holes, partitions and what they leave behind. */
import { describe, expect, test } from "vitest";
import {
  accept,
  acceptNow,
  bytesOf,
  codeOfState,
  codeThrown,
  decided,
  NOTHING,
  pattern,
  Raw,
  readNow,
  readRest,
  same,
  textOf,
} from "../../test/raw.ts";

describe("a partition", () => {
  test("holds everything back, both ways, until it heals; then all arrives, in order, and nothing twice", async () => {
    const raw = new Raw();
    const { client, server } = await raw.pair();
    const heal = raw.network.partition("earth");
    const [there, back] = [pattern(50_000, 1), pattern(60_000, 2)];
    for (let at = 0; at < there.length; at += 1000) client.write(there.subarray(at, at + 1000));
    server.write(back);
    client.shutdown();
    await raw.network.clock.advance(3600);
    expect([readNow(client), readNow(server)].map(({ bytes, how }) => [bytes.length, how])).toEqual([
      [0, "wait"],
      [0, "wait"],
    ]);
    heal();
    expect(raw.network.timeline.toString()).toContain("held back: the way is cut");
    const got = await readRest(server);
    expect([same(got.bytes, there), got.how]).toEqual([true, "end"]);
    await raw.settle();
    expect(same(readNow(client).bytes, back)).toBe(true);
    heal(); // twice is once
  });

  test("takes what is under way, and gives it back in order", async () => {
    const raw = new Raw();
    const { client, server } = await raw.pair();
    raw.network.rule({ from: "moon", delay: 1 });
    client.write(bytesOf("one "));
    const heal = raw.network.partition("moon");
    client.write(bytesOf("two"));
    await raw.network.clock.advance(10);
    expect(readNow(server).bytes).toHaveLength(0);
    heal();
    await raw.settle();
    expect(textOf(readNow(server).bytes)).toBe("one ");
    await raw.network.clock.advance(1);
    expect(textOf(readNow(server).bytes)).toBe("two");
  });

  test("leaves those on the same side alone, and a host with itself", async () => {
    const { network } = new Raw();
    const hosts = ["a", "b", "c"].map((name) => network.host(name));
    network.partition("a", "b");
    const reach = async (from: number, to: number): Promise<string> => {
      const host = hosts[to];
      const client = hosts[from]?.connect({ ip: host?.addresses[0]?.ip ?? "", port: 9, family: "inet" });
      await network.clock.advance(1);
      return client === undefined ? "" : codeOfState(client);
    };
    const ways = [0, 1, 2].flatMap((from) => [0, 1, 2].map((to) => [from, to] as const));
    for (const [from, to] of ways) {
      expect([from, to, await reach(from, to)]).toEqual([
        from,
        to,
        from < 2 === to < 2 ? "ECONNREFUSED" : "connecting",
      ]);
    }
  });

  test("lets an attempt to connect wait for its end, or be given up without a trace", async () => {
    const raw = new Raw();
    const listener = await raw.listen();
    const heal = raw.network.partition("earth");
    const [waits, gone] = [raw.moon.connect(raw.to), raw.moon.connect(raw.to)];
    await raw.network.clock.advance(60);
    expect([waits.state, listener.acceptable]).toEqual(["connecting", false]);
    gone.reset();
    heal();
    const server = await accept(listener);
    expect((await decided(waits)).state).toBe("open");
    await raw.settle();
    expect([listener.acceptable, codeOfState(gone)]).toEqual([false, "ECONNABORTED"]);
    for (const object of [waits, server]) object.reset();
    listener.close();
    expect(raw.network.left()).toEqual(NOTHING);
  });
});

describe("a reset that a partition takes", () => {
  const talks: Record<string, (talker: { write(bytes: Uint8Array): number; shutdown(): void }) => void> = {
    bytes: (talker) => talker.write(bytesOf("still there?")),
    "an end": (talker) => talker.shutdown(),
  };

  test.each(Object.keys(talks))("is not repeated; whoever talks is answered with one: %s", async (talk) => {
    const raw = new Raw();
    const { client, server } = await raw.pair();
    client.write(bytesOf("before"));
    await raw.settle();
    const heal = raw.network.partition("earth");
    client.write(bytesOf("nobody repeats this"));
    client.reset();
    await raw.network.clock.advance(1);
    heal();
    await raw.network.clock.advance(60);
    const { bytes, how } = readNow(server);
    expect([textOf(bytes), how]).toEqual(["before", "wait"]);
    talks[talk]?.(server);
    expect((await readRest(server)).how).toBe("ECONNRESET");
  });

  test.each([0.2, 5])("is lost too where it was under way, %s s behind bytes that were", async (behind) => {
    const raw = new Raw();
    const { client, server } = await raw.pair();
    raw.network.rule({ from: "moon", delay: 1 });
    client.write(bytesOf("bytes"));
    await raw.network.clock.advance(0.2);
    raw.network.rule({ from: "moon", delay: 1 + behind });
    client.reset();
    const heal = raw.network.partition("moon");
    await raw.network.clock.advance(4); // of the resets, one should have been there by now
    heal();
    await raw.network.clock.advance(0);
    expect(textOf(readNow(server).bytes)).toBe("bytes");
    await raw.network.clock.advance(60);
    expect(readNow(server).how).toBe(behind < 4 ? "wait" : "ECONNRESET");
  });

  test("is lost where nothing else was under way", async () => {
    const raw = new Raw();
    const { client, server } = await raw.pair();
    raw.network.rule({ from: "moon", delay: 1 });
    client.reset();
    const heal = raw.network.partition("moon");
    await raw.network.clock.advance(2);
    heal();
    await raw.network.clock.advance(60);
    expect(readNow(server).how).toBe("wait");
    expect(raw.network.timeline.toString()).toContain("a reset, which is lost");
  });

  test("of a server that went away leaves nobody connecting for ever", async () => {
    const raw = new Raw();
    const listener = await raw.listen();
    const client = raw.moon.connect(raw.to);
    raw.network.rule({ from: "earth", delay: 1 });
    await raw.settle();
    const heal = raw.network.partition("earth");
    acceptNow(listener).reset();
    listener.close();
    await raw.network.clock.advance(10);
    expect(client.state).toBe("connecting");
    heal();
    await raw.network.clock.advance(10);
    expect(codeOfState(client)).toBe("ECONNREFUSED");
    expect(raw.network.left()).toEqual(NOTHING);
  });

  test("may be lost one way only: even who has filled the network can talk, and is answered, afterwards", async () => {
    const raw = new Raw();
    const { client, server } = await raw.pair();
    const heal = raw.network.rule({ from: "moon", to: "earth", lost: true });
    client.reset();
    const bytes = pattern(65_536);
    for (let n = 0; n < 20; n++) {
      server.write(bytes);
      await raw.settle();
    }
    heal();
    expect(server.write(bytes)).toBeGreaterThan(0);
    await raw.settle();
    expect(codeThrown(() => server.read(1))).toBe("ECONNRESET");
  });
});

describe("a black hole", () => {
  test("one way lets the other way pass", async () => {
    const raw = new Raw();
    const { client, server } = await raw.pair();
    raw.network.rule({ from: "moon", to: "earth", lost: true });
    client.write(bytesOf("lost"));
    server.write(bytesOf("heard"));
    server.shutdown();
    expect(await readRest(client)).toEqual({ bytes: bytesOf("heard"), how: "end" });
    expect(readNow(server).how).toBe("wait");
  });

  test("keeps a close waiting for what was taken, until it heals or a reset gives up", async () => {
    const raw = new Raw();
    const [one, two] = [await raw.pair(), await raw.pair()];
    const heal = raw.network.rule({ from: "moon", lost: true });
    const closed: string[] = [];
    for (const [name, { client }] of Object.entries({ one, two })) {
      client.write(bytesOf(name));
      void client.close().then(() => closed.push(name));
    }
    await raw.network.clock.advance(1000);
    expect([closed, raw.network.left().promises]).toEqual([[], 2]);
    two.client.reset();
    await raw.settle();
    expect(closed).toEqual(["two"]);
    heal();
    await raw.settle();
    expect(closed).toEqual(["two", "one"]);
    expect(await readRest(one.server)).toEqual({ bytes: bytesOf("one"), how: "end" });
    expect(readNow(two.server).how).toBe("wait");
  });
});
