/** Attempts to connect, until they are decided. */
import type { Connection } from "@moonsocket/core";
import { codeOf, is, ok } from "../../bench/assert.ts";
import { atEachEnd } from "../../bench/at-each-end.ts";
import type { Case } from "../../case.ts";
import { anywhere } from "../../bench/raw.ts";

const BEGINS = "Begins to connect, at once and from any local address; what becomes of it is the connection's `state`.";
const STATE =
  '`"connecting"` until it is decided; then `"open"`, for ever, even once broken or ended, or what the attempt failed with.';

export const connect: readonly Case[] = [
  {
    id: "contract/connect/begins-by-itself-and-opens",
    promises: [BEGINS, STATE],
    run: async ({ transport, peer, raw }) => {
      for (const family of ["inet", "inet6"] as const) {
        const listener = await raw.listen(peer, 8, anywhere(family));
        const attempt = transport.connect(listener.local);
        const accepted = await raw.accept(listener); // whether or not anybody asks for the state
        is(await raw.open(attempt), attempt, family);
        is(accepted.remote, attempt.local, family);
      }
    },
  },
  {
    id: "contract/connect/is-refused-where-nobody-listens",
    promises: [BEGINS, STATE],
    run: async ({ transport, raw }) => {
      for (const family of ["inet", "inet6"] as const) {
        const attempt = transport.connect(await raw.nobody(family));
        ok(attempt.state !== "open", `no connection, got ${String(attempt.state)}`);
        is(codeOf((await raw.decided(attempt)).state), "ECONNREFUSED", family);
        attempt.reset();
      }
    },
  },
  {
    id: "contract/connect/wakes-when-it-is-decided",
    promises: [STATE, "Set by core: the state has changed, or a read, or a write, may do better now."],
    run: async ({ transport, peer, raw }) => {
      const listener = await raw.listen(peer);
      for (const remote of [listener.local, await raw.nobody()]) {
        const attempt = transport.connect(remote);
        let told = attempt.state !== "connecting";
        attempt.wake = () => {
          told ||= attempt.state !== "connecting";
        };
        for (let i = 0; i < 50 && attempt.state === "connecting"; i++) await raw.sleep(0.01);
        await raw.sleep(0.01);
        ok(told, "a wake once it was decided");
      }
    },
  },
  {
    id: "contract/connect/stays-open-once-open",
    promises: [STATE, "An accepted connection is open."],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      const seen: unknown[] = [ours.state];
      theirs.reset();
      await raw.readRest(ours);
      seen.push(ours.state);
      await ours.close();
      seen.push(ours.state);
      ours.reset();
      seen.push(ours.state);
      is(seen, ["open", "open", "open", "open"]);
    }),
  },
  {
    id: "contract/connect/stays-open-once-ended",
    promises: [STATE],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      theirs.shutdown();
      is((await raw.readRest(ours)).how, "end");
      is(ours.state, "open");
      ours.shutdown();
      await raw.sleep(0.02);
      is(ours.state, "open");
    }),
  },
  {
    id: "contract/connect/stays-failed-once-failed",
    promises: [STATE],
    run: async ({ transport, raw }) => {
      const attempt = await raw.decided(transport.connect(await raw.nobody()));
      attempt.reset();
      await raw.sleep(0.02);
      is(codeOf(attempt.state), "ECONNREFUSED");
    },
  },
  {
    id: "contract/connect/leaves-from-any-local-address",
    promises: [BEGINS],
    run: async ({ transport, peer, raw }) => {
      for (const family of ["inet", "inet6"] as const) {
        const listener = await raw.listen(peer, 8, anywhere(family));
        const callers = [await raw.meet(listener, transport), await raw.meet(listener, transport)];
        const ports = callers.map(([caller]) => {
          is(caller.local, { ...anywhere(family), port: caller.local?.port });
          return caller.local?.port ?? 0;
        });
        ok(ports.every((port) => port > 0) && ports[0] !== ports[1], `a port for each, got ${ports.join(" and ")}`);
      }
    },
  },
  {
    id: "contract/connect/fails-each-for-itself",
    promises: [STATE],
    run: async ({ transport, peer, raw }) => {
      const [nobody, listener] = [await raw.nobody(), await raw.listen(peer)];
      const attempts = Array.from({ length: 20 }, (_, i) => transport.connect(i % 2 === 0 ? nobody : listener.local));
      await Promise.all(attempts.map((attempt) => raw.decided(attempt)));
      const codes = attempts.map(({ state }) => (typeof state === "string" ? state : state.code));
      is(
        codes,
        attempts.map((_, i) => (i % 2 === 0 ? "ECONNREFUSED" : "open")),
      );
    },
  },
  {
    id: "contract/connect/leaves-nothing-of-what-is-given-up",
    promises: [
      "Breaks off at once, in any state: the peer sees a reset, what was not delivered is lost, the descriptor is freed.",
    ],
    needs: ["abandon-connect", "reset"],
    run: async ({ transport, peer, raw }) => {
      const listener = await raw.listen(peer, 1);
      const pending: Connection[] = [];
      for (const wait of [() => raw.turns(0), () => raw.turns(1), () => raw.sleep(0.02)]) {
        const attempts = Array.from({ length: 4 }, () => transport.connect(listener.local));
        await wait();
        pending.push(...attempts.filter(({ state }) => state === "connecting"));
        for (const attempt of attempts) attempt.reset();
      }
      // A kernel may have had some of them in the queue already.
      for (await raw.sleep(0.02); listener.acceptable; await raw.sleep(0.005)) {
        const { how } = await raw.readRest(await raw.accept(listener));
        is(how, "ECONNRESET", "one who has gone");
      }
      const [caller, accepted] = await raw.meet(listener, transport);
      is(accepted.remote, caller.local, "the next one");
      for (const { state } of pending) ok(state !== "open", "what was given up to stay closed");
    },
  },
];
