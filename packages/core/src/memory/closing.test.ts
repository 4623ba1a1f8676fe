/** Ends, closes and resets, in any state and in any order. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bytesOf,
  codeThrown,
  NOTHING,
  pattern,
  Raw,
  readExactly,
  readNow,
  readRest,
  same,
  writeAll,
  type Pair,
} from "../../test/raw.ts";

/** Writes until nothing more is taken; returns how much that was. */
async function fill({ client }: Pair, bytes: Uint8Array, raw: Raw): Promise<number> {
  let at = 0;
  for (let more = 1; more > 0; at += more) {
    await raw.settle();
    more = client.write(bytes.subarray(at));
  }
  return at;
}

describe("half-close", () => {
  test("both ways: each ends by itself, after what it took", async () => {
    const raw = new Raw();
    const { client, server } = await raw.pair();
    client.write(pattern(50_000));
    client.shutdown();
    client.shutdown();
    const asked = await readRest(server);
    expect([same(asked.bytes, pattern(50_000)), asked.how]).toEqual([true, "end"]);
    await writeAll(server, bytesOf("answer"));
    expect(await readExactly(client, 6)).toEqual(bytesOf("answer"));
    server.shutdown();
    expect((await readRest(client)).how).toBe("end");
    for (let n = 0; n < 3; n++) expect([client.read(1), server.read(1)]).toEqual(["end", "end"]);
    await Promise.all([client.close(), server.close()]);
    expect(raw.network.timeline.toString()).not.toContain("reset");
  });
});

describe("a reset", () => {
  test("lets what had arrived be read first, then fails every read and write, and wakes", async () => {
    const raw = new Raw();
    const { client, server } = await raw.pair();
    await writeAll(client, pattern(1000));
    await raw.settle();
    let woken = 0;
    server.wake = () => woken++;
    client.reset();
    await raw.settle();
    const { bytes, how } = readNow(server);
    expect([woken > 0, same(bytes, pattern(1000)), how]).toEqual([true, true, "ECONNRESET"]);
    for (let n = 0; n < 2; n++) {
      expect(codeThrown(() => server.read(1))).toBe("ECONNRESET");
      expect(codeThrown(() => server.write(bytesOf("x")))).toBe("ECONNRESET");
      expect(codeThrown(() => client.read(1))).toBe("ECONNABORTED");
      expect(codeThrown(() => client.write(bytesOf("x")))).toBe("ECONNABORTED");
    }
    expect([server.readable, server.writable, server.state, client.state]).toEqual([true, true, "open", "open"]);
    expect(server.remote).toEqual(client.local);
  });

  test("comes behind what is under way, and takes what is not", async () => {
    const raw = new Raw();
    const pair = await raw.pair();
    const sent = pattern(1_000_000);
    const taken = await fill(pair, sent, raw);
    pair.client.reset();
    const { bytes, how } = await readRest(pair.server);
    expect([bytes.length, same(bytes, sent.subarray(0, bytes.length)), how]).toEqual([262_144, true, "ECONNRESET"]);
    expect(taken).toBe(262_144 + 65_536);
  });

  test("does not undo an end that came first", async () => {
    const raw = new Raw();
    const { client, server } = await raw.pair();
    client.write(bytesOf("last"));
    client.shutdown();
    await raw.settle();
    client.reset();
    await raw.settle();
    expect(readNow(server)).toEqual({ bytes: bytesOf("last"), how: "end" });
    expect(server.read(1)).toBe("end");
    expect(codeThrown(() => server.write(bytesOf("x")))).toBe("ECONNRESET");
  });

  test("of both at once is no story", async () => {
    const raw = new Raw();
    const { client, server } = await raw.pair();
    client.write(bytesOf("x"));
    client.reset();
    server.reset();
    await raw.settle();
    await Promise.all([client.close(), server.close()]);
    expect(codeThrown(() => server.read(1))).toBe("ECONNABORTED");
  });
});

