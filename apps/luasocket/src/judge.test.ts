/** The judge finds whatever is otherwise. */
import { expect, test } from "vitest";
import { misfitOf } from "./judge.ts";
import { read } from "./outcome.ts";
import type { Told } from "./play.ts";
import { readScenarios, type Step } from "./scenario.ts";

const stepsOf = (lines: string): readonly Step[] => readScenarios(`--- x: x\n${lines}`).scenarios[0]?.steps ?? [];
const ours = (text: string): Told => ({ ...read(text), real: false });
const theirs = (text: string): Told => ({ ...read(text), real: true });

test.each([
  ['c:receive() --> "a", nil, nil', '"a"'],
  ["c:receive() --> raises \"bad argument #1 to 'receive'\"", 'raises "Cannot receive: expected a count"'],
  [
    "s:send() --> raises \"calling 'send' on bad self (tcp{client} expected)\"",
    'raises "expected a tcp{client}, got a tcp{server}"',
  ],
  ['c:getsockname() --> "127.0.0.1", "port1", "inet"', '"127.0.0.1", port1, "inet"'],
  ['c:getfamily() --> "inet4"', '"inet"'],
  ["m:connect() --> 1 => tcp{client}", "1, nil => tcp{client}"],
  ['c:receive() --> "a"\n --! why: nil, "closed"', 'nil, "closed", nil'],
])("%s agrees with %s", (lines, got) => {
  expect(misfitOf(stepsOf(lines), [ours(got)])).toBeNull();
});

test.each([
  ["another value", 'c:receive() --> "a", nil, nil', '"b"'],
  ["another type", "c:getstats() --> 1, 2, age", '"1", 2, age'],
  ["more values", 'c:receive() --> "a"', '"a", nil, "b"'],
  ["fewer", 'c:receive() --> nil, "timeout", ""', 'nil, "timeout"'],
  ["another partial", 'c:receive() --> nil, "timeout", "ab"', 'nil, "timeout", "a"'],
  ["no error", "c:receive() --> raises \"bad argument #1 to 'receive'\"", '"a"'],
  [
    "misuse of another kind",
    "c:accept() --> raises \"calling 'accept' on bad self (tcp{server} expected)\"",
    'raises "Cannot accept: expected a signal"',
  ],
  [
    "misuse of another class",
    "s:listen() --> raises \"calling 'listen' on bad self (tcp{master} expected)\"",
    'raises "Cannot listen: expected a tcp{server}, got a tcp{client}"',
  ],
  [
    "a slip of our own",
    "c:receive() --> raises \"bad argument #1 to 'receive'\"",
    'raises "Cannot read properties of undefined"',
  ],
  [
    "another sentence than the mark's",
    'c:receive("3") --> "abc"\n --! why: raises "Cannot receive: expected a"',
    'raises "Cannot receive: expected b"',
  ],
  ["an error that try throws", 'socket.try(nil, "x") --> throws "x"', 'raises "x"'],
  ["no change of class", "m:connect() --> 1 => tcp{client}", "1"],
  ["a change of class", 'm:connect() --> nil, "closed"', 'nil, "closed" => tcp{client}'],
  ["a port as a string", 'c:getsockname() --> "127.0.0.1", "port1", "inet"', '"127.0.0.1", "port1", "inet"'],
  ["a marked step as LuaSocket", 'c:receive() --> "a"\n --! why: nil, "closed"', '"a"'],
  ["a marked step as neither", 'c:receive() --> "a"\n --! why: nil, "closed"', 'nil, "timeout"'],
])("%s is found", (_what, lines, got) => {
  expect(misfitOf(stepsOf(lines), [ours(got)])).toMatchObject({ at: 0 });
});

test("LuaSocket itself has no other words", () => {
  const [steps, marked] = [
    stepsOf('c:getfamily() --> "inet4"'),
    stepsOf('c:receive() --> "a"\n --! why: nil, "closed"'),
  ];
  expect(misfitOf(steps, [theirs('"inet4"')])).toBeNull();
  expect(misfitOf(steps, [theirs('"inet"')])).not.toBeNull();
  expect(misfitOf(marked, [theirs('"a"')])).toBeNull();
});

test("a step without an outcome is found, and an outcome without a step", () => {
  expect(misfitOf(stepsOf("c:close()"), [ours("1")])).toMatchObject({ expected: "no outcome: record it" });
  expect(misfitOf(stepsOf("c:close() --> 1"), [null])).toMatchObject({ got: "nothing" });
});
