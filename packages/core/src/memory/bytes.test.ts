/** Both ways of a connection against a byte string, under rules that come and go. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pattern, Raw, readNow, same, writeAll, until, NOTHING, type Pair } from "../../test/raw.ts";
import { join } from "../receive-buffer.ts";
import type { Connection } from "../transport.ts";
import type { Rule } from "./index.ts";

const QUEUE = 65_536;
const WINDOW = 262_144;

type Side = keyof Pair;
type Step =
  | { kind: "write"; side: Side; size: number }
  | { kind: "read"; side: Side; max: number; times: number }
  | { kind: "rule"; rule: Rule }
  | { kind: "over"; which: number }
  | { kind: "pass"; seconds: number }
  | { kind: "end"; side: Side };

const side = fc.constantFrom<Side>("client", "server");
const size = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 100_000 }));
const pieces = fc.oneof(
  fc.constant("any" as const),
  fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 3 }),
);
const rule: fc.Arbitrary<Rule> = fc
  .record({
    from: fc.constantFrom(undefined, "moon", "earth", ["moon", "earth"]),
    fault: fc.oneof(
      fc.record({ delay: fc.constantFrom(0, 0.1, 1.5) }),
      fc.record({ delay: fc.constantFrom(0, 0.3), jitter: fc.constantFrom(0, 0.5) }),
      fc.record({ pieces }),
      fc.record({ stalled: fc.boolean() }),
      fc.record({ lost: fc.boolean() }),
    ),
  })
  .map(({ from, fault }) => ({ from, ...fault }));
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("write" as const), side, size }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("read" as const), side, max: size, times: fc.nat(5) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("rule" as const), rule }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("over" as const), which: fc.nat(20) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("pass" as const), seconds: fc.constantFrom(0, 0.2, 2) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("end" as const), side }) },
);

/** What either way carries: made once, for it takes longer than a story. */
const ALL = [pattern(3_000_000, 1), pattern(3_000_000, 2)] as const;

/** One way of a connection: what was taken from the writer, and what the reader has got. */
class Way {
  readonly #all: Uint8Array;
  taken = 0;
  got = 0;
  ended = false;

  constructor(all: Uint8Array) {
    this.#all = all;
  }

  write(connection: Connection, size: number): void {
    const scratch = this.#all.slice(this.taken, this.taken + size);
    const { writable } = connection;
    const taken = connection.write(scratch);
    scratch.fill(0xee); // the caller's again
    if (taken > 0) expect(writable).toBe(true);
    expect(taken).toBeLessThanOrEqual(Math.min(size, QUEUE));
    this.taken += taken;
    expect(this.taken - this.got).toBeLessThanOrEqual(QUEUE + WINDOW);
  }

  read(connection: Connection, max: number): boolean {
    const { readable } = connection;
    const piece = connection.read(max);
    expect(readable).toBe(piece !== "wait");
    if (piece === "end") expect([this.ended, this.got]).toEqual([true, this.taken]);
    if (typeof piece === "string") return false;
    expect(piece.length).toBeGreaterThan(0);
    expect(piece.length).toBeLessThanOrEqual(max);
    expect(same(piece, this.#all.subarray(this.got, this.got + piece.length))).toBe(true);
    this.got += piece.length;
    expect(this.got).toBeLessThanOrEqual(this.taken);
    return true;
  }
}

describe("whatever the rules, and whenever they come and go", () => {
  test("nothing is lost, repeated or changed, the bounds hold, and an end comes last", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), fc.integer(), async (steps, seed) => {
        const raw = new Raw({ seed });
        const pair = await raw.pair();
        const ways = { client: new Way(ALL[0]), server: new Way(ALL[1]) };
        const other = { client: "server", server: "client" } as const;
        const rules: (() => void)[] = [];
        for (const each of steps) {
          if (each.kind === "write") {
            if (!ways[each.side].ended) ways[each.side].write(pair[each.side], each.size);
          } else if (each.kind === "read") {
            const way = ways[other[each.side]];
            for (let left = each.times; left > 0 && way.read(pair[each.side], each.max); left--);
          } else if (each.kind === "rule") rules.push(raw.network.rule(each.rule));
          else if (each.kind === "over") rules.splice(each.which % Math.max(1, rules.length), 1)[0]?.();
          else if (each.kind === "pass") await raw.network.clock.advance(each.seconds);
          else if (!ways[each.side].ended) {
            ways[each.side].ended = true;
            pair[each.side].shutdown();
          }
        }
        for (const over of rules) over();
        for (const end of ["client", "server"] as const) {
          const way = ways[other[end]];
          for (let rounds = 0; rounds < 100 && way.got < way.taken; rounds++) {
            await raw.network.clock.advance(10);
            while (way.read(pair[end], 65_536));
          }
          await raw.network.clock.advance(10);
          expect([way.got, readNow(pair[end]).how]).toEqual([way.taken, way.ended ? "end" : "wait"]);
        }
        // Only now, for one direction is read to its end after the other.
        for (const end of ["client", "server"] as const) if (!ways[end].ended) expect(pair[end].writable).toBe(true);
        await raw.network.run(() => Promise.all([pair.client.close(), pair.server.close()]));
        expect(raw.network.left()).toEqual({ ...NOTHING, descriptors: 1 }); // the listener
      }),
    );
  });
});

