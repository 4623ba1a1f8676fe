/** Time, and what rings when it has come. */
import { is, ok } from "../../bench/assert.ts";
import type { Case } from "../../case.ts";

const TIMER =
  "Calls `ring` once, after `seconds` (never more than a million), not before the next turn; a little early is fine.";
/** What is a little. */
const EARLY = 0.01;

export const clock: readonly Case[] = [
  {
    id: "contract/clock/never-goes-back",
    promises: ["Seconds, monotonic, from any origin."],
    run: async ({ transport: { clock }, raw }) => {
      const begun = clock.now();
      let last = begun;
      for (let look = 0; look < 200; look++) {
        const now = clock.now();
        ok(now >= last, `time to go on from ${last}, got ${now}`);
        last = now;
        if (look % 20 === 0) await raw.sleep(0.002);
      }
      ok(last > begun, "time to pass");
    },
  },
  {
    id: "contract/clock/counts-seconds",
    promises: ["Seconds, monotonic, from any origin."],
    run: async ({ transport, raw }) => {
      const begun = transport.clock.now();
      await raw.sleep(0.05);
      const passed = transport.clock.now() - begun;
      ok(passed > 0.05 - EARLY && passed < 10, `0.05 seconds to pass, got ${passed}`);
    },
  },
  {
    id: "contract/clock/unix-time-is-of-our-time",
    promises: ["UNIX time in seconds."],
    run: async ({ transport }) => {
      const now = transport.clock.unix();
      ok(now > 1_700_000_000 && now < 100_000_000_000, `seconds since 1970, got ${now}`);
    },
  },
  {
    id: "contract/clock/rings-once-when-the-time-has-come",
    promises: [TIMER],
    run: async ({ transport: { clock }, raw }) => {
      const begun = clock.now();
      const rung: number[] = [];
      clock.timer(0.03, () => rung.push(clock.now() - begun));
      await raw.eventually(() => rung.length > 0);
      await raw.sleep(0.05);
      is(rung.length, 1, "how often it rang");
      ok((rung[0] ?? 0) > 0.03 - EARLY, `it to ring after 0.03 seconds, got ${rung[0]}`);
    },
  },
  {
    id: "contract/clock/no-time-is-the-next-turn",
    promises: [TIMER],
    run: async ({ transport: { clock }, raw }) => {
      let rung = 0;
      clock.timer(0, () => rung++);
      is(rung, 0, "how often it rang at once");
      for (let hop = 0; hop < 10; hop++) await Promise.resolve();
      is(rung, 0, "how often it rang before anything else could happen");
      await raw.eventually(() => rung > 0);
      await raw.sleep(0.01);
      is(rung, 1);
    },
  },
  {
    id: "contract/clock/a-million-seconds-are-not-over-at-once",
    promises: [TIMER],
    run: async ({ transport: { clock }, raw }) => {
      let rung = 0;
      const cancels = [1_000_000, 4_000, 3_000_000 / 7].map((seconds) => clock.timer(seconds, () => rung++));
      await raw.sleep(0.03);
      for (const cancel of cancels) cancel();
      is(rung, 0);
    },
  },
  {
    id: "contract/clock/cancels",
    promises: ["Returns what cancels it."],
    run: async ({ transport: { clock }, raw }) => {
      const rung: string[] = [];
      const over = clock.timer(0.001, () => rung.push("over"));
      await raw.eventually(() => rung.length > 0);
      const cancel = clock.timer(0.01, () => rung.push("cancelled"));
      clock.timer(0.02, () => rung.push("other"));
      cancel();
      cancel();
      over();
      await raw.eventually(() => rung.length > 1);
      await raw.sleep(0.02);
      is(rung, ["over", "other"]);
    },
  },
  {
    id: "contract/clock/cancels-what-is-due-in-the-same-moment",
    promises: ["Returns what cancels it."],
    run: async ({ transport: { clock }, raw }) => {
      const rung: number[] = [];
      const cancels = [0, 1].map((one) =>
        clock.timer(0.01, () => {
          rung.push(one);
          cancels[1 - one]?.();
        }),
      );
      await raw.eventually(() => rung.length > 0);
      await raw.sleep(0.02);
      is(rung.length, 1, "how many of two rang that cancel each other");
    },
  },
  {
    id: "contract/clock/rings-each-of-many",
    promises: [TIMER, "Returns what cancels it."],
    run: async ({ transport: { clock }, raw }) => {
      const rung: number[] = [];
      let earliest = 0;
      const timers = Array.from({ length: 400 }, (_, n) => {
        const seconds = ((n * 173) % 400) / 5000;
        const due = clock.now() + seconds;
        const cancel = clock.timer(seconds, () => {
          rung.push(n);
          earliest = Math.min(earliest, clock.now() - due);
        });
        return { n, cancel, kept: n % 3 !== 0 };
      });
      for (const { cancel, kept } of timers) if (!kept) cancel();
      const kept = timers.filter((timer) => timer.kept).map(({ n }) => n);
      await raw.eventually(() => rung.length >= kept.length);
      is(
        rung.toSorted((a, b) => a - b),
        kept,
      );
      ok(earliest > -EARLY, `none to ring early, got one that rang ${-earliest} seconds too early`);
    },
  },
];
