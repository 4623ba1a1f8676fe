/** `connect` of a master that is bound, or has options: it keeps them, however many attempts it takes. */
import { is } from "../../bench/assert.ts";
import type { Case } from "../../case.ts";
import { leaveBehind } from "../../bench/left-behind.ts";

export const connectBound: readonly Case[] = [
  {
    id: "sockets/connect-bound/leaves-from-where-it-is-bound",
    promises: ["A bound master connects from its address and port."],
    rows: ["K-40"],
    needs: ["bind-before-connect"],
    run: async (bench) => {
      const listener = await bench.raw.listen(bench.peer);
      const client = bench.tcp();
      is(await client.bind("127.0.0.1", 0), [1, null]);
      const name = client.getsockname();
      is(await client.connect(listener.local.ip, listener.local.port), [1, null]);
      is(client.getsockname(), name);
      is((await bench.raw.accept(listener)).remote?.port, name[1]);
    },
    without: async (bench) => {
      const { ip, port } = (await bench.raw.listen(bench.peer)).local;
      const master = bench.tcp();
      const able = bench.transport.capabilities["bind-before-listen"] === true;
      is(await master.bind("127.0.0.1", 0), able ? [1, null] : [null, "unsupported"]);
      is(await master.connect(ip, port), able ? [null, "unsupported"] : [1, null]);
    },
  },
  {
    id: "sockets/connect-bound/keeps-its-port-when-refused",
    promises: ["A bound master that was refused is still bound, and leaves from the same port next time."],
    needs: ["bind-before-connect"],
    run: async (bench) => {
      const [nobody, listener] = [await bench.raw.nobody(), await bench.raw.listen(bench.peer)];
      const master = bench.tcp();
      is(await master.bind("127.0.0.1", 0), [1, null]);
      const name = master.getsockname();
      for (let i = 0; i < 2; i++) is(await master.connect(nobody.ip, nobody.port), [null, "connection refused"]);
      is(master.getsockname(), name);
      is(await master.bind("127.0.0.1", 0), [null, "Invalid argument"]);
      is(await master.connect(listener.local.ip, listener.local.port), [1, null]);
      is(master.getsockname(), name);
      is((await bench.raw.accept(listener)).remote?.port, name[1]);
    },
  },
  {
    id: "sockets/connect-bound/star-leaves-its-address-open",
    promises: ["A master that is bound to every interface leaves from its port, and from the address that fits."],
    needs: ["bind-before-connect"],
    run: async (bench) => {
      const { ip, port } = (await bench.raw.listen(bench.peer)).local;
      const client = bench.tcp();
      is(await client.bind("*", 0), [1, null]);
      const [, own] = client.getsockname();
      is(await client.connect(ip, port), [1, null]);
      is(client.getsockname(), ["127.0.0.1", own, "inet"]);
    },
  },
  {
    id: "sockets/connect-bound/literal-of-the-other-family",
    promises: ["A master that is bound in one family can't connect in the other, and stays bound."],
    needs: ["bind-before-connect"],
    run: async (bench) => {
      const { ip, port } = (await bench.raw.listen(bench.peer)).local;
      const master = bench.tcp();
      is(await master.bind("127.0.0.1", 0), [1, null]);
      const name = master.getsockname();
      is(await master.connect("::1", port), [null, "Address family for hostname not supported"]);
      is(await master.connect(ip, port), [1, null]);
      is(master.getsockname(), name);
    },
  },
  {
    id: "sockets/connect-bound/is-left-behind-bound",
    promises: ["An attempt of a bound master that is left behind goes on from its port."],
    needs: ["bind-before-connect"],
    run: async (bench) => {
      const listener = await bench.raw.listen(bench.peer);
      const master = bench.tcp();
      is(await master.bind("127.0.0.1", 0), [1, null]);
      const name = master.getsockname();
      if (!(await leaveBehind(master, listener.local))) return;
      is(await master.connect(listener.local.ip, listener.local.port), [1, null]);
      is(master.getsockname(), name);
      is((await bench.raw.accept(listener)).remote?.port, name[1]);
    },
  },
  {
    id: "sockets/connect-bound/keeps-its-options",
    promises: ["Options that a master was given are the client's, although an attempt was refused in between."],
    rows: ["O-68"],
    needs: ["keepalive", "tcp-nodelay"],
    run: async (bench) => {
      const [nobody, { local }] = [await bench.raw.nobody(), await bench.raw.listen(bench.peer)];
      const master = bench.keep(bench.socket.tcp4());
      is(master.setoption("keepalive", true), [1, null]);
      is(await master.connect(nobody.ip, nobody.port), [null, "connection refused"]);
      is(master.setoption("tcp-nodelay", true), [1, null]);
      is(await master.connect(local.ip, local.port), [1, null]);
      is(
        [master.getoption("keepalive"), master.getoption("tcp-nodelay")],
        [
          [true, null],
          [true, null],
        ],
      );
    },
  },
];
