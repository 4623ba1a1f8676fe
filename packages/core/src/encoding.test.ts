/** Bytes to text and back, against the runtime's own decoders, which are other implementations. */
import { isUtf8 } from "node:buffer";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import {
  byteLength,
  decode,
  encode,
  encodeForSend,
  isEncoding,
  keepForResume,
  lasting,
  unfinished,
} from "./encoding.ts";
import type { Encoding } from "./encoding.ts";

const units = fc.array(fc.oneof(fc.nat(0xff), fc.integer({ min: 0xd7f0, max: 0xe010 }), fc.nat(0xffff)), {
  maxLength: 12,
});

/** Any string at all, lone surrogates included. */
const anyString = units.map((codes) => String.fromCharCode(...codes));
const wellFormed = anyString.filter((text) => text.isWellFormed());

/** Where the rules of UTF-8 change. */
const EDGES = [
  0x00, 0x61, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec, 0xed, 0xee, 0xef,
  0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff,
];
const edgyBytes = fc
  .array(fc.oneof(fc.constantFrom(...EDGES), fc.nat(0xff)), { maxLength: 8 })
  .map((bytes) => Uint8Array.from(bytes));

describe("utf8", () => {
  it("decodes what is UTF-8, and nothing else", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          edgyBytes,
          wellFormed.map((text) => new Uint8Array(Buffer.from(text))),
        ),
        (bytes) => {
          expect(decode(bytes, "utf8")).toBe(isUtf8(bytes) ? Buffer.from(bytes).toString("utf8") : null);
        },
      ),
    );
  });

  it("comes back from its bytes as the same text, from its text as the same bytes", () => {
    fc.assert(
      fc.property(wellFormed, (text) => {
        const bytes = encode(text, "utf8");
        expect([...bytes]).toEqual([...Buffer.from(text)]);
        expect(decode(bytes, "utf8")).toBe(text);
      }),
    );
  });

  it("keeps a byte-order mark, at the start and elsewhere", () => {
    for (const text of ["\uFEFF", "\uFEFFa", "a\uFEFFb", "\uFEFF\uFEFF"]) {
      expect(decode(encode(text, "utf8"), "utf8")).toBe(text);
    }
    expect(decode(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), "utf8")).toBe("\uFEFFa");
  });

  it("remembers nothing of bytes that were not UTF-8", () => {
    expect(decode(Uint8Array.of(0xe2, 0x82), "utf8")).toBeNull();
    expect(decode(Uint8Array.of(0xac, 0x61), "utf8")).toBeNull();
    expect(decode(Uint8Array.of(0x61), "utf8")).toBe("a");
  });

  it("throws what is not about the bytes, such as text that is too long for a string", () => {
    const tooLong = new RangeError("Cannot create a string longer than that");
    const decoder = vi.spyOn(TextDecoder.prototype, "decode").mockImplementationOnce(() => {
      throw tooLong;
    });
    expect(() => decode(Uint8Array.of(0x61), "utf8")).toThrow(tooLong);
    decoder.mockRestore();
  });

  it.each<Encoding>(["utf8", "bytes"])("of a lone surrogate under %s is a TypeError", (encoding) => {
    fc.assert(
      fc.property(anyString, (text) => {
        if (text.isWellFormed()) expect([...encode(text, encoding)]).toEqual([...Buffer.from(text)]);
        else expect(() => encode(text, encoding)).toThrow(TypeError);
      }),
    );
    expect(() => encode("a\ud800b", encoding)).toThrow(
      new TypeError("Cannot encode text as UTF-8: it has a lone surrogate"),
    );
  });
});

describe("latin1", () => {
  it("is one character a byte, the code point of each of the 256", () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, n) => n);
    const text = decode(bytes, "latin1") ?? "";
    expect(Array.from(text, (char) => char.codePointAt(0))).toEqual([...bytes]);
    expect(encode(text, "latin1")).toEqual(bytes);
  });

  it("comes back as the same bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const text = decode(bytes, "latin1") ?? "";
        expect(text).toBe(Buffer.from(bytes).toString("latin1"));
        expect([...encode(text, "latin1")]).toEqual([...bytes]);
      }),
    );
  });

  it("of a character above 0xFF is a TypeError", () => {
    fc.assert(
      fc.property(anyString, (text) => {
        if (/^[\0-\xff]*$/.test(text)) expect(decode(encode(text, "latin1"), "latin1")).toBe(text);
        else expect(() => encode(text, "latin1")).toThrow(TypeError);
      }),
    );
    expect(() => encode("ÿab\u0100", "latin1")).toThrow(
      new TypeError("Cannot encode text as latin1: character 3 is above 0xFF"),
    );
    expect(() => encode("€", "latin1")).toThrow(TypeError);
  });
});

