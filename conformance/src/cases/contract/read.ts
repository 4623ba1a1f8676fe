/** Reading: bytes as they were written, however they come, and what is there no longer. */
import { codeThrown, is } from "../../bench/assert.ts";
import { atEachEnd } from "../../bench/at-each-end.ts";
import { bytesOf, pattern } from "../../bench/bytes.ts";
import type { Case } from "../../case.ts";

const GIVES =
  "Between 1 and `max` bytes, which are then core's own and never change; `\"end\"` for ever after the peer's last byte.";
const READABLE = 'Whether `read` would not say `"wait"`: bytes, the end, or a failure.';
const NEVER_CANCELLED = "Nothing is ever cancelled half way, so a timeout can lose no byte and send none twice.";

export const read: readonly Case[] = [
  {
    id: "contract/read/gives-no-more-than-max",
    promises: [GIVES],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      await raw.writeAll(theirs, bytesOf("moonsocket"));
      await raw.until(ours, () => ours.readable);
      is(ours.read(4), bytesOf("moon"));
      is(await raw.readExactly(ours, 6), bytesOf("socket"));
      is(ours.read(1), "wait");
    }),
  },
  {
    id: "contract/read/gives-a-byte-at-a-time-to-whoever-asks-so",
    promises: [GIVES],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      const bytes = pattern(500);
      await raw.writeAll(theirs, bytes);
      for (const byte of bytes) is(await raw.readExactly(ours, 1), Uint8Array.of(byte));
    }),
  },
  {
    id: "contract/read/keeps-every-value-of-a-byte",
    promises: [GIVES],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      const bytes = Uint8Array.from({ length: 512 }, (_, i) => (i < 256 ? i : 511 - i));
      await raw.writeAll(theirs, bytes);
      is(await raw.readExactly(ours, 512), bytes);
    }),
  },
  {
    id: "contract/read/never-changes-what-it-gave",
    promises: [GIVES],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      await raw.writeAll(theirs, pattern(100));
      await raw.until(ours, () => ours.readable);
      const given = ours.read(50);
      const copy = given.slice();
      await Promise.all([raw.writeAll(theirs, pattern(500_000)), raw.readExactly(ours, 500_100 - given.length)]);
      is(given, copy);
    }),
  },
  {
    id: "contract/read/is-readable-while-there-is-something",
    promises: [READABLE],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      is([ours.readable, ours.read(1)], [false, "wait"], "before anything came");
      await raw.writeAll(theirs, bytesOf("ab"));
      await raw.until(ours, () => ours.readable);
      await raw.readExactly(ours, 1);
      await raw.until(ours, () => ours.readable);
      is(ours.read(1), bytesOf("b"));
      is([ours.readable, ours.read(1)], [false, "wait"], "after the last byte");
    }),
  },
  {
    id: "contract/read/tried-in-vain-loses-nothing",
    promises: [NEVER_CANCELLED],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      const bytes = pattern(1000);
      for (let at = 0; at < bytes.length; at += 100) {
        is(ours.read(65_536), "wait");
        await raw.turns();
        await raw.writeAll(theirs, bytes.subarray(at, at + 100));
        is(await raw.readExactly(ours, 100), bytes.slice(at, at + 100));
      }
    }),
  },
  {
    id: "contract/read/has-patience-with-a-silent-peer",
    promises: ["Try and wake: a transport never waits and never times out."],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      for (let times = 0; times < 3; times++) {
        is(ours.read(1), "wait");
        await raw.sleep(0.03);
      }
      await raw.writeAll(theirs, bytesOf("late"));
      is(await raw.readExactly(ours, 4), bytesOf("late"));
    }),
  },
  {
    id: "contract/read/takes-thousands-of-single-bytes",
    promises: [GIVES],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      const bytes = pattern(2500);
      const drip = async (): Promise<void> => {
        for (let at = 0; at < bytes.length; at++) {
          await raw.writeAll(theirs, bytes.subarray(at, at + 1));
          if (at % 100 === 0) await raw.turns();
        }
      };
      const dripping = drip();
      await raw.sleep(0.03); // so that they pile up first
      is(await raw.readExactly(ours, bytes.length), bytes);
      await dripping;
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
      await raw.sleep(0.02);
      is(await raw.readRest(ours), { bytes, how: "ECONNRESET" });
      for (let times = 0; times < 3; times++) {
        is([ours.readable, codeThrown(() => ours.read(1))], [true, "ECONNRESET"]);
        await raw.turns();
      }
    }),
  },
];
