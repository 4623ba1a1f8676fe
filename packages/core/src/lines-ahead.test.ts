/** Lines that are there already, against a plain model: whatever lies between them, and however their bytes were cut. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { Network } from "../test/network.ts";
import { encode } from "./encoding.ts";
import { LinesAhead } from "./lines-ahead.ts";
import { ReceiveBuffer } from "./receive-buffer.ts";

type Text = "utf8" | "latin1";

const BOM = [0xef, 0xbb, 0xbf];

/** Bytes that matter: line ends, letters, characters of two to four bytes, and what is no UTF-8. */
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom([10], [13, 10], [13], [13, 13, 10]) },
  {
    weight: 6,
    arbitrary: fc.string({ unit: "grapheme-ascii", maxLength: 9 }).map((text) => [...encode(text, "utf8")]),
  },
  { weight: 2, arbitrary: fc.constantFrom("é", "€", "😀").map((text) => [...encode(text, "utf8")]) },
  { weight: 1, arbitrary: fc.constantFrom([0xff], [0x80], [0xe2, 0x82], [0xc0, 0x80], [0x93], BOM) },
);

/** More than is decoded at a time, now and then. */
const stream = fc
  .tuple(
    fc.array(piece, { maxLength: 40 }),
    fc.constantFrom(0, 0, 0, 4080, 4096, 5000),
    fc.array(piece, { maxLength: 40 }),
  )
  .map(([before, gap, after]) => Uint8Array.from([...before.flat(), ...Buffer.alloc(gap, "."), ...after.flat()]));

const cuts = fc.array(fc.nat(6000), { maxLength: 6 });

/** The chunks that a stream comes in. */
function* chunksOf(bytes: Uint8Array, at: readonly number[]): Generator<Uint8Array> {
  const ends = [...new Set([...at, bytes.length])].filter((end) => end <= bytes.length).toSorted((a, b) => a - b);
  let from = 0;
  for (const end of ends) {
    if (end > from) yield bytes.slice(from, end);
    from = end;
  }
}

