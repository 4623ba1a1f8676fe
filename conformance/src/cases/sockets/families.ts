/** `getfamily`: what decides the family of an object, and whom it serves. */
import { aloneAt } from "../../bench/alone-at.ts";
import { is } from "../../bench/assert.ts";
import { portOf } from "../../bench/bench.ts";
import type { Case } from "../../case.ts";
import { anywhere, LOOPBACK } from "../../bench/raw.ts";

const REFUSED = [null, "connection refused"];

export const families: readonly Case[] = [
  {
    id: "sockets/families/of-a-master",
    promises: ["An object of tcp has no family yet, one of tcp4 or tcp6 its own, still when it is closed."],
    rows: ["ST-06-02", "ST-06-03"],
    run: async ({ socket }) => {
      const masters = [socket.tcp(), socket.tcp4(), socket.tcp6()];
      const expected = ["unspec", "inet", "inet6"];
      is(
        masters.map((one) => one.getfamily()),
        expected,
      );
      for (const one of masters) await one.close();
      is(
        masters.map((one) => one.getfamily()),
        expected,
      );
    },
  },
  {
    id: "sockets/families/connect-decides",
    promises: ["A connection decides the family, still when it is closed."],
    rows: ["ST-06-06", "ST-06-10"],
    run: async (bench) => {
      for (const family of ["inet", "inet6"] as const) {
        const { ip, port } = (await bench.raw.listen(bench.peer, 32, anywhere(family))).local;
        const client = bench.tcp();
        is(await client.connect(ip, port), [1, null]);
        is(client.getfamily(), family);
        await client.close();
        is(client.getfamily(), family);
      }
    },
  },
  {
    id: "sockets/families/refusal-decides-nothing",
    promises: [
      "A refused attempt decides nothing: the object may go to the other family, unless it is of one already.",
    ],
    run: async (bench) => {
      const nobody = await bench.raw.nobody();
      const { ip, port } = (await bench.raw.listen(bench.peer, 32, anywhere("inet6"))).local;
      const [any, four] = [bench.tcp(), bench.keep(bench.socket.tcp4())];
      is([await any.connect(nobody.ip, nobody.port), await four.connect(nobody.ip, nobody.port)], [REFUSED, REFUSED]);
      is([any.getfamily(), four.getfamily()], ["unspec", "inet"]);
      is(await any.connect(ip, port), [1, null]);
      is(any.getfamily(), "inet6");
    },
  },
  {
    id: "sockets/families/bind-decides",
    promises: ["An address that was taken decides the family; one that could not be taken does not."],
    rows: ["ST-06-04"],
    needs: ["bind-before-listen"],
    run: async (bench) => {
      const { local } = await bench.raw.listen(bench.peer);
      for (const [address, family] of [
        ["127.0.0.1", "inet"],
        ["*", "inet"],
        ["::1", "inet6"],
      ] as const) {
        const master = bench.tcp();
        is(await master.bind(local.ip, local.port), [null, "address already in use"]);
        is([master.getfamily(), await master.listen()], ["unspec", [null, "Bad file descriptor"]]);
        is(await master.bind(address, 0), [1, null]);
        is(master.getfamily(), family);
      }
    },
  },
  {
    id: "sockets/families/of-a-server",
    promises: ["A server has the family of its address, and so have its clients, still when they are closed."],
    rows: ["ST-06-05", "ST-06-09"],
    needs: ["listen"],
    run: async (bench) => {
      for (const family of ["inet", "inet6"] as const) {
        const server = bench.keep(bench.socket.try(await bench.socket.bind(LOOPBACK[family], 0)));
        await bench.raw.open(bench.peer.connect({ ip: LOOPBACK[family], port: portOf(server), family }));
        const client = bench.keep(bench.socket.try(await server.accept()));
        is([server.getfamily(), client.getfamily()], [family, family]);
        await Promise.all([server.close(), client.close()]);
        is([server.getfamily(), client.getfamily()], [family, family]);
      }
    },
  },
  {
    id: "sockets/families/every-interface-of-one-family",
    promises: ["A server at every interface serves its own family only."],
    rows: ["B-58", "K-66"],
    needs: ["listen", "ipv6-v6only"],
    run: async (bench) => {
      for (const [make, other, address] of [
        [bench.socket.tcp4, "inet6", "::1"],
        [bench.socket.tcp6, "inet", "127.0.0.1"],
      ] as const) {
        const port = await aloneAt(bench, other, async () => {
          const server = bench.keep(make());
          is(await server.listen(), [1, null]);
          return portOf(server);
        });
        is(await bench.tcp().connect(address, port), REFUSED);
      }
    },
  },
];
