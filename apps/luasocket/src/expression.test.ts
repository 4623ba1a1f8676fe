import { expect, test } from "vitest";
import { namesIn, parse, unquoted } from "./expression.ts";

test.each([
  ["c:receive()", { kind: "call", callee: { kind: "name", name: "c" }, method: "receive", args: [] }],
  ['"a\\r\\n\\x00\\"\\\\"', { kind: "value", value: 'a\r\n\0"\\' }],
  ["-1.5e3", { kind: "value", value: -1500 }],
  ["-math.huge", { kind: "value", value: -Infinity }],
  ["nil", { kind: "value", value: null }],
  [
    "{on=true, 7}",
    {
      kind: "table",
      items: [{ name: "on", value: { kind: "value", value: true } }, { value: { kind: "value", value: 7 } }],
    },
  ],
  ["socket.dns", { kind: "field", of: { kind: "name", name: "socket" }, name: "dns" }],
])("%s", (text, expected) => {
  expect(parse(text)).toEqual(expected);
});

test("calls of what calls give", () => {
  const tree = parse('socket.protect(socket.try)(nil, c:send("x"))');
  expect(tree).toMatchObject({ kind: "call", callee: { kind: "call" }, args: [{ kind: "value" }, { method: "send" }] });
  expect(Array.from(namesIn(tree))).toEqual(["socket", "socket", "c"]);
});

test.each([
  ["c:receive(", "a value"],
  ["c:receive() d", "an end"],
  ["c:(1)", "a name"],
  ["{1 2}", '","'],
  ["", "a value"],
])("%s is none", (text, expected) => {
  expect(() => parse(text)).toThrow(`expected ${expected}`);
});

test("an escape that Lua alone has is none", () => {
  expect(() => unquoted('"\\065"')).toThrow("expected one of the escapes");
});
