/** Writing: what is taken, and that all of it comes over. */
import { is, ok } from "../../bench/assert.ts";
import { atEachEnd } from "../../bench/at-each-end.ts";
import { bytesOf, join, pattern } from "../../bench/bytes.ts";
import type { Case } from "../../case.ts";

const TAKES =
  "Takes a prefix, copies it, and returns its length, so that the caller may change the bytes at once; 0 is full.";
const DELIVERED = "What was taken is delivered in order, even when nobody calls again.";
const WRITABLE = "Whether to try `write`: room, or a failure.";
const FALSE_UNTIL_WAKE = "It may still say 0, once; then this is false until `wake`.";
const NEVER_CANCELLED = "Nothing is ever cancelled half way, so a timeout can lose no byte and send none twice.";

export const write: readonly Case[] = [
  {
    id: "contract/write/takes-a-copy",
    promises: [TAKES],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      const bytes = pattern(5000);
      const written = bytes.slice();
      const taken = ours.write(written);
      written.fill(0);
      is(await raw.readExactly(theirs, taken), bytes.slice(0, taken));
    }),
  },
  {
    id: "contract/write/says-how-much-it-took",
    promises: [TAKES, DELIVERED],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      const bytes = pattern(1_000_000);
      const first = ours.write(bytes);
      const second = ours.write(bytes.subarray(first));
      ok(first > 0, "a connection that has just opened to take something");
      ours.shutdown();
      is(await raw.readRest(theirs), { bytes: bytes.slice(0, first + second), how: "end" });
    }),
  },
  {
    id: "contract/write/takes-a-view-for-no-more-than-it-shows",
    promises: [TAKES],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      await raw.writeAll(ours, bytesOf("the moon and the socket").subarray(4, 8));
      ours.shutdown();
      is(await raw.readRest(theirs), { bytes: bytesOf("moon"), how: "end" });
    }),
  },
  {
    id: "contract/write/takes-nothing-of-nothing",
    promises: [TAKES],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      is(ours.write(new Uint8Array(0)), 0);
      await raw.sleep(0.01);
      is(theirs.read(1), "wait");
      await raw.writeAll(ours, bytesOf("some"));
      is(await raw.readExactly(theirs, 4), bytesOf("some"));
    }),
  },
  {
    id: "contract/write/keeps-the-order-of-pieces-of-any-size",
    promises: [DELIVERED],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      const sizes = [1, 2, 3, 255, 257, 1021, 4099, 65_535, 1, 65_537, 7, 131_071, 1];
      const bytes = pattern(sizes.reduce((sum, size) => sum + size));
      const writing = (async (): Promise<void> => {
        let at = 0;
        for (const size of sizes) await raw.writeAll(ours, bytes.subarray(at, (at += size)));
        ours.shutdown();
      })();
      is(await raw.readRest(theirs), { bytes, how: "end" });
      await writing;
    }),
  },
  {
    id: "contract/write/takes-nothing-once-full",
    promises: [TAKES, WRITABLE, FALSE_UNTIL_WAKE],
    run: atEachEnd(async ({ ours }, { raw }) => {
      is(ours.writable, true, "a connection that has just opened, writable");
      await raw.fill(ours);
      is([ours.writable, ours.write(bytesOf("x")), ours.writable], [false, 0, false]);
    }),
  },
  {
    id: "contract/write/delivers-what-it-took-though-nobody-calls-again",
    promises: [DELIVERED, NEVER_CANCELLED],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      const taken = await raw.fill(ours);
      is(await raw.readExactly(theirs, taken.length), taken);
      await raw.sleep(0.01);
      is(theirs.read(1), "wait", "after the last byte that was taken");
    }),
  },
  {
    id: "contract/write/goes-on-where-it-was-full",
    promises: [DELIVERED, FALSE_UNTIL_WAKE],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      const taken = await raw.fill(ours);
      const more = pattern(200_000, 3);
      const [heard] = await Promise.all([
        raw.readExactly(theirs, taken.length + more.length),
        raw.writeAll(ours, more),
      ]);
      is(heard, join([taken, more]));
    }),
  },
  {
    id: "contract/write/carries-a-megabyte-each-way-at-once",
    promises: [DELIVERED],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      const [there, back] = [pattern(1_048_576, 1), pattern(1_048_576, 2)];
      const [heard, answered] = await Promise.all([
        raw.readExactly(theirs, there.length),
        raw.readExactly(ours, back.length),
        raw.writeAll(ours, there),
        raw.writeAll(theirs, back),
      ]);
      is(heard, there);
      is(answered, back);
    }),
  },
];
