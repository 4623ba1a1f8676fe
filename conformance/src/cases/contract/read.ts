/** Reading: bytes, the end, and what is there no longer. */
import { codeThrown, is } from "../../assert.ts";
import { atEachEnd } from "../../at-each-end.ts";
import { bytesOf, pattern } from "../../bytes.ts";
import type { Case } from "../../case.ts";

export const read: readonly Case[] = [
  {
    id: "contract/read/gives-no-more-than-max",
    promises: [
      "Between 1 and `max` bytes, which are then core's own and never change; `\"end\"` for ever after the peer's last byte.",
    ],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      await raw.writeAll(theirs, bytesOf("moonsocket"));
      await raw.until(ours, () => ours.readable);
      is(ours.read(4), bytesOf("moon"));
      is(await raw.readExactly(ours, 6), bytesOf("socket"));
      is(ours.read(1), "wait");
    }),
  },
  {
    id: "contract/read/breaks-after-what-had-arrived",
    promises: [
      "Once broken (a reset), what had arrived before is read first; then it throws, at every call; an end that came first stays an end.",
      "Whatever the runtime calls it, a peer's breaking off is `ECONNRESET`, here and in `write`.",
    ],
    needs: ["reset"],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      const bytes = pattern(5000);
      await raw.writeAll(theirs, bytes);
      await raw.until(ours, () => ours.readable);
      theirs.reset();
      is(await raw.readRest(ours), { bytes, how: "ECONNRESET" });
      is(
        codeThrown(() => ours.read(1)),
        "ECONNRESET",
      );
    }),
  },
];
