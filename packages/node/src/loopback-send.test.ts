/** What send answers, and what arrives: behaviour §6. */
import { describe, expect, test } from "vitest";
import { pair, rawPair, tidy, turn, until } from "../test/loopback.ts";
import { pattern } from "../test/pattern.ts";
import * as socket from "./index.ts";

const MIB = 1_048_576;

/** id, i, j, the answer, what the peer gets of "hello". */
const RANGES: [string, number | null | undefined, number | null | undefined, number, string][] = [
  ["W-01", undefined, undefined, 5, "hello"],
  ["W-03", 1, undefined, 5, "hello"],
  ["W-04", 3, undefined, 5, "llo"],
  ["W-05", 5, undefined, 5, "o"],
  ["W-06", 6, undefined, 5, ""],
  ["W-07", 10, undefined, 9, ""],
  ["W-08", 0, undefined, 5, "hello"],
  ["W-09", -1, undefined, 5, "o"],
  ["W-10", -3, undefined, 5, "llo"],
  ["W-12", -6, undefined, 5, "hello"],
  ["W-13", -100, undefined, 5, "hello"],
  ["W-14", 2, 4, 4, "ell"],
  ["W-15", 2, 100, 5, "ello"],
  ["W-16", 2, -1, 5, "ello"],
  ["W-17", 2, -2, 4, "ell"],
  ["W-18", 1, 0, 0, ""],
  ["W-19", 3, 2, 2, ""],
  ["W-20", 4, 2, 3, ""],
  ["W-21", -2, -3, 3, ""],
  ["W-22", 1, -5, 1, "h"],
  ["W-23", 1, -6, 0, ""],
  ["W-24", 1, -100, 0, ""],
  ["W-25", null, 3, 3, "hel"],
  ["W-26", 2, null, 5, "ello"],
  ["W-30", 0, 0, 0, ""],
  ["W-31", -100, 2, 2, "he"],
  ["W-48", 2 ** 40, undefined, 2 ** 40 - 1, ""],
];