describe("byteLength", () => {
  it.each<Encoding>(["utf8", "latin1", "bytes"])("is what %s takes, and throws as encode does", (encoding) => {
    fc.assert(
      fc.property(anyString, (text) => {
        let expected = -1;
        try {
          expected = encode(text, encoding).length;
        } catch {
          expect(() => byteLength(text, encoding)).toThrow(TypeError);
          return;
        }
        expect(byteLength(text, encoding)).toBe(expected);
      }),
    );
  });
});

describe("unfinished", () => {
  /** Whether later bytes may make all of these a character: a decoder that streams takes them, and says nothing yet. */
  function mayBecomeOne(bytes: Uint8Array): boolean {
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true }) === "";
    } catch {
      return false;
    }
  }

  /** The longest such end. */
  const model = (bytes: Uint8Array): number =>
    [3, 2, 1].find((count) => count <= bytes.length && mayBecomeOne(bytes.subarray(bytes.length - count))) ?? 0;

  it("is every byte of every character that is split, and none of one that is whole", () => {
    const wrong: string[] = [];
    const bytes = new Uint8Array(4);
    const encoder = new TextEncoder();
    for (let code = 0x80; code <= 0x10ffff; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const { written } = encoder.encodeInto(String.fromCodePoint(code), bytes);
      for (let cut = 1; cut <= written; cut++) {
        const expected = cut === written ? 0 : cut;
        if (unfinished(bytes.subarray(0, cut)) !== expected) wrong.push(`U+${code.toString(16)} after ${cut}`);
      }
    }
    expect(wrong.slice(0, 10)).toEqual([]);
  });

  it("is what a streaming decoder waits for, after each one or two bytes, and each three at the edges", () => {
    const all = Array.from({ length: 256 }, (_, n) => n);
    const sequences = [
      ...all.map((byte) => [byte]),
      ...all.flatMap((one) => EDGES.map((two) => [one, two])),
      ...EDGES.flatMap((one) => all.map((two) => [one, two])),
      ...EDGES.flatMap((one) => EDGES.flatMap((two) => EDGES.map((three) => [one, two, three]))),
    ];
    const wrong = sequences.filter((bytes) => unfinished(Uint8Array.from(bytes)) !== model(Uint8Array.from(bytes)));
    expect(wrong.slice(0, 10)).toEqual([]);
  });

  it("is what a streaming decoder waits for, after any bytes", () => {
    fc.assert(
      fc.property(edgyBytes, (bytes) => {
        expect(unfinished(bytes)).toBe(model(bytes));
      }),
    );
  });

  it.each([
    ["overlong, E0 80", [0xe0, 0x80], 0],
    ["a surrogate, ED A0", [0xed, 0xa0], 0],
    ["past the last character, F4 90", [0xf4, 0x90], 0],
    ["overlong, F0 8F", [0xf0, 0x8f], 0],
    ["never a lead, C0", [0xc0], 0],
    ["never a lead, C1", [0xc1], 0],
    ["never a lead, F5", [0xf5], 0],
    ["nothing but continuation", [0x80, 0x80, 0x80], 0],
    ["one byte too many", [0xe2, 0x82, 0xac, 0x80], 0],
    ["the last that may be, F4 8F BF", [0xf4, 0x8f, 0xbf], 3],
    ["the last before the surrogates, ED 9F", [0xed, 0x9f], 2],
    ["a lead after a lead", [0xf0, 0xe2], 1],
    ["nothing", [], 0],
  ])("%s: %o leave %i", (_title, bytes, expected) => {
    expect(unfinished(Uint8Array.from(bytes))).toBe(expected);
  });

  it("leaves whole text, once it is cut off text that was split anywhere", () => {
    fc.assert(
      fc.property(wellFormed, fc.nat(40), (text, at) => {
        const bytes = encode(text, "utf8").subarray(0, at);
        const whole = bytes.subarray(0, bytes.length - unfinished(bytes));
        expect(text.startsWith(decode(whole, "utf8") ?? "not text")).toBe(true);
        expect(bytes.length - whole.length).toBeLessThan(4);
      }),
    );
  });
});

