/** Every pattern against a model that sees the whole stream at once, whatever the pieces that it came in. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unfinished, type Encoding } from "./encoding.ts";
import { ALL, any, exactly, LINE, until, type Pattern } from "./patterns.ts";
import { ReceiveBuffer } from "./receive-buffer.ts";

const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, "latin1"));
const shown = (data: Uint8Array): string => Buffer.from(data).toString("latin1");
const long = (size: number): string => "x".repeat(size);

/** A stream as it comes: some pieces are in the buffer when the first call is made, the others arrive one by one. */
interface Stream {
  sent: string;
  pieces: string[];
  ahead: number;
}

const streamOf = (...units: string[]): fc.Arbitrary<Stream> =>
  fc
    .record({
      pieces: fc.array(fc.string({ unit: fc.constantFrom(...units), minLength: 1, maxLength: 7 }), { maxLength: 9 }),
      ahead: fc.nat(9),
    })
    .map(({ pieces, ahead }) => ({ sent: pieces.join(""), pieces, ahead }));

class Arrival {
  readonly buffer = new ReceiveBuffer();
  readonly #coming: string[];

  constructor({ pieces, ahead }: Pick<Stream, "pieces" | "ahead">) {
    for (const piece of pieces.slice(0, ahead)) this.buffer.push(bytes(piece));
    this.#coming = pieces.slice(ahead);
  }

  /** One call, as `receive` makes it; `paused` is told what was taken by the time that it has to wait. */
  read(pattern: Pattern, paused?: (taken: string) => void): { complete: boolean; taken: string } {
    let taken = "";
    for (;;) {
      if (this.buffer.length === 0 && !this.arrive()) return { complete: false, taken };
      const { chunk, from } = this.buffer;
      const found = pattern.find(chunk, from);
      taken += shown(this.buffer.take(found < 0 ? chunk.length - from : found));
      if (found >= 0) return { complete: true, taken };
      paused?.(taken);
    }
  }

  arrive(): boolean {
    const next = this.#coming.shift();
    if (next !== undefined) this.buffer.push(bytes(next));
    return next !== undefined;
  }

  /** What no call has taken. */
  left(): string {
    let left = "";
    while (this.buffer.length > 0) left += shown(this.buffer.take(this.buffer.chunk.length - this.buffer.from));
    return left + this.#coming.join("");
  }
}

const wholePiece = (text: string): Arrival => new Arrival({ pieces: [text], ahead: 0 });

/** A pattern, and where it ends in a text that is there as a whole; -1 where it doesn't. */
interface Wish {
  name: string;
  make: () => Pattern;
  end: (text: string) => number;
}

const line: Wish = { name: "*l", make: () => LINE, end: (text) => (text.includes("\n") ? text.indexOf("\n") + 1 : -1) };
const all: Wish = { name: "*a", make: () => ALL, end: () => -1 };
const count = (n: number): Wish => ({
  name: `${n}`,
  make: () => exactly(n),
  end: (text) => (text.length > 0 && text.length >= n ? n : -1),
});
const upTo = (delimiter: string): Wish => ({
  name: `until ${delimiter}`,
  make: () => until(bytes(delimiter)),
  end: (text) => (text.includes(delimiter) ? text.indexOf(delimiter) + delimiter.length : -1),
});

const word = (units: string[], maxLength = 6): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...units), minLength: 1, maxLength });

const wishes = (units: string[]): fc.Arbitrary<Wish[]> =>
  fc.array(fc.oneof(fc.constant(line), fc.nat(7).map(count), word(units, 2).map(upTo)), { maxLength: 12 });

describe("calls one after another", () => {
  it("take what a model with the whole text would, and leave the rest, however it is cut", () => {
    fc.assert(
      fc.property(streamOf("a", "\r", "\n", "\xff"), wishes(["a", "\r", "\n", "\xff"]), (stream, asked) => {
        const arrival = new Arrival(stream);
        let rest = stream.sent;
        for (const wish of [...asked, all]) {
          const end = wish.end(rest);
          const expected = { complete: end >= 0, taken: end < 0 ? rest : rest.slice(0, end) };
          expect({ wish: wish.name, ...arrival.read(wish.make()) }).toEqual({ wish: wish.name, ...expected });
          rest = rest.slice(expected.taken.length);
        }
        expect(arrival.left()).toBe(rest);
      }),
    );
  });
});