describe("send", () => {
  test.each(RANGES)("%s: send('hello', %s, %s) answers %d and sends '%s'", async (_, i, j, last, sent) => {
    const { client, raw } = await rawPair();
    expect(await client.send("hello", i, j)).toEqual([last, null, null]);
    client.shutdown("send");
    expect(await raw.hearAll()).toBe(sent);
  });

  test("W-02, W-32 to W-34: nothing to send is a success", async () => {
    const { client } = await pair();
    expect(await client.send("")).toEqual([0, null, null]);
    expect(await client.send("", 1, 0)).toEqual([0, null, null]);
    expect(await client.send("", 5)).toEqual([4, null, null]);
    expect(await client.send("", -1)).toEqual([0, null, null]);
  });

  test("W-38, W-61: all 256 byte values arrive as they are", async () => {
    const { client, raw } = await rawPair();
    const all = Uint8Array.from({ length: 256 }, (_, at) => at);
    expect(await client.send(all)).toEqual([256, null, null]);
    expect(await raw.hear(256)).toBe(Buffer.from(all).toString("latin1"));
  });

  test("W-49: after the peer's end one send succeeds, and later ones say closed", async () => {
    const { client, raw } = await rawPair();
    raw.socket.end();
    raw.close();
    expect(await client.receive()).toEqual([null, "closed", ""]);
    expect(client.lasterror?.code).toBe("EOF");
    expect(await client.send("x")).toEqual([1, null, null]);
    await turn();
    expect(await client.send("x")).toEqual([null, "closed", 0]);
    expect(await client.send("x")).toEqual([null, "closed", 0]);
    expect(client.lasterror?.code).toBe("ECONNRESET");
  });

  test("W-50: a peer that closed with unread input has reset", async () => {
    const { client, raw } = await rawPair();
    await client.send("unread");
    raw.close();
    expect(await client.receive()).toEqual([null, "closed", ""]);
    expect(client.lasterror?.code).toBe("ECONNRESET");
    expect(await client.send("x")).toEqual([null, "closed", 0]);
    expect(await client.send("x")).toEqual([null, "closed", 0]);
    expect(client.lasterror?.code).toBe("ECONNRESET");
  });

  test("W-51: after a reset every send says closed, the first too", async () => {
    const { client, raw } = await rawPair();
    await raw.reset();
    expect(await client.send("x")).toEqual([null, "closed", 0]);
    expect(client.lasterror?.code).toBe("ECONNRESET");
    expect(await client.send("x")).toEqual([null, "closed", 0]);
    expect(await client.receive()).toEqual([null, "closed", ""]);
    expect(client.lasterror?.code).toBe("ECONNRESET");
  });

  test("an end and then a reset: a failed send costs neither the data nor the end", async () => {
    const { client, raw } = await rawPair();
    await raw.say("everything");
    await raw.end();
    await raw.reset();
    expect(await client.send("x")).toEqual([null, "closed", 0]);
    expect(client.lasterror?.code).toBe("ECONNRESET");
    expect(await client.receive("*a")).toEqual(["everything", null, null]);
    expect(client.lasterror?.code).toBe("EOF");
  });

  test("W-52: a reset that receive has told is closed for send", async () => {
    const { client, raw } = await rawPair();
    await raw.reset();
    expect(await client.receive()).toEqual([null, "closed", ""]);
    expect(await client.receive()).toEqual([null, "closed", ""]);
    expect(await client.send("x")).toEqual([null, "closed", 0]);
  });

  test("W-53: a send that provokes a reset costs no byte that had come before", async () => {
    const { client, raw } = await rawPair();
    await raw.say("bye\nmore");
    raw.socket.end();
    raw.close();
    await turn();
    await client.send("x");
    await turn();
    await client.send("y");
    expect(await client.receive()).toEqual(["bye", null, null]);
    expect(await client.receive()).toEqual([null, "closed", "more"]);
  });

  test("W-54: after close an empty send succeeds, and any other says closed with its index", async () => {
    const { client } = await pair();
    await client.close();
    expect(await client.send("x")).toEqual([null, "closed", 0]);
    expect(await client.send("")).toEqual([0, null, null]);
    expect(await client.send("hello", 3)).toEqual([null, "closed", 2]);
    expect(await client.send("hello", 6)).toEqual([5, null, null]);
  });

  test("W-55 to W-58: a full connection says timeout with the index, and the statistics agree", async () => {
    const { client } = await rawPair();
    client.settimeout(0);
    const data = new Uint8Array(16 * MIB);
    const [none, error, last] = await client.send(data, 100);
    expect([none, error]).toEqual([null, "timeout"]);
    expect(client.getstats()[1]).toBe((last ?? 0) - 99);
    expect(last).toBeGreaterThan(99);
    expect(last).toBeLessThan(16 * MIB);
    expect(await client.send("hello")).toEqual([null, "timeout", 0]);
    expect(await client.send("hello", 3)).toEqual([null, "timeout", 2]);
    expect(await client.send("")).toEqual([0, null, null]);
    client.settimeout(0.05);
    const begin = performance.now();
    expect(await client.send("hello")).toEqual([null, "timeout", 0]);
    expect(performance.now() - begin).toBeGreaterThan(45);
  });

  test.each([0, 0.002])("W-59: 16 MiB resumed after timeouts of %s seconds arrive byte for byte", async (seconds) => {
    const { client, raw } = await rawPair();
    const data = pattern(16 * MIB);
    client.settimeout(seconds);
    const pieces: Buffer[] = [];
    let heard = 0;
    raw.socket.on("data", (chunk: Buffer) => {
      pieces.push(chunk);
      heard += chunk.length;
    });
    let last = 0;
    let rounds = 0;
    while (last < data.length) {
      const [sent, error, index] = await client.send(data, last + 1);
      expect([null, "timeout"]).toContain(error);
      last = sent ?? index;
      rounds++;
      // The peer reads only between the sends, and not much.
      const goal = Math.min(last, heard + MIB);
      raw.socket.resume();
      await until(() => heard >= goal || heard === data.length, "the peer to read");
      raw.socket.pause();
    }
    raw.socket.resume();
    await until(() => heard === data.length, "everything to arrive");
    expect(Buffer.compare(Buffer.concat(pieces), data)).toBe(0);
    expect(rounds).toBeGreaterThan(1);
    expect(client.getstats()[1]).toBe(data.length);
  });

  test("W-60: without a timeout a send waits for a slow reader", async () => {
    const { client, raw } = await rawPair();
    const data = "0123456789abcdef".repeat(MIB / 2);
    const sending = client.send(data);
    let heard = "";
    while (heard.length < data.length) heard += await raw.hear(MIB);
    expect(await sending).toEqual([data.length, null, null]);
    expect(heard === data).toBe(true);
  });

  test("W-63: a peer that resets in the middle ends a waiting send, with the index", async () => {
    const { client, raw } = await rawPair();
    const sending = client.send(new Uint8Array(16 * MIB));
    await raw.hear(MIB);
    await raw.reset();
    const [none, error, last] = await sending;
    expect([none, error]).toEqual([null, "closed"]);
    expect(last).toBeGreaterThanOrEqual(MIB);
    expect(last).toBeLessThan(16 * MIB);
    expect(client.lasterror?.code).toBe("ECONNRESET");
  });

  test("what was passed may be changed once the promise has settled, also after a timeout", async () => {
    const { client, raw } = await rawPair();
    client.settimeout(0);
    const data = new Uint8Array(8 * MIB).fill(1);
    const last = (await client.send(data))[2] ?? data.length;
    data.fill(2);
    client.shutdown("send");
    const heard = await raw.hearAll();
    expect(heard.length).toBe(last);
    expect(heard.includes("\u0002")).toBe(false);
  });

  test("an aborted send says where it is, and goes on from there", async () => {
    const { client, raw } = await rawPair();
    const data = pattern(8 * MIB);
    const controller = new AbortController();
    const sending = client.send(data, 1, -1, { signal: controller.signal });
    await raw.hear(100);
    controller.abort();
    const [none, error, last] = await sending;
    expect([none, error]).toEqual([null, "aborted"]);
    const rest = client.send(data, (last ?? 0) + 1);
    const heard = await raw.hear(data.length - 100);
    expect(await rest).toEqual([data.length, null, null]);
    expect(Buffer.compare(Buffer.from(heard, "latin1"), data.subarray(100))).toBe(0);
  });

  test("two of our own sockets take 4 MiB each way at once", async () => {
    const { client, peer } = await pair();
    const out = pattern(4 * MIB);
    const back = pattern(4 * MIB, 77);
    const options = { encoding: "bytes" } as const;
    const [sent, answered, there, here] = await Promise.all([
      client.send(out),
      peer.send(back),
      peer.receive(4 * MIB, null, options),
      client.receive(4 * MIB, null, options),
    ]);
    expect([sent, answered]).toEqual([
      [4 * MIB, null, null],
      [4 * MIB, null, null],
    ]);
    expect(Buffer.compare(there[0] ?? out, out)).toBe(0);
    expect(Buffer.compare(here[0] ?? out, back)).toBe(0);
  });

  test("W-62: a server does not send", async () => {
    const server: object = tidy(socket.try(await socket.bind("127.0.0.1", 0)));
    await expect((server as socket.Tcp).send("x")).rejects.toThrow("expected a tcp{client}");
  });
});
