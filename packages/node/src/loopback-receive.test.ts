/** What receive does over time: partials, prefixes, limits, ends and resets. Behaviour §5, §9. */
import { describe, expect, test } from "vitest";
import { rawPair, turn, untilReadable } from "../test/loopback.ts";

const x = (count: number): string => "x".repeat(count);
const got = (data: string): unknown[] => [data, null, null];
const timeout = (partial: string): unknown[] => [null, "timeout", partial];
const closed = (partial: string): unknown[] => [null, "closed", partial];

describe("receive", () => {
  test("R-13: a line has all 256 byte values but LF and CR, under latin1", async () => {
    const { client, raw } = await rawPair();
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, at) => at).filter((at) => at !== 10 && at !== 13));
    await raw.say(Buffer.concat([bytes, Buffer.from("\n")]));
    expect(await client.receive("*l", null, { encoding: "latin1" })).toEqual([bytes.toString("latin1"), null, null]);
  });

  test("R-17: a CR before a pause and its LF after it leave no empty line", async () => {
    const { client, raw } = await rawPair();
    client.settimeout(0.02);
    await raw.say("abc\r");
    expect(await client.receive()).toEqual(timeout("abc"));
    await raw.say("\ndef\n");
    expect(await client.receive("*l", "abc")).toEqual(got("abc"));
    expect(await client.receive()).toEqual(got("def"));
  });

  test("RC-05, Z-11: a partial is the next call's prefix, for each pattern", async () => {
    const { client, raw } = await rawPair();
    client.settimeout(0.02);
    await raw.say("par");
    expect(await client.receive()).toEqual(timeout("par"));
    await raw.say("tial\nabc");
    expect(await client.receive("*l", "par")).toEqual(got("partial"));
    expect(await client.receive(6)).toEqual(timeout("abc"));
    await raw.say("def123");
    expect(await client.receive(6, "abc")).toEqual(got("abcdef"));
    expect(await client.receive("*a")).toEqual(timeout("123"));
    await raw.say("456");
    await raw.end();
    expect(await client.receive("*a", "123")).toEqual(got("123456"));
  });

  test("Z-10: an end after a timed-out *a leaves the prefix as the partial", async () => {
    const { client, raw } = await rawPair();
    client.settimeout(0.02);
    await raw.say("abc");
    expect(await client.receive("*a")).toEqual(timeout("abc"));
    await raw.end();
    expect(await client.receive("*a", "abc")).toEqual(closed("abc"));
  });

  test("N-11, Y-02, Y-03: dirty tells what was read from the system and not asked for", async () => {
    const { client, raw } = await rawPair();
    await raw.say("l1\nl2\n");
    await untilReadable(client);
    expect(client.dirty()).toBe(false);
    expect(await client.receive(0)).toEqual(got(""));
    expect(client.dirty()).toBe(true);
    expect(await client.receive()).toEqual(got("l1"));
    expect(client.dirty()).toBe(true);
    expect(await client.receive()).toEqual(got("l2"));
    expect(client.dirty()).toBe(false);
  });

  test("F-01 to F-05: statistics count what was received and sent, and no prefix", async () => {
    const { client, raw } = await rawPair();
    client.settimeout(0.02);
    const counts = (): number[] => client.getstats().slice(0, 2);
    expect(counts()).toEqual([0, 0]);
    await raw.say("ab\r\ncdef");
    expect(await client.receive()).toEqual(got("ab"));
    expect(counts()).toEqual([4, 0]);
    expect(await client.receive(2)).toEqual(got("cd"));
    expect(counts()).toEqual([6, 0]);
    expect(await client.receive()).toEqual(timeout("ef"));
    expect(await client.receive(4, "abcd")).toEqual(got("abcd"));
    expect(counts()).toEqual([8, 0]);
    await client.send("hello");
    await client.send("hello", 2, 3);
    expect(counts()).toEqual([8, 7]);
  });

  test("a reset while idle is told by the next receive, and names are still known", async () => {
    const { client, raw } = await rawPair();
    const names = [client.getsockname(), client.getpeername()];
    await raw.reset();
    await turn();
    expect(await client.receive()).toEqual(closed(""));
    expect(client.lasterror?.code).toBe("ECONNRESET");
    expect(client.lasterror?.message).toBe("closed");
    expect([client.getsockname(), client.getpeername()]).toEqual(names);
  });

  test("a reset behind 30,000 unread bytes loses none of them", async () => {
    const { client, raw } = await rawPair();
    await raw.say(x(30_000));
    await raw.reset();
    expect(await client.receive(1)).toEqual(got("x"));
    expect(client.lasterror).toBeNull();
    expect(await client.receive("*a")).toEqual(closed(x(29_999)));
    expect(client.lasterror?.code).toBe("ECONNRESET");
  });

  test("T-30, T-32: a dribbling peer keeps the block limit from running out, and not the total limit", async () => {
    const { client, raw } = await rawPair();
    client.settimeout(0.2);
    const dribble = (async () => {
      for (let at = 0; at < 8; at++) {
        await raw.say("x");
        await new Promise((resolve) => {
          setTimeout(resolve, 50);
        });
      }
    })();
    expect(await client.receive(8)).toEqual(got(x(8)));
    await dribble;
    client.settimeout(0.05, "t");
    const begin = performance.now();
    expect(await client.receive(8)).toEqual(timeout(""));
    expect(performance.now() - begin).toBeGreaterThan(45);
  });

  test("receiveany and receiveuntil take what is there, wherever a delimiter is split", async () => {
    const { client, raw } = await rawPair();
    client.settimeout(0.02);
    await raw.sayIn(1, "k: v\r\n\r\r\n\r\nbody");
    expect(await client.receiveuntil("\r\n\r\n")).toEqual(got("k: v\r\n\r"));
    expect(await client.receive(4)).toEqual(got("body"));
    expect(await client.receiveany()).toEqual(timeout(""));
    await raw.say("half\r\n\r");
    expect(await client.receiveuntil("\r\n\r\n")).toEqual(timeout("half"));
    await raw.say("\nrest");
    expect(await client.receiveuntil("\r\n\r\n", "half")).toEqual(got("half"));
    await raw.end();
    expect(await client.receiveuntil("\r\n")).toEqual(closed("rest"));
    expect(await client.receiveany()).toEqual(closed(""));
  });

  test("receiveany gives all that is there, whatever the pieces that it came in", async () => {
    const { client, raw } = await rawPair();
    await raw.sayIn(1, "body");
    await untilReadable(client);
    expect(await client.receiveany()).toEqual(got("body"));
  });

  test("receiveany gives at most max, and leaves the rest", async () => {
    const { client, raw } = await rawPair();
    await raw.say("whatever");
    expect(await client.receiveany(4)).toEqual(got("what"));
    expect(await client.receiveany(100)).toEqual(got("ever"));
  });
});
