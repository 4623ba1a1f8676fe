/** What a receive leaves behind when it is cut short: by maxsize, a timeout, a signal. No byte is lost, none comes twice. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ABORTED } from "../test/aborts.ts";
import { Network, type Pair } from "../test/network.ts";
import { World, type Pair as Connected } from "../test/world.ts";
import type { TcpOptions } from "./shortcuts.ts";

async function zero(maxsize?: number): Promise<{ net: Network } & Pair> {
  const net = new Network();
  const pair = await net.pair(maxsize === undefined ? undefined : { maxsize });
  pair.client.settimeout(0);
  return { net, ...pair };
}

/** A client whose peer says one thing every tenth of a second. */
async function slowly(
  options?: TcpOptions<"utf8">,
): Promise<{ world: World; say: (...things: readonly string[]) => void } & Connected> {
  const world = new World();
  const pair = await world.pair(options);
  const say = (...things: readonly string[]): void => {
    for (const [n, thing] of things.entries()) world.at((n + 1) / 10, () => pair.peer.say(thing));
  };
  return { world, say, ...pair };
}

describe("maxsize", () => {
  it("lets a line of exactly that size pass, whatever its ending", async () => {
    const { client, peer } = await zero(4);
    peer.deliver("abcd\nefgh\r\nijkl\r\r\n");
    expect(await client.receive()).toEqual(["abcd", null, null]);
    expect(await client.receive()).toEqual(["efgh", null, null]);
  });

  it("cuts a line that is one byte longer", async () => {
    const { client, peer } = await zero(4);
    peer.deliver("abcde\n");
    expect(await client.receive()).toEqual([null, "oversized", "abcd"]);
    expect(await client.receive()).toEqual(["e", null, null]);
  });

  it("counts the prefix", async () => {
    const { client, peer } = await zero(4);
    peer.deliver("cd\ncde\n");
    expect(await client.receive("*l", "ab")).toEqual(["abcd", null, null]);
    expect(await client.receive("*l", "ab")).toEqual([null, "oversized", "abcd"]);
    expect(await client.receive()).toEqual(["e", null, null]);
  });

  it("cuts everything at one byte more, and not at the end", async () => {
    const { client, peer } = await zero(4);
    peer.deliver("abcde");
    expect(await client.receive("*a")).toEqual([null, "oversized", "abcd"]);
    peer.deliver("fgh");
    peer.end();
    expect(await client.receive("*a")).toEqual(["efgh", null, null]);
  });

  it("gives way to completing where the terminator comes in later pieces", async () => {
    const { world, client, say } = await slowly({ maxsize: 4 });
    client.settimeout(1);
    say("abcd", "\r", "\n");
    expect(await world.timed(client.receive())).toEqual([["abcd", null, null], 0.3]);
    say("abcd-", "-", "-");
    expect(await world.timed(client.receiveuntil("---"))).toEqual([["abcd", null, null], 0.3]);
  });

  it("is passed where what looked like the terminator was none", async () => {
    const { world, client, say } = await slowly({ maxsize: 4 });
    client.settimeout(1);
    say("abcd-", "x");
    expect(await world.timed(client.receiveuntil("---"))).toEqual([[null, "oversized", "abcd"], 0.2]);
    expect(await client.receive(2)).toEqual(["-x", null, null]);
    say("abcd\r", "x\n");
    expect(await world.timed(client.receive())).toEqual([[null, "oversized", "abcd"], 0.2]);
    expect(await client.receive()).toEqual(["x", null, null]);
  });

  it("leaves a timeout's partial shorter, so that it can be the next prefix", async () => {
    const { net, client, peer } = await zero(4);
    peer.deliver("abcd");
    expect(await net.loop.finish(client.receive())).toEqual([null, "timeout", "abc"]);
    expect(client.getstats()[0]).toBe(3);
    expect(await net.loop.finish(client.receive("*l", "abc"))).toEqual([null, "timeout", "abc"]);
    peer.deliver("\n");
    expect(await client.receive("*l", "abc")).toEqual(["abcd", null, null]);
  });

  it("leaves an aborted partial shorter, in whole characters", async () => {
    const { world, client, peer, say } = await slowly({ maxsize: 4 });
    const controller = world.abort();
    world.at(1, () => controller.abort());
    say("aéb");
    const { signal } = controller;
    expect(await world.timed(client.receive("*a", null, { signal }))).toEqual([[null, "aborted", "aé"], 1]);
    peer.say("c");
    peer.end();
    expect(await world.finish(client.receive("*a"))).toEqual(["bc", null, null]);
  });

  it("has whole characters in an oversized partial", async () => {
    const { client, peer } = await zero(4);
    peer.deliver("abcé\n");
    expect(await client.receive()).toEqual([null, "oversized", "abc"]);
    expect(await client.receive()).toEqual(["é", null, null]);
  });

  it("is set for one call, and lifted for one call", async () => {
    const { client, peer } = await zero();
    peer.deliver("abc\nabc\n");
    expect(await client.receive("*l", null, { maxsize: 2 })).toEqual([null, "oversized", "ab"]);
    expect(await client.receive()).toEqual(["c", null, null]);
    const { client: small, peer: other } = await zero(2);
    other.deliver("abc\n");
    expect(await small.receive("*l", null, { maxsize: 10 })).toEqual(["abc", null, null]);
  });

  it("refuses a count above it and a prefix that fills it, before any I/O", async () => {
    const { client, peer } = await zero(4);
    peer.deliver("abcd");
    await expect(client.receive(5)).rejects.toThrow(RangeError);
    await expect(client.receive("*l", "abcd")).rejects.toThrow("shorter than maxsize 4");
    expect(peer.reads).toBe(0);
    expect(await client.receive(4)).toEqual(["abcd", null, null]);
  });

  it("limits receiveany, but for one whole character", async () => {
    const { client, peer } = await zero(2);
    peer.deliver("abc€");
    expect(await client.receiveany()).toEqual(["ab", null, null]);
    expect(await client.receiveany(100)).toEqual(["c", null, null]);
    expect(await client.receiveany()).toEqual(["€", null, null]);
  });
});

