/** `dns`: what needs no query, and what the system knows by itself. */
import { createSockets } from "@moonsocket/core";
import { is, ok } from "../../bench/assert.ts";
import type { Case } from "../../case.ts";
import { Spy } from "../../bench/spy.ts";
import { LOOPBACK } from "../../bench/raw.ts";

/** What no resolver is asked for. */
const NO_NAMES = ["", "*", "not a name", "1.2.3.4.5", "256.1.1.1", "http://localhost", "[::1]", "1.2.3.999"];

export const dns: readonly Case[] = [
  {
    id: "sockets/dns/literals-are-themselves",
    promises: ["An address is its own answer, whatever the transport can resolve."],
    rows: ["V-09"],
    run: async ({ socket: { dns: lookup } }) => {
      const resolved = { name: "127.0.0.1", alias: [], ip: ["127.0.0.1"] };
      is(await lookup.toip("127.0.0.1"), ["127.0.0.1", null, resolved]);
      is(await lookup.getaddrinfo("127.0.0.1"), [[{ family: "inet", addr: "127.0.0.1" }], null]);
      is(await lookup.getaddrinfo("::1"), [[{ family: "inet6", addr: "::1" }], null]);
    },
  },
  {
    id: "sockets/dns/toip-is-for-ipv4",
    promises: ["toip knows IPv4 only: `host not found` for an address of the other family."],
    rows: ["V-15"],
    run: async ({ socket: { dns: lookup } }) => {
      is(await lookup.toip("::1"), [null, "host not found", null]);
    },
  },
  {
    id: "sockets/dns/no-name-is-asked-for-nowhere",
    promises: ["What can't be a name is unknown at once, in each call's own words; no resolver is asked."],
    rows: ["V-16"],
    run: async ({ transport }) => {
      const spy = new Spy(transport);
      const { dns: lookup } = createSockets(spy.transport);
      for (const host of NO_NAMES) {
        is(await lookup.getaddrinfo(host), [null, "host or service not provided, or not known"], host);
        is(await lookup.toip(host), [null, "host not found", null], host);
      }
      is(spy.count("resolver.resolve"), 0);
    },
  },
  {
    id: "sockets/dns/localhost",
    promises: ["localhost is this machine: getaddrinfo gives its addresses, toip the IPv4 ones, with what was asked."],
    needs: ["resolve"],
    run: async ({ socket: { dns: lookup } }) => {
      const [found, error] = await lookup.getaddrinfo("localhost");
      is(error, null);
      ok(found !== null && found.length > 0, "an address");
      is(
        found?.every(({ family, addr }) => LOOPBACK[family] === addr),
        true,
        "loopback, of the family that is said",
      );
      is(await lookup.toip("localhost"), ["127.0.0.1", null, { name: "localhost", alias: [], ip: ["127.0.0.1"] }]);
    },
    without: async ({ socket: { dns: lookup } }) => {
      is(await lookup.getaddrinfo("localhost"), [null, "unsupported"]);
      is(await lookup.toip("localhost"), [null, "unsupported", null]);
    },
  },
  {
    id: "sockets/dns/names-of-addresses",
    promises: ["tohostname gives the name of an IPv4 address, and of the address of a name, with both beside it."],
    rows: ["V-05", "V-06"],
    needs: ["resolve"],
    run: async ({ socket: { dns: lookup } }) => {
      const [name, error, resolved] = await lookup.tohostname("127.0.0.1");
      is([error, resolved], [null, { name, alias: [], ip: ["127.0.0.1"] }]);
      ok(name !== null && name !== "" && name !== "127.0.0.1", `a name, got ${name}`);
      is(await lookup.tohostname("localhost"), [name, null, resolved]);
      is(await lookup.tohostname("::1"), [null, "host not found", null]);
    },
    without: async ({ socket: { dns: lookup } }) => {
      is(await lookup.tohostname("127.0.0.1"), [null, "unsupported", null]);
    },
  },
  {
    id: "sockets/dns/this-machines-name",
    promises: ["gethostname is this machine's own name, at once."],
    rows: ["V-13"],
    needs: ["resolve"],
    run: async ({ socket: { dns: lookup } }) => {
      const [name, error] = lookup.gethostname();
      ok(name !== null && name.length > 0 && error === null, `a name, got ${name} and ${error}`);
    },
    without: async ({ socket: { dns: lookup } }) => {
      is(lookup.gethostname(), [null, "unsupported"]);
    },
  },
];
