/** The functions `connect`, `connect4` and `connect6`: a client that is ready, or nothing. */
import { is } from "../../bench/assert.ts";
import { portOf } from "../../bench/bench.ts";
import { bytesOf } from "../../bench/bytes.ts";
import type { Case } from "../../case.ts";
import { rejects } from "../../bench/refused.ts";
import { anywhere } from "../../bench/raw.ts";

const NOWHERE = [null, "host or service not provided, or not known"];
const WRONG_FAMILY = [null, "Address family for hostname not supported"];

export const shortcuts: readonly Case[] = [
  {
    id: "sockets/shortcuts/connect-gives-a-client",
    promises: ["The function connect gives a client that is ready and has no timeout."],
    rows: ["SC-01"],
    run: async (bench) => {
      const listener = await bench.raw.listen(bench.peer);
      const { ip, port } = listener.local;
      const client = bench.keep(bench.socket.try(await bench.socket.connect(ip, port)));
      is([client.class, client.encoding, client.gettimeout()], ["tcp{client}", "utf8", [-1, -1]]);
      is(client.getpeername(), [ip, port, "inet"]);
      is((await bench.raw.accept(listener)).remote?.port, portOf(client));
    },
  },
  {
    id: "sockets/shortcuts/connect-takes-options",
    promises: [
      "The function connect takes the client's encoding and maxsize; its timeout and its signal are for the connect only.",
    ],
    run: async (bench) => {
      const listener = await bench.raw.listen(bench.peer);
      const { ip, port } = listener.local;
      const controller = new AbortController();
      const options = { encoding: "bytes", maxsize: 4, timeout: 5, signal: controller.signal } as const;
      const client = bench.keep(bench.socket.try(await bench.socket.connect(ip, port, options)));
      is([client.encoding, client.gettimeout()], ["bytes", [-1, -1]]);
      controller.abort();
      await bench.raw.writeAll(await bench.raw.accept(listener), bytesOf("moonsocket\n"));
      is(await client.receive(), [null, "oversized", bytesOf("moon")]);
    },
  },
  {
    id: "sockets/shortcuts/connect-leaves-nothing-open",
    promises: ["Where the function connect fails, whyever, there is no client, and nothing is left open."],
    rows: ["SC-02", "SC-03", "Z-07"],
    run: async ({ raw, peer, socket }) => {
      const [nobody, { local }] = [await raw.nobody(), await raw.listen(peer)];
      is(await socket.connect(nobody.ip, nobody.port), [null, "connection refused"]);
      is(await socket.connect("256.1.1.1", local.port), NOWHERE);
      // Zero is one turn, in which it may be decided.
      const [client, error] = await socket.connect(local.ip, local.port, { timeout: 0 });
      if (client === null) is(error, "timeout");
      else await client.close();
    },
  },
  {
    id: "sockets/shortcuts/connect-heeds-a-signal",
    promises: ["With a signal that has fired the function connect begins nothing."],
    run: async ({ raw, peer, socket }) => {
      const listener = await raw.listen(peer);
      const { ip, port } = listener.local;
      is(await socket.connect(ip, port, { signal: AbortSignal.abort() }), [null, "aborted"]);
      await raw.sleep(0.02);
      is(listener.acceptable, false);
    },
  },
  {
    id: "sockets/shortcuts/connect-forces-the-family",
    promises: ["The functions connect4 and connect6, and the option family, refuse a literal of the other family."],
    rows: ["SC-10"],
    run: async ({ raw, peer, socket }) => {
      const four = (await raw.listen(peer)).local;
      const six = (await raw.listen(peer, 32, anywhere("inet6"))).local;
      is(await socket.connect4(six.ip, six.port), WRONG_FAMILY);
      is(await socket.connect6(four.ip, four.port), WRONG_FAMILY);
      is(await socket.connect(four.ip, four.port, { family: "inet6" }), WRONG_FAMILY);
      is(await socket.connect(six.ip, six.port, { family: "inet" }), WRONG_FAMILY);
      for (const [client, error] of [
        await socket.connect4(four.ip, four.port),
        await socket.connect6(six.ip, six.port),
        await socket.connect(six.ip, six.port, { family: "inet6" }),
      ]) {
        is([client?.class, error], ["tcp{client}", null]);
        await client?.close();
      }
    },
  },
  {
    id: "sockets/shortcuts/connect-refuses-slips",
    promises: [
      "The functions connect, connect4 and connect6 check everything that they are given before anything is begun.",
    ],
    rows: ["SC-16", "SC-17"],
    run: async ({ raw, peer, socket }) => {
      const listener = await raw.listen(peer);
      const { ip, port } = listener.local;
      const options = [
        "127.0.0.1",
        5,
        [],
        { timout: 5 },
        { backlog: 5 },
        { timeout: "5" },
        { encoding: "ascii" },
        { maxsize: "5" },
        { locaddr: 5 },
        { locport: "80" },
        { signal: {} },
      ];
      const ranges = [{ timeout: NaN }, { maxsize: 0 }, { locport: -1 }, { locport: 65_536 }];
      for (const connect of ["connect", "connect4", "connect6"]) {
        await rejects(socket, connect, "TypeError", [], [ip], [ip, String(port)], [null, port]);
        await rejects(socket, connect, "TypeError", ...options.map((wrong) => [ip, port, wrong]));
        await rejects(socket, connect, "RangeError", ...[0, -1, 65_536, 80.5, NaN].map((no) => [ip, no]));
        await rejects(socket, connect, "RangeError", ...ranges.map((wrong) => [ip, port, wrong]));
      }
      await rejects(socket, "connect", "TypeError", [ip, port, { family: "inet4" }], [ip, port, { family: 4 }]);
      await rejects(socket, "connect4", "TypeError", [ip, port, { family: "inet" }]);
      await raw.sleep(0.02);
      is(listener.acceptable, false);
    },
  },
];
