/** Within a wake core goes on at once: it reads, writes and accepts there, and nothing is lost or told twice. */
import type { Connection } from "@moonsocket/core";
import { is } from "../../bench/assert.ts";
import { atEachEnd } from "../../bench/at-each-end.ts";
import { join, pattern } from "../../bench/bytes.ts";
import type { Case } from "../../case.ts";

const WITHIN = "Within a `wake` core may read, write and accept.";
const ANYWHERE = "`wake` may be called from anywhere but from within a call of core's to the same object.";

const MEBIBYTE = 2 ** 20;

/** Runs `go` at each wake of an object, and once before; rejects with what it throws, or where one wake comes within another. */
function atEachWake(object: { wake: () => void }, go: () => void): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  let within = false;
  const once = (): void => {
    if (within) reject(new Error("expected no wake from within a call to the same object"));
    within = true;
    try {
      go();
    } catch (thrown) {
      reject(thrown);
    }
    within = false;
  };
  object.wake = once;
  once();
  return promise;
}

/** Gives back all that comes, and ends after it. */
function echo(connection: Connection): () => void {
  const backlog: Uint8Array[] = [];
  let ended = false;
  return () => {
    while (!ended) {
      const piece = connection.read(65_536);
      if (piece === "wait") break;
      if (piece === "end") ended = true;
      else backlog.push(piece);
    }
    for (let piece = backlog[0]; piece !== undefined; piece = backlog[0]) {
      const taken = connection.write(piece);
      if (taken === 0) return;
      if (taken === piece.length) backlog.shift();
      else backlog[0] = piece.subarray(taken);
    }
    if (!ended) return;
    connection.wake = () => {};
    connection.shutdown();
  };
}

export const wakeWithin: readonly Case[] = [
  {
    id: "contract/wake-within/reads-and-writes",
    promises: [WITHIN, ANYWHERE],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      const bytes = pattern(MEBIBYTE);
      const said = raw.writeAll(theirs, bytes).then(() => theirs.shutdown());
      await raw.sleep(0.02); // so that it has had to stop, where it can
      const trouble = atEachWake(ours, echo(ours));
      await raw.sleep(0.02);
      is(await Promise.race([raw.readRest(theirs), trouble]), { bytes, how: "end" });
      await said;
    }),
  },
  {
    id: "contract/wake-within/accepts",
    promises: [WITHIN, ANYWHERE],
    needs: ["listen"],
    run: async ({ peer, raw }) => {
      const listener = await raw.listen();
      const accepted: Connection[] = [];
      const trouble = atEachWake(listener, () => {
        for (let one = listener.accept(); one !== "wait"; one = listener.accept()) accepted.push(one);
      });
      const callers = Array.from({ length: 20 }, () => peer.connect(listener.local));
      await Promise.race([Promise.all(callers.map((caller) => raw.open(caller))), trouble]);
      await Promise.race([raw.eventually(() => accepted.length === callers.length), trouble]);
      const ports = (ends: readonly Connection[], side: "local" | "remote"): unknown[] =>
        ends.map((end) => end[side]?.port).toSorted((a, b) => Number(a) - Number(b));
      is(ports(accepted, "remote"), ports(callers, "local"));
      const hello = pattern(5);
      const heard = callers.map((caller) => raw.readExactly(caller, hello.length));
      for (const one of accepted) is(one.write(hello), hello.length);
      is(join(await Promise.all(heard)), join(callers.map(() => hello)));
    },
  },
];
