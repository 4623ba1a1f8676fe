/** `listen`: where a server is, and how many may wait for it. */
import { is } from "../../bench/assert.ts";
import { portOf } from "../../bench/bench.ts";
import type { Case } from "../../case.ts";
import { rejects } from "../../bench/refused.ts";

export const listen: readonly Case[] = [
  {
    id: "sockets/listen/unbound-takes-every-interface",
    promises: ["An object of a family that is not bound listens on every interface of it, at a free port."],
    rows: ["L-06", "ST-13-02", "ST-13-03"],
    needs: ["listen"],
    run: async (bench) => {
      const [four, six] = [bench.keep(bench.socket.tcp4()), bench.keep(bench.socket.tcp6())];
      is(
        [await four.listen(), await six.listen()],
        [
          [1, null],
          [1, null],
        ],
      );
      is(four.getsockname(), ["0.0.0.0", portOf(four), "inet"]);
      is(six.getsockname(), ["::", portOf(six), "inet6"]);
      is(portOf(six) > 0, true, "a real port");
      const far = await bench.call(four);
      bench.keep(bench.socket.try(await four.accept()));
      is(far.connection.remote?.port, portOf(four));
    },
    without: async (bench) => {
      const master = bench.keep(bench.socket.tcp4());
      is(await master.listen(), [null, "unsupported"]);
      is(master.getsockname(), ["0.0.0.0", 0, "inet"]);
    },
  },
  {
    id: "sockets/listen/needs-a-family",
    promises: ["An object without a family, for it is not bound, can't listen, and is unharmed."],
    rows: ["L-07", "ST-13-01"],
    run: async (bench) => {
      const { local } = await bench.raw.listen(bench.peer);
      const master = bench.tcp();
      is(await master.listen(), [null, "Bad file descriptor"]);
      is([master.class, master.getfamily()], ["tcp{master}", "unspec"]);
      is(await master.connect(local.ip, local.port), [1, null]);
    },
  },
  {
    id: "sockets/listen/where-it-is-bound",
    promises: ["A bound object listens where it is bound, under any backlog from zero on."],
    rows: ["L-01", "L-02-1", "L-02-2", "L-02-4", "L-02-7", "L-04"],
    needs: ["bind-before-listen", "listen"],
    run: async (bench) => {
      for (const backlog of [undefined, 0, 1, 5, 1e9, 2 ** 31 - 1]) {
        const server = bench.keep(bench.socket.tcp4());
        is(await server.bind("127.0.0.1", 0), [1, null]);
        const name = server.getsockname();
        is(await server.listen(backlog), [1, null], String(backlog));
        is([server.class, server.getsockname()], ["tcp{server}", name]);
        const far = await bench.call(server);
        const client = bench.keep(bench.socket.try(await server.accept()));
        is(client.getpeername()[1], far.connection.local?.port);
      }
    },
  },
  {
    id: "sockets/listen/lets-so-many-wait",
    promises: ["As many as the backlog, 32 where none is given, may connect before anybody accepts them."],
    needs: ["listen"],
    run: async (bench) => {
      for (const [backlog, many] of [
        [undefined, 33],
        [40, 41],
      ] as const) {
        const server = bench.keep(bench.socket.tcp4());
        is(await server.listen(backlog), [1, null]);
        await Promise.all(Array.from({ length: many }, () => bench.call(server)));
        for (let left = many; left > 0; left--) await bench.socket.try(await server.accept()).close();
      }
    },
  },
  {
    id: "sockets/listen/keeps-the-timeout",
    promises: ["A timeout that was set before listen holds for the server's accept."],
    rows: ["A-17"],
    needs: ["listen"],
    run: async (bench) => {
      const server = bench.keep(bench.socket.tcp4());
      server.settimeout(0.02);
      is(await server.listen(), [1, null]);
      is(server.gettimeout(), [0.02, -1]);
      is(await server.accept(), [null, "timeout"]);
    },
  },
  {
    id: "sockets/listen/wrong-backlog",
    promises: [
      "A backlog that is negative or no integer is a RangeError, one that is no number a TypeError, and nothing has happened.",
    ],
    rows: ["L-03"],
    run: async (bench) => {
      const master = bench.keep(bench.socket.tcp4());
      await rejects(master, "listen", "TypeError", ["5"], [true], [{}]);
      await rejects(master, "listen", "RangeError", [-1], [2.7], [NaN], [Infinity], [2 ** 31]);
      is([master.class, master.getsockname()], ["tcp{master}", ["0.0.0.0", 0, "inet"]]);
    },
  },
];
