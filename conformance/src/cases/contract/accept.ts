/** Accepting: who comes, in which order, and as what. */
import { SocketError } from "@moonsocket/core";
import { codeOf, is, ok } from "../../bench/assert.ts";
import { bytesOf, pattern, textOf } from "../../bench/bytes.ts";
import type { Case } from "../../case.ts";

const IN_ORDER = "One connection, in order of arrival; it was not read from before.";
const WAKE = "Set by core: a connection has come, or the listener has broken.";
const ACCEPTABLE = 'Whether `accept` would not say `"wait"`; of descriptors that have run out it need not know.';

export const accept: readonly Case[] = [
  {
    id: "contract/accept/in-order-of-arrival",
    promises: [IN_ORDER],
    needs: ["listen"],
    run: async ({ peer, raw }) => {
      const listener = await raw.listen();
      const [callers, accepted]: [number[], number[]] = [[], []];
      for (let i = 0; i < 10; i++) callers.push((await raw.open(peer.connect(listener.local))).local?.port ?? -1);
      for (let i = 0; i < 10; i++) accepted.push((await raw.accept(listener)).remote?.port ?? -1);
      is(accepted, callers);
    },
  },
  {
    id: "contract/accept/wakes-for-each-who-comes",
    promises: [WAKE],
    needs: ["listen"],
    run: async ({ peer, raw }) => {
      const listener = await raw.listen();
      for (let i = 0; i < 3; i++) {
        is(listener.accept(), "wait");
        const accepting = raw.accept(listener);
        const caller = await raw.open(peer.connect(listener.local));
        is((await accepting).remote, caller.local);
      }
    },
  },
  {
    id: "contract/accept/says-wait-where-nobody-is",
    promises: [ACCEPTABLE],
    needs: ["listen"],
    run: async ({ raw }) => {
      const listener = await raw.listen();
      const nobody = (): void => is([listener.acceptable, listener.accept()], [false, "wait"]);
      nobody();
      await raw.meet(listener);
      nobody();
      await raw.sleep(0.01);
      nobody();
    },
  },
  {
    id: "contract/accept/gives-what-is-open",
    promises: ["An accepted connection is open."],
    needs: ["listen"],
    run: async ({ peer, raw }) => {
      const listener = await raw.listen();
      const caller = peer.connect(listener.local);
      const accepted = await raw.accept(listener);
      is(accepted.state, "open");
      is(accepted.local, listener.local);
      await raw.writeAll(accepted, bytesOf("welcome"));
      is(textOf(await raw.readExactly(await raw.open(caller), 7)), "welcome");
    },
  },
  {
    id: "contract/accept/finds-all-that-was-said-before",
    promises: [IN_ORDER],
    needs: ["listen"],
    run: async ({ peer, raw }) => {
      const listener = await raw.listen();
      const caller = await raw.open(peer.connect(listener.local));
      await raw.writeAll(caller, pattern(20_000));
      caller.shutdown();
      await raw.until(listener, () => listener.acceptable);
      await raw.sleep(0.02);
      is(await raw.readRest(await raw.accept(listener)), { bytes: pattern(20_000), how: "end" });
    },
  },
  {
    id: "contract/accept/holds-back-a-flood-until-then",
    promises: [IN_ORDER],
    needs: ["listen"],
    run: async ({ peer, raw }) => {
      const listener = await raw.listen();
      const caller = await raw.open(peer.connect(listener.local));
      const bytes = await raw.fill(caller);
      const accepted = await raw.accept(listener);
      caller.shutdown();
      is(await raw.readRest(accepted), { bytes, how: "end" });
    },
  },
  {
    id: "contract/accept/gives-also-whom-a-reset-took-meanwhile",
    promises: [IN_ORDER, "`null` while connecting, and where a reset came before anybody could ask."],
    needs: ["listen", "reset"],
    run: async ({ peer, raw }) => {
      const listener = await raw.listen();
      const caller = await raw.open(peer.connect(listener.local));
      await raw.writeAll(caller, pattern(1000));
      await raw.sleep(0.02);
      const name = caller.local;
      caller.reset();
      await raw.sleep(0.02);
      const accepted = await raw.accept(listener);
      is(accepted.state, "open");
      if (accepted.remote !== null) is(accepted.remote, name);
      is(await raw.readRest(accepted), { bytes: pattern(1000), how: "ECONNRESET" });
    },
  },
  {
    id: "contract/accept/goes-on-after-one-that-broke",
    promises: ["A failure (`EMFILE`) is thrown once, and accepting goes on."],
    needs: ["listen", "reset"],
    run: async ({ peer, raw }) => {
      const listener = await raw.listen();
      (await raw.open(peer.connect(listener.local))).reset();
      const caller = await raw.open(peer.connect(listener.local));
      const codes: string[] = []; // to some kernels one who has gone is a failure to accept
      for (;;) {
        const accepted = await raw.accept(listener).catch((thrown: unknown) => SocketError.from(codeOf(thrown)));
        if (accepted instanceof SocketError) codes.push(accepted.code);
        else if (accepted.remote?.port === caller.local?.port) break;
        else is((await raw.readRest(accepted)).how, "ECONNRESET");
        ok(codes.length < 2, `a failure to be thrown once, got ${codes.join(" and ")}`);
      }
    },
  },
  {
    id: "contract/accept/keeps-sixty-at-once-apart",
    promises: [IN_ORDER],
    needs: ["listen"],
    run: async ({ transport, peer, raw }) => {
      const listener = await raw.listen(transport, 128);
      const callers = Array.from({ length: 60 }, () => peer.connect(listener.local));
      for (let i = 0; i < 60; i++) {
        const accepted = await raw.accept(listener);
        await raw.writeAll(accepted, bytesOf(String(accepted.remote?.port).padStart(5)));
      }
      const heard = await Promise.all(
        callers.map(async (caller) => textOf(await raw.readExactly(await raw.open(caller), 5))),
      );
      is(
        heard.map(Number),
        callers.map(({ local }) => local?.port),
      );
      is(new Set(heard).size, 60, "callers");
    },
  },
];
