/** Closing: what was taken gets there, whatever the peer does, and nobody waits for him. */
import { is, ok } from "../../bench/assert.ts";
import { atEachEnd } from "../../bench/at-each-end.ts";
import { bytesOf, pattern } from "../../bench/bytes.ts";
import type { Case } from "../../case.ts";

const CLOSES =
  "Ends our side, hands what was taken to the kernel, discards what can be read by then (for with unread input a kernel would reset and destroy our output), frees the descriptor, then resolves: also once broken, and after `reset`.";
const WAITS_NOT = "It does not wait for a peer that neither reads nor ends, nor for the kernel in a blocking call.";
const GOES_ON = "Where the kernel takes no more it goes on for ever; core then calls `reset`.";
const NOTHING = new Uint8Array(0);

export const close: readonly Case[] = [
  {
    id: "contract/close/delivers-what-was-written-just-before",
    promises: [CLOSES],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      const bytes = pattern(50_000);
      const taken = ours.write(bytes);
      await ours.close();
      is(await raw.readRest(theirs), { bytes: bytes.slice(0, taken), how: "end" });
    }),
  },
  {
    id: "contract/close/does-not-wait-for-a-silent-peer",
    promises: [WAITS_NOT],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      await raw.writeAll(theirs, bytesOf("and then"));
      await raw.until(ours, () => ours.readable);
      await ours.close();
      is(await raw.readRest(theirs), { bytes: NOTHING, how: "end" });
    }),
  },
  {
    id: "contract/close/goes-on-until-a-slow-peer-has-all",
    promises: [CLOSES, GOES_ON],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      const bytes = await raw.fill(ours);
      const closed = ours.close();
      await raw.sleep(0.05);
      is(await raw.readRest(theirs), { bytes, how: "end" });
      await closed;
    }),
  },
  {
    id: "contract/close/is-over-once-reset",
    promises: [GOES_ON, CLOSES],
    needs: ["reset"],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      const taken = await raw.fill(ours);
      const closed = ours.close();
      await raw.sleep(0.01);
      ours.reset();
      await closed;
      const { bytes } = await raw.readRest(theirs);
      ok(bytes.length <= taken.length, "no more to arrive than was taken");
    }),
  },
  {
    id: "contract/close/with-unread-input-still-delivers",
    promises: [CLOSES],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      await raw.writeAll(theirs, pattern(20_000, 1));
      await raw.until(ours, () => ours.readable);
      await raw.sleep(0.01);
      const bytes = pattern(50_000);
      const taken = ours.write(bytes);
      await ours.close();
      await raw.sleep(0.01);
      is(await raw.readRest(theirs), { bytes: bytes.slice(0, taken), how: "end" });
    }),
  },
  {
    id: "contract/close/at-both-ends-at-once-resolves-though-both-are-full",
    promises: [CLOSES, WAITS_NOT],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      await Promise.all([raw.fill(ours), raw.fill(theirs)]);
      await Promise.all([ours.close(), theirs.close()]);
    }),
  },
  {
    id: "contract/close/after-both-ends-have-come-resolves",
    promises: [CLOSES],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      ours.shutdown();
      theirs.shutdown();
      is(await raw.readRest(ours), { bytes: NOTHING, how: "end" });
      is(await raw.readRest(theirs), { bytes: NOTHING, how: "end" });
      await ours.close();
    }),
  },
  {
    id: "contract/close/once-broken-resolves",
    promises: [CLOSES],
    needs: ["reset"],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      theirs.reset();
      is(await raw.readRest(ours), { bytes: NOTHING, how: "ECONNRESET" });
      await ours.close();
    }),
  },
  {
    id: "contract/close/resolves-when-the-peer-breaks-off-meanwhile",
    promises: [CLOSES],
    needs: ["reset"],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      await raw.fill(ours);
      const closed = ours.close();
      theirs.reset();
      await closed;
    }),
  },
  {
    id: "contract/close/after-reset-resolves",
    promises: [CLOSES],
    needs: ["reset"],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      ours.reset();
      await ours.close();
      is((await raw.readRest(theirs)).how, "ECONNRESET");
    }),
  },
  {
    id: "contract/close/leaves-nobody-to-talk-to",
    promises: [CLOSES],
    needs: ["reset"],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      await ours.close();
      is(await raw.readRest(theirs), { bytes: NOTHING, how: "end" });
      is(await raw.writeUntilBroken(theirs), "ECONNRESET");
    }),
  },
];
