/** Checks of arguments: what passes, what throws, and that the message says what was expected and what was given. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  absent,
  checkBoolean,
  checkEncoding,
  checkInteger,
  checkMaxsize,
  checkOneOf,
  checkOptions,
  checkSeconds,
  checkSignal,
  checkString,
  shown,
  wrongType,
} from "./check.ts";

/** One of each kind, with how a message shows it. */
const KINDS: readonly (readonly [value: unknown, shown: string])[] = [
  [undefined, "undefined"],
  [null, "null"],
  [true, "true"],
  [false, "false"],
  [0, "0"],
  [-1.5, "-1.5"],
  [Number.NaN, "NaN"],
  [Infinity, "Infinity"],
  ["", '""'],
  ["5", '"5"'],
  ['a"\n', '"a\\"\\n"'],
  [5n, "5n"],
  [Symbol("s"), "a symbol"],
  [[1, 2], "an array"],
  [{}, "an object"],
  [new Date(0), "an object"],
  [() => 1, "a function"],
  [Uint8Array, "a function"],
];

/** Every kind but those for which `fits` says true. */
const unlike = (fits: (value: unknown) => boolean): readonly (readonly [unknown, string])[] =>
  KINDS.filter(([value]) => !fits(value));

const isAbsent = (value: unknown): boolean => value === undefined || value === null;

describe("shown", () => {
  it.each(KINDS)("shows %o as %s", (value, text) => {
    expect(shown(value)).toBe(text);
  });

  it("shortens a text of more than 40 characters, and no other", () => {
    expect(shown("x".repeat(40))).toBe(`"${"x".repeat(40)}"`);
    expect(shown("x".repeat(41))).toBe(`"${"x".repeat(40)}…"`);
    expect(shown("x".repeat(1e6))).toHaveLength(43);
  });

  it("runs no code of the value's", () => {
    const trap = (): never => {
      throw new Error("ran");
    };
    const value = { toString: trap, toJSON: trap, valueOf: trap, [Symbol.toPrimitive]: trap };
    Object.defineProperty(value, "constructor", { get: trap });
    expect(shown(value)).toBe("an object");
    expect(shown(Object.assign(() => 0, { toString: trap }))).toBe("a function");
  });

  it("is never long, whatever the value", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(shown(value).length).toBeLessThan(260);
      }),
    );
  });
});

describe("absent", () => {
  it("is undefined or null, and nothing else", () => {
    for (const [value] of KINDS) expect(absent(value)).toBe(isAbsent(value));
  });
});

describe("wrongType", () => {
  it("makes a TypeError that says what was expected and what was given", () => {
    expect(wrongType("send", "data", 5)).toEqual(new TypeError("Cannot send: expected data, got 5"));
    expect(wrongType("send", "data", 5)).toBeInstanceOf(TypeError);
  });
});

describe("checkInteger", () => {
  it("passes exactly the integers within the range", () => {
    const number = fc.oneof(fc.integer({ min: -20, max: 20 }), fc.double(), fc.constantFrom(2 ** 53, -(2 ** 60)));
    fc.assert(
      fc.property(number, fc.integer({ min: -9, max: 0 }), fc.integer({ min: 0, max: 9 }), (value, low, high) => {
        const check = (): number => checkInteger("listen", "backlog", value, low, high);
        if (Number.isInteger(value) && value >= low && value <= high) expect(check()).toBe(value);
        else {
          expect(check).toThrow(
            new RangeError(`Cannot listen: expected backlog as an integer from ${low} to ${high}, got ${value}`),
          );
        }
      }),
    );
  });

  it.each([0, 65_535])("passes %i, at the edge of ports", (port) => {
    expect(checkInteger("bind", "port", port, 0, 65_535)).toBe(port);
  });

  it.each([-1, 65_536, 80.5, 1.5, Number.NaN, Infinity, -Infinity])("refuses port %d as a RangeError", (port) => {
    const check = (): number => checkInteger("bind", "port", port, 0, 65_535);
    expect(check).toThrow(RangeError);
    expect(check).toThrow(`Cannot bind: expected port as an integer from 0 to 65535, got ${port}`);
  });

  it("without an upper limit passes what is exact, and says only the lower one", () => {
    expect(checkInteger("receive", "count", Number.MAX_SAFE_INTEGER, 0)).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => checkInteger("receive", "count", 2 ** 53, 0)).toThrow(RangeError);
    expect(() => checkInteger("receive", "count", -1, 0)).toThrow(
      new RangeError("Cannot receive: expected count as an integer of at least 0, got -1"),
    );
  });

  it("without limits says none", () => {
    const index = (value: unknown): number => checkInteger("send", "index i", value, Number.MIN_SAFE_INTEGER);
    expect([Number.MIN_SAFE_INTEGER, -3, 0].map(index)).toEqual([Number.MIN_SAFE_INTEGER, -3, 0]);
    expect(() => index(0.5)).toThrow(new RangeError("Cannot send: expected index i as an integer, got 0.5"));
    expect(() => index(-(2 ** 53))).toThrow(RangeError);
  });

  it.each(unlike((value) => typeof value === "number"))("of %o is a TypeError", (value, text) => {
    const check = (): number => checkInteger("bind", "port", value, 0, 65_535);
    expect(check).toThrow(new TypeError(`Cannot bind: expected port as an integer from 0 to 65535, got ${text}`));
    expect(check).toThrow(TypeError);
  });
});

