/** An address that is held, and not yet used. */
import type { Bound, Connection } from "@moonsocket/core";
import { codeOf, codeRejected, codeThrown, is, ok } from "../../bench/assert.ts";
import type { Case } from "../../case.ts";
import { anywhere } from "../../bench/raw.ts";

const DUAL = { v6only: false } as const;
const HELD = "An address that is held, and not yet used.";
const USED_UP = "Used up by the first `listen` or `connect` that does not throw.";
const FROM_HERE = "As Transport.connect, from this address.";

export const bound: readonly Case[] = [
  {
    id: "contract/bound/knows-its-port-from-the-start",
    promises: [HELD, "With the real port, from the start."],
    needs: ["listen", "bind-before-listen"],
    run: async ({ transport, raw }) => {
      const address = await transport.bind(anywhere(), DUAL);
      const { local } = address;
      ok(local.port > 0, `a port, got ${local.port}`);
      const listener = await address.listen(8);
      is(listener.local, local);
      const [caller] = await raw.meet(listener);
      is(caller.remote, local);
    },
  },
  {
    id: "contract/bound/lets-nobody-in-before-it-listens",
    promises: [HELD],
    needs: ["listen", "bind-before-listen"],
    run: async ({ transport, peer, raw }) => {
      const address = await transport.bind(anywhere(), DUAL);
      const early = await raw.decided(peer.connect(address.local));
      is(codeOf(early.state), "ECONNREFUSED");
      await raw.meet(await address.listen(8));
    },
  },
  {
    id: "contract/bound/gives-its-address-back-at-once",
    promises: ["Gives the address back, at once."],
    needs: ["listen", "bind-before-listen"],
    run: async ({ transport, raw }) => {
      const first = await transport.bind(anywhere(), DUAL);
      first.close();
      const listener = await raw.listen(transport, 8, first.local);
      is(listener.local, first.local);
      await raw.meet(listener);
    },
  },
  {
    id: "contract/bound/listens-once-the-other-has-gone",
    promises: [
      "Fails with `EADDRINUSE` where somebody else listens already.",
      "The address may be lost by that; the next `listen` or `connect` then takes it anew.",
      USED_UP,
    ],
    needs: ["listen", "bind-before-listen"],
    run: async ({ transport, raw }) => {
      const first = await transport.bind(anywhere(), DUAL);
      // Some kernels refuse already to hold it twice.
      const second = await transport.bind(first.local, DUAL).catch((thrown: unknown) => {
        is(codeOf(thrown), "EADDRINUSE");
        return null;
      });
      const listener = await first.listen(8);
      const listen = (): Promise<unknown> => second?.listen(8) ?? raw.listen(transport, 8, first.local);
      is(await codeRejected(listen()), "EADDRINUSE", "while another listens");
      is(await codeRejected(listen()), "EADDRINUSE", "the second time");
      await raw.meet(listener);
      listener.close();
      const late = await (second?.listen(8) ?? raw.listen(transport, 8, first.local));
      is(late.local, first.local);
      await raw.meet(late);
    },
  },
  {
    id: "contract/bound/is-not-used-up-by-a-connect-that-throws",
    promises: [USED_UP],
    needs: ["bind-before-connect"],
    run: async ({ transport, peer, raw }) => {
      const address = await transport.bind(anywhere(), DUAL);
      const attempts: Connection[] = [];
      const code = codeThrown(() => attempts.push(address.connect({ ...anywhere("inet6"), port: 9 })));
      for (const attempt of attempts) {
        ok((await raw.decided(attempt)).state !== "open", "no connection from IPv4 to IPv6");
        attempt.reset();
      }
      const from = code === "nothing" ? await transport.bind(address.local, DUAL) : address;
      const [caller] = await raw.meet(await raw.listen(peer), from);
      is(caller.local, address.local);
    },
  },
  {
    id: "contract/bound/is-where-a-connection-leaves-from",
    promises: [FROM_HERE],
    needs: ["bind-before-connect"],
    run: async ({ transport, peer, raw }) => {
      for (const family of ["inet", "inet6"] as const) {
        const address = await transport.bind(anywhere(family), DUAL);
        const [caller, accepted] = await raw.meet(await raw.listen(peer, 8, anywhere(family)), address);
        is(caller.local, address.local, family);
        is(accepted.remote, address.local, family);
      }
    },
  },
  {
    id: "contract/bound/can-be-taken-again-after-a-failed-attempt",
    promises: [FROM_HERE, USED_UP],
    needs: ["bind-before-connect"],
    run: async ({ transport, peer, raw }) => {
      // A port that was given back may be anybody's on this machine by then; time after time it can't.
      let again: Bound | null = null;
      for (let left = 5; again === null; left--) {
        const address = await transport.bind(anywhere(), DUAL);
        const attempt = await raw.decided(address.connect(await raw.nobody()));
        is(codeOf(attempt.state), "ECONNREFUSED");
        attempt.reset();
        again = await transport.bind(address.local, DUAL).catch((error: unknown) => {
          if (left > 1 && codeOf(error) === "EADDRINUSE") return null;
          throw error;
        });
        if (again !== null) is(again.local, address.local);
      }
      const [caller] = await raw.meet(await raw.listen(peer), again);
      is(caller.local, again.local);
    },
  },
  {
    id: "contract/bound/tells-its-number-or-minus-1",
    promises: ["The kernel's number, or -1."],
    needs: ["bind-before-listen"],
    run: async ({ transport }) => {
      const numbers = new Set<number>();
      for (let i = 0; i < 3; i++) numbers.add((await transport.bind(anywhere(), DUAL)).fd());
      if (transport.capabilities.fd !== true) return is([...numbers], [-1]);
      is(numbers.size, 3, "numbers");
      for (const fd of numbers) ok(Number.isInteger(fd) && fd > 2, `a descriptor, got ${fd}`);
    },
  },
];