describe("how much is taken", () => {
  test("is 64 KiB that the network has not got, and 256 KiB that the reader has not", async () => {
    const { client, server } = await new Raw().pair();
    const bytes = pattern(1_000_000);
    expect(client.write(bytes)).toBe(QUEUE);
    let taken = QUEUE;
    for (let more = 1; more > 0; taken += more) more = client.write(bytes.subarray(taken));
    expect(taken).toBe(QUEUE + WINDOW);
    expect(client.writable).toBe(false);
    await until(server, () => server.readable);
    expect(server.read(1_000_000)).toHaveLength(QUEUE);
    await until(client, () => client.writable);
    expect(client.write(bytes.subarray(taken))).toBe(QUEUE);
  });

  test("counts each piece as 256 bytes at least", async () => {
    const raw = new Raw();
    const { client, server } = await raw.pair();
    let taken = 0;
    while (client.write(Uint8Array.of(taken)) === 1) taken++;
    expect(taken).toBe((QUEUE + WINDOW) / 256);
    await raw.settle();
    const pieces: Uint8Array[] = [];
    for (let piece = server.read(100); typeof piece !== "string"; piece = server.read(100)) pieces.push(piece);
    expect(pieces).toHaveLength(WINDOW / 256);
    await raw.settle();
    pieces.push(readNow(server).bytes);
    expect(
      same(
        join(pieces),
        Uint8Array.from({ length: taken }, (_, n) => n),
      ),
    ).toBe(true);
    expect(client.writable).toBe(true);
  });

  test("is given back by bytes, not by reads: a large piece that is read bit by bit weighs until it is gone", async () => {
    const raw = new Raw();
    const { client, server } = await raw.pair();
    while (client.write(pattern(QUEUE)) > 0);
    await raw.settle();
    for (let n = 0; n < 100; n++) server.read(600);
    await raw.settle();
    expect(client.writable).toBe(false);
    server.read(65_536);
    await raw.settle();
    expect(client.write(pattern(QUEUE))).toBe(QUEUE);
  });

  test("is as much again for one who only throws away", async () => {
    const raw = new Raw();
    const { client, server } = await raw.pair();
    while (client.write(pattern(QUEUE)) > 0);
    await raw.settle();
    server.discard();
    await writeAll(client, pattern(4_000_000));
    client.shutdown();
    await until(server, () => server.readable);
    expect(server.read(1)).toBe("end");
  });

  test("what was read is the reader's own, and stays as it is", async () => {
    const { client, server } = await new Raw().pair();
    await writeAll(client, pattern(10));
    await until(server, () => server.readable);
    const first = server.read(4);
    if (typeof first === "string") throw new Error(first);
    const copy = Uint8Array.from(first);
    await writeAll(client, pattern(100_000, 7));
    readNow(server);
    expect(first).toEqual(copy);
    expect(Object.getPrototypeOf(first)).toBe(Uint8Array.prototype);
  });
});
