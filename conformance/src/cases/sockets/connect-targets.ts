/** What `connect` takes for an address, and which it tries. */
import { createSockets } from "@moonsocket/core";
import { is } from "../../bench/assert.ts";
import { portOf } from "../../bench/bench.ts";
import { aloneAt } from "../../bench/alone-at.ts";
import type { Case } from "../../case.ts";
import { dual } from "../../bench/dual.ts";
import { Spy } from "../../bench/spy.ts";
import { anywhere } from "../../bench/raw.ts";

const NOWHERE = "host or service not provided, or not known";
const WRONG_FAMILY = [null, "Address family for hostname not supported"];

export const connectTargets: readonly Case[] = [
  {
    id: "sockets/connect-targets/literal-of-the-other-family",
    promises: ["To tcp4 and tcp6 a literal of the other family is refused, and they stay masters of their own."],
    run: async (bench) => {
      for (const family of ["inet", "inet6"] as const) {
        const { ip, port } = (await bench.raw.listen(bench.peer, 32, anywhere(family))).local;
        const other = bench.keep(family === "inet" ? bench.socket.tcp6() : bench.socket.tcp4());
        is(await other.connect(ip, port), WRONG_FAMILY);
        is([other.class, other.getsockname()[1]], ["tcp{master}", 0]);
        const own = bench.keep(family === "inet" ? bench.socket.tcp4() : bench.socket.tcp6());
        is(await own.connect(ip, port), [1, null]);
      }
    },
  },
  {
    id: "sockets/connect-targets/mapped",
    promises: ["To tcp6, which has ipv6-v6only, an IPv4 address in disguise is unreachable."],
    run: async (bench) => {
      const { port } = (await bench.raw.listen(bench.peer)).local;
      const master = bench.keep(bench.socket.tcp6());
      is(await master.connect("::ffff:127.0.0.1", port), [null, "Network is unreachable"]);
      is(master.class, "tcp{master}");
    },
  },
  {
    id: "sockets/connect-targets/everywhere-is-here",
    promises: ["To connect to * or to every interface's address is to connect to this host, in the object's family."],
    rows: ["K-55", "K-57"],
    run: async (bench) => {
      const four = (await bench.raw.listen(bench.peer)).local;
      const six = (await bench.raw.listen(bench.peer, 32, anywhere("inet6"))).local;
      for (const address of ["*", "0.0.0.0"]) {
        const client = bench.tcp();
        is(await client.connect(address, four.port), [1, null], address);
        is(client.getpeername(), ["127.0.0.1", four.port, "inet"]);
      }
      const client = bench.keep(bench.socket.tcp6());
      is(await client.connect("*", six.port), [1, null]);
      is(client.getpeername(), ["::1", six.port, "inet6"]);
    },
  },
  {
    id: "sockets/connect-targets/no-address",
    promises: [
      "What is neither an address nor a name connect refuses, without asking the resolver, and the master may try again.",
    ],
    rows: ["K-56"],
    run: async (bench) => {
      const { ip, port } = (await bench.raw.listen(bench.peer)).local;
      const spy = new Spy(bench.transport);
      const master = bench.keep(createSockets(spy.transport).tcp());
      for (const nothing of ["", "256.1.1.1", "[::1]", "::1%lo", "127.0.0.1 "]) {
        is(await master.connect(nothing, port), [null, NOWHERE], nothing);
      }
      is(spy.count("resolver.resolve"), 0);
      is([master.class, master.lasterror?.code], ["tcp{master}", "ENOTFOUND"]);
      is(await master.connect(ip, port), [1, null]);
    },
  },
  {
    id: "sockets/connect-targets/each-address-of-a-name",
    promises: ["The addresses of a name are tried in turn, until one of them is open."],
    rows: ["K-11", "K-14", "K-67"],
    needs: ["resolve"],
    run: async (bench) => {
      const port = await aloneAt(bench, "inet6", async () => (await bench.raw.listen(bench.peer)).local.port);
      for (const client of [bench.tcp(), bench.keep(bench.socket.tcp4())]) {
        is(await client.connect("localhost", port), [1, null]);
        is(client.getpeername(), ["127.0.0.1", port, "inet"]);
        is(client.lasterror, null);
      }
    },
    without: async (bench) => {
      const { port } = (await bench.raw.listen(bench.peer)).local;
      const master = bench.tcp();
      is(await master.connect("localhost", port), [null, "unsupported"]);
      is(await master.connect("127.0.0.1", port), [1, null]);
    },
  },
  {
    id: "sockets/connect-targets/first-of-a-name",
    promises: ["The first address of a name that is open is the one, whatever else the name stands for."],
    rows: ["K-12"],
    run: async (bench) => {
      const there = anywhere("inet6");
      const port = await aloneAt(bench, "inet", async () => (await bench.raw.listen(bench.peer, 32, there)).local.port);
      const client = bench.keep(dual(bench).tcp());
      is(await client.connect("dual.test", port), [1, null]);
      is([client.class, client.getfamily()], ["tcp{client}", "inet6"]);
      is(client.getpeername(), ["::1", port, "inet6"]);
      is(client.getsockname(), ["::1", portOf(client), "inet6"]);
    },
  },
];
