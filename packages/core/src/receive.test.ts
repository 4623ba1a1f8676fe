/** What `receive` answers: patterns, prefixes and counts, as LuaSocket was seen to answer them (behaviour §5). */
import { describe, expect, it } from "vitest";
import { Network } from "../test/network.ts";
import type { Received } from "./results.ts";

type Ask = readonly [pattern?: "*l" | "*a" | number | null, prefix?: string | null];

const got = (data: string): Received<string> => [data, null, null];
const timeout = (partial = ""): Received<string> => [null, "timeout", partial];
const closed = (partial = ""): Received<string> => [null, "closed", partial];

interface Case {
  readonly id: string;
  readonly says: string;
  readonly sent: string;
  readonly end: "open" | "end" | "reset";
  readonly asks: readonly Ask[];
  readonly answers: readonly Received<string>[];
}

const row = (
  id: string,
  says: string,
  [sent, end]: readonly [sent: string, end: Case["end"]],
  asks: readonly Ask[],
  answers: readonly Received<string>[],
): Case => ({ id, says, sent, end, asks, answers });

const line: Ask = ["*l"];
const all: Ask = ["*a"];

const LINES: readonly Case[] = [
  row(
    "R-01",
    "gives line after line",
    ["hello\nworld\n", "open"],
    [[], line, line],
    [got("hello"), got("world"), timeout()],
  ),
  row("R-02", "drops the CR of CRLF", ["hello\r\nworld\r\n", "open"], [line, line], [got("hello"), got("world")]),
  row("R-03", "drops a lone CR", ["a\rb\rc\n", "open"], [line], [got("abc")]),
  row("R-04", "drops every CR at the end", ["abc\r\r\n", "open"], [line], [got("abc")]),
  row(
    "R-05",
    "gives empty lines",
    ["\r\n\n\r\r\nx\n", "open"],
    [line, line, line, line],
    [got(""), got(""), got(""), got("x")],
  ),
  row("R-06", "takes LF CR LF as two lines", ["\n\r\n", "open"], [line, line, line], [got(""), got(""), timeout()]),
  row("R-07", "drops CRs from a partial for good", ["abc\rdef", "open"], [line, [1]], [timeout("abcdef"), timeout()]),
  row("R-08", "fails at the end without LF", ["abc\rdef", "end"], [line, line], [closed("abcdef"), closed()]),
  row("R-09", "drops a CR before the end", ["abc\r", "end"], [line], [closed("abc")]),
  row("R-10", "gives nothing for a lone CR", ["\r", "end"], [line], [closed()]),
  row("R-11", "says closed again and again", ["", "end"], [line, line], [closed(), closed()]),
  row("R-12", "keeps NUL", ["a\0b\0\nq\n", "open"], [line, line], [got("a\0b\0"), got("q")]),
  row(
    "R-18",
    "keeps a prefix verbatim",
    ["x\r\ny", "open"],
    [
      ["*l", "p\r\nq"],
      ["*l", "again-"],
    ],
    [got("p\r\nqx"), timeout("again-y")],
  ),
  row(
    "R-19",
    "has the prefix in the partial",
    ["tail", "end"],
    [
      ["*l", "pre-"],
      ["*l", "pre-"],
    ],
    [closed("pre-tail"), closed("pre-")],
  ),
  row("R-27", "takes null for a line", ["abc\n", "open"], [[null]], [got("abc")]),
  row("R-28", "takes null for a line, with a prefix", ["abc\n", "open"], [[null, "P"]], [got("Pabc")]),
  row("R-38", "has what came before a reset", ["abc", "reset"], [line, line], [closed("abc"), closed()]),
];

