/** Names of hosts: which addresses are taken, and what is told where there is none. The resolver's answers are the case's own. */
import { SocketError } from "@moonsocket/core";
import { is } from "../../bench/assert.ts";
import { portOf } from "../../bench/bench.ts";
import { failing, staged } from "../../bench/staged.ts";
import type { Case } from "../../case.ts";

/** What the resolver says, and what the older two calls make of it. */
const NAMELESS = [
  ["EAI_AGAIN", "temporary failure in name resolution", "Host name lookup failure"],
  ["ENOTFOUND", "host or service not provided, or not known", "host not found"],
] as const;

const DUAL = { "::1": "opens", "127.0.0.1": "opens" } as const;

export const resolved: readonly Case[] = [
  {
    id: "sockets/resolved/bind-takes-the-first",
    promises: ["A name is bound at its first address in the resolver's order, which decides the family."],
    rows: ["B-13", "B-14", "SB-06"],
    needs: ["listen", "bind-before-listen"],
    run: async (bench) => {
      const { socket } = await staged(bench, DUAL);
      const master = bench.keep(socket.tcp());
      is(await master.bind("some.test", 0), [1, null]);
      is([master.getsockname(), master.getfamily()], [["::1", portOf(master), "inet6"], "inet6"]);
      const server = bench.keep(socket.try(await socket.bind("some.test", 0)));
      is(server.getsockname(), ["::1", portOf(server), "inet6"]);
    },
  },
  {
    id: "sockets/resolved/bind-takes-the-next",
    promises: ["Where a name's first address can't be taken the next one is, in either kind of bind."],
    needs: ["listen", "bind-before-listen"],
    run: async (bench) => {
      const { socket } = await staged(bench, { "192.0.2.77": "opens", "127.0.0.1": "opens" });
      const master = bench.keep(socket.tcp());
      is(await master.bind("some.test", 0), [1, null]);
      const server = bench.keep(socket.try(await socket.bind("some.test", 0)));
      is([master.getsockname()[0], server.getsockname()[0]], ["127.0.0.1", "127.0.0.1"]);
    },
  },
  {
    id: "sockets/resolved/in-the-objects-family",
    promises: [
      "The resolver is asked for the object's family only: that of tcp4, connect4 or the option, or of none yet.",
    ],
    run: async (bench) => {
      const asked: unknown[] = [];
      const { socket, tried } = await staged(bench, { "::1": "opens" }, (name, go, ...args) => {
        if (name === "resolver.resolve") asked.push(args[1]);
        return go();
      });
      const nowhere = [null, "host or service not provided, or not known"];
      is(await bench.keep(socket.tcp()).connect("some.test", 80), [1, null]);
      is(await bench.keep(socket.tcp4()).connect("some.test", 80), nowhere);
      is(await bench.keep(socket.tcp6()).connect("some.test", 80), [1, null]);
      is(await socket.connect4("some.test", 80), nowhere);
      bench.keep(socket.try(await socket.connect6("some.test", 80)));
      is(await socket.connect("some.test", 80, { family: "inet" }), nowhere);
      is(asked, ["unspec", "inet", "inet6", "inet", "inet6", "inet"]);
      is(tried, ["::1", "::1", "::1"]);
    },
  },
  {
    id: "sockets/resolved/failure-of-a-look-up",
    promises: [
      "getaddrinfo says why a name was not found in connect's words, toip and tohostname in words of their own.",
    ],
    rows: ["E-04", "V-03", "V-07", "V-10"],
    run: async (bench) => {
      for (const [code, message, older] of NAMELESS) {
        const { dns } = (await staged(bench, {}, failing("resolver.resolve", code))).socket;
        is(await dns.getaddrinfo("some.test"), [null, message]);
        is(await dns.toip("some.test"), [null, older, null]);
        const reverse = (await staged(bench, {}, failing("resolver.reverse", code))).socket;
        is(await reverse.dns.tohostname("127.9.9.9"), [null, older, null]);
      }
    },
  },
  {
    id: "sockets/resolved/failure-to-connect",
    promises: [
      "connect tells a name that could not be looked up for now from one that is not known, whatever its block limit; nothing is tried.",
    ],
    rows: ["E-01"],
    run: async (bench) => {
      for (const [code, message] of NAMELESS) {
        const { socket, tried } = await staged(bench, {}, (name, go) => {
          if (name !== "resolver.resolve") return go();
          return bench.raw.sleep(0.01).then(() => Promise.reject(SocketError.from(code)));
        });
        const master = bench.keep(socket.tcp());
        for (const limit of [null, 0]) {
          master.settimeout(limit);
          is(await master.connect("some.test", 80), [null, message]);
        }
        is([master.lasterror?.code, master.class, master.getfd()], [code, "tcp{master}", -1]);
        is(await socket.connect("some.test", 80), [null, message]);
        is(tried, []);
      }
    },
  },
  {
    id: "sockets/resolved/failure-to-bind",
    promises: [
      "bind tells a name that could not be looked up for now from one that is not known, and leaves no descriptor.",
    ],
    rows: ["E-02", "E-03", "B-16"],
    needs: ["listen", "bind-before-listen"],
    run: async (bench) => {
      for (const [code, message] of NAMELESS) {
        const { socket } = await staged(bench, {}, failing("resolver.resolve", code));
        const master = bench.keep(socket.tcp());
        is(await master.bind("some.test", 0), [null, message]);
        is(master.getsockname(), [null, "Bad file descriptor", null]);
        is(await socket.bind("some.test", 0), [null, message]);
      }
    },
  },
  {
    id: "sockets/resolved/look-ups-give-all",
    promises: ["getaddrinfo gives all addresses in the resolver's order, toip the IPv4 ones, the first of them first."],
    rows: ["V-01", "V-04", "V-08", "V-17"],
    run: async (bench) => {
      const { dns } = (await staged(bench, { "::1": "opens", "127.0.0.3": "opens", "127.0.0.2": "opens" })).socket;
      const [all, error] = await dns.getaddrinfo("some.test");
      is(
        [all?.map(({ addr, family }) => [addr, family]), error],
        [
          [
            ["::1", "inet6"],
            ["127.0.0.3", "inet"],
            ["127.0.0.2", "inet"],
          ],
          null,
        ],
      );
      const ip = ["127.0.0.3", "127.0.0.2"];
      is(await dns.toip("some.test"), ["127.0.0.3", null, { name: "some.test", alias: [], ip }]);
      for (const [name, ...ips] of [
        ["localhost", "127.0.0.1"],
        ["multi.test", ...ip],
      ] as const) {
        const lookup = (await staged(bench, Object.fromEntries(ips.map((one) => [one, "opens"])))).socket.dns;
        is(await lookup.getaddrinfo(name), [ips.map((addr) => ({ addr, family: "inet" })), null]);
      }
    },
  },
];
