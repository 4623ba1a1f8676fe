/** How much waits in a transport, whatever the peer does; a kernel's own buffers lie between, so that this is judged from outside. */
import { is, ok } from "../../bench/assert.ts";
import { atEachEnd } from "../../bench/at-each-end.ts";
import { join, pattern } from "../../bench/bytes.ts";
import type { Case } from "../../case.ts";
import type { Connection } from "@moonsocket/core";

const UNREAD =
  "At most 320 KiB wait in here unread, whatever the peer does (704 KiB where a runtime's chunks are larger).";
const TAKEN = "At most 64 KiB are taken and not yet the kernel's.";
const DELIVERED = "What was taken is delivered in order, even when nobody calls again.";
const NEVER_WAITS = "Try and wake: a transport never waits and never times out.";
const MOST = 704 * 1024;

/** What is here: it comes without a turn of I/O. */
function drain(connection: Connection): Uint8Array {
  const pieces: Uint8Array[] = [];
  while (connection.readable) {
    const piece = connection.read(65_536);
    if (typeof piece === "string") break;
    pieces.push(piece);
  }
  return join(pieces);
}

export const bounds: readonly Case[] = [
  {
    id: "contract/bounds/stop-a-writer-whose-peer-does-not-read",
    promises: [TAKEN, NEVER_WAITS, DELIVERED],
    alone: true,
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      const flood = await raw.fill(ours); // 64 MiB are never taken
      is(await raw.readExactly(theirs, flood.length), flood);
      const more = pattern(100_000);
      await raw.writeAll(ours, more);
      is(await raw.readExactly(theirs, more.length), more);
    }),
  },
  {
    id: "contract/bounds/stop-a-peer-whom-nobody-reads",
    promises: [UNREAD],
    alone: true,
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      for (let times = 0; times < 2; times++) {
        const flood = await raw.fill(theirs);
        const here = drain(ours);
        ok(here.length <= MOST, `no more than ${MOST} bytes to wait unread, not ${here.length}`);
        const rest = await raw.readExactly(ours, flood.length - here.length);
        is(join([here, rest]), flood);
      }
    }),
  },
  {
    id: "contract/bounds/that-both-have-reached-hold-up-nobody-for-ever",
    promises: [UNREAD, TAKEN, DELIVERED],
    alone: true,
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      const [there, back] = await Promise.all([raw.fill(ours), raw.fill(theirs)]);
      const heard = await Promise.all([raw.readExactly(theirs, there.length), raw.readExactly(ours, back.length)]);
      is(heard, [there, back]);
    }),
  },
];