const EVERYTHING: readonly Case[] = [
  row(
    "A*-01",
    "gives everything at the end, once",
    ["hello\r\nworld\n", "end"],
    [all, all, all],
    [got("hello\r\nworld\n"), closed(), closed()],
  ),
  row("A*-02", "says closed where nothing came", ["", "end"], [all], [closed()]),
  row("A*-03", "says closed where only a prefix is there", ["", "end"], [["*a", "pre"]], [closed("pre")]),
  row("A*-04", "puts the prefix first", ["data", "end"], [["*a", "pre"]], [got("predata")]),
  row("A*-05", "has what came as partial", ["data", "open"], [all, all], [timeout("data"), timeout()]),
  row("A*-06", "has the prefix in the partial", ["data", "open"], [["*a", "pre"]], [timeout("predata")]),
  row("A*-10", "fails with its data after a reset", ["hello", "reset"], [all, all], [closed("hello"), closed()]),
  row(
    "A*-11",
    "takes the rest",
    ["l1\nl2\nrest", "end"],
    [line, [3], all, line],
    [got("l1"), got("l2\n"), got("rest"), closed()],
  ),
];

const COUNTS: readonly Case[] = [
  row("N-01", "waits for as many as asked", ["hello", "open"], [[5], [1]], [got("hello"), timeout()]),
  row("N-02", "leaves the rest", ["hello", "open"], [[2], [2]], [got("he"), got("ll")]),
  row(
    "N-03",
    "counts a partial toward the number",
    ["hello", "open"],
    [[10], [10, "hello"]],
    [timeout("hello"), timeout("hello")],
  ),
  row("N-04", "says closed with what came", ["hello", "end"], [[10], [10], [5]], [closed("hello"), closed(), closed()]),
  row("N-05", "keeps CR and LF", ["hello\r\nx", "open"], [[8]], [got("hello\r\nx")]),
  row("N-06", "counts the prefix", ["hello", "open"], [[8, "abc"]], [got("abchello")]),
  row("N-07", "reads nothing for a prefix as long", ["hello", "open"], [[3, "abc"], [5]], [got("abc"), got("hello")]),
  row("N-08", "gives a longer prefix whole", ["hello", "open"], [[2, "abcdef"]], [got("abcdef")]),
  row("N-09", "has the prefix in a timeout's partial", ["hello", "open"], [[9, "ab"]], [timeout("abhello")]),
  row("N-10", "has the prefix in the end's partial", ["hel", "end"], [[9, "ab"]], [closed("abhel")]),
  row("N-11", "of 0 waits for data, and leaves it", ["hello", "open"], [[0], [5]], [got(""), got("hello")]),
  row("N-12", "of 0 times out where nothing comes", ["", "open"], [[0]], [timeout()]),
  row("N-13", "of 0 fails at the end", ["", "end"], [[0]], [closed()]),
  row("N-14", "of 0 with a prefix gives it at once", ["", "open"], [[0, "pre"]], [got("pre")]),
  row("N-15", "of 0 with a prefix gives it at the end", ["", "end"], [[0, "pre"]], [got("pre")]),
  row("N-16", "of 0 is content with buffered data", ["ab\ncd", "open"], [line, [0]], [got("ab"), got("")]),
  row("N-29", "fails with its data after a reset", ["hello", "reset"], [[10], [10]], [closed("hello"), closed()]),
  row("N-30", "fails after a reset without data", ["", "reset"], [[1], [1]], [closed(), closed()]),
  row(
    "N-32",
    "takes an empty prefix for none",
    ["hello\nabc", "end"],
    [
      [5, ""],
      ["*l", ""],
      ["*a", ""],
    ],
    [got("hello"), got(""), got("abc")],
  ),
  row(
    "Z-08",
    "mixes with lines and everything",
    ["HTTP/1.0 200 OK\r\nLen: 5\r\n\r\nhelloTAIL", "end"],
    [line, line, line, [5], all, all],
    [got("HTTP/1.0 200 OK"), got("Len: 5"), got(""), got("hello"), got("TAIL"), closed()],
  ),
];

/** Cut into pieces, nothing changes. */
const CUTS: readonly [name: string, size: number][] = [
  ["in one piece", Infinity],
  ["byte by byte", 1],
  ["in threes", 3],
];

