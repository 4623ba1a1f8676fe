/** A turn of I/O: what the kernel already had is then visible, wherever the turn was asked for. */
import { is, ok } from "../../bench/assert.ts";
import { atEachEnd } from "../../bench/at-each-end.ts";
import type { Bench } from "../../bench/bench.ts";
import { bytesOf } from "../../bench/bytes.ts";
import type { Case } from "../../case.ts";

const VISIBLE =
  "Calls `done` once the runtime has looked at its I/O after this call: bytes, connections and decisions that the kernel already had are then visible, wherever this was called from.";

/** By so many turns the other end's runtime has handed over what it was given. */
const TURNS = 100;

/** Where one may come from: each resolves there. */
const PLACES: Readonly<Record<string, (bench: Bench) => Promise<void>>> = {
  "a promise": () => Promise.resolve(),
  "a timer": ({ raw }) => raw.sleep(0.002),
  "a turn": ({ raw }) => raw.turns(),
  "an event": async ({ raw, peer }) => {
    const { ours, theirs } = await raw.connected();
    peer.clock.timer(0.002, () => theirs.write(bytesOf("!")));
    await raw.until(ours, () => ours.readable);
  },
};

/** Asks for turns, and for nothing else, until something shows: each from within the one before. */
function poll({ transport }: Bench, shows: () => boolean): Promise<boolean> {
  return new Promise((resolve) => {
    let left = TURNS;
    const look = (): void => {
      if (shows() || left-- === 0) resolve(shows());
      else transport.turn(look);
    };
    transport.turn(look);
  });
}

export const turn: readonly Case[] = [
  {
    id: "contract/turn/lets-bytes-in-wherever-it-is-called-from",
    promises: [VISIBLE],
    run: atEachEnd(async ({ ours, theirs }, bench) => {
      for (const [place, come] of Object.entries(PLACES)) {
        await come(bench);
        theirs.write(bytesOf("x"));
        ok(await poll(bench, () => ours.readable), `a byte to show after turns asked for from ${place}`);
        is(ours.read(9), bytesOf("x"));
      }
    }),
  },
  {
    id: "contract/turn/lets-connections-in-wherever-it-is-called-from",
    promises: [VISIBLE],
    needs: ["listen"],
    run: async (bench) => {
      const listener = await bench.raw.listen();
      for (const [place, come] of Object.entries(PLACES)) {
        await come(bench);
        bench.peer.connect(listener.local);
        ok(await poll(bench, () => listener.acceptable), `a connection to show after turns asked for from ${place}`);
        listener.accept();
      }
    },
  },
  {
    id: "contract/turn/lets-decisions-in-wherever-it-is-called-from",
    promises: [VISIBLE],
    run: async (bench) => {
      const listener = await bench.raw.listen(bench.peer);
      const nobody = await bench.raw.nobody();
      for (const [place, come] of Object.entries(PLACES)) {
        await come(bench);
        const attempts = [bench.transport.connect(listener.local), bench.transport.connect(nobody)];
        const decided = (): boolean => attempts.every(({ state }) => state !== "connecting");
        ok(await poll(bench, decided), `decisions to show after turns asked for from ${place}`);
      }
    },
  },
  {
    id: "contract/turn/one-shows-what-the-kernel-has-had-for-long",
    promises: [VISIBLE],
    needs: ["listen"],
    run: async (bench) => {
      const listener = await bench.raw.listen();
      for (const [place, come] of Object.entries(PLACES)) {
        const caller = await bench.raw.open(bench.peer.connect(listener.local));
        await bench.raw.writeAll(caller, bytesOf("x"));
        await bench.raw.until(listener, () => listener.acceptable);
        await bench.raw.sleep(0.02);
        await come(bench);
        const accepted = await bench.raw.accept(listener);
        await bench.raw.turns();
        ok(
          accepted.readable,
          `what an accepted connection has had for long to show after a turn asked for from ${place}`,
        );
      }
    },
  },
  {
    id: "contract/turn/takes-no-longer-than-it-needs",
    promises: ["Must not take longer than that needs."],
    run: async (bench) => {
      const cancel = bench.transport.clock.timer(5, () => {});
      await bench.raw.connected();
      for (let n = 0; n < 3; n++) {
        await bench.raw.sleep(0.002);
        const [, seconds] = await bench.timed(() => bench.raw.turns());
        ok(seconds < 2, `a turn to be over where nothing happens, got one of ${seconds} seconds`);
      }
      cancel();
    },
  },
  {
    id: "contract/turn/is-over-once-and-not-at-once",
    promises: [VISIBLE],
    run: async ({ transport, raw }) => {
      let over = 0;
      transport.turn(() => over++);
      for (let hop = 0; hop < 10; hop++) await Promise.resolve();
      is(over, 0, "how many turns are over before anything else could happen");
      await raw.eventually(() => over > 0);
      await raw.sleep(0.01);
      is(over, 1);
    },
  },
  {
    id: "contract/turn/is-everybodys-own",
    promises: [VISIBLE],
    run: async ({ transport, raw }) => {
      const over: string[] = [];
      for (const name of ["a", "b", "c"]) {
        transport.turn(() => {
          over.push(name);
          transport.turn(() => over.push(`${name} again`));
        });
      }
      await raw.eventually(() => over.length > 5);
      is(over.toSorted(), ["a", "a again", "b", "b again", "c", "c again"]);
    },
  },
];