describe("a signal", () => {
  it("that has fired answers at once, even when data is there", async () => {
    const { net, client, peer } = await zero();
    peer.deliver("abc\n");
    const before = [net.script.holds, net.loop.turnsAsked];
    expect(await client.receive("*l", "p", { signal: ABORTED })).toEqual([null, "aborted", "p"]);
    expect(await client.receiveany(null, { signal: ABORTED })).toEqual([null, "aborted", ""]);
    expect(await client.receiveuntil("x", "p", { signal: ABORTED })).toEqual([null, "aborted", "p"]);
    expect([net.script.holds, net.loop.turnsAsked, peer.reads]).toEqual([...before, 0]);
    expect(await client.receive()).toEqual(["abc", null, null]);
  });

  it("ends the wait with what came, and the socket goes on", async () => {
    const { world, client, say } = await slowly();
    const controller = world.abort();
    say("ab");
    world.at(0.2, () => controller.abort());
    const { signal } = controller;
    expect(await world.timed(client.receive("*l", null, { signal }))).toEqual([[null, "aborted", "ab"], 0.2]);
    expect(client.lasterror).toBeNull();
    say("c\n");
    expect(await world.timed(client.receive("*l", "ab"))).toEqual([["abc", null, null], 0.1]);
  });

  it("ends a wait of zero within its turn", async () => {
    const { net, client } = await zero();
    const controller = net.abort();
    net.loop.soon(() => controller.abort());
    const { signal } = controller;
    expect(await net.loop.finish(client.receive("*l", null, { signal }))).toEqual([null, "aborted", ""]);
  });
});

describe("any stream, cut anywhere", () => {
  it("reads the same in a resume loop as at once, however small maxsize is", async () => {
    const stream = fc.string({ unit: fc.constantFrom("a", "b", "\r", "\n", "é", "€", "😀"), maxLength: 40 });
    const cuts = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 });
    const limit = fc.constantFrom(0, 0.003, 0.05);
    await fc.assert(
      fc.asyncProperty(stream, cuts, fc.integer({ min: 4, max: 12 }), limit, async (text, pieces, maxsize, timeout) => {
        const { world, client, peer } = await slowly({ maxsize });
        world.network.rule({ from: "earth", pieces, jitter: 0.01 });
        client.settimeout(timeout);
        const data = new TextEncoder().encode(text);
        peer.say(data);
        peer.end();
        let all = "";
        let partial = "";
        for (;;) {
          const [line, error, rest] = await world.finish(client.receive("*l", partial));
          partial = "";
          if (error === null) all += `${line}\n`;
          else if (error === "timeout") partial = rest;
          else all += rest;
          if (error === "closed") break;
          if (error === "timeout") await world.network.clock.advance(0.001);
        }
        expect(all).toBe(text.replaceAll("\r", ""));
        expect(client.getstats()[0]).toBe(data.length);
        await world.close();
      }),
    );
  });
});