describe("checkSeconds", () => {
  it("passes every number but NaN as it is: negative, zero, fractions, infinity", () => {
    for (const seconds of [-5, -0.5, 0, 0.0005, 1e10, Infinity, -Infinity]) {
      expect(checkSeconds("set timeout", "value", seconds)).toBe(seconds);
    }
  });

  it("reads nothing as none, -1 (T-03, T-04)", () => {
    expect([null, undefined].map((value) => checkSeconds("set timeout", "value", value))).toEqual([-1, -1]);
  });

  it("of NaN is a RangeError, other than LuaSocket (T-50)", () => {
    const check = (): number => checkSeconds("set timeout", "value", Number.NaN);
    expect(check).toThrow(new RangeError("Cannot set timeout: expected value in seconds, got NaN"));
    expect(check).toThrow(RangeError);
  });

  it.each(unlike((value) => isAbsent(value) || typeof value === "number"))("of %o is a TypeError", (value, text) => {
    const check = (): number => checkSeconds("set timeout", "value", value);
    expect(check).toThrow(`Cannot set timeout: expected value in seconds as a number or null, got ${text}`);
    expect(check).toThrow(TypeError);
  });
});

describe("checkString and checkBoolean", () => {
  it("pass their own type as it is", () => {
    expect(["", "*", "a\0"].map((value) => checkString("bind", "address", value))).toEqual(["", "*", "a\0"]);
    expect([true, false].map((value) => checkBoolean("set option", "value", value))).toEqual([true, false]);
  });

  it.each(unlike((value) => typeof value === "string"))("of %o as a string is a TypeError", (value, text) => {
    const check = (): string => checkString("bind", "address", value);
    expect(check).toThrow(new TypeError(`Cannot bind: expected address as a string, got ${text}`));
    expect(check).toThrow(TypeError);
  });

  it.each(unlike((value) => typeof value === "boolean"))("of %o as a boolean is a TypeError", (value, text) => {
    const check = (): boolean => checkBoolean("set option", "value", value);
    expect(check).toThrow(new TypeError(`Cannot set option: expected value as a boolean, got ${text}`));
    expect(check).toThrow(TypeError);
  });
});

describe("checkOneOf", () => {
  const mode = (value: unknown): string => checkOneOf("set timeout", "mode", value, ["b", "t", "r"]);

  it("passes each choice", () => {
    expect(["b", "t", "r"].map(mode)).toEqual(["b", "t", "r"]);
  });

  it.each([...KINDS, [["b"], "an array"], ["x", '"x"'], ["total", '"total"'], ["B", '"B"']] as const)(
    "of %o is a TypeError that lists the choices (T-11 to T-14, T-21)",
    (value, text) => {
      expect(() => mode(value)).toThrow(
        new TypeError(`Cannot set timeout: expected mode "b" or "t" or "r", got ${text}`),
      );
      expect(() => mode(value)).toThrow(TypeError);
    },
  );
});

