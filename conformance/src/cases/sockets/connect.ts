/** `connect`: from a master to a client, once. */
import { is } from "../../bench/assert.ts";
import { portOf } from "../../bench/bench.ts";
import type { Case } from "../../case.ts";
import { leaveBehind } from "../../bench/left-behind.ts";
import { anywhere } from "../../bench/raw.ts";

export const connect: readonly Case[] = [
  {
    id: "sockets/connect/makes-a-client",
    promises: [
      "A master of the address's family, or of none yet, connects to it, becomes a client, and knows both ends.",
    ],
    rows: ["K-01", "K-02", "K-03", "K-04", "Z-15"],
    run: async (bench) => {
      for (const family of ["inet", "inet6"] as const) {
        const listener = await bench.raw.listen(bench.peer, 32, anywhere(family));
        const { ip, port } = listener.local;
        for (const make of [bench.socket.tcp, family === "inet" ? bench.socket.tcp4 : bench.socket.tcp6]) {
          const client = bench.keep(make());
          is(await client.connect(ip, port), [1, null]);
          is([client.class, client.getfamily()], ["tcp{client}", family]);
          is(client.getpeername(), [ip, port, family]);
          const { remote } = await bench.raw.accept(listener);
          is(client.getsockname(), [remote?.ip, remote?.port, family]);
        }
      }
    },
  },
  {
    id: "sockets/connect/refused-and-again",
    promises: [
      "Where nobody listens connect is refused, as often as it is called; the object stays a master, and may connect elsewhere.",
    ],
    rows: ["K-38", "Z-03", "ST-04-07"],
    run: async (bench) => {
      const [{ ip, port }, { local }] = [await bench.raw.nobody(), await bench.raw.listen(bench.peer)];
      for (const master of [bench.tcp(), bench.keep(bench.socket.tcp4())]) {
        for (let i = 0; i < 3; i++) is(await master.connect(ip, port), [null, "connection refused"]);
        is(master.class, "tcp{master}");
        is(await master.connect(local.ip, local.port), [1, null]);
        is(master.class, "tcp{client}");
        is(await master.send("moon"), [4, null, null]);
      }
    },
  },
  {
    id: "sockets/connect/already-connected",
    promises: ["A client that is to connect again, to whatever, says that it is already connected, and goes on."],
    run: async (bench) => {
      const listener = await bench.raw.listen(bench.peer);
      const { ip, port } = listener.local;
      const client = bench.tcp();
      is(await client.connect(ip, port), [1, null]);
      is(await client.connect(ip, port), [null, "already connected"]);
      is(await client.connect(ip, (await bench.raw.nobody()).port), [null, "already connected"]);
      is(client.getpeername(), [ip, port, "inet"]);
      is(await client.send("moon"), [4, null, null]);
      is((await bench.raw.readExactly(await bench.raw.accept(listener), 4)).length, 4);
      await bench.raw.turns(3);
      is(listener.acceptable, false);
    },
  },
  {
    id: "sockets/connect/on-a-server",
    promises: ["A server that is to connect says that it is already connected, and goes on accepting."],
    needs: ["listen"],
    run: async (bench) => {
      const server = bench.keep(bench.socket.tcp4());
      is(await server.listen(), [1, null]);
      is(await server.connect("127.0.0.1", portOf(server)), [null, "already connected"]);
      is(server.class, "tcp{server}");
      await bench.call(server);
      bench.keep(bench.socket.try(await server.accept()));
    },
  },
  {
    id: "sockets/connect/reads-what-the-peer-said-at-once",
    promises: ["What the peer said as soon as it had accepted is there, although it has closed since."],
    rows: ["K-64"],
    run: async (bench) => {
      const listener = await bench.raw.listen(bench.peer);
      const client = bench.tcp();
      const connecting = client.connect(listener.local.ip, listener.local.port);
      const far = await bench.raw.accept(listener);
      await bench.raw.writeAll(far, new TextEncoder().encode("hi\n"));
      await far.close();
      is(await connecting, [1, null]);
      is(await client.receive(), ["hi", null, null]);
      is(await client.receive(), [null, "closed", ""]);
    },
  },
  {
    id: "sockets/connect/close-gives-it-up",
    promises: [
      "Closing gives an attempt up, one that was left behind and one that has not begun: nothing of it is left.",
    ],
    run: async (bench) => {
      const { local } = await bench.raw.listen(bench.peer);
      const { ip, port } = local;
      const [behind, early] = [bench.tcp(), bench.tcp()];
      await leaveBehind(behind, local);
      const connecting = early.connect(ip, port);
      is(await Promise.all([behind.close(), early.close()]), [1, 1]);
      is(await connecting, [null, "closed"]);
      is([await behind.connect(ip, port), early.class], [[null, "closed"], "tcp{master}"]);
    },
  },
];
