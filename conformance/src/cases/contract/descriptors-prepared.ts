/** What a descriptor has before it takes an address or connects. */
import type { SystemOption, Transport } from "@moonsocket/core";
import { codeOf, codeRejected, is } from "../../bench/assert.ts";
import { GIVEN, kernel, toldAs } from "../../bench/kernel.ts";
import { anywhere } from "../../bench/raw.ts";
import type { Case } from "../../case.ts";

const PREPARED = "What a new descriptor is to have before it takes an address or connects.";
const LATER = "Core may add to it, and each descriptor that is made later has that, too.";

function tells(transport: Transport, fd: number, system: ReadonlyMap<SystemOption, number>): void {
  for (const [option, value] of system) toldAs(kernel(transport).get(fd, option), value, option);
}

export const descriptorsPrepared: readonly Case[] = [
  {
    id: "contract/descriptors-prepared/before-an-address-is-taken",
    promises: [PREPARED],
    needs: ["reuseport", "keepalive-tuning", "listen", "bind-before-listen", "fd"],
    run: async ({ transport, raw }) => {
      const system = new Map(GIVEN);
      const bind = (local = anywhere()) => transport.bind(local, { v6only: false, system });
      const first = await bind();
      tells(transport, first.fd(), system);
      const listeners = [await first.listen(8), await (await bind(first.local)).listen(8)];
      for (const listener of listeners) tells(transport, listener.fd(), system);
      listeners[0]?.close();
      const [, last] = listeners;
      if (last !== undefined) await raw.meet(last);
    },
  },
  {
    id: "contract/descriptors-prepared/reuseaddr-is-on-unless-it-is-off",
    promises: [PREPARED],
    needs: ["reuseaddr", "keepalive-tuning", "bind-before-listen", "fd"],
    run: async ({ transport }) => {
      const tuned = ["tcp-keepidle", 33] as const;
      for (const [options, value] of [
        [[], 1],
        [[tuned], 1],
        [[tuned, ["reuseaddr", 0]], 0],
      ] as const) {
        const system = new Map<SystemOption, number>(options);
        const bound = await transport.bind(anywhere(), { v6only: false, system });
        toldAs(kernel(transport).get(bound.fd(), "reuseaddr"), value, "reuseaddr");
      }
    },
  },
  {
    id: "contract/descriptors-prepared/lets-nobody-in-before-it-listens",
    promises: ["An address that is held, and not yet used."],
    needs: ["keepalive-tuning", "listen", "bind-before-listen"],
    run: async ({ transport, peer, raw }) => {
      const bound = await transport.bind(anywhere(), { v6only: false, system: new Map(GIVEN) });
      const early = await raw.decided(peer.connect(bound.local));
      is(codeOf(early.state), "ECONNREFUSED");
      await raw.meet(await bound.listen(8));
    },
  },
  {
    id: "contract/descriptors-prepared/before-it-connects",
    promises: [PREPARED],
    needs: ["keepalive-tuning", "fd"],
    run: async ({ transport, peer, raw }) => {
      const system = new Map(GIVEN);
      for (const family of ["inet", "inet6"] as const) {
        const listener = await raw.listen(peer, 8, anywhere(family));
        const from = { connect: () => transport.connect(listener.local, { system }) };
        const [ours] = await raw.meet(listener, from);
        tells(transport, ours.fd(), system);
        is((ours.local?.port ?? 0) > 0, true, "a port");
      }
    },
  },
  {
    id: "contract/descriptors-prepared/what-is-added-every-later-one-has",
    promises: [LATER],
    needs: ["keepalive-tuning", "listen", "bind-before-listen", "bind-before-connect", "fd"],
    run: async ({ transport, peer, raw }) => {
      const system = new Map<SystemOption, number>([["tcp-keepcnt", 4]]);
      const bind = (local = anywhere()) => transport.bind(local, { v6only: false, system });
      const add = (fd: number, option: SystemOption, value: number): void => {
        kernel(transport).set(fd, option, value);
        system.set(option, value);
      };
      const leaving = await bind();
      add(leaving.fd(), "tcp-keepidle", 33);
      const [caller] = await raw.meet(await raw.listen(peer), leaving);
      tells(transport, caller.fd(), system);
      const first = await bind();
      const second = await bind(first.local);
      add(second.fd(), "tcp-keepintvl", 5);
      const listener = await first.listen(8);
      is(await codeRejected(second.listen(8)), "EADDRINUSE");
      listener.close();
      tells(transport, (await second.listen(8)).fd(), system);
    },
  },
];
