/** A listener: its port, and what becomes of those who wait. */
import type { Connection } from "@moonsocket/core";
import { codeOf, codeThrown, is, ok } from "../../bench/assert.ts";
import { bytesOf, textOf } from "../../bench/bytes.ts";
import type { Case } from "../../case.ts";
import type { Raw } from "../../bench/raw.ts";

const CLOSES = "Frees the port at once, whatever the accepted connections do; those not yet accepted are reset.";
const CROWD = "Where a runtime accepts by itself, at most max(backlog, 1024) wait here and what comes beyond is reset.";

/** What became of somebody whose listener has gone: the code. One who is open must learn of it as soon as he says a word. */
async function fate(raw: Raw, caller: Connection): Promise<string> {
  if (caller.state !== "open") return codeOf(caller.state);
  codeThrown(() => caller.write(bytesOf("?")));
  return (await raw.readRest(caller)).how;
}

export const listen: readonly Case[] = [
  {
    id: "contract/listen/frees-its-port-while-those-accepted-live",
    promises: [CLOSES],
    needs: ["listen"],
    run: async ({ transport, raw }) => {
      const first = await raw.listen();
      const [caller, accepted] = await raw.meet(first);
      first.close();
      const second = await raw.listen(transport, 8, first.local);
      is(second.local, first.local);
      await raw.meet(second);
      await raw.writeAll(caller, bytesOf("still"));
      is(textOf(await raw.readExactly(accepted, 5)), "still");
      await raw.writeAll(accepted, bytesOf("there"));
      is(textOf(await raw.readExactly(caller, 5)), "there");
    },
  },
  {
    id: "contract/listen/resets-those-not-yet-accepted",
    promises: [CLOSES],
    needs: ["listen", "reset"],
    run: async ({ peer, raw }) => {
      const listener = await raw.listen();
      const silent = await raw.open(peer.connect(listener.local));
      const said = await raw.open(peer.connect(listener.local));
      await raw.writeAll(said, bytesOf("hello"));
      await raw.until(listener, () => listener.acceptable);
      listener.close();
      is((await raw.readRest(silent)).how, "ECONNRESET", "who was silent");
      is((await raw.readRest(said)).how, "ECONNRESET", "who had said something");
    },
  },
  {
    id: "contract/listen/lets-nobody-in-once-closed",
    promises: [CLOSES],
    needs: ["listen"],
    run: async ({ peer, raw }) => {
      const listener = await raw.listen();
      await raw.meet(listener);
      listener.close();
      is(codeOf((await raw.decided(peer.connect(listener.local))).state), "ECONNREFUSED");
      is(listener.accept(), "wait");
    },
  },
  {
    id: "contract/listen/leaves-nobody-in-silence",
    promises: [CROWD, CLOSES],
    needs: ["listen", "reset"],
    run: async ({ transport, peer, raw }) => {
      const listener = await raw.listen(transport, 1);
      const callers = Array.from({ length: 24 }, () => peer.connect(listener.local));
      await raw.sleep(0.02);
      listener.close();
      for (const caller of callers) {
        if (caller.state === "connecting") caller.reset(); // a kernel lets it try again, later
        else ok(/^ECONN(RESET|REFUSED)$/.test(await fate(raw, caller)), "a reset");
      }
    },
  },
  {
    id: "contract/listen/lets-at-most-1024-wait",
    promises: [CROWD],
    needs: ["listen", "reset"],
    alone: true,
    run: async ({ transport, peer, raw }) => {
      const listener = await raw.listen(transport, 128);
      const callers: Connection[] = [];
      while (callers.length < 1100) {
        for (let i = 0; i < 50; i++) callers.push(peer.connect(listener.local));
        await raw.turns(3);
      }
      const accepted = new Set<number | undefined>();
      let count = 0;
      for (; listener.acceptable; count++) {
        const connection = listener.accept();
        if (connection !== "wait") accepted.add(connection.remote?.port);
      }
      ok(count >= 1 && count <= 1024, `1 to 1024 that were waiting, got ${count}`);
      listener.close();
      // Whoever still knocks would be refused from now on.
      const inside = callers.filter(({ state }) => state !== "connecting");
      for (const caller of callers) if (caller.state === "connecting") caller.reset();
      for (const caller of inside) {
        if (!accepted.has(caller.local?.port)) is(await fate(raw, caller), "ECONNRESET", "one beyond");
      }
    },
  },
  {
    id: "contract/listen/lets-one-in-with-a-backlog-of-0",
    promises: ["One connection, in order of arrival; it was not read from before."],
    needs: ["listen"],
    run: async ({ transport, raw }) => {
      const listener = await raw.listen(transport, 0);
      for (let i = 0; i < 3; i++) {
        const [caller, accepted] = await raw.meet(listener);
        is(accepted.remote, caller.local);
      }
    },
  },
  {
    id: "contract/listen/knows-its-own-callers",
    promises: ["One connection, in order of arrival; it was not read from before."],
    needs: ["listen"],
    run: async ({ peer, raw }) => {
      const [one, other] = [await raw.listen(), await raw.listen()];
      const first = await raw.open(peer.connect(one.local));
      const second = await raw.open(peer.connect(other.local));
      is((await raw.accept(other)).remote, second.local);
      is((await raw.accept(one)).remote, first.local);
      is([one.acceptable, other.acceptable], [false, false]);
    },
  },
];
