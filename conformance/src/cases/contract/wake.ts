/** Waking: each event is waited for by its wake alone, with nothing polled. */
import { codeThrown, is } from "../../bench/assert.ts";
import { atEachEnd } from "../../bench/at-each-end.ts";
import { bytesOf, pattern } from "../../bench/bytes.ts";
import type { Case } from "../../case.ts";

const TOO_RARELY = "`wake` too often is fine; too rarely is a bug.";
const SET = "Set by core: the state has changed, or a read, or a write, may do better now.";
const BEHIND = "What lies behind bytes that nobody has read need not be told before they are.";
const TRIES =
  'Core tries; on `"wait"`, or a write that took nothing, core waits for `wake` under its own timeout and tries again.';
const ANYWHERE = "`wake` may be called from anywhere but from within a call of core's to the same object.";
const FALSE_UNTIL_WAKE = "It may still say 0, once; then this is false until `wake`.";

export const wake: readonly Case[] = [
  {
    id: "contract/wake/comes-with-bytes",
    promises: [SET, TOO_RARELY, TRIES],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      for (const text of ["a", "b", "c"]) {
        is(ours.read(1), "wait");
        const woken = raw.until(ours, () => ours.readable);
        await raw.writeAll(theirs, bytesOf(text));
        await woken;
        is(ours.read(1), bytesOf(text));
      }
    }),
  },
  {
    id: "contract/wake/comes-for-each-part-of-an-answer",
    promises: [SET, TOO_RARELY, TRIES],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      const heard = raw.readExactly(ours, 10);
      await raw.writeAll(theirs, bytesOf("moon"));
      await raw.sleep(0.01);
      await raw.writeAll(theirs, bytesOf("socket"));
      is(await heard, bytesOf("moonsocket"));
    }),
  },
  {
    id: "contract/wake/comes-with-the-end",
    promises: [SET, TOO_RARELY],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      is(ours.read(1), "wait");
      const woken = raw.until(ours, () => ours.readable);
      theirs.shutdown();
      await woken;
      is(ours.read(1), "end");
    }),
  },
  {
    id: "contract/wake/comes-with-an-end-that-lay-behind-bytes",
    promises: [BEHIND, TOO_RARELY],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      await raw.writeAll(theirs, bytesOf("bye"));
      theirs.shutdown();
      await raw.until(ours, () => ours.readable);
      await raw.sleep(0.02);
      is(await raw.readExactly(ours, 3), bytesOf("bye"));
      await raw.until(ours, () => ours.readable);
      is(ours.read(1), "end");
    }),
  },
  {
    id: "contract/wake/comes-with-a-reset",
    promises: [SET, TOO_RARELY],
    needs: ["reset"],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      is(ours.read(1), "wait");
      const woken = raw.until(ours, () => ours.readable);
      theirs.reset();
      await woken;
      is(
        codeThrown(() => ours.read(1)),
        "ECONNRESET",
      );
    }),
  },
  {
    id: "contract/wake/comes-with-a-reset-that-lay-behind-bytes",
    promises: [BEHIND, TOO_RARELY],
    needs: ["reset"],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      await raw.writeAll(theirs, bytesOf("bye"));
      await raw.until(ours, () => ours.readable);
      theirs.reset();
      await raw.sleep(0.02);
      is(await raw.readExactly(ours, 3), bytesOf("bye"));
      await raw.until(ours, () => ours.readable);
      is(
        codeThrown(() => ours.read(1)),
        "ECONNRESET",
      );
    }),
  },
  {
    id: "contract/wake/comes-with-room",
    promises: [SET, TOO_RARELY, TRIES, FALSE_UNTIL_WAKE],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      const taken = await raw.fill(ours);
      const woken = raw.until(ours, () => ours.writable);
      await Promise.all([woken, raw.readExactly(theirs, taken.length)]);
      is(ours.write(bytesOf("x")), 1);
    }),
  },
  {
    id: "contract/wake/comes-with-bytes-while-there-is-no-room",
    promises: [SET, TOO_RARELY],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      is(ours.read(1), "wait");
      const taken = await raw.fill(ours);
      const woken = raw.until(ours, () => ours.readable);
      await raw.writeAll(theirs, bytesOf("stop"));
      await woken;
      is(await raw.readExactly(ours, 4), bytesOf("stop"));
      const room = raw.until(ours, () => ours.writable);
      await Promise.all([room, raw.readExactly(theirs, taken.length)]);
    }),
  },
  {
    id: "contract/wake/may-be-answered-there-and-then",
    promises: [ANYWHERE, SET],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      // An echo that lives in `wake` alone.
      ours.wake = () => {
        while (ours.readable) {
          const piece = ours.read(65_536);
          if (piece === "end") return ours.shutdown();
          if (piece !== "wait") ours.write(piece);
        }
      };
      const bytes = pattern(1000);
      await raw.writeAll(theirs, bytes);
      is(await raw.readExactly(theirs, bytes.length), bytes);
      theirs.shutdown();
      is(await raw.readRest(theirs), { bytes: new Uint8Array(0), how: "end" });
    }),
  },
];
