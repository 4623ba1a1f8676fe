/** Failures that nobody looks at: they show nowhere. What would be uncaught ends whatever runs the suite. */
import { SocketError } from "@moonsocket/core";
import { codeRejected, codeThrown, is } from "../../bench/assert.ts";
import { atEachEnd } from "../../bench/at-each-end.ts";
import { bytesOf } from "../../bench/bytes.ts";
import type { Case } from "../../case.ts";
import type { Ends } from "../../bench/raw.ts";

const UNSEEN =
  "Nothing else is ever thrown, no promise rejects unseen, and no event of the peer's may surface anywhere but here.";

/** What may have happened before a peer breaks off, and how reading ends then. */
const STATES: readonly (readonly [how: string, prepare: (ends: Ends) => void])[] = [
  ["ECONNRESET", () => {}],
  ["ECONNRESET", ({ theirs }) => void theirs.write(bytesOf("unread"))],
  ["ECONNRESET", ({ ours }) => void ours.write(bytesOf("unread"))],
  ["ECONNRESET", ({ ours }) => ours.shutdown()],
  ["end", ({ theirs }) => theirs.shutdown()],
];

export const errorsUnseen: readonly Case[] = [
  {
    id: "contract/errors-unseen/a-reset-that-nobody-looks-at",
    promises: [UNSEEN],
    needs: ["reset"],
    run: async (bench) => {
      for (const [how, prepare] of STATES) {
        await atEachEnd(async (ends, { raw }) => {
          prepare(ends);
          await raw.turns(2);
          ends.theirs.reset();
          await raw.sleep(0.005);
          is(ends.ours.state, "open");
          is((await raw.readRest(ends.ours)).how, how);
        })(bench);
      }
    },
  },
  {
    id: "contract/errors-unseen/a-reset-of-what-is-discarded",
    promises: [UNSEEN],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      ours.discard();
      theirs.reset();
      await raw.until(ours, () => codeThrown(() => ours.write(bytesOf("x"))) === "ECONNRESET");
    }),
  },
  {
    id: "contract/errors-unseen/a-reset-before-accept",
    promises: [UNSEEN],
    needs: ["listen", "reset"],
    run: async ({ peer, raw }) => {
      const listener = await raw.listen();
      const gone = await raw.open(peer.connect(listener.local));
      await raw.until(listener, () => listener.acceptable);
      gone.reset();
      await raw.sleep(0.02);
      const there = await raw.open(peer.connect(listener.local));
      await raw.writeAll(there, bytesOf("x"));
      for (let heard = "ECONNRESET"; heard === "ECONNRESET";) {
        const accepted = await raw.accept(listener);
        await raw.until(accepted, () => accepted.readable);
        heard = codeThrown(() => is(accepted.read(9), bytesOf("x")));
      }
    },
  },
  {
    id: "contract/errors-unseen/an-attempt-that-was-given-up",
    promises: [UNSEEN],
    run: async ({ transport, peer, raw }) => {
      const remotes = [await raw.nobody(), (await raw.listen(peer)).local];
      const attempts = remotes.map((remote) => transport.connect(remote));
      for (const attempt of attempts) attempt.reset();
      await raw.sleep(0.02);
      is(
        attempts.map(({ state }) => state instanceof SocketError),
        [true, true],
      );
    },
  },
  {
    id: "contract/errors-unseen/calls-to-what-is-broken-throw-nothing-else",
    promises: [UNSEEN],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      theirs.reset();
      await raw.until(ours, () => ours.readable);
      for (const call of [
        () => ours.setOption("keepalive", true),
        () => ours.discard(),
        () => ours.shutdown(),
        () => ours.reset(),
      ])
        codeThrown(call); // which lets nothing but a SocketError pass
      is(await codeRejected(ours.close()), "nothing");
    }),
  },
];
