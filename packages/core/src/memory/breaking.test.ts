/** Rules that end a connection, or reset it, at any byte. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bytesOf, codeThrown, pattern, Raw, readNow, readRest, same, until, writeAll } from "../../test/raw.ts";
import type { Pieces } from "./index.ts";

const pieces: fc.Arbitrary<Pieces | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.constant("any" as const),
  fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 4 }),
);

describe.each(["end", "reset"] as const)("a rule that says %s", (kind) => {
  const how = kind === "end" ? "end" : "ECONNRESET";

  test("lets exactly so many bytes arrive first, however they are written, cut and read", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(200_000),
        fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 6 }),
        pieces,
        async (limit, writes, cuts) => {
          const raw = new Raw();
          const { client, server } = await raw.pair();
          raw.network.rule({ to: "earth", [kind]: limit, pieces: cuts });
          const total = writes.reduce((sum, size) => sum + size, 0);
          const sent = pattern(total);
          const writing = (async (): Promise<string> => {
            for (let at = 0, n = 0; at < total; at += writes[n++] ?? total) {
              await writeAll(client, sent.subarray(at, at + (writes[n] ?? total)));
            }
            client.shutdown();
            return "all";
          })().catch((thrown: unknown) =>
            codeThrown(() => {
              throw thrown;
            }),
          );
          const rest = await raw.network.run(() => readRest(server));
          const reached = total >= limit;
          expect(rest.how).toBe(reached ? how : "end");
          expect(same(rest.bytes, sent.subarray(0, Math.min(limit, total)))).toBe(true);
          const wrote = await raw.network.run(() => writing);
          if (kind === "end" || !reached) expect(wrote).toBe("all");
          await raw.settle();
          if (kind === "reset" && reached) expect(codeThrown(() => client.read(1))).toBe("ECONNRESET");
          else expect(readNow(client).how).toBe("wait");
        },
      ),
      { numRuns: 60 },
    );
  });

  test("counts what went before it was made, and is at once where that is too much already", async () => {
    const raw = new Raw();
    const { client, server } = await raw.pair();
    client.write(bytesOf("hello"));
    raw.network.rule({ to: "earth", [kind]: 3 });
    const rest = await raw.network.run(() => readRest(server));
    expect(rest).toEqual({ bytes: bytesOf("hello"), how });
  });

  test("goes on once the rule is gone: it has happened", async () => {
    const raw = new Raw();
    const { client, server } = await raw.pair();
    raw.network.rule({ to: "earth", [kind]: 0 })();
    await raw.settle();
    if (kind === "end") expect(client.write(pattern(1_000_000))).toBe(1_000_000); // swallowed
    expect(await readRest(server)).toEqual({ bytes: new Uint8Array(0), how });
  });

  test("after the other kind, about the same traffic, holds", async () => {
    const raw = new Raw();
    const { client, server } = await raw.pair();
    raw.network.rule({ to: "earth", [kind === "end" ? "reset" : "end"]: 7 });
    raw.network.rule({ to: "earth", [kind]: 5 });
    client.write(bytesOf("0123456789"));
    expect(await readRest(server)).toEqual({ bytes: bytesOf("01234"), how });
  });
});

describe("an end by a rule", () => {
  test("leaves the other way open, and lets a close resolve", async () => {
    const raw = new Raw();
    const { client, server } = await raw.pair();
    raw.network.rule({ from: "moon", end: 2 });
    client.write(bytesOf("abc"));
    expect((await readRest(server)).how).toBe("end");
    await writeAll(server, bytesOf("answer"));
    await until(client, () => client.readable);
    expect(readNow(client).bytes).toEqual(bytesOf("answer"));
    await Promise.all([client.close(), server.close()]);
  });

  test.each(["before", "after"])("that comes with our own end, made %s it, is told once", async (when) => {
    const raw = new Raw();
    const { client, server } = await raw.pair();
    if (when === "before") raw.network.rule({ from: "moon", end: 3 });
    client.write(bytesOf("abc"));
    client.shutdown();
    if (when === "after") raw.network.rule({ from: "moon", end: 3 });
    expect(await readRest(server)).toEqual({ bytes: bytesOf("abc"), how: "end" });
    await raw.settle();
    expect(raw.network.timeline.toString().match(/ {2}end$/gm)).toHaveLength(1);
  });
});

describe("a reset by a rule", () => {
  test("reaches a server before it has accepted", async () => {
    const raw = new Raw();
    raw.network.rule({ from: "earth", reset: 0 });
    const listener = await raw.listen();
    const client = raw.moon.connect(raw.to);
    await raw.settle();
    const server = listener.accept();
    if (server === "wait") throw new Error("nobody came");
    expect([client.state, codeThrown(() => client.read(1)), codeThrown(() => server.read(1))]).toEqual([
      "open",
      "ECONNRESET",
      "ECONNRESET",
    ]);
  });

  test("after both have ended is of no consequence to what was read", async () => {
    const raw = new Raw();
    const { client, server } = await raw.pair();
    client.shutdown();
    server.shutdown();
    await Promise.all([readRest(client), readRest(server)]);
    raw.network.rule({ reset: 0 });
    await raw.settle();
    expect([client.read(1), server.read(1)]).toEqual(["end", "end"]);
    expect(codeThrown(() => client.write(bytesOf("x")))).toBe("ECONNRESET");
  });
});

test("what comes after a reset is not heard: an end, nor bytes", async () => {
  for (const last of ["end", "bytes"] as const) {
    const raw = new Raw();
    const { client, server } = await raw.pair();
    raw.network.rule({ from: "moon", to: "earth", reset: 0 });
    raw.network.rule({ from: "earth", to: "moon", delay: 0.01 });
    if (last === "end") server.shutdown();
    else server.write(bytesOf("late"));
    const codes: string[] = [];
    for (let n = 0; n < 3; n++) {
      await raw.network.clock.advance(0.01);
      codes.push(codeThrown(() => client.read(9)));
    }
    expect(codes).toEqual(["ECONNRESET", "ECONNRESET", "ECONNRESET"]);
    client.reset();
    server.reset();
  }
});
