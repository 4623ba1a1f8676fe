/** `connect` to somebody who says neither yes nor no: what a limit leaves behind. */
import { is, ok } from "../../bench/assert.ts";
import { staged } from "../../bench/staged.ts";
import type { Case } from "../../case.ts";

const SILENT = { "10.0.1.1": "hangs" } as const;

export const connectSilent: readonly Case[] = [
  {
    id: "sockets/connect-silent/zero-does-not-wait",
    promises: ["Under a limit of zero, of either kind, connect does not wait for an answer that does not come."],
    rows: ["K-22"],
    run: async (bench) => {
      for (const mode of ["b", "t"] as const) {
        const { socket, tried } = await staged(bench, SILENT);
        const master = bench.keep(socket.tcp());
        master.settimeout(0, mode);
        const [answer, seconds] = await bench.timed(() => master.connect("10.0.1.1", 80));
        is([answer, tried], [[null, "timeout"], ["10.0.1.1"]]);
        ok(seconds < 2, `no wait, got ${seconds} s`);
      }
    },
  },
  {
    id: "sockets/connect-silent/opens-later",
    promises: [
      "What a limit has left behind is a client as soon as it is open: select says so, and it sends without another connect.",
    ],
    rows: ["Z-05"],
    run: async (bench) => {
      const { socket, heal } = await staged(bench, SILENT);
      const client = bench.keep(socket.tcp());
      client.settimeout(0.02);
      is(await client.connect("10.0.1.1", 80), [null, "timeout"]);
      is([client.class, client.getfamily()], ["tcp{master}", "unspec"]);
      heal();
      is(await socket.select(null, [client], 5), [[], [client], null]);
      is(await client.send("x"), [1, null, null]);
      const [ip, port, family] = client.getpeername();
      is([ip, typeof port, family], ["127.0.0.1", "number", "inet"]);
      is([client.class, client.getfamily()], ["tcp{client}", "inet"]);
    },
  },
  {
    id: "sockets/connect-silent/keeps-its-descriptor",
    promises: ["After a timeout the descriptor of the attempt stays open, for the attempt goes on."],
    rows: ["Z-06"],
    needs: ["fd"],
    run: async (bench) => {
      const { socket, heal } = await staged(bench, SILENT);
      const client = bench.keep(socket.tcp());
      client.settimeout(0.02);
      is(await client.connect("10.0.1.1", 80), [null, "timeout"]);
      const fd = client.getfd();
      ok(fd > 2, `a number of the kernel's, got ${fd}`);
      heal();
      is(await client.connect("10.0.1.1", 80), [1, null]);
      is(client.getfd(), fd);
    },
    without: async (bench) => {
      const { socket } = await staged(bench, SILENT);
      const master = bench.keep(socket.tcp());
      master.settimeout(0.02);
      is(await master.connect("10.0.1.1", 80), [null, "timeout"]);
      is(master.getfd(), -1);
    },
  },
];
