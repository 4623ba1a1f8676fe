/** Bytes and text over real pieces: nothing is lost, changed or made up (SPEC, bytes and text). */
import { describe, expect, test } from "vitest";
import { LOCAL, pair, portOf, rawClient, rawPair, tidy, turn } from "../test/loopback.ts";
import { pattern } from "../test/pattern.ts";
import * as socket from "./index.ts";

const MOON = "\u{FEFF}Mond 🌕, lune, 月, луна\n";
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

describe("text", () => {
  test.each([1, 2, 3, 5])(
    "a line of every width of character arrives whole in pieces of %d bytes, mark and all",
    async (size) => {
      const { client, raw } = await rawPair();
      const line = Buffer.from(MOON);
      const saying = (async () => {
        for (let at = 0; at < line.length; at += size) {
          await raw.say(line.subarray(at, at + size));
          await turn();
        }
      })();
      expect(await client.receive()).toEqual([MOON.slice(0, -1), null, null]);
      await saying;
    },
  );

  test("a timeout's partial holds whole characters, and the next call goes on", async () => {
    const { client, raw } = await rawPair();
    const moon = Buffer.from("ab🌕cd");
    client.settimeout(0.02);
    for (let cut = 3; cut < 6; cut++) {
      await raw.say(moon.subarray(0, cut));
      expect(await client.receive()).toEqual([null, "timeout", "ab"]);
      await raw.say(Buffer.concat([moon.subarray(cut), Buffer.from("\n")]));
      expect(await client.receive("*l", "ab")).toEqual(["ab🌕cd", null, null]);
    }
  });

  test("bytes that are not UTF-8 are told, stay, and can be had otherwise", async () => {
    const { client, raw } = await rawPair();
    await raw.say(bytes(0x61, 0xff, 0x62, 0x0a));
    expect(await client.receive()).toEqual([null, "invalid utf-8", ""]);
    expect(client.getstats()[0]).toBe(0);
    expect(await client.receive("*l", "p")).toEqual([null, "invalid utf-8", "p"]);
    expect(await client.receive("*l", null, { encoding: "bytes" })).toEqual([bytes(0x61, 0xff, 0x62), null, null]);
  });

  test("a count that ends inside a character, and an end inside one", async () => {
    const { client, raw } = await rawPair();
    await raw.say("é!");
    expect(await client.receive(1)).toEqual([null, "invalid utf-8", ""]);
    expect(await client.receive(2)).toEqual(["é", null, null]);
    expect(await client.receive(1)).toEqual(["!", null, null]);
    await raw.say(bytes(0x61, 0xe2, 0x82));
    await raw.end();
    expect(await client.receive("*a")).toEqual([null, "invalid utf-8", ""]);
    expect(await client.receive("*a", null, { encoding: "latin1" })).toEqual(["a\u00e2\u0082", null, null]);
  });

  test("receiveany gives at least a whole character", async () => {
    const { client, raw } = await rawPair();
    await raw.say("🌕🌕");
    expect(await client.receiveany(1)).toEqual(["🌕", null, null]);
    expect(await client.receiveany(7)).toEqual(["🌕", null, null]);
    await raw.say(Buffer.from("月").subarray(0, 2));
    client.settimeout(0.02);
    expect(await client.receiveany()).toEqual([null, "timeout", ""]);
    await raw.say(Buffer.from("月").subarray(2));
    expect(await client.receiveany()).toEqual(["月", null, null]);
  });

  test("latin1 is one character a byte, both ways, for all 256", async () => {
    const server = tidy(socket.try(await socket.bind(LOCAL, 0, { encoding: "latin1" })));
    const raw = await rawClient(portOf(server));
    const peer = tidy(socket.try(await server.accept()));
    const all = String.fromCharCode(...Array.from({ length: 256 }, (_, at) => at));
    await raw.say(Buffer.from(all, "latin1"));
    expect(await peer.receive(256)).toEqual([all, null, null]);
    expect(await peer.send(all)).toEqual([256, null, null]);
    expect(await raw.hear(256)).toBe(all);
    await expect(peer.send("\u0100")).rejects.toThrow(TypeError);
    expect(await peer.send("ok")).toEqual([2, null, null]);
  });

  test("counts and indices are bytes of the encoded text", async () => {
    const { client, raw } = await rawPair();
    expect(await client.send("né!")).toEqual([4, null, null]);
    expect(await client.send("né!", 4)).toEqual([4, null, null]);
    expect(await raw.hear(5)).toBe(Buffer.from("né!!").toString("latin1"));
    expect(client.getstats()[1]).toBe(5);
    await expect(client.send("\ud800")).rejects.toThrow(TypeError);
    expect(client.getstats()[1]).toBe(5);
  });

  test("a resumed send of text neither repeats nor skips, whatever character it stopped in", async () => {
    const { client, raw } = await rawPair();
    const text = "月🌕é-".repeat(900_000);
    const whole = Buffer.from(text);
    client.settimeout(0);
    let [sent, error, last] = await client.send(text);
    expect(error).toBe("timeout");
    const hearing = raw.hear(whole.length);
    client.settimeout(null);
    [sent, error, last] = await client.send(text, (last ?? 0) + 1);
    expect([sent, error, last]).toEqual([whole.length, null, null]);
    expect(Buffer.compare(Buffer.from(await hearing, "latin1"), whole)).toBe(0);
  });

  test("bytes belong to the caller: they change nothing else, and nothing else changes them", async () => {
    const { client, peer } = await pair();
    const options = { encoding: "bytes" } as const;
    await client.send(pattern(300));
    const first = socket.try(await peer.receive(100, null, options));
    const copy = Uint8Array.from(first);
    expect(first.buffer.byteLength).toBe(100);
    first.fill(0);
    const second = socket.try(await peer.receive(200, copy, options));
    expect(Buffer.compare(second, pattern(200))).toBe(0);
    second.fill(0);
    expect(socket.try(await peer.receive(100, null, options))).toEqual(pattern(100, 200));
    expect(copy).toEqual(pattern(100));
  });

  test("maxsize loses no byte, and a partial is the next prefix", async () => {
    const { client, raw } = await rawPair();
    client.settimeout(0.02);
    await raw.say("abcdefgh");
    expect(await client.receive("*l", null, { maxsize: 8 })).toEqual([null, "timeout", "abcdefg"]);
    await raw.say("\n");
    expect(await client.receive("*l", "abcdefg", { maxsize: 8 })).toEqual(["abcdefgh", null, null]);
    await raw.say("123456789\n");
    expect(await client.receive("*l", null, { maxsize: 8 })).toEqual([null, "oversized", "12345678"]);
    expect(await client.receive()).toEqual(["9", null, null]);
  });

  test("lines, readable and writable are over the same bytes", async () => {
    const { client, raw } = await rawPair();
    await raw.say(`${MOON}one\ntwo\nrest`);
    const lines = client.lines();
    expect(await lines.next()).toEqual({ done: false, value: MOON.slice(0, -1) });
    expect(await client.receive()).toEqual(["one", null, null]);
    const reader = client.readable.getReader();
    const { value } = await reader.read();
    expect(Buffer.from(value ?? []).toString()).toBe("two\nrest");
    await raw.end();
    expect((await reader.read()).done).toBe(true);
    const writer = client.writable.getWriter();
    await writer.write(new TextEncoder().encode("streamed"));
    await writer.close();
    expect(await raw.hearAll()).toBe("streamed");
  });
});
