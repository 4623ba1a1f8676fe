/** The end of a side: after its last byte, for ever, and without harm to the other side. */
import { is } from "../../bench/assert.ts";
import { atEachEnd } from "../../bench/at-each-end.ts";
import { bytesOf, pattern } from "../../bench/bytes.ts";
import type { Case } from "../../case.ts";

const ENDS = "Ends our side, after what was taken.";
const GOES_ON = "The peer sees the end; reading goes on.";
const FOR_EVER =
  "Between 1 and `max` bytes, which are then core's own and never change; `\"end\"` for ever after the peer's last byte.";
const STAYS =
  "Once broken (a reset), what had arrived before is read first; then it throws, at every call; an end that came first stays an end.";

export const end: readonly Case[] = [
  {
    id: "contract/end/comes-after-the-last-byte-and-stays",
    promises: [FOR_EVER, 'Whether `read` would not say `"wait"`: bytes, the end, or a failure.'],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      const bytes = pattern(1_000_000);
      const [heard] = await Promise.all([
        raw.readRest(ours),
        raw.writeAll(theirs, bytes).then(() => theirs.shutdown()),
      ]);
      is(heard, { bytes, how: "end" });
      for (let times = 0; times < 3; times++) {
        is([ours.readable, ours.read(1)], [true, "end"]);
        await raw.sleep(0.005);
      }
    }),
  },
  {
    id: "contract/end/waits-behind-bytes-that-nobody-has-read",
    promises: [FOR_EVER],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      await raw.writeAll(theirs, bytesOf("last words"));
      theirs.shutdown();
      await raw.sleep(0.02);
      is(await raw.readExactly(ours, 4), bytesOf("last"));
      is(await raw.readRest(ours), { bytes: bytesOf(" words"), how: "end" });
    }),
  },
  {
    id: "contract/end/comes-without-a-byte",
    promises: [ENDS, GOES_ON, FOR_EVER],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      const nothing = { bytes: new Uint8Array(0), how: "end" };
      theirs.shutdown();
      is(await raw.readRest(ours), nothing);
      ours.shutdown();
      is(await raw.readRest(theirs), nothing);
    }),
  },
  {
    id: "contract/end/of-ours-comes-after-all-that-was-taken",
    promises: [ENDS, GOES_ON],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      const bytes = await raw.fill(ours);
      ours.shutdown();
      is(await raw.readRest(theirs), { bytes, how: "end" });
    }),
  },
  {
    id: "contract/end/of-ours-leaves-reading-to-us",
    promises: [GOES_ON],
    needs: ["half-close"],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      await raw.writeAll(ours, bytesOf("question"));
      ours.shutdown();
      is(await raw.readRest(theirs), { bytes: bytesOf("question"), how: "end" });
      const bytes = pattern(500_000);
      const [heard] = await Promise.all([
        raw.readRest(ours),
        raw.writeAll(theirs, bytes).then(() => theirs.shutdown()),
      ]);
      is(heard, { bytes, how: "end" });
    }),
  },
  {
    id: "contract/end/of-theirs-leaves-writing-to-us",
    promises: [GOES_ON, "Whether to try `write`: room, or a failure."],
    needs: ["half-close"],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      theirs.shutdown();
      is(await raw.readRest(ours), { bytes: new Uint8Array(0), how: "end" });
      await raw.sleep(0.01);
      is(ours.writable, true);
      const bytes = pattern(500_000);
      const [heard] = await Promise.all([raw.readRest(theirs), raw.writeAll(ours, bytes).then(() => ours.shutdown())]);
      is(heard, { bytes, how: "end" });
    }),
  },
  {
    id: "contract/end/of-theirs-spares-what-is-under-way",
    promises: [GOES_ON, "What was taken is delivered in order, even when nobody calls again."],
    needs: ["half-close"],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      const bytes = await raw.fill(ours); // the last of it waits for room, when their end comes
      theirs.shutdown();
      await raw.until(ours, () => ours.readable);
      ours.shutdown();
      is([ours.read(1), await raw.readRest(theirs)], ["end", { bytes, how: "end" }]);
    }),
  },
  {
    id: "contract/end/of-both-at-once-loses-nothing",
    promises: [ENDS, GOES_ON],
    needs: ["half-close"],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      await Promise.all([raw.writeAll(ours, bytesOf("moon")), raw.writeAll(theirs, bytesOf("socket"))]);
      ours.shutdown();
      theirs.shutdown();
      const heard = await Promise.all([raw.readRest(ours), raw.readRest(theirs)]);
      is(heard, [
        { bytes: bytesOf("socket"), how: "end" },
        { bytes: bytesOf("moon"), how: "end" },
      ]);
    }),
  },
  {
    id: "contract/end/stays-an-end-when-a-reset-follows",
    promises: [STAYS],
    needs: ["reset"],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      theirs.shutdown();
      is(await raw.readRest(ours), { bytes: new Uint8Array(0), how: "end" });
      await raw.sleep(0.01);
      theirs.reset();
      for (let times = 0; times < 3; times++) {
        await raw.sleep(0.01);
        is(ours.read(1), "end");
      }
    }),
  },
  {
    id: "contract/end/not-yet-read-is-not-lost-to-a-reset",
    promises: [STAYS],
    needs: ["reset"],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      await raw.writeAll(theirs, bytesOf("last words"));
      theirs.shutdown();
      await raw.until(ours, () => ours.readable);
      await raw.sleep(0.02);
      theirs.reset();
      await raw.sleep(0.02);
      is(await raw.readRest(ours), { bytes: bytesOf("last words"), how: "end" });
    }),
  },
];