describe("close", () => {
  test("hands over what was taken though input is unread, and resolves then", async () => {
    const raw = new Raw();
    const pair = await raw.pair();
    const { client, server } = pair;
    const sent = pattern(1_000_000);
    await writeAll(server, pattern(200_000));
    const taken = await fill(pair, sent, raw);
    const closed: string[] = [];
    void client.close().then(() => closed.push("closed"));
    await raw.settle();
    expect([closed, raw.network.left().promises]).toEqual([[], 1]);
    const rest = await readRest(server);
    expect([same(rest.bytes, sent.subarray(0, taken)), rest.how]).toEqual([true, "end"]);
    await raw.settle();
    expect([closed, raw.network.left().promises, client.fd()]).toEqual([["closed"], 0, -1]);
  });

  test("does not wait for the peer, nor for one that floods", async () => {
    const raw = new Raw();
    const { client, server } = await raw.pair();
    const flood = writeAll(server, pattern(10_000_000)).then(
      () => "all",
      () => codeThrown(() => server.write(bytesOf("x"))),
    );
    client.write(bytesOf("bye"));
    await client.close();
    expect(await flood).toBe("ECONNRESET");
    expect(await readRest(server)).toEqual({ bytes: bytesOf("bye"), how: "end" });
  });

  test("answers later bytes with a reset, though not an end", async () => {
    const raw = new Raw();
    const [one, two] = [await raw.pair(), await raw.pair()];
    await Promise.all([one.client.close(), two.client.close()]);
    await raw.settle();
    one.server.write(bytesOf("anybody?"));
    two.server.shutdown();
    await raw.settle();
    expect(codeThrown(() => one.server.write(bytesOf("x")))).toBe("ECONNRESET");
    expect(one.server.read(1)).toBe("end");
    expect(raw.network.timeline.toString().match(/ reset$/gm)).toHaveLength(1);
    await Promise.all([one.server.close(), two.server.close()]);
  });

  test("waits for a reader that does not read, until a reset gives up", async () => {
    const raw = new Raw();
    const pair = await raw.pair();
    await fill(pair, pattern(1_000_000), raw);
    const closing = [pair.client.close(), pair.client.close()];
    await raw.network.clock.advance(1e6);
    expect(raw.network.left().promises).toBe(2);
    pair.client.reset();
    await Promise.all(closing);
    expect((await readRest(pair.server)).how).toBe("ECONNRESET");
  });

  test("resolves when the peer breaks off meanwhile", async () => {
    const raw = new Raw();
    const pair = await raw.pair();
    await fill(pair, pattern(1_000_000), raw);
    const closing = pair.client.close();
    pair.server.reset();
    await closing;
    expect(raw.network.left()).toEqual({ ...NOTHING, descriptors: 1 });
  });
});

describe("in any order", () => {
  type Deed = "write" | "read" | "shutdown" | "discard" | "close" | "reset" | "option" | "pass" | "wake";
  const deed = fc.record({
    side: fc.constantFrom<keyof Pair>("client", "server"),
    what: fc.constantFrom<Deed>("write", "read", "shutdown", "discard", "close", "reset", "option", "pass", "wake"),
  });

  test("nothing but a SocketError is thrown, and in the end all is given back, also when everything is woken", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 25 }), fc.boolean(), async (deeds, slow) => {
        const raw = new Raw();
        const pair = await raw.pair();
        if (slow) raw.network.rule({ delay: 0.5 });
        const closes: Promise<void>[] = [];
        const done = { client: new Set<Deed>(), server: new Set<Deed>() };
        for (const { side, what } of deeds) {
          const end = pair[side];
          const past = done[side];
          const closed = past.has("close") || past.has("reset");
          if (what === "write" && !closed && !past.has("shutdown")) codeThrown(() => end.write(pattern(50_000)));
          if (what === "read" && !closed && !past.has("discard")) codeThrown(() => end.read(40_000));
          if (what === "shutdown") end.shutdown();
          if (what === "discard") end.discard();
          if (what === "close") closes.push(end.close());
          if (what === "reset") end.reset();
          if (what === "option") end.setOption("keepalive", true);
          if (what === "pass") await raw.network.clock.advance(0.3);
          if (what === "wake") raw.network.wake();
          past.add(what);
        }
        for (const end of [pair.client, pair.server]) end.reset();
        await raw.network.run(() => Promise.all([...closes, pair.client.close(), pair.server.close()]));
        expect(raw.network.left()).toEqual({ ...NOTHING, descriptors: 1 });
        await raw.network.clock.advance(10);
        expect(raw.network.left()).toEqual({ ...NOTHING, descriptors: 1 });
      }),
    );
  });
});
