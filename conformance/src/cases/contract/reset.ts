/** Breaking off: ours as the peer sees it, and the peer's as it is told here. */
import { codeThrown, is, ok } from "../../bench/assert.ts";
import { atEachEnd } from "../../bench/at-each-end.ts";
import { bytesOf, pattern } from "../../bench/bytes.ts";
import type { Case } from "../../case.ts";

const BREAKS =
  "Breaks off at once, in any state: the peer sees a reset, what was not delivered is lost, the descriptor is freed.";
const CODE = "Whatever the runtime calls it, a peer's breaking off is `ECONNRESET`, here and in `write`.";
const THROWS = "Throws once it is known to be broken.";
const COSTS_NOTHING =
  "A write never costs a byte that had arrived before: on a runtime where a failing write drops unread input, the transport finds out first.";
const ARRIVED_FIRST =
  "Once broken (a reset), what had arrived before is read first; then it throws, at every call; an end that came first stays an end.";
const BROKEN = { bytes: new Uint8Array(0), how: "ECONNRESET" };

export const reset: readonly Case[] = [
  {
    id: "contract/reset/is-what-the-peer-sees",
    promises: [BREAKS],
    needs: ["reset"],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      ours.reset();
      is(await raw.readRest(theirs), BROKEN);
    }),
  },
  {
    id: "contract/reset/loses-what-was-not-delivered",
    promises: [BREAKS],
    needs: ["reset"],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      const taken = await raw.fill(ours);
      ours.reset();
      const { bytes, how } = await raw.readRest(theirs);
      ok(bytes.length < taken.length, "something to be lost");
      is([bytes, how], [taken.slice(0, bytes.length), "ECONNRESET"]);
    }),
  },
  {
    id: "contract/reset/leaves-unread-what-had-come",
    promises: [BREAKS],
    needs: ["reset"],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      await raw.writeAll(theirs, bytesOf("too late"));
      await raw.until(ours, () => ours.readable);
      ours.reset();
      is(await raw.readRest(theirs), BROKEN);
    }),
  },
  {
    id: "contract/reset/comes-after-our-end-too",
    promises: [BREAKS],
    needs: ["reset"],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      ours.shutdown();
      is(await raw.readRest(theirs), { ...BROKEN, how: "end" });
      ours.reset();
      is(await raw.writeUntilBroken(theirs), "ECONNRESET");
    }),
  },
  {
    id: "contract/reset/comes-after-their-end-too",
    promises: [BREAKS],
    needs: ["reset"],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      theirs.shutdown();
      is(await raw.readRest(ours), { ...BROKEN, how: "end" });
      ours.reset();
      is(await raw.readRest(theirs), BROKEN);
    }),
  },
  {
    id: "contract/reset/of-theirs-is-thrown-by-write-for-ever",
    promises: [THROWS, CODE],
    needs: ["reset"],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      theirs.reset();
      is(await raw.writeUntilBroken(ours), "ECONNRESET");
      for (let times = 0; times < 3; times++) {
        is([ours.writable, codeThrown(() => ours.write(bytesOf("x")))], [true, "ECONNRESET"]);
        await raw.turns();
      }
    }),
  },
  {
    id: "contract/reset/of-theirs-is-thrown-by-a-write-that-was-full",
    promises: [THROWS, CODE, "Whether to try `write`: room, or a failure."],
    needs: ["reset"],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      await raw.fill(ours);
      const woken = raw.until(ours, () => ours.writable);
      theirs.reset();
      await woken;
      is(await raw.writeUntilBroken(ours), "ECONNRESET");
    }),
  },
  {
    id: "contract/reset/after-their-end-is-thrown-by-write",
    promises: [THROWS, CODE],
    needs: ["reset"],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      theirs.shutdown();
      is(await raw.readRest(ours), { ...BROKEN, how: "end" });
      theirs.reset();
      is(await raw.writeUntilBroken(ours), "ECONNRESET");
    }),
  },
  {
    id: "contract/reset/costs-no-unread-byte-where-a-write-finds-out",
    promises: [COSTS_NOTHING, ARRIVED_FIRST],
    needs: ["reset"],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      const bytes = pattern(40_000);
      await raw.writeAll(theirs, bytes);
      await raw.until(ours, () => ours.readable);
      await raw.sleep(0.01);
      theirs.reset();
      is(await raw.writeUntilBroken(ours), "ECONNRESET");
      is(await raw.readRest(ours), { bytes, how: "ECONNRESET" });
    }),
  },
  {
    id: "contract/reset/leaves-no-gap-in-what-had-arrived-of-a-flood",
    promises: [COSTS_NOTHING, ARRIVED_FIRST],
    needs: ["reset"],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      const flood = await raw.fill(theirs); // more than waits in a transport: the rest is the kernel's
      await raw.until(ours, () => ours.readable);
      theirs.reset();
      is(await raw.writeUntilBroken(ours), "ECONNRESET");
      const { bytes, how } = await raw.readRest(ours);
      is([bytes, how], [flood.slice(0, bytes.length), "ECONNRESET"]);
      ok(bytes.length > 0, "something to have arrived");
    }),
  },
];
