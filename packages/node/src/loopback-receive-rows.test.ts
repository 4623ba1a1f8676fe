/** What receive answers to what a raw peer says and does: behaviour §5, one exchange for each row. */
import { describe, expect, test } from "vitest";
import { call, rawPair } from "../test/loopback.ts";

const x = (count: number): string => "x".repeat(count);
type Answer = unknown[];
const got = (data: string): Answer => [data, null, null];
const timeout = (partial: string): Answer => [null, "timeout", partial];
const closed = (partial: string): Answer => [null, "closed", partial];

interface Row {
  readonly id: string;
  readonly says: string;
  /** And then the peer … */
  readonly does: "stays" | "ends" | "resets";
  /** The arguments of each receive, and what it answers. */
  readonly calls: readonly [args: unknown[], answer: Answer][];
}

const row = (id: string, says: string, does: Row["does"], ...calls: Row["calls"]): Row => ({ id, says, does, calls });

const rows = [
  row("R-01", "hello\nworld\n", "stays", [[], got("hello")], [[], got("world")], [[], timeout("")]),
  row("R-02", "hello\r\nworld\r\n", "stays", [["*l"], got("hello")], [["*l"], got("world")]),
  row("R-03", "a\rb\rc\n", "stays", [["*l"], got("abc")]),
  row("R-04", "abc\r\r\n", "stays", [["*l"], got("abc")]),
  row("R-05", "\r\n\n\r\r\nx\n", "stays", [[], got("")], [[], got("")], [[], got("")], [[], got("x")]),
  row("R-06", "\n\r\n", "stays", [[], got("")], [[], got("")], [[], timeout("")]),
  row("R-07", "abc\rdef", "stays", [["*l"], timeout("abcdef")], [[1], timeout("")]),
  row("R-08", "abc\rdef", "ends", [["*l"], closed("abcdef")], [["*l"], closed("")]),
  row("R-09", "abc\r", "ends", [["*l"], closed("abc")]),
  row("R-10", "\r", "ends", [["*l"], closed("")]),
  row("R-11", "", "ends", [["*l"], closed("")], [["*l"], closed("")]),
  row("R-12", "a\0b\0\nq\n", "stays", [[], got("a\0b\0")], [[], got("q")]),
  row("R-14", `${x(8191)}\r\nnext\n`, "stays", [[], got(x(8191))], [[], got("next")]),
  row("R-15", `${x(8192)}\r\nnext\n`, "stays", [[], got(x(8192))], [[], got("next")]),
  row("R-16", `${x(100_000)}\nend\n`, "stays", [[], got(x(100_000))], [[], got("end")]),
  row("R-18", "x\r\ny", "stays", [["*l", "p\r\nq"], got("p\r\nqx")], [["*l", "again-"], timeout("again-y")]),
  row("R-19", "tail", "ends", [["*l", "pre-"], closed("pre-tail")], [["*l", "pre-"], closed("pre-")]),
  row("R-27", "abc\n", "stays", [[null], got("abc")]),
  row("R-28", "abc\n", "stays", [[null, "P"], got("Pabc")]),
  row("R-38", "abc", "resets", [["*l"], closed("abc")], [["*l"], closed("")]),
  row("A*-01", "hello\r\nworld\n", "ends", [["*a"], got("hello\r\nworld\n")], [["*a"], closed("")]),
  row("A*-02", "", "ends", [["*a"], closed("")]),
  row("A*-03", "", "ends", [["*a", "pre"], closed("pre")]),
  row("A*-04", "data", "ends", [["*a", "pre"], got("predata")]),
  row("A*-05", "data", "stays", [["*a"], timeout("data")], [["*a"], timeout("")]),
  row("A*-06", "data", "stays", [["*a", "pre"], timeout("predata")]),
  row("A*-07", x(200_000), "ends", [["*a"], got(x(200_000))]),
  row("A*-10", "hello", "resets", [["*a"], closed("hello")], [["*a"], closed("")]),
  row("A*-11", "l1\nl2\nrest", "ends", [[], got("l1")], [[3], got("l2\n")], [["*a"], got("rest")], [[], closed("")]),
  row("N-01", "hello", "stays", [[5], got("hello")], [[1], timeout("")]),
  row("N-02", "hello", "stays", [[2], got("he")], [[2], got("ll")]),
  row("N-03", "hello", "stays", [[10], timeout("hello")], [[10, "hello"], timeout("hello")]),
  row("N-04", "hello", "ends", [[10], closed("hello")], [[10], closed("")], [[5], closed("")]),
  row("N-05", "hello\r\nx", "stays", [[8], got("hello\r\nx")]),
  row("N-06", "hello", "stays", [[8, "abc"], got("abchello")]),
  row("N-07", "hello", "stays", [[3, "abc"], got("abc")], [[5], got("hello")]),
  row("N-08", "hello", "stays", [[2, "abcdef"], got("abcdef")]),
  row("N-09", "hello", "stays", [[9, "ab"], timeout("abhello")]),
  row("N-10", "hel", "ends", [[9, "ab"], closed("abhel")]),
  row("N-11", "hello", "stays", [[0], got("")], [[5], got("hello")]),
  row("N-12", "", "stays", [[0], timeout("")]),
  row("N-13", "", "ends", [[0], closed("")]),
  row("N-14", "", "stays", [[0, "pre"], got("pre")]),
  row("N-15", "", "ends", [[0, "pre"], got("pre")]),
  row("N-16", "ab\ncd", "stays", [["*l"], got("ab")], [[0], got("")]),
  row("N-23", "hello", "ends", [[1e12], closed("hello")]),
  row("N-28", x(20_000), "stays", [[20_000], got(x(20_000))]),
  row("N-29", "hello", "resets", [[10], closed("hello")], [[10], closed("")]),
  row("N-30", "", "resets", [[1], closed("")], [[1], closed("")]),
  row("N-32", "hello\nabc", "ends", [[5, ""], got("hello")], [["*l", ""], got("")], [["*a", ""], got("abc")]),
  row(
    "Z-08",
    "A: 1\r\n\r\nhelloTAIL",
    "ends",
    [[], got("A: 1")],
    [[], got("")],
    [[5], got("hello")],
    [["*a"], got("TAIL")],
  ),
  row("Z-20", x(10_000), "ends", [[9000], got(x(9000))], [["*a"], got(x(1000))]),
];

async function exchange({ says, does, calls }: Row, slice: number = Infinity): Promise<void> {
  const { client, raw } = await rawPair();
  client.settimeout(0.03);
  // The answers must not depend on when a piece comes, so all of them come first.
  if (slice < Infinity) await raw.sayIn(slice, says);
  else if (says !== "") await raw.say(says);
  if (does === "ends") await raw.end();
  if (does === "resets") await raw.reset();
  for (const [args, answer] of calls) expect(await call(client, "receive", args)).toEqual(answer);
  const code = { stays: undefined, ends: "EOF", resets: "ECONNRESET" }[does];
  const told = calls.some(([, answer]) => answer[1] === "closed");
  expect(client.lasterror?.code).toBe(told ? code : client.lasterror === null ? undefined : code);
}

const short = rows.filter(({ says }) => says.length > 1 && says.length < 50);

describe("receive", () => {
  test.each(rows)("$id: receive answers as LuaSocket does", (it) => exchange(it));
  test.each(short)("$id: what comes byte by byte is answered the same", (it) => exchange(it, 1));
});
