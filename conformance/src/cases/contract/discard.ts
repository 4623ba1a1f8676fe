/** Reading on only to throw away. */
import { is } from "../../bench/assert.ts";
import { atEachEnd } from "../../bench/at-each-end.ts";
import { bytesOf, pattern } from "../../bench/bytes.ts";
import type { Case } from "../../case.ts";

const DISCARDS = "Reads on only to throw away, from now on; core never calls `read` again.";

export const discard: readonly Case[] = [
  {
    id: "contract/discard/sets-a-peer-free-who-was-full",
    promises: [DISCARDS],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      await raw.fill(theirs);
      const free = raw.until(theirs, () => theirs.writable);
      ours.discard();
      await free;
      await raw.writeAll(theirs, pattern(100_000));
    }),
  },
  {
    id: "contract/discard/lets-the-peer-write-on",
    promises: [DISCARDS],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      ours.discard();
      const bytes = pattern(1_048_576);
      for (let times = 0; times < 4; times++) await raw.writeAll(theirs, bytes);
    }),
  },
  {
    id: "contract/discard/leaves-writing-to-us",
    promises: [DISCARDS],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      await raw.writeAll(theirs, bytesOf("unheard"));
      await raw.until(ours, () => ours.readable);
      ours.discard();
      const bytes = pattern(500_000);
      const [heard] = await Promise.all([
        raw.readRest(theirs),
        raw.writeAll(theirs, bytes),
        raw.writeAll(ours, bytes).then(() => ours.shutdown()),
      ]);
      is(heard, { bytes, how: "end" });
    }),
  },
  {
    id: "contract/discard/goes-on-past-their-end",
    promises: [DISCARDS, "The peer sees the end; reading goes on."],
    needs: ["half-close"],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      ours.discard();
      await raw.writeAll(theirs, bytesOf("unheard"));
      theirs.shutdown();
      await raw.sleep(0.02);
      await raw.writeAll(ours, bytesOf("still here"));
      ours.shutdown();
      is(await raw.readRest(theirs), { bytes: bytesOf("still here"), how: "end" });
    }),
  },
  {
    id: "contract/discard/still-tells-write-of-a-reset",
    promises: ["Throws once it is known to be broken.", DISCARDS],
    needs: ["reset"],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      ours.discard();
      theirs.reset();
      is(await raw.writeUntilBroken(ours), "ECONNRESET");
    }),
  },
];
