/** The function `bind`: a server that is ready, or nothing. */
import { is } from "../../bench/assert.ts";
import { portOf } from "../../bench/bench.ts";
import type { Case } from "../../case.ts";
import { rejects } from "../../bench/refused.ts";
import { LOOPBACK } from "../../bench/raw.ts";

const BUSY = "address already in use";

export const shortcutsBind: readonly Case[] = [
  {
    id: "sockets/shortcuts-bind/gives-a-server",
    promises: ["The function bind gives a server at the address, * being every interface of IPv4, without a timeout."],
    rows: ["SB-01", "SB-02", "SB-03", "SB-04"],
    needs: ["listen"],
    run: async (bench) => {
      for (const [address, ip, family] of [
        ["*", "0.0.0.0", "inet"],
        ["127.0.0.1", "127.0.0.1", "inet"],
        ["::1", "::1", "inet6"],
        ["::", "::", "inet6"],
      ] as const) {
        const server = bench.keep(bench.socket.try(await bench.socket.bind(address, 0)));
        const port = portOf(server);
        is([server.class, server.getsockname()], ["tcp{server}", [ip, port, family]]);
        is([port > 0, server.gettimeout(), server.getfamily()], [true, [-1, -1], family]);
        await bench.raw.open(bench.peer.connect({ ip: LOOPBACK[family], port, family }));
        bench.keep(bench.socket.try(await server.accept()));
      }
    },
    without: async ({ socket }) => {
      const [server, error] = await socket.bind("127.0.0.1", 0);
      await server?.close();
      is(error, "unsupported");
    },
  },
  {
    id: "sockets/shortcuts-bind/takes-a-name",
    promises: ["The function bind looks a host name up, and takes its first address that works out."],
    rows: ["SB-05"],
    needs: ["listen", "resolve"],
    run: async (bench) => {
      const server = bench.keep(bench.socket.try(await bench.socket.bind("localhost", 0)));
      const [ip, port, family] = server.getsockname();
      if (family === null) throw new TypeError("a server without a name");
      is(ip, LOOPBACK[family]);
      await bench.raw.open(bench.peer.connect({ ip, port, family }));
    },
  },
  {
    id: "sockets/shortcuts-bind/third-argument",
    promises: [
      "The third argument of the function bind is the backlog, or options: the backlog, and how its clients see bytes.",
    ],
    rows: ["SB-13"],
    needs: ["listen"],
    run: async (bench) => {
      for (const [third, many] of [
        [undefined, 33],
        [40, 41],
        [{ backlog: 40, encoding: "latin1" }, 41],
      ] as const) {
        const server = bench.keep(bench.socket.try(await bench.socket.bind("127.0.0.1", 0, third)));
        await Promise.all(Array.from({ length: many }, () => bench.call(server)));
        const client = bench.keep(bench.socket.try(await server.accept()));
        is(client.encoding, typeof third === "object" ? "latin1" : "utf8");
      }
    },
  },
  {
    id: "sockets/shortcuts-bind/leaves-nothing-open",
    promises: ["Where the function bind fails, whyever, there is no server, and nothing is left open."],
    rows: ["SB-07", "SB-08", "SB-12"],
    needs: ["listen"],
    run: async ({ raw, peer, socket }) => {
      const { port } = (await raw.listen(peer)).local;
      is(await socket.bind("127.0.0.1", port), [null, BUSY]);
      is(await socket.bind("256.1.1.1", 0), [null, "host or service not provided, or not known"]);
      is(await socket.bind("192.0.2.77", 0), [null, "Cannot assign requested address"]);
    },
  },
  {
    id: "sockets/shortcuts-bind/port-can-be-bound-again",
    promises: [
      "Once a server is closed its port can be bound again, although its connections, which it ended first, linger on.",
    ],
    rows: ["SB-14"],
    needs: ["listen"],
    run: async (bench) => {
      const story = async (): Promise<unknown> => {
        const server = await bench.server();
        const port = portOf(server);
        const far = await bench.call(server);
        await bench.socket.try(await server.accept()).close();
        is(await far.hearAll(), ["", "end"]);
        await far.connection.close();
        is(await server.close(), 1);
        const [again, error] = await bench.socket.bind("127.0.0.1", port);
        if (again !== null) is(portOf(bench.keep(again)), port);
        return error;
      };
      let error: unknown = BUSY;
      // Somebody else may get the port in between; but not every time.
      for (let tries = 0; tries < 3 && error === BUSY; tries++) error = await story();
      is(error, null);
    },
  },
  {
    id: "sockets/shortcuts-bind/refuses-slips",
    promises: ["The function bind checks everything that it is given before anything is opened."],
    rows: ["SB-10", "SB-11"],
    run: async ({ socket }) => {
      const ip = "127.0.0.1";
      const options = ["32", [32], { baklog: 5 }, { timeout: 5 }, { encoding: "ascii" }, { backlog: "5" }];
      await rejects(socket, "bind", "TypeError", [], [ip], [ip, "0"], [null, 0], [5, 0]);
      await rejects(socket, "bind", "TypeError", ...options.map((wrong) => [ip, 0, wrong]));
      await rejects(socket, "bind", "RangeError", ...[-1, 65_536, 1.5, NaN].map((no) => [ip, no]));
      await rejects(socket, "bind", "RangeError", ...[-1, { backlog: 0.5 }, { maxsize: 0 }].map((no) => [ip, 0, no]));
    },
  },
];
