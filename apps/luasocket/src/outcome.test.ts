import fc from "fast-check";
import { expect, test } from "vitest";
import { quoted } from "./bytes.ts";
import { packed, read, shown, unpacked, type Outcome } from "./outcome.ts";

const text = fc.array(fc.nat(255), { maxLength: 130 }).map((bytes) => quoted(String.fromCharCode(...bytes)));
const plain = fc.oneof(
  text,
  fc.constantFrom("nil", "true", "1", "-0.5", "tcp{client}", "c1", "function", "port1", '"port2"'),
);
const list = fc.array(plain, { maxLength: 3 }).map((items) => `{${items.join(", ")}}`);
const value = fc.oneof(plain, list, fc.constant("{on=true, timeout=7}"), fc.constant('{{addr="::1", family="inet6"}}'));
const becomes = fc.constantFrom(undefined, "tcp{client}", "tcp{server}");

const outcome: fc.Arbitrary<Outcome> = fc
  .tuple(
    fc.oneof(
      fc.array(value, { maxLength: 4 }).map((values) => ({ how: "gives" as const, values })),
      text.map((message) => ({ how: "raises" as const, values: [message] })),
      text.map((message) => ({ how: "throws" as const, values: [message] })),
    ),
    becomes,
  )
  .map(([main, change]) => (change === undefined ? main : { ...main, becomes: change }));

test("what is shown can be read", () => {
  fc.assert(
    fc.property(outcome, (one) => {
      expect(read(shown(one))).toEqual(one);
    }),
  );
});

test("what is packed can be unpacked", () => {
  fc.assert(
    fc.property(outcome, (one) => {
      expect(unpacked(packed(one))).toEqual(one);
    }),
  );
});

test("whatever else comes from a process is no outcome", () => {
  expect(() => unpacked("lua5.4: cannot open driver.lua")).toThrow("expected an outcome, got: lua5.4");
});
