/** The queue of bytes that arrived and the pile that a call has taken, each against a plain array. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Gathered, join, ReceiveBuffer } from "./receive-buffer.ts";

const some = fc.uint8Array({ minLength: 1, maxLength: 6 });

describe("ReceiveBuffer", () => {
  type Step =
    | { does: "push" | "unshift"; bytes: Uint8Array }
    | { does: "take"; share: number }
    | { does: "give back" | "clear" };

  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 4, arbitrary: fc.record({ does: fc.constant("push"), bytes: some }) },
    { weight: 4, arbitrary: fc.record({ does: fc.constant("take"), share: fc.constantFrom(0, 0.3, 0.7, 1, 1, 1) }) },
    { weight: 2, arbitrary: fc.record({ does: fc.constant("give back") }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant("unshift"), bytes: fc.uint8Array({ maxLength: 4 }) }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant("clear") }) },
  );

  it("is an array that is taken from the front, whatever the steps", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const buffer = new ReceiveBuffer();
        let model: number[] = [];
        let taken: Uint8Array = new Uint8Array(0);
        const take = (count: number): void => {
          taken = buffer.take(count);
          expect([...taken]).toEqual(model.splice(0, count));
        };
        for (const now of steps) {
          if (now.does === "push") {
            buffer.push(now.bytes);
            model.push(...now.bytes);
          } else if (now.does === "take") {
            take(Math.floor((buffer.chunk.length - buffer.from) * now.share));
          } else if (now.does === "clear") {
            buffer.clear();
            model = [];
          } else {
            const back = now.does === "unshift" ? now.bytes : taken;
            buffer.unshift(back);
            model.unshift(...back);
            taken = new Uint8Array(0);
          }
          const first = [...buffer.chunk.subarray(buffer.from)];
          expect(buffer.length).toBe(model.length);
          expect(first).toEqual(model.slice(0, first.length));
          expect(first.length > 0).toBe(model.length > 0);
        }
        while (model.length > 0) take(buffer.chunk.length - buffer.from);
        expect(buffer.length).toBe(0);
      }),
    );
  });

  it("takes views, and a whole chunk as it is: no byte is copied", () => {
    const buffer = new ReceiveBuffer();
    const [one, two] = [Uint8Array.of(1, 2, 3), Uint8Array.of(4, 5)];
    buffer.push(one);
    buffer.push(two);
    const [head, tail] = [buffer.take(1), buffer.take(2)];
    expect([...head, ...tail]).toEqual([1, 2, 3]);
    expect(head.buffer).toBe(one.buffer);
    expect(tail.buffer).toBe(one.buffer);
    expect(buffer.take(2)).toBe(two);
  });

  it("shows the next chunk once what was given back is taken again", () => {
    const buffer = new ReceiveBuffer();
    buffer.push(Uint8Array.of(1, 2));
    buffer.unshift(buffer.take(2));
    buffer.push(Uint8Array.of(3));
    expect([...buffer.take(2)]).toEqual([1, 2]);
    expect([...buffer.chunk]).toEqual([3]);
  });

  it("lets go of what was taken and cleared", () => {
    const buffer = new ReceiveBuffer();
    buffer.push(Uint8Array.of(1, 2, 3));
    buffer.take(3);
    expect(buffer.chunk.length).toBe(0);
    buffer.push(Uint8Array.of(4));
    buffer.push(Uint8Array.of(5));
    buffer.clear();
    expect([buffer.chunk.length, buffer.from, buffer.length]).toEqual([0, 0, 0]);
  });
});

describe("Gathered", () => {
  type Step = { does: "add"; bytes: Uint8Array } | { does: "cut" | "tail"; count: number } | { does: "bytes" };

  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 3, arbitrary: fc.record({ does: fc.constant("add"), bytes: fc.uint8Array({ maxLength: 5 }) }) },
    { weight: 2, arbitrary: fc.record({ does: fc.constantFrom("cut", "tail"), count: fc.nat(9) }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant("bytes") }) },
  );

  it("is an array that is cut from the end, whatever the steps", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const gathered = new Gathered();
        const model: number[] = [];
        for (const now of steps) {
          if (now.does === "add") {
            gathered.add(now.bytes);
            model.push(...now.bytes);
          } else if (now.does === "cut") {
            const count = Math.min(now.count, model.length);
            expect([...gathered.cut(count)]).toEqual(model.splice(model.length - count));
          } else if (now.does === "tail") {
            expect([...gathered.tail(now.count)]).toEqual(model.slice(-Math.min(now.count, model.length) || Infinity));
          } else {
            expect([...gathered.bytes()]).toEqual(model);
          }
          expect(gathered.length).toBe(model.length);
        }
        expect([...gathered.bytes()]).toEqual(model);
      }),
    );
  });

  it("gives a single piece as it is, and joins several once", () => {
    const gathered = new Gathered();
    const piece = Uint8Array.of(1, 2);
    gathered.add(piece);
    gathered.add(new Uint8Array(0));
    expect(gathered.bytes()).toBe(piece);
    gathered.add(Uint8Array.of(3));
    const whole = gathered.bytes();
    expect([...whole]).toEqual([1, 2, 3]);
    expect(gathered.bytes()).toBe(whole);
  });

  it("has no bytes where nothing was added", () => {
    expect([...new Gathered().bytes()]).toEqual([]);
    expect([...new Gathered().tail(3)]).toEqual([]);
  });
});

describe("join", () => {
  it("makes one fresh array of any pieces", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 5 }), { maxLength: 6 }), (pieces) => {
        const whole = join(pieces);
        expect([...whole]).toEqual(pieces.flatMap((piece) => [...piece]));
        expect(pieces.every((piece) => piece.buffer !== whole.buffer)).toBe(true);
        expect(whole.buffer.byteLength).toBe(whole.length);
      }),
    );
  });
});

describe("a great many small pieces", () => {
  it("become few, and stay what they are", () => {
    const got = new Gathered();
    for (let n = 0; n < 5000; n++) got.add(Uint8Array.of(n & 255));
    expect(got.length).toBe(5000);
    expect([...got.tail(3)]).toEqual([4997 & 255, 4998 & 255, 4999 & 255]);
    expect([...got.cut(2000)]).toEqual(Array.from({ length: 2000 }, (_, n) => (3000 + n) & 255));
    for (let n = 0; n < 2000; n++) got.add(Uint8Array.of((3000 + n) & 255));
    expect([...got.bytes()]).toEqual(Array.from({ length: 5000 }, (_, n) => n & 255));
  });
});
