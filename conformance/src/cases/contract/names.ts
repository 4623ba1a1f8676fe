/** Names: as the kernel writes them, and for how long they are known. And numbers. */
import type { Name } from "@moonsocket/core";
import { is, ok } from "../../bench/assert.ts";
import { atEachEnd } from "../../bench/at-each-end.ts";
import type { Case } from "../../case.ts";
import { anywhere } from "../../bench/raw.ts";

const LITERAL = "An address as the kernel names it: a literal, never a host name.";
const KEPT = "Both names, kept from the start, for after a reset the kernel has forgotten them.";
const NULL = "`null` while connecting, and where a reset came before anybody could ask.";
const NUMBER = "The kernel's number; -1 where there is none, and as soon as the runtime has freed it.";

const named = ({ local, remote }: { local: Name | null; remote: Name | null }): unknown => ({ local, remote });

export const names: readonly Case[] = [
  {
    id: "contract/names/are-the-same-at-both-ends",
    promises: [KEPT],
    run: atEachEnd(async ({ ours, theirs }) => {
      is(named(ours), { local: theirs.remote, remote: theirs.local });
      is(ours.remote, { ...anywhere(), port: ours.remote?.port });
      ok((ours.remote?.port ?? 0) > 0 && ours.remote?.port !== ours.local?.port, "two ports");
    }),
  },
  {
    id: "contract/names/tell-ipv6-from-ipv4",
    promises: [LITERAL],
    run: async ({ transport, peer, raw }) => {
      const listener = await raw.listen(peer, 8, anywhere("inet6"));
      const [caller, accepted] = await raw.meet(listener, transport);
      is(caller.remote, { ip: "::1", port: listener.local.port, family: "inet6" });
      is(caller.local, { ip: "::1", port: accepted.remote?.port, family: "inet6" });
    },
  },
  {
    id: "contract/names/are-written-as-the-kernel-does",
    promises: [LITERAL],
    run: async ({ transport, peer, raw }) => {
      const listener = await raw.listen(peer, 8, anywhere("inet6"));
      const { port } = listener.local;
      const [caller] = await raw.meet(listener, transport, { ip: "0:0:0:0:0:0:0:1", port, family: "inet6" });
      is(caller.remote, listener.local);
    },
  },
  {
    id: "contract/names/show-ipv4-in-disguise",
    promises: [LITERAL],
    needs: ["listen", "ipv6-v6only"],
    run: async ({ transport, peer, raw }) => {
      const listener = await raw.listen(transport, 8, { ip: "::", port: 0, family: "inet6" });
      const { port } = listener.local;
      const [caller, accepted] = await raw.meet(listener, peer, { ...anywhere(), port });
      is(accepted.local, { ip: "::ffff:127.0.0.1", port, family: "inet6" });
      is(accepted.remote, { ip: "::ffff:127.0.0.1", port: caller.local?.port, family: "inet6" });
    },
  },
  {
    id: "contract/names/say-which-interface-somebody-came-by",
    promises: [LITERAL],
    needs: ["listen"],
    run: async ({ transport, peer, raw }) => {
      const listener = await raw.listen(transport, 8, { ip: "0.0.0.0", port: 0, family: "inet" });
      const remote = { ...anywhere(), port: listener.local.port };
      const [, accepted] = await raw.meet(listener, peer, remote);
      is(accepted.local, remote);
    },
  },
  {
    id: "contract/names/are-null-while-connecting",
    promises: [NULL],
    run: async ({ transport, peer, raw }) => {
      const listener = await raw.listen(peer);
      for (const remote of [listener.local, await raw.nobody()]) {
        const attempt = transport.connect(remote);
        if (attempt.state === "connecting") is(named(attempt), { local: null, remote: null });
        await raw.decided(attempt);
        if (attempt.state === "open") is(attempt.remote, remote);
      }
    },
  },
  {
    id: "contract/names/are-known-after-a-reset",
    promises: [KEPT],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      const before = { local: theirs.remote, remote: theirs.local };
      theirs.reset();
      await raw.readRest(ours);
      is(named(ours), before);
      await raw.sleep(0.01);
      is(named(ours), before);
    }),
  },
  {
    id: "contract/names/are-known-after-both-ends",
    promises: [KEPT],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      const before = named(ours);
      ours.shutdown();
      theirs.shutdown();
      is((await raw.readRest(ours)).how, "end");
      await raw.sleep(0.02); // by then a runtime may have freed it
      is(named(ours), before);
    }),
  },
  {
    id: "contract/names/have-numbers-until-they-are-freed",
    promises: [NUMBER],
    run: atEachEnd(async ({ ours }, { transport, raw }) => {
      const fd = ours.fd();
      if (transport.capabilities.fd === true) ok(Number.isInteger(fd) && fd > 2, `a descriptor, got ${fd}`);
      else is(fd, -1);
      ours.reset();
      for (let i = 0; i < 20 && ours.fd() !== -1; i++) await raw.turns();
      is(ours.fd(), -1, "once freed");
    }),
  },
  {
    id: "contract/names/a-transport-has-a-short-one",
    promises: ["Short, for messages and reports: `node`, `memory`."],
    run: async ({ transport }) => {
      ok(/^[!-~]([ -~]{0,30}[!-~])?$/.test(transport.name), `a short name, got "${transport.name}"`);
    },
  },
];