describe("checkEncoding", () => {
  it("passes the three", () => {
    const encodings = ["utf8", "latin1", "bytes"];
    expect(encodings.map((encoding) => checkEncoding("receive", encoding))).toEqual(encodings);
  });

  it.each([...KINDS, ["utf-8", '"utf-8"'], [["utf8"], "an array"]] as const)("of %o is a TypeError", (value, text) => {
    const check = (): string => checkEncoding("receive", value);
    expect(check).toThrow(new TypeError(`Cannot receive: expected encoding "utf8", "latin1" or "bytes", got ${text}`));
    expect(check).toThrow(TypeError);
  });
});

describe("checkOptions", () => {
  const known = ["encoding", "maxsize"];

  it("passes what is known, and nothing as no options", () => {
    expect(checkOptions("receive", { encoding: "utf8", maxsize: undefined }, known)).toEqual({ encoding: "utf8" });
    expect([undefined, null, {}].map((value) => checkOptions("receive", value, known))).toEqual([{}, {}, {}]);
  });

  it("refuses a name that nobody knows as a TypeError that lists those that are", () => {
    const check = (): unknown => checkOptions("receive", { encoding: "utf8", maxSize: 1 }, known);
    expect(check).toThrow(new TypeError('Cannot receive: expected options encoding, maxsize, got "maxSize"'));
    expect(check).toThrow(TypeError);
    expect(() => checkOptions("receive", { toString: 1 }, known)).toThrow(TypeError);
  });

  it("reads each option once, so that no later change can pass by the check", () => {
    const given = { maxsize: 1 };
    const options = checkOptions("receive", given, known);
    given.maxsize = -1;
    expect(options["maxsize"]).toBe(1);
  });

  it.each(unlike((value) => isAbsent(value) || (typeof value === "object" && !Array.isArray(value))))(
    "of %o is a TypeError",
    (value, text) => {
      const check = (): unknown => checkOptions("receive", value, known);
      expect(check).toThrow(new TypeError(`Cannot receive: expected options as an object, got ${text}`));
      expect(check).toThrow(TypeError);
    },
  );
});

describe("checkSignal", () => {
  it("passes a signal, aborted or not, and nothing as none", () => {
    for (const signal of [AbortSignal.abort(), new AbortController().signal]) {
      expect(checkSignal("accept", signal)).toBe(signal);
    }
    expect([undefined, null].map((value) => checkSignal("accept", value))).toEqual([undefined, undefined]);
  });

  it.each([
    ...unlike(isAbsent),
    [{ aborted: true }, "an object"],
    [new EventTarget(), "an object"],
    [new AbortController(), "an object"],
  ] as const)("of %o is a TypeError", (value, text) => {
    const check = (): unknown => checkSignal("accept", value);
    expect(check).toThrow(new TypeError(`Cannot accept: expected signal as an AbortSignal, got ${text}`));
    expect(check).toThrow(TypeError);
  });
});

describe("checkMaxsize", () => {
  it("passes one byte and more, and nothing as no limit", () => {
    expect([1, 65_536, undefined, null].map((value) => checkMaxsize("receive", value))).toEqual([
      1,
      65_536,
      Infinity,
      Infinity,
    ]);
  });

  it.each([0, -1, 1.5, Number.NaN, Infinity])("refuses %d as a RangeError", (value) => {
    const check = (): number => checkMaxsize("receive", value);
    expect(check).toThrow(new RangeError(`Cannot receive: expected maxsize as an integer of at least 1, got ${value}`));
    expect(check).toThrow(RangeError);
  });

  it("refuses a text as a TypeError", () => {
    expect(() => checkMaxsize("receive", "10")).toThrow(TypeError);
  });
});

describe("checkOptions of what has a class", () => {
  it("is a TypeError: a signal is an option, and not the options", () => {
    const wrong = "Cannot accept: expected options as a plain object, such as { signal }, got an object";
    for (const value of [AbortSignal.abort(), new Map(), new Date()]) {
      expect(() => checkOptions("accept", value, ["signal"])).toThrow(TypeError(wrong));
    }
    expect(checkOptions("accept", Object.create(null), ["signal"])).toEqual({});
  });
});
