/** What a rule does to traffic: delay, jitter, pieces, a reader that stops, refusals; and which traffic it is about. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bytesOf, codeOfState, decided, pattern, Raw, readNow, readRest, same, textOf, until } from "../../test/raw.ts";
import type { Faults, Rule } from "./index.ts";

/** When each piece came, and its text. */
async function arrivals(raw: Raw, sent: readonly [at: number, text: string][]): Promise<[at: number, text: string][]> {
  const { client, server } = await raw.pair();
  const got: [number, string][] = [];
  server.wake = () => {
    const { bytes } = readNow(server);
    if (bytes.length > 0) got.push([raw.network.clock.now(), textOf(bytes)]);
  };
  const start = raw.network.clock.now();
  for (const [at, text] of sent) raw.network.clock.timer(start + at, () => client.write(bytesOf(text)));
  await raw.network.clock.advance(1000);
  return got;
}

describe("delay", () => {
  test("is how long each thing is under way, to the microsecond", async () => {
    const raw = new Raw();
    raw.network.rule({ to: "earth", delay: 0.05 });
    raw.network.rule({ from: "earth", delay: 0.1 });
    const listener = await raw.listen();
    const client = raw.moon.connect(raw.to);
    const told: number[] = [];
    listener.wake = () => told.push(raw.network.clock.now());
    client.wake = () => told.push(raw.network.clock.now());
    await raw.network.clock.advance(1);
    expect(told).toEqual([0.05, 0.05 + 0.1]);
  });

  test("on a live connection holds for what is sent from then on, and nothing overtakes", async () => {
    const raw = new Raw();
    const { network } = raw;
    network.clock.timer(1, () => network.rule({ delay: 10 }));
    network.clock.timer(3, () => network.rule({ delay: 0 }));
    const sent = [0.5, 2, 4, 20].map((at): [number, string] => [at, `at ${at};`]);
    expect(await arrivals(raw, sent)).toEqual([
      [0.5, "at 0.5;"],
      [12, "at 2;"],
      [12, "at 4;"],
      [20, "at 20;"],
    ]);
  });
});

describe("jitter", () => {
  test("is between nothing and so much, is no constant, and nothing overtakes", async () => {
    const raw = new Raw({ seed: 7 });
    raw.network.rule({ delay: 1, jitter: 0.5 });
    const listener = raw.listen();
    await listener;
    const client = raw.moon.connect(raw.to);
    await raw.network.clock.advance(10);
    const server = (await listener).accept();
    if (server === "wait") throw new Error("nobody came");
    const took: number[] = [];
    let text = "";
    for (let n = 0; n < 50; n++) {
      const start = raw.network.clock.now();
      server.wake = () => took.push(raw.network.clock.now() - start);
      client.write(bytesOf(`${n},`));
      await raw.network.clock.advance(2);
      text += textOf(readNow(server).bytes);
    }
    expect(text).toBe(Array.from({ length: 50 }, (_, n) => `${n},`).join(""));
    expect(took).toHaveLength(50);
    expect([Math.min(...took) >= 1, Math.max(...took) <= 1.5]).toEqual([true, true]);
    expect(new Set(took.map((each) => each.toFixed(3))).size).toBeGreaterThan(25);
  });
});

describe("pieces", () => {
  test("are cut to the sizes given, in turn", async () => {
    const raw = new Raw();
    raw.network.rule({ to: "earth", pieces: [1, 3] });
    const { client, server } = await raw.pair();
    client.write(bytesOf("abcdefghij"));
    await raw.settle();
    const pieces: string[] = [];
    for (let piece = server.read(100); typeof piece !== "string"; piece = server.read(100)) pieces.push(textOf(piece));
    expect(pieces).toEqual(["a", "bcd", "e", "fgh", "i", "j"]);
  });

  test("of any size are of many sizes, and of the same from the same seed", async () => {
    const cut = async (seed: number): Promise<number[]> => {
      const raw = new Raw({ seed });
      raw.network.rule({ pieces: "any" });
      const { client, server } = await raw.pair();
      client.write(pattern(60_000));
      await raw.settle();
      const sizes: number[] = [];
      for (let piece = server.read(1e6); typeof piece !== "string"; piece = server.read(1e6)) sizes.push(piece.length);
      return sizes;
    };
    const sizes = await cut(1);
    expect(await cut(1)).toEqual(sizes);
    expect(await cut(2)).not.toEqual(sizes);
    expect([Math.min(...sizes) < 10, Math.max(...sizes) > 1000, Math.max(...sizes) <= 4096]).toEqual([
      true,
      true,
      true,
    ]);
  });

  test("keep to what was said when the rule was made, whatever becomes of the list", async () => {
    const raw = new Raw();
    const pieces = [2];
    const from = ["moon"];
    raw.network.rule({ from, pieces });
    pieces[0] = 0;
    from[0] = "earth";
    const { client, server } = await raw.pair();
    client.write(bytesOf("abcd"));
    await raw.settle();
    expect(server.read(100)).toEqual(bytesOf("ab"));
  });
});