describe.each<[string, Pattern, number, boolean]>([
  ["*l", LINE, 1, true],
  ["*a (A*-01 to A*-03)", ALL, 0, false],
  ["a count (N-04, N-05)", exactly(8), 0, false],
  ["until a delimiter", until(bytes("\r\n.\r\n")), 5, false],
  ["whatever is there", any(9, "utf8"), 0, false],
])("%s", (_title, pattern, terminator, dropsCR) => {
  it("says what of its result is no data, and is not undecided before it begins", () => {
    expect({ ...pattern }).toMatchObject({ terminator, dropsCR, undecided: 0 });
  });

  it("is completed by the peer's end only where it is *a, and has a byte (R-08)", () => {
    const completed = pattern === ALL;
    expect([0, 1, 2, 70_000].map((taken) => pattern.endsWith(taken))).toEqual([false, completed, completed, completed]);
  });
});

describe("*l", () => {
  const result = (taken: string): string => {
    const data = taken.slice(0, taken.length - LINE.terminator);
    return LINE.dropsCR ? data.replaceAll("\r", "") : data;
  };

  it.each([
    ["R-01", "hello\nworld\n", ["hello", "world"]],
    ["R-02", "hello\r\nworld\r\n", ["hello", "world"]],
    ["R-03", "a\rb\rc\n", ["abc"]],
    ["R-04", "abc\r\r\n", ["abc"]],
    ["R-05", "\r\n\n\r\r\nx\n", ["", "", "", "x"]],
    ["R-06", "\n\r\n", ["", ""]],
    ["R-12", "a\0b\0\nq\n", ["a\0b\0", "q"]],
    ["R-13", "\xe9\xff\x80\n", ["\xe9\xff\x80"]],
    ["R-14", `${long(8191)}\r\nnext\n`, [long(8191), "next"]],
    ["R-16", `${long(100_000)}\nend\n`, [long(100_000), "end"]],
  ])("reads the lines of %s", (_id, sent, lines) => {
    const arrival = wholePiece(sent);
    expect(lines.map(() => result(arrival.read(LINE).taken))).toEqual(lines);
    expect(arrival.read(LINE)).toEqual({ complete: false, taken: "" });
  });
});

describe("a count", () => {
  it("of zero waits for a first byte (N-12), and leaves it (N-11)", () => {
    const arrival = wholePiece("hello");
    expect(new Arrival({ pieces: [], ahead: 0 }).read(exactly(0)).complete).toBe(false);
    expect(arrival.read(exactly(0))).toEqual({ complete: true, taken: "" });
    expect(arrival.left()).toBe("hello");
  });
});

