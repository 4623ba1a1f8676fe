/**
 * A call takes exactly as long as arithmetic says, whatever comes when: core on the memory network against a model of both limits.
 *
 * All is in milliseconds. What comes does so at multiples of 100, a block limit ends at 37 or a few times 7, the total at 50: nothing
 * falls together, and so the model need not say what is first.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FULL, World } from "../test/world.ts";
import type { Tcp } from "./objects.ts";

/** No limit, or one that ends at `odd`. */
const limit = (odd: number, most: number): fc.Arbitrary<number> =>
  fc.option(
    fc.nat(most).map((n) => n * 100 + odd),
    { nil: Infinity },
  );
const spurious = fc.option(fc.constantFrom(3, 13, 100), { nil: null });

/** Exact to a microsecond. */
const milliseconds = (seconds: number): number => Math.round(seconds * 1e6) / 1e3;

function setLimits(object: Tcp, block: number, total: number): void {
  object.settimeout(block / 1000);
  object.settimeout(total / 1000, "t");
}

function fidget(world: World, step: number | null): void {
  if (step !== null) world.fidget(step / 1000, 500);
}

interface Ending {
  readonly error: string | null;
  /** How many steps it got. */
  readonly steps: number;
  readonly after: number;
}

/** A call that needs `count` steps, which come at `times`; at the last of these it breaks. */
function stepping(times: readonly number[], count: number, block: number, total: number): Ending {
  let last = 0;
  for (const [steps, time] of times.entries()) {
    const ends = Math.min(last + block, total);
    if (ends < time) return { error: "timeout", steps, after: ends };
    if (steps === times.length - 1) return { error: "closed", steps, after: time };
    if (steps + 1 === count) return { error: null, steps: count, after: time };
    last = time;
  }
  throw new Error("it ends with the last of them at the latest");
}

const times = fc
  .array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 8 })
  .map((gaps) => gaps.map((_, n) => gaps.slice(0, n + 1).reduce((sum, gap) => sum + gap * 100, 0)));
const steps = [times, fc.integer({ min: 1, max: 7 }), limit(37, 5), limit(50, 15), spurious] as const;

describe("the limits of a call whose bytes come one after the other", () => {
  it("end a receive when they should", async () => {
    await fc.assert(
      fc.asyncProperty(...steps, async (arrivals, count, block, total, step) => {
        const world = new World();
        const { client, peer } = await world.pair();
        const last = arrivals.at(-1);
        for (const at of arrivals) world.at(at / 1000, () => (at === last ? peer.end() : peer.say("x")));
        fidget(world, step);
        setLimits(client, block, total);
        const [[value, error, partial], after] = await world.timed(client.receive(count));
        const ending = stepping(arrivals, count, block, total);
        expect({ error, steps: (value ?? partial)?.length, after: milliseconds(after) }).toEqual(ending);
        await world.close();
      }),
    );
  });

  it("end a send when they should", async () => {
    const piece = 65_536; // what the peer takes at a time, and what then goes out
    await fc.assert(
      fc.asyncProperty(...steps, async (arrivals, count, block, total, step) => {
        const world = new World();
        const { client, peer } = await world.pair();
        const last = arrivals.at(-1);
        for (const at of arrivals) world.at(at / 1000, () => (at === last ? peer.reset() : peer.take(1)));
        fidget(world, step);
        setLimits(client, block, total);
        const [[value, error, index], after] = await world.timed(client.send(new Uint8Array(FULL + count * piece)));
        const ending = stepping(arrivals, count, block, total);
        expect({ error, steps: ((value ?? index) - FULL) / piece, after: milliseconds(after) }).toEqual(ending);
        await world.close();
      }),
    );
  });
});

/** What a host does with an attempt, and how long it takes for it. */
interface Fate {
  readonly does: "opens" | "refuses" | "nothing";
  readonly after: number;
}

interface Connected {
  readonly error: string | null;
  readonly after: number;
  /** Which address it was at last; -1 for none. */
  readonly at: number;
}

function connecting(lookup: number, fates: readonly Fate[], block: number, total: number): Connected {
  if (lookup > total) return { error: "timeout", after: total, at: -1 };
  let now = lookup;
  let error = "";
  for (const [at, fate] of fates.entries()) {
    const decided = fate.does === "nothing" ? Infinity : now + fate.after;
    const ends = Math.min(now + block, total);
    now = Math.min(decided, ends);
    if (decided < ends && fate.does === "opens") return { error: null, after: now, at };
    error = decided < ends ? "connection refused" : "timeout";
    if (now === total) return { error, after: now, at };
  }
  return { error, after: now, at: fates.length - 1 };
}

const fate = fc.record<Fate>({
  does: fc.constantFrom("opens", "refuses", "nothing"),
  after: fc.nat(5).map((n) => n * 100),
});

describe("the limits of a connect", () => {
  it("are for each address and for all of it, the name included", async () => {
    const fates = fc.array(fate, { minLength: 1, maxLength: 4 });
    const lookup = fc.nat(4).map((n) => n * 100);
    await fc.assert(
      fc.asyncProperty(lookup, fates, limit(7, 5), limit(50, 20), spurious, async (delay, all, block, total, step) => {
        fc.pre(Math.min(block, total) < Infinity || all.every(({ does }) => does !== "nothing"));
        const world = new World();
        const { network } = world;
        for (const [n, { does, after }] of all.entries()) {
          const host = network.host(`host${n}.test`, `10.0.1.${n}`);
          network.rule({ from: "moon", to: host.hostname, delay: after / 1000, lost: does === "nothing" });
          if (does === "opens") await world.listener(host, 80);
        }
        const addresses = all.map((_, n) => `10.0.1.${n}`);
        network.name("many.test", addresses, delay / 1000);
        fidget(world, step);
        const master = world.tcp();
        setLimits(master, block, total);
        const [[, error], after] = await world.timed(master.connect("many.test", 80));
        const { at, ...ending } = connecting(delay, all, block, total);
        expect({ error, after: milliseconds(after) }).toEqual(ending);
        if (error === null) expect(master.getpeername()[0]).toBe(addresses[at]);
        // What a timeout leaves behind is one attempt, where one was begun; and a failure nothing.
        const ours = error === "connection refused" || at < 0 ? 0 : 1;
        expect(network.left().descriptors - all.filter(({ does }) => does === "opens").length - ours).toBe(
          error === null ? 1 : 0,
        );
        await network.clock.advance(1);
        await world.close();
      }),
    );
  });
});