for (const [pattern, cases] of [
  ["*l", LINES],
  ["*a", EVERYTHING],
  ["a count", COUNTS],
] as const) {
  describe(`receive of ${pattern}`, () => {
    for (const { id, says, sent, end, asks, answers } of cases) {
      for (const [how, size] of CUTS) {
        it(`${says}, ${how} (${id})`, async () => {
          const net = new Network();
          const { client, peer } = await net.pair();
          client.settimeout(0.05);
          for (let at = 0; at < sent.length; at += size) peer.deliver(sent.slice(at, at + size));
          if (end === "end") peer.end();
          if (end === "reset") peer.breakOff();
          const seen: unknown[] = [];
          for (const ask of asks) seen.push(await net.loop.finish(client.receive(...ask)));
          expect(seen).toEqual(answers);
        });
      }
    }
  });
}

describe("receive", () => {
  it("finds a line end that is split from its CR (R-14, R-15, R-17)", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    client.settimeout(0.05);
    peer.deliver("abc\r");
    expect(await net.loop.finish(client.receive())).toEqual([null, "timeout", "abc"]);
    peer.deliver("\ndef\n");
    expect(await net.loop.finish(client.receive("*l", "abc"))).toEqual(["abc", null, null]);
    expect(await net.loop.finish(client.receive())).toEqual(["def", null, null]);
  });

  it("gives a line of any length (R-16)", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    for (let n = 0; n < 100; n++) peer.deliver("x".repeat(1000));
    peer.deliver("\nend\n");
    expect((await net.loop.finish(client.receive()))[0]).toBe("x".repeat(100_000));
    expect(await client.receive()).toEqual(["end", null, null]);
  });

  it("goes on from a timeout's partial (RC-05, Z-11)", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    client.settimeout(0);
    peer.deliver("par");
    expect(await net.loop.finish(client.receive())).toEqual([null, "timeout", "par"]);
    peer.deliver("tial\nabc");
    expect(await net.loop.finish(client.receive("*l", "par"))).toEqual(["partial", null, null]);
    expect(await net.loop.finish(client.receive("*a"))).toEqual([null, "timeout", "abc"]);
    peer.end();
    expect(await net.loop.finish(client.receive("*a", "abc"))).toEqual([null, "closed", "abc"]); // Z-10
  });

  it("polls line by line with a timeout of zero (RC-07)", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    client.settimeout(0);
    peer.deliver("1\n2\n3\n");
    const seen = [];
    for (let n = 0; n < 4; n++) seen.push(await net.loop.finish(client.receive()));
    expect(seen).toEqual([got("1"), got("2"), got("3"), timeout()]);
  });

  it("answers with three values in every case (RC-09)", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    client.settimeout(0);
    peer.deliver("x\n");
    const answers = [await client.receive(), await net.loop.finish(client.receive())];
    peer.end();
    answers.push(await client.receive());
    expect(answers.map((answer) => answer.length)).toEqual([3, 3, 3]);
  });

  it("takes buffered data without a timer, a turn, a hold or a read", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    client.settimeout(5);
    peer.deliver("one\ntwo\nthree");
    await client.receive();
    const { script, loop } = net;
    const before = [script.holds, loop.timersAsked, loop.turnsAsked, peer.reads];
    expect(await client.receive()).toEqual(["two", null, null]);
    expect(await client.receive(3)).toEqual(["thr", null, null]);
    expect([script.holds, loop.timersAsked, loop.turnsAsked, peer.reads]).toEqual(before);
  });

  it("takes what has arrived without a timer, a turn or a hold", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    client.settimeout(5);
    peer.deliver("one\n");
    const { script, loop } = net;
    const before = [script.holds, loop.timersAsked, loop.turnsAsked];
    expect(await client.receive()).toEqual(["one", null, null]);
    expect([script.holds, loop.timersAsked, loop.turnsAsked, peer.reads]).toEqual([...before, 1]);
  });
});
