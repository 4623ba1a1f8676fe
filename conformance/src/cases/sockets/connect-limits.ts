/** How long `connect` may take, over all addresses of a name; and what is left of it then. */
import { is, ok } from "../../bench/assert.ts";
import { staged } from "../../bench/staged.ts";
import type { Case } from "../../case.ts";

const HANGING = { "10.0.1.1": "hangs", "10.0.1.2": "hangs", "10.0.1.3": "hangs", "10.0.1.4": "hangs" } as const;
const ONE_HANGS = { "10.0.1.1": "hangs" } as const;

export const connectLimits: readonly Case[] = [
  {
    id: "sockets/connect-limits/block-is-for-each-address",
    promises: ["The block limit is for each address: who does not answer in time gives way to the next one."],
    rows: ["K-18"],
    run: async (bench) => {
      const fates = { "10.0.1.1": "hangs", "10.0.1.2": "hangs", "10.0.1.3": "opens" } as const;
      const { socket, tried } = await staged(bench, fates);
      const client = bench.keep(socket.tcp());
      client.settimeout(0.05);
      const [answer, seconds] = await bench.timed(() => client.connect("some.test", 80));
      is(
        [answer, tried],
        [
          [1, null],
          ["10.0.1.1", "10.0.1.2", "10.0.1.3"],
        ],
      );
      ok(seconds > 0.095, `0.05 s for each of two addresses, got ${seconds}`);
    },
  },
  {
    id: "sockets/connect-limits/total-is-for-all-addresses",
    promises: ["The total limit is for the whole call, however many addresses there are; the last attempt goes on."],
    run: async (bench) => {
      const { socket, tried, heal } = await staged(bench, HANGING);
      const client = bench.keep(socket.tcp());
      client.settimeout(0.03);
      client.settimeout(0.05, "t");
      const [answer, seconds] = await bench.timed(() => client.connect("some.test", 80));
      is(answer, [null, "timeout"]);
      ok(seconds > 0.045 && tried.length <= 2, `two addresses in 0.05 s, got ${tried.length} in ${seconds}`);
      const before = [...tried];
      heal();
      client.settimeout(null, "t");
      is(await client.connect("some.test", 80), [1, null]);
      is(tried, before);
    },
  },
  {
    id: "sockets/connect-limits/total-covers-the-name",
    promises: ["The total limit covers the look-up of the name: an answer that comes too late begins nothing."],
    run: async (bench) => {
      const found = Promise.withResolvers<void>();
      const { socket, tried } = await staged(bench, { "10.0.1.1": "opens" }, (name, go) =>
        name === "resolver.resolve" ? found.promise.then(() => go()) : go(),
      );
      const client = bench.keep(socket.tcp());
      client.settimeout(0.03, "t");
      const [answer, seconds] = await bench.timed(() => client.connect("some.test", 80));
      is(answer, [null, "timeout"]);
      ok(seconds > 0.029, `0.03 s of waiting, got ${seconds}`);
      found.resolve();
      await bench.raw.turns(2);
      is([tried, client.class], [[], "tcp{master}"]);
    },
  },
  {
    id: "sockets/connect-limits/block-begins-with-an-address",
    promises: ["The block limit does not count the look-up of the name, however long that takes."],
    run: async (bench) => {
      const { socket } = await staged(bench, { "10.0.1.1": "opens" }, (name, go) =>
        name === "resolver.resolve" ? bench.raw.sleep(0.1).then(() => go()) : go(),
      );
      const client = bench.keep(socket.tcp());
      client.settimeout(0.05);
      is(await client.connect("some.test", 80), [1, null]);
    },
  },
  {
    id: "sockets/connect-limits/zero-tries-the-first-only",
    promises: ["With a limit of zero, of either kind, only the first address is tried."],
    run: async (bench) => {
      for (const mode of ["b", "t"] as const) {
        const fates = { "10.0.1.1": { fails: "ECONNREFUSED" }, "10.0.1.2": "opens" } as const;
        const { socket, tried } = await staged(bench, fates);
        const client = bench.keep(socket.tcp());
        client.settimeout(0, mode);
        is(await client.connect("some.test", 80), [null, "connection refused"]);
        is(tried, ["10.0.1.1"]);
        client.settimeout(null, mode);
        is(await client.connect("some.test", 80), [1, null]);
      }
    },
  },
  {
    id: "sockets/connect-limits/attempt-goes-on",
    promises: [
      "After a timeout of either kind the attempt goes on: it is waited for, told by select, and says 1 once.",
    ],
    run: async (bench) => {
      for (const mode of ["b", "t"] as const) {
        const { socket, tried, heal } = await staged(bench, ONE_HANGS);
        const client = bench.keep(socket.tcp());
        client.settimeout(0.03, mode);
        for (let times = 0; times < 2; times++) {
          const [answer, seconds] = await bench.timed(() => client.connect("some.test", 80));
          is([answer, client.class], [[null, "timeout"], "tcp{master}"]);
          ok(seconds > 0.029, `0.03 s of waiting, got ${seconds}`);
        }
        is(await client.connect("some.test", 81), [null, "Operation already in progress"]);
        heal();
        is(await socket.select(null, [client]), [[], [client], null]);
        is(await client.connect("some.test", 80), [1, null]);
        is(await client.connect("some.test", 80), [null, "already connected"]);
        is(tried, ["10.0.1.1"]);
      }
    },
  },
  {
    id: "sockets/connect-limits/nothing-moves-meanwhile",
    promises: ["While the attempt goes on send and receive wait as long as they may, and select sees nothing."],
    rows: ["K-33", "K-34", "S-23"],
    run: async (bench) => {
      const { socket } = await staged(bench, ONE_HANGS);
      const client = bench.keep(socket.tcp());
      client.settimeout(0);
      is(await client.connect("10.0.1.1", 80), [null, "timeout"]);
      for (const limit of [0, 0.02]) {
        client.settimeout(limit);
        const [sent, seconds] = await bench.timed(() => client.send("x"));
        is(sent, [null, "timeout", 0]);
        ok(seconds >= limit * 0.95, `${limit} s of waiting, got ${seconds}`);
        is(await client.receive(), [null, "timeout", ""]);
        is(await socket.select([client], [client], limit), [[], [], "timeout"]);
      }
      is(client.getpeername(), [null, "Transport endpoint is not connected", null]);
    },
  },
];