describe("encodeForSend", () => {
  /** Longer than what is encoded anew each time. */
  const long = (text: string): string => text.repeat(3000);

  it("gives the kept bytes for the same long text in the same encoding, and encodes any other", () => {
    const bytes = encode(long("café"), "latin1");
    keepForResume(long("café"), "latin1", bytes);
    expect(encodeForSend(long("caf".concat("é")), "latin1")).toBe(bytes);
    expect(Buffer.from(encodeForSend(long("café"), "utf8"))).toEqual(Buffer.from(long("café")));
    expect(Buffer.from(encodeForSend(long("cafè"), "latin1"))).toEqual(Buffer.from(long("cafè"), "latin1"));
    expect(encodeForSend(long("café"), "latin1")).toBe(bytes);
  });

  it("keeps the last text only", () => {
    const [one, two] = [encode(long("one"), "utf8"), encode(long("two"), "utf8")];
    keepForResume(long("one"), "utf8", one);
    keepForResume(long("two"), "utf8", two);
    expect(encodeForSend(long("two"), "utf8")).toBe(two);
    expect(encodeForSend(long("one"), "utf8")).not.toBe(one);
    expect(Buffer.from(encodeForSend(long("one"), "utf8"))).toEqual(Buffer.from(one));
  });

  it("keeps no short text, and none in place of a long one", () => {
    const bytes = encode(long("one"), "utf8");
    keepForResume(long("one"), "utf8", bytes);
    const short = encode("two", "utf8");
    keepForResume("two", "utf8", short);
    expect(encodeForSend("two", "utf8")).not.toBe(short);
    expect(encodeForSend(long("one"), "utf8")).toBe(bytes);
  });

  it("has room for a short text of the widest characters", () => {
    for (const size of [5460, 5461, 5462]) {
      for (const encoding of ["utf8", "latin1"] as const) {
        const text = (encoding === "utf8" ? "€" : "é").repeat(size);
        expect(Buffer.from(encodeForSend(text, encoding)).equals(encode(text, encoding))).toBe(true);
      }
    }
  });

  it("gives short texts until the next one is encoded, and lasting ones for good", () => {
    const first = encodeForSend("first", "utf8");
    const kept = lasting(first);
    encodeForSend("other", "latin1");
    expect([...first]).toEqual([...encode("other", "utf8")]);
    expect([...kept]).toEqual([...encode("first", "utf8")]);
    const own = Uint8Array.of(1, 2, 3);
    expect(lasting(own)).toBe(own);
  });

  it("is what encode gives, whatever was kept, and throws as it does", () => {
    const encodings = fc.constantFrom<Encoding>("utf8", "latin1", "bytes");
    const text = fc
      .tuple(fc.constantFrom("", "a", "é", "€", "\ud800"), fc.constantFrom(1, 6000))
      .map(([unit, times]) => unit.repeat(times));
    const outcome = (encodes: () => Uint8Array): unknown => {
      try {
        return [...encodes()];
      } catch (error) {
        return error;
      }
    };
    fc.assert(
      fc.property(text, encodings, text, encodings, (kept, keptAs, sent, sentAs) => {
        const bytes = outcome(() => encode(kept, keptAs));
        if (Array.isArray(bytes)) keepForResume(kept, keptAs, Uint8Array.from(bytes));
        expect(outcome(() => encodeForSend(sent, sentAs))).toEqual(outcome(() => encode(sent, sentAs)));
      }),
    );
  });
});

describe("isEncoding", () => {
  it("knows the three names, letter for letter", () => {
    expect(["utf8", "latin1", "bytes"].every(isEncoding)).toBe(true);
    expect(["utf-8", "UTF8", "binary", "", null, undefined, 0, ["utf8"]].some(isEncoding)).toBe(false);
  });
});
