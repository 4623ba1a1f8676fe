/** What broke a connection, told without reading. */
import { codeOf, is, ok } from "../../bench/assert.ts";
import { atEachEnd } from "../../bench/at-each-end.ts";
import { bytesOf } from "../../bench/bytes.ts";
import type { Case } from "../../case.ts";

const TOLD = "What broke it, once the runtime has told; bytes that came before may be unread.";
const NOTHING = "`null` while nothing has.";

export const failure: readonly Case[] = [
  {
    id: "contract/failure/is-null-while-nothing-has-failed",
    promises: [NOTHING],
    needs: ["half-close"],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      is(ours.failure, null);
      await raw.writeAll(theirs, bytesOf("moon"));
      await raw.until(ours, () => ours.readable);
      is(ours.failure, null, "with bytes to be read");
      theirs.shutdown();
      is(await raw.readRest(ours), { bytes: bytesOf("moon"), how: "end" });
      is(ours.failure, null, "after the peer's end");
      ours.shutdown();
      is(await raw.readRest(theirs), { bytes: bytesOf(""), how: "end" });
      is(ours.failure, null, "after both ends");
    }),
  },
  {
    id: "contract/failure/is-what-reading-throws",
    promises: [TOLD],
    needs: ["reset"],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      await raw.writeAll(theirs, bytesOf("last words"));
      await raw.until(ours, () => ours.readable);
      theirs.reset();
      await raw.sleep(0.02);
      const early = ours.failure; // which need not be told yet
      ok(early === null || codeOf(early) === "ECONNRESET", `nothing or a reset, got ${String(early)}`);
      is(await raw.readRest(ours), { bytes: bytesOf("last words"), how: "ECONNRESET" });
      is(codeOf(ours.failure), "ECONNRESET");
    }),
  },
];