describe("a reader that stops", () => {
  test("lets arrive what is under way, and fills the writer up, whom it wakes in the end", async () => {
    const raw = new Raw();
    raw.network.rule({ delay: 1 });
    const opening = raw.network.run(() => raw.pair());
    const { client, server } = await opening;
    client.write(bytesOf("under way"));
    const go = raw.network.rule({ to: "earth", stalled: true });
    expect(client.write(pattern(200_000))).toBe(65_536);
    expect([client.write(pattern(1)), client.writable]).toEqual([0, false]);
    client.shutdown();
    await raw.network.clock.advance(100);
    expect(readNow(server)).toEqual({ bytes: bytesOf("under way"), how: "wait" });
    raw.network.clock.timer(1, go);
    await raw.network.run(() => until(client, () => client.writable));
    const rest = await raw.network.run(() => readRest(server));
    expect([same(rest.bytes, pattern(200_000).subarray(0, 65_536)), rest.how]).toEqual([true, "end"]);
    expect(raw.network.timeline.toString()).toContain("held back: the reader has stopped reading");
  });
});

describe("a refusal", () => {
  test("meets attempts, also where nobody is, and no connection that is there", async () => {
    const raw = new Raw();
    const { client, server } = await raw.pair();
    const over = raw.network.rule({ to: "earth", refused: true });
    expect(codeOfState(await decided(raw.moon.connect(raw.to)))).toBe("ECONNREFUSED");
    client.write(bytesOf("x"));
    await raw.settle();
    expect(readNow(server).bytes).toEqual(bytesOf("x"));
    over();
    expect(codeOfState(await decided(raw.moon.connect(raw.to)))).toBe("open");
  });
});

describe("which traffic a rule is about", () => {
  const hosts = ["a", "b", "c"] as const;
  const side = fc.option(fc.oneof(fc.constantFrom(...hosts), fc.subarray([...hosts], { minLength: 1 })), {
    nil: undefined,
  });
  const faults: fc.Arbitrary<Faults> = fc.oneof(
    fc.record({ delay: fc.constantFrom(1, 2, 3) }),
    fc.record({ delay: fc.constantFrom(4, 5), refused: fc.boolean() }),
    fc.record({ refused: fc.boolean() }),
  );
  const rule: fc.Arbitrary<Rule> = fc
    .tuple(fc.record({ from: side, to: side, port: fc.constantFrom(undefined, 7, 8) }), faults)
    .map(([where, what]) => ({ ...where, ...what }));
  const has = (names: Rule["from"], name: string): boolean => names === undefined || [names].flat().includes(name);

  test("is from hosts, to hosts, of a port, both ways of it; the last that speaks of something holds", async () => {
    const step = fc.oneof(rule, fc.nat(20));
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 10 }),
        fc.constantFrom(...hosts),
        fc.constantFrom(...hosts),
        fc.constantFrom(7, 8),
        async (steps, from, to, port) => {
          const { network } = new Raw();
          const made = new Map(hosts.map((name) => [name, network.host(name)]));
          const rules: Rule[] = [];
          const ends = new Map<Rule, () => void>();
          for (const each of steps) {
            if (typeof each !== "number") {
              rules.push(each);
              ends.set(each, network.rule(each));
              continue;
            }
            const [gone] = rules.splice(each % Math.max(1, rules.length), 1);
            if (gone !== undefined) ends.get(gone)?.();
          }
          const way = (from: string, to: string): Faults =>
            Object.assign(
              {},
              ...rules.filter((r) => has(r.from, from) && has(r.to, to) && (r.port ?? port) === port),
            ) as Faults;
          const target = made.get(to);
          const listener = await (
            await target?.bind({ ip: "0.0.0.0", port, family: "inet" }, { v6only: false })
          )?.listen(1);
          const client = made.get(from)?.connect({ ip: target?.addresses[0]?.ip ?? "", port, family: "inet" });
          if (client === undefined) throw new Error("no such host");
          await network.run(() => decided(client));
          const refused = way(from, to).refused === true;
          expect([codeOfState(client), listener?.acceptable]).toEqual(
            refused ? ["ECONNREFUSED", false] : ["open", true],
          );
          expect(network.clock.now()).toBe((way(from, to).delay ?? 0) + (way(to, from).delay ?? 0));
        },
      ),
    );
  });

  test("may be written as the names of hosts are: without regard to case", async () => {
    const raw = new Raw();
    raw.network.host("Mars", "10.0.0.9");
    raw.network.rule({ from: ["MOON"], to: "Mars", refused: true });
    expect(codeOfState(await decided(raw.moon.connect({ ...raw.to, ip: "10.0.0.9" })))).toBe("ECONNREFUSED");
    raw.network.partition("Mars.");
    const client = raw.moon.connect({ ...raw.to, ip: "10.0.0.9" });
    await raw.network.clock.advance(10);
    expect(client.state).toBe("connecting");
  });
});
