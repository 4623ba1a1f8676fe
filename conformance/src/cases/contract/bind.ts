/** Taking an address. */
import { codeRejected, is, ok } from "../../bench/assert.ts";
import type { Case } from "../../case.ts";
import { anywhere, LOOPBACK } from "../../bench/raw.ts";

const TAKES = "Takes an address; fails with `EADDRINUSE`, `EACCES`, `EADDRNOTAVAIL`, … Port 0 picks a free one.";
const V6ONLY = "For `inet6`, when it takes an address: refuse IPv4 in disguise.";

export const bind: readonly Case[] = [
  {
    id: "contract/bind/port-0-picks-a-free-one",
    promises: [TAKES],
    needs: ["bind-before-listen"],
    run: async ({ transport }) => {
      const ports = new Set<number>();
      for (let i = 0; i < 20; i++) {
        const { local } = await transport.bind(anywhere(), { v6only: false });
        is(local, { ...anywhere(), port: local.port });
        ok(Number.isInteger(local.port) && local.port > 0 && local.port < 65_536, `a port, got ${local.port}`);
        ports.add(local.port);
      }
      is(ports.size, 20, "ports that are held, each by one alone");
    },
  },
  {
    id: "contract/bind/refuses-where-somebody-listens",
    promises: [TAKES],
    needs: ["listen", "bind-before-listen"],
    run: async ({ transport, raw }) => {
      for (const family of ["inet", "inet6"] as const) {
        const listener = await raw.listen(transport, 8, anywhere(family));
        is(await codeRejected(transport.bind(listener.local, { v6only: false })), "EADDRINUSE", family);
        const [caller, accepted] = await raw.meet(listener);
        is(accepted.remote, caller.local, "whom the first one accepts");
      }
    },
  },
  {
    id: "contract/bind/refuses-an-address-that-is-not-here",
    promises: [TAKES],
    needs: ["bind-before-listen"],
    run: async ({ transport }) => {
      const documentation = { ip: "192.0.2.77", port: 0, family: "inet" } as const;
      is(await codeRejected(transport.bind(documentation, { v6only: false })), "EADDRNOTAVAIL");
      const six = { ip: "2001:db8::77", port: 0, family: "inet6" } as const;
      is(await codeRejected(transport.bind(six, { v6only: false })), "EADDRNOTAVAIL");
    },
  },
  {
    id: "contract/bind/takes-every-interface-of-a-family",
    promises: [TAKES],
    needs: ["listen"],
    run: async ({ transport, peer, raw }) => {
      const listener = await raw.listen(transport, 8, { ip: "0.0.0.0", port: 0, family: "inet" });
      const { port } = listener.local;
      is(listener.local, { ip: "0.0.0.0", port, family: "inet" });
      const [caller, accepted] = await raw.meet(listener, peer, { ...anywhere(), port });
      is(accepted.remote, caller.local);
    },
  },
  {
    id: "contract/bind/takes-both-families-without-v6only",
    promises: [V6ONLY],
    needs: ["listen", "ipv6-v6only"],
    run: async ({ transport, peer, raw }) => {
      const listener = await raw.listen(transport, 8, { ip: "::", port: 0, family: "inet6" });
      const { port } = listener.local;
      is(listener.local, { ip: "::", port, family: "inet6" });
      for (const family of ["inet6", "inet"] as const) {
        const [caller, accepted] = await raw.meet(listener, peer, { ...anywhere(family), port });
        is(accepted.remote?.port, caller.local?.port, family);
      }
    },
  },
  {
    id: "contract/bind/v6only-refuses-ipv4-in-disguise",
    promises: [V6ONLY],
    needs: ["listen", "ipv6-v6only"],
    run: async ({ transport, peer, raw }) => {
      const bound = await transport.bind({ ip: "::", port: 0, family: "inet6" }, { v6only: true });
      const listener = await bound.listen(8);
      const { port } = listener.local;
      // It may well come to somebody else, who has this port of IPv4.
      await raw.decided(peer.connect({ ...anywhere(), port }));
      const [caller, accepted] = await raw.meet(listener, peer, { ...anywhere("inet6"), port });
      is(accepted.remote, caller.local, "the first that is accepted");
      is(accepted.local, { ip: LOOPBACK.inet6, port, family: "inet6" });
    },
  },
];
