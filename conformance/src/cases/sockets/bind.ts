/** `bind` of a master: what it takes. */
import { onAnyPort } from "../../bench/any-port.ts";
import { Failure, is } from "../../bench/assert.ts";
import { portOf } from "../../bench/bench.ts";
import { staged } from "../../bench/staged.ts";
import type { Case } from "../../case.ts";

export const bind: readonly Case[] = [
  {
    id: "sockets/bind/port-zero-is-known-at-once",
    promises: ["Port 0 picks a free port, which getsockname tells before listen, and which listen keeps."],
    rows: ["ST-13-04", "ST-02-01", "B-52"],
    needs: ["bind-before-listen", "listen"],
    run: async (bench) => {
      const master = bench.tcp();
      is(await master.bind("127.0.0.1", 0), [1, null]);
      const port = portOf(master);
      is(port > 0, true, "a real port");
      is(master.getsockname(), ["127.0.0.1", port, "inet"]);
      is([await master.listen(), master.class], [[1, null], "tcp{server}"]);
      is(master.getsockname(), ["127.0.0.1", port, "inet"]);
      is((await bench.call(master)).connection.remote?.port, port);
    },
    without: async (bench) => {
      const master = bench.tcp();
      const able = bench.transport.capabilities["bind-before-connect"] === true;
      is(await master.bind("127.0.0.1", 0), able ? [1, null] : [null, "unsupported"]);
      if (able) is(await master.listen(), [null, "unsupported"]);
      is(master.class, "tcp{master}");
    },
  },
  {
    id: "sockets/bind/the-port-that-is-asked-for",
    promises: ["A port other than 0 is the one that is taken."],
    rows: ["B-22"],
    needs: ["bind-before-listen"],
    run: async (bench) => {
      // Somebody else may get it in between: then the next.
      for (let tries = 5; tries > 0; tries--) {
        const [first, second] = [bench.tcp(), bench.tcp()];
        is(await first.bind("127.0.0.1", 0), [1, null]);
        const port = portOf(first);
        await first.close();
        const [bound, error] = await second.bind("127.0.0.1", port);
        if (bound === 1) return is(second.getsockname(), ["127.0.0.1", port, "inet"]);
        is(error, "address already in use");
      }
      throw new Failure("expected a port that was free to be taken again");
    },
  },
  {
    id: "sockets/bind/the-last-port",
    promises: ["Ports go to 65535: that one, too, is asked of the system as it is."],
    rows: ["B-24"],
    needs: ["bind-before-listen"],
    run: async (bench) => {
      const asked: number[] = [];
      const socket = onAnyPort(bench, (port) => asked.push(port));
      is(await bench.keep(socket.tcp()).bind("127.0.0.1", 65_535), [1, null]);
      is(asked, [65_535]);
    },
  },
  {
    id: "sockets/bind/takes-literals",
    promises: ["A literal of either family is taken as it is, and one in the C library's short form as what it means."],
    rows: ["B-04", "B-05", "B-06", "B-07", "B-19"],
    needs: ["bind-before-listen"],
    run: async (bench) => {
      for (const [given, ip, family] of [
        ["127.0.0.1", "127.0.0.1", "inet"],
        ["127.1", "127.0.0.1", "inet"],
        ["0.0.0.0", "0.0.0.0", "inet"],
        ["::1", "::1", "inet6"],
        ["::", "::", "inet6"],
      ] as const) {
        const master = bench.tcp();
        is(await master.bind(given, 0), [1, null], given);
        is(master.getsockname(), [ip, portOf(master), family]);
      }
    },
  },
  {
    id: "sockets/bind/star-is-every-interface",
    promises: ["The address * is every interface of the object's family, and of IPv4 where it has none yet."],
    rows: ["B-01", "B-02", "B-03"],
    needs: ["bind-before-listen"],
    run: async (bench) => {
      const names = [];
      for (const master of [bench.socket.tcp(), bench.socket.tcp4(), bench.socket.tcp6()]) {
        bench.keep(master);
        is(await master.bind("*", 0), [1, null]);
        names.push(master.getsockname()[0]);
      }
      is(names, ["0.0.0.0", "0.0.0.0", "::"]);
    },
  },
  {
    id: "sockets/bind/takes-a-name",
    promises: ["A host name is looked up in the object's family, and its address is taken."],
    rows: ["B-11"],
    needs: ["bind-before-listen", "resolve"],
    run: async (bench) => {
      const master = bench.keep(bench.socket.tcp4());
      is(await master.bind("localhost", 0), [1, null]);
      is(master.getsockname(), ["127.0.0.1", portOf(master), "inet"]);
    },
  },
  {
    id: "sockets/bind/a-name-of-the-other-family",
    promises: ["A name without an address of the object's family is not known to it, and it may take one that has."],
    rows: ["B-12"],
    needs: ["bind-before-listen"],
    run: async (bench) => {
      const { socket } = await staged(bench, { "127.0.0.1": "opens" });
      const [four, six] = [bench.keep(socket.tcp4()), bench.keep(socket.tcp6())];
      is(await six.bind("some.test", 0), [null, "host or service not provided, or not known"]);
      is(six.getsockname(), ["::", 0, "inet6"]);
      is(await six.bind("::1", 0), [1, null]);
      is(await four.bind("some.test", 0), [1, null]);
      is(four.getsockname(), ["127.0.0.1", portOf(four), "inet"]);
    },
  },
];
