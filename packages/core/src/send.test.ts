/** The indices of send: `string.sub`'s bytes, and LuaSocket's number for the last of them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { range, send } from "./send.ts";
import { State } from "./state.ts";
import type { Transport } from "./transport.ts";

/** What goes out, and the index that a call answers with once all of it has. */
function sent(text: string, i: number, j: number): { bytes: string; index: number } {
  const { from, to } = range(text.length, i, j);
  return from < to ? { bytes: text.slice(from, to), index: to } : { bytes: "", index: from };
}

describe("range", () => {
  it.each([
    ["W-02", "", 1, -1, 0, ""],
    ["W-03", "hello", 1, -1, 5, "hello"],
    ["W-04", "hello", 3, -1, 5, "llo"],
    ["W-05", "hello", 5, -1, 5, "o"],
    ["W-06", "hello", 6, -1, 5, ""],
    ["W-07", "hello", 10, -1, 9, ""],
    ["W-08", "hello", 0, -1, 5, "hello"],
    ["W-09", "hello", -1, -1, 5, "o"],
    ["W-10", "hello", -3, -1, 5, "llo"],
    ["W-11", "hello", -5, -1, 5, "hello"],
    ["W-12", "hello", -6, -1, 5, "hello"],
    ["W-13", "hello", -100, -1, 5, "hello"],
    ["W-14", "hello", 2, 4, 4, "ell"],
    ["W-15", "hello", 2, 100, 5, "ello"],
    ["W-16", "hello", 2, -1, 5, "ello"],
    ["W-17", "hello", 2, -2, 4, "ell"],
    ["W-18", "hello", 1, 0, 0, ""],
    ["W-19", "hello", 3, 2, 2, ""],
    ["W-20", "hello", 4, 2, 3, ""],
    ["W-21", "hello", -2, -3, 3, ""],
    ["W-22", "hello", 1, -5, 1, "h"],
    ["W-23", "hello", 1, -6, 0, ""],
    ["W-24", "hello", 1, -100, 0, ""],
    ["W-25", "hello", 1, 3, 3, "hel"],
    ["W-26", "hello", 2, -1, 5, "ello"],
    ["W-30", "hello", 0, 0, 0, ""],
    ["W-31", "hello", -100, 2, 2, "he"],
    ["W-32", "", 1, 0, 0, ""],
    ["W-33", "", 5, -1, 4, ""],
    ["W-34", "", -1, -1, 0, ""],
    ["W-48", "hello", 2 ** 40, -1, 2 ** 40 - 1, ""],
  ])("%s: %j from %i to %i is index %i, bytes %j", (_id, text, i, j, index, bytes) => {
    expect(sent(text, i, j)).toEqual({ bytes, index });
  });

  /** `string.sub`, as Lua's manual puts it: negative indices count from the end, then both are held to the string. */
  function sub(text: string, i: number, j: number): string {
    let start = i < 0 ? text.length + 1 + i : i;
    let end = j < 0 ? text.length + 1 + j : j;
    if (start < 1) start = 1;
    if (end > text.length) end = text.length;
    let bytes = "";
    for (let at = start; at <= end; at++) bytes += text.charAt(at - 1);
    return bytes;
  }

  const index = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: -12, max: 12 }) },
    { weight: 1, arbitrary: fc.constantFrom(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 2 ** 32, -(2 ** 31)) },
  );
  const text = fc.nat(9).map((size) => "abcdefghi".slice(0, size));

  it("names the bytes that string.sub would, always", () => {
    fc.assert(
      fc.property(text, index, index, (data, i, j) => {
        expect(sent(data, i, j).bytes).toBe(sub(data, i, j));
      }),
    );
  });

  it("answers with how many bytes precede the first, plus how many go out", () => {
    fc.assert(
      fc.property(text, index, index, (data, i, j) => {
        const first = i >= 1 ? i : i === 0 ? 1 : Math.max(1, data.length + 1 + i);
        expect(sent(data, i, j).index).toBe(first - 1 + sub(data, i, j).length);
        expect(range(data.length, i, j).from).toBe(first - 1);
      }),
    );
  });

  it("goes on exactly where a shorter send has ended (W-59)", () => {
    fc.assert(
      fc.property(text, index, index, fc.nat(9), (data, i, j, fit) => {
        const { from, to } = range(data.length, i, j);
        fc.pre(from < to);
        const last = from + Math.min(fit, to - from);
        expect(data.slice(from, last) + sent(data, last + 1, j).bytes).toBe(sub(data, i, j));
      }),
    );
  });
});

describe("send, before any I/O", () => {
  /** Nothing but its clock may be touched. */
  const untouchable = new Proxy({} as Transport, {
    get: (_target, name) => {
      if (name === "clock") return { now: () => 0 };
      throw new Error(`touched ${String(name)}`);
    },
  });
  const master = (): State => new State(untouchable, "unspec", { encoding: "utf8", maxsize: Infinity });

  it.each<[string, unknown[], string]>([
    ["a number as data (W-35)", [123], "expected data as a string or a Uint8Array, got 123"],
    ["no data (W-39, W-40)", [undefined], "expected data as a string or a Uint8Array, got undefined"],
    ["an index that is no number (W-29, W-43, W-44)", ["x", "2"], 'expected index i as an integer, got "2"'],
    ["an end that is no number (W-29)", ["x", 1, {}], "expected index j as an integer, got an object"],
    ["an unknown option", ["x", 1, 1, { singal: null }], 'expected options signal, got "singal"'],
    ["a signal that is none", ["x", 1, 1, { signal: 1 }], "expected signal as an AbortSignal, got 1"],
    ["a master", ["x"], "expected a tcp{client}, got a tcp{master}"],
  ])("refuses %s as a TypeError", (_title, [data, i, j, options], message) => {
    expect(() => send(master(), data, i, j, options)).toThrow(new TypeError(`Cannot send: ${message}`));
  });

  it.each([
    ["W-27", 1.9, null, "index i as an integer, got 1.9"],
    ["W-28", 2, 3.9, "index j as an integer, got 3.9"],
    ["W-45", Number.NaN, null, "index i as an integer, got NaN"],
    ["W-46", -0.5, null, "index i as an integer, got -0.5"],
  ])("refuses, stricter than LuaSocket's %s, an index that is no integer as a RangeError", (_id, i, j, message) => {
    expect(() => send(master(), "hello", i, j, null)).toThrow(new RangeError(`Cannot send: expected ${message}`));
  });

  it("refuses text that has no bytes as a TypeError", () => {
    expect(() => send(master(), "\ud800", 1, -1, null)).toThrow(TypeError);
  });
});