const show = (bytes: Buffer, encoding: Text): string | null => {
  try {
    return encoding === "latin1"
      ? bytes.toString("latin1")
      : new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};

const withoutCR = (bytes: Uint8Array): Buffer => Buffer.from(bytes.filter((byte) => byte !== 13));

describe("lines that are there", () => {
  it("are those of a plain model, and so are the bytes between them", async () => {
    const encodings = fc.constantFrom<Text>("utf8", "latin1");
    const steps = fc.array(
      fc.oneof(
        { weight: 5, arbitrary: fc.constant("line" as const) },
        { weight: 1, arbitrary: fc.constantFrom("prefix" as const, "options" as const, "bytes" as const) },
        { weight: 1, arbitrary: fc.integer({ min: 1, max: 30 }) },
      ),
      { minLength: 10, maxLength: 60 },
    );
    await fc.assert(
      fc.asyncProperty(stream, cuts, encodings, steps, async (bytes, at, encoding, kinds) => {
        const net = new Network();
        const { client, peer } = await net.pair({ encoding });
        for (const chunk of chunksOf(bytes, at)) peer.deliver(chunk);
        peer.end();
        let done = 0;
        for (const kind of kinds) {
          const left = bytes.subarray(done);
          if (typeof kind === "number") {
            const count = Math.min(kind, left.length);
            if (count === 0) continue;
            const some = Buffer.from(left.subarray(0, count));
            expect(await client.receive(count, null, { encoding: "bytes" })).toEqual([
              new Uint8Array(some),
              null,
              null,
            ]);
            done += count;
          } else if (kind === "bytes") {
            const [some] = await client.receiveany(7, { encoding: "bytes" });
            if (some !== null) expect(Buffer.from(some)).toEqual(Buffer.from(left.subarray(0, some.length)));
            done += some?.length ?? 0;
          } else {
            const end = left.indexOf(10);
            if (end < 0) break;
            const line = show(withoutCR(left.subarray(0, end)), encoding);
            const start = kind === "prefix" ? "p" : "";
            const call =
              kind === "options"
                ? client.receive("*l", null, {})
                : client.receive("*l", kind === "prefix" ? start : null);
            expect(await call).toEqual(line === null ? [null, "invalid utf-8", start] : [start + line, null, null]);
            if (line === null) break;
            done += end + 1;
          }
          expect(client.getstats()[0]).toBe(done);
          if (done === bytes.length) expect(client.dirty()).toBe(false);
        }
        const rest = bytes.subarray(done);
        const [all, , partial] = await client.receive("*a", null, { encoding: "bytes" });
        expect(Buffer.from(all ?? partial)).toEqual(Buffer.from(rest));
        expect([client.getstats()[0], client.dirty()]).toEqual([bytes.length, false]);
      }),
    );
  });

  it("are of maxsize at most, as any line", async () => {
    await fc.assert(
      fc.asyncProperty(stream, cuts, fc.integer({ min: 1, max: 12 }), async (bytes, at, maxsize) => {
        const net = new Network();
        const [one, other] = [
          await net.pair({ encoding: "latin1", maxsize }),
          await net.pair({ encoding: "latin1", maxsize }),
        ];
        for (const { peer } of [one, other]) {
          for (const chunk of chunksOf(bytes, at)) peer.deliver(chunk);
          peer.end();
        }
        // Options, and be there none, make it a line by itself.
        for (let more = true; more;) {
          const answer = await one.client.receive();
          expect(answer).toEqual(await other.client.receive("*l", null, {}));
          expect(one.client.getstats()[0]).toBe(other.client.getstats()[0]);
          expect(one.client.dirty()).toBe(other.client.dirty());
          more = answer[1] !== "closed";
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe("what is decoded ahead", () => {
  const buffered = (...chunks: readonly string[]): ReceiveBuffer => {
    const buffer = new ReceiveBuffer();
    for (const chunk of chunks) buffer.push(encode(chunk, "utf8"));
    return buffer;
  };

  it("is whole lines of the first chunk only", () => {
    const [ahead, buffer] = [new LinesAhead("utf8"), buffered("one\ntw", "o\n")];
    expect([ahead.take(buffer, Infinity), ahead.take(buffer, Infinity)]).toEqual(["one", null]);
    expect([buffer.length, buffer.from]).toEqual([4, 4]);
  });

  it("is left where others have taken past it, or given back", () => {
    const [ahead, buffer] = [new LinesAhead("latin1"), buffered("one\ntwo\nthree\n")];
    expect(ahead.take(buffer, Infinity)).toBe("one");
    buffer.unshift(encode("zero\n", "utf8"));
    expect([ahead.take(buffer, Infinity), ahead.take(buffer, Infinity)]).toEqual(["zero", "two"]);
    buffer.skip(buffer.length);
    buffer.push(encode("four\n", "utf8"));
    expect([ahead.take(buffer, Infinity), buffer.length]).toEqual(["four", 0]);
  });

  it("looks once at a chunk with other characters, and takes nothing of it", () => {
    const [ahead, buffer] = [new LinesAhead("utf8"), buffered("añb\nplain\n")];
    const decode = vi.spyOn(TextDecoder.prototype, "decode");
    expect([ahead.take(buffer, Infinity), ahead.take(buffer, Infinity), buffer.length]).toEqual([null, null, 11]);
    expect(decode).toHaveBeenCalledTimes(1);
    decode.mockRestore();
  });

  it("takes nothing of a line that is too long, and the line once it may", () => {
    const [ahead, buffer] = [new LinesAhead("utf8"), buffered("abc\n")];
    expect([ahead.take(buffer, 2), buffer.length]).toEqual([null, 4]);
    expect([ahead.take(buffer, 3), buffer.length]).toEqual(["abc", 0]);
  });

  it("keeps no chunk alive that others have taken whole, once the next call waits", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    let chunk: WeakRef<Uint8Array> | undefined;
    const deliver = (): void => {
      const bytes = encode(`one\ntwo\n${".".repeat(10_000)}`, "utf8");
      chunk = new WeakRef(bytes);
      peer.deliver(bytes);
    };
    deliver();
    expect(await client.receive()).toEqual(["one", null, null]);
    expect(await client.receive()).toEqual(["two", null, null]);
    expect((await client.receive(10_000))[0]?.length).toBe(10_000);
    const waiting = client.receive();
    await collected();
    expect(chunk?.deref()).toBeUndefined();
    peer.deliver("three\n");
    expect(await waiting).toEqual(["three", null, null]);
  });
});

/** The collector has run. */
async function collected(): Promise<void> {
  setFlagsFromString("--expose-gc");
  const gc = runInNewContext("gc") as () => void;
  for (let n = 0; n < 5; n++) {
    await new Promise((resolve) => setTimeout(resolve, 0)); // a WeakRef lives to the end of its job
    gc();
  }
}