describe("until a delimiter", () => {
  const AB = ["a", "b"];
  const words = (length: number): string[] =>
    Array.from({ length: 2 ** length }, (_, n) =>
      n.toString(2).padStart(length, "0").replaceAll("0", "a").replaceAll("1", "b"),
    );

  /** The longest end of `taken` that may still become the delimiter. */
  const begun = (taken: string, delimiter: string): number =>
    Array.from({ length: delimiter.length }, (_, length) => length).findLast((length) =>
      taken.endsWith(delimiter.slice(0, length)),
    ) ?? 0;

  it("ends where the delimiter first occurs: every short delimiter, text and cut over two letters", () => {
    const wrong: string[] = [];
    for (const delimiter of [1, 2, 3, 4].flatMap(words)) {
      const { make, end } = upTo(delimiter);
      for (const text of words(8)) {
        const expected = end(text) < 0 ? text : text.slice(0, end(text));
        for (let cut = 1; cut < text.length; cut++) {
          const arrival = new Arrival({ pieces: [text.slice(0, cut), text.slice(cut)], ahead: 0 });
          const { taken } = arrival.read(make());
          if (taken !== expected) wrong.push(`${delimiter} in ${text.slice(0, cut)}|${text.slice(cut)}: ${taken}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it("is undecided, a byte after any beginning of any short delimiter, about the longest that it may be", () => {
    for (const delimiter of [1, 2, 3, 4, 5, 6, 7, 8].flatMap(words)) {
      for (const text of Array.from(delimiter, (_, n) => AB.map((next) => delimiter.slice(0, n) + next)).flat()) {
        const pattern = until(bytes(delimiter));
        if (wholePiece(text).read(pattern).complete) continue;
        expect([delimiter, text, pattern.undecided]).toEqual([delimiter, text, begun(text, delimiter)]);
      }
    }
  });

  it("is undecided, whenever it waits, about the longest end that begins the delimiter", () => {
    fc.assert(
      fc.property(streamOf(...AB), word(AB), (stream, delimiter) => {
        const pattern = until(bytes(delimiter));
        expect(pattern.undecided).toBe(0);
        new Arrival(stream).read(pattern, (taken) => expect(pattern.undecided).toBe(begun(taken, delimiter)));
      }),
    );
  });

  it("goes on after timeouts at any place, once the undecided bytes are given back", () => {
    fc.assert(
      fc.property(streamOf(...AB), word(AB), (stream, delimiter) => {
        const arrival = new Arrival({ ...stream, ahead: 0 });
        const end = upTo(delimiter).end(stream.sent);
        let partial = "";
        while (arrival.arrive()) {
          const pattern = until(bytes(delimiter));
          const taken: Uint8Array[] = [];
          let found = -1;
          while (arrival.buffer.length > 0 && found < 0) {
            const { chunk, from } = arrival.buffer;
            found = pattern.find(chunk, from);
            taken.push(arrival.buffer.take(found < 0 ? chunk.length - from : found));
          }
          partial += taken.map(shown).join("");
          if (found >= 0) break;
          const certain = partial.length - pattern.undecided;
          arrival.buffer.unshift(bytes(partial.slice(certain)));
          partial = partial.slice(0, certain);
        }
        if (end >= 0) expect(partial).toBe(stream.sent.slice(0, end));
        expect(partial + arrival.left()).toBe(stream.sent);
      }),
    );
  });
});

describe("whatever is there", () => {
  const few = fc.integer({ min: 1, max: 3 });
  const most = fc.integer({ min: 4, max: 9 });

  it.each<Encoding>(["bytes", "latin1", "utf8"])("is under %s all small pieces, at most max", (encoding) => {
    fc.assert(
      fc.property(streamOf("a", "\n", "\xe2", "\x82"), most, (stream, max) => {
        const arrival = new Arrival(stream);
        const complete = stream.sent.length >= max;
        expect(arrival.read(any(max, encoding))).toEqual({ complete, taken: stream.sent.slice(0, max) });
        expect(arrival.left()).toBe(stream.sent.slice(max));
      }),
    );
  });

  it("is one piece where that is large: it need not be joined to others", () => {
    const arrival = new Arrival({ pieces: ["a".repeat(5000), "b".repeat(5000)], ahead: 0 });
    expect(arrival.read(any(65_536, "bytes"))).toEqual({ complete: true, taken: "a".repeat(5000) });
  });

  /** Text, as bytes that are cut anywhere, inside characters too; where its pieces and its characters end. */
  const text = fc
    .tuple(
      fc.array(fc.constantFrom("a", "\n", "é", "€", "𝄞", "\uFEFF"), { maxLength: 12 }),
      fc.oneof(fc.array(fc.nat(48), { maxLength: 12 }), fc.constant(Array.from({ length: 48 }, (_, n) => n))),
    )
    .map(([chars, cuts]) => {
      const sent = Buffer.from(chars.join(""), "utf8").toString("latin1");
      const ends = [...new Set([...cuts.filter((cut) => cut > 0 && cut < sent.length), sent.length])];
      const charEnds = chars.map((_, n) => Buffer.byteLength(chars.slice(0, n + 1).join("")));
      return { sent, charEnds, ends: ends.toSorted((a, b) => a - b) };
    });

  it("is under utf8 and a small max as many whole characters as fit, at least one, of no more pieces than that takes", () => {
    fc.assert(
      fc.property(text, few, ({ sent, ends, charEnds }, max) => {
        const pieces = ends.map((end, n) => sent.slice(ends[n - 1] ?? 0, end));
        const arrival = new Arrival({ pieces, ahead: 0 });
        for (let at = 0; at < sent.length;) {
          const next = charEnds.find((end) => end > at) ?? at;
          const there = ends.find((end) => end >= next) ?? at;
          const end = charEnds.findLast((end) => end <= Math.min(there, at + max) && end > at) ?? next;
          expect(arrival.read(any(max, "utf8"))).toEqual({ complete: true, taken: sent.slice(at, end) });
          at = end;
        }
        expect(arrival.left()).toBe("");
      }),
    );
  });

  it("waits under utf8 only for what may become a character, and loses no byte of what can't", () => {
    fc.assert(
      fc.property(streamOf("a", "\x80", "\xa0", "\xc1", "\xc3", "\xe0", "\xe2", "\xf0", "\xff"), few, (stream, max) => {
        const arrival = new Arrival(stream);
        const { complete, taken } = arrival.read(any(max, "utf8"));
        if (!complete) expect(unfinished(bytes(taken))).toBe(taken.length);
        else expect(taken).not.toBe("");
        expect(taken.length).toBeLessThanOrEqual(Math.max(max, 4));
        expect(taken + arrival.left()).toBe(stream.sent);
      }),
    );
  });
});
