/** The functions `connect`, `connect4` and `connect6`: a client that is ready, or nothing. */
import { is, misuse, show } from "../../bench/assert.ts";
import { portOf } from "../../bench/bench.ts";
import { bytesOf } from "../../bench/bytes.ts";
import type { Case } from "../../case.ts";
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
      "Its options are the client's encoding and maxsize; its timeout and its signal are for the connect only.",
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
    promises: ["Where it fails, whyever, there is no client, and nothing is left open."],
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
    promises: ["A signal that fires ends it, and one that has fired keeps it from beginning; nothing is left open."],
    run: async ({ raw, peer, socket }) => {
      const listener = await raw.listen(peer);
      const { ip, port } = listener.local;
      is(await socket.connect(ip, port, { signal: AbortSignal.abort() }), [null, "aborted"]);
      await raw.sleep(0.02);
      is(listener.acceptable, false);
      const controller = new AbortController();
      const connecting = socket.connect(ip, port, { signal: controller.signal });
      controller.abort();
      const [client, error] = await connecting;
      // A transport that decides at once is quicker.
      if (client === null) is(error, "aborted");
      else await client.close();
    },
  },
  {
    id: "sockets/shortcuts/connect-forces-the-family",
    promises: ["The functions connect4 and connect6, and the option family, refuse a literal of the other family."],
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
    promises: ["Arguments that make no sense are a TypeError or RangeError, and nothing is begun."],
    rows: ["SC-16", "SC-17"],
    run: async ({ raw, peer, socket }) => {
      const listener = await raw.listen(peer);
      const { ip, port } = listener.local;
      for (const args of [
        [],
        [ip],
        [ip, String(port)],
        [null, port],
        [ip, port, "127.0.0.1"],
        [ip, port, { family: "inet4" }],
        [ip, port, { timout: 5 }],
        [ip, port, { timeout: "5" }],
        [ip, port, { encoding: "ascii" }],
        [ip, port, { locport: "80" }],
        [ip, port, { signal: {} }],
      ]) {
        is(await misuse(() => Reflect.apply(socket.connect, null, args)), "TypeError", show(args));
      }
      for (const args of [
        [ip, 0],
        [ip, 65_536],
        [ip, 80.5],
        [ip, port, { maxsize: 0 }],
        [ip, port, { locport: -1 }],
      ]) {
        is(await misuse(() => Reflect.apply(socket.connect, null, args)), "RangeError", show(args));
      }
      is(await misuse(() => Reflect.apply(socket.connect4, null, [ip, port, { family: "inet" }])), "TypeError");
      await raw.sleep(0.02);
      is(listener.acceptable, false);
    },
  },
];
