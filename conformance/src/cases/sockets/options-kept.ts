/** Options of a master, and every descriptor that it gets later. */
import { createSockets, type TcpObject } from "@moonsocket/core";
import { is } from "../../bench/assert.ts";
import type { Bench } from "../../bench/bench.ts";
import { anywhere, LOOPBACK } from "../../bench/raw.ts";
import { Spy } from "../../bench/spy.ts";
import type { Case } from "../../case.ts";

const SET = [
  ["tcp-keepidle", 33],
  ["tcp-keepcnt", 4],
  ["reuseport", true],
] as const;

function set(object: TcpObject): void {
  for (const [option, value] of SET) is(object.setoption(option, value), [1, null]);
}

function has(object: TcpObject, when: string): void {
  for (const [option, value] of SET) is(object.getoption(option), [value, null], `${option} ${when}`);
}

/** Where it can connect to, and where it can't. */
async function targets({ raw, peer }: Bench, family: "inet" | "inet6" = "inet") {
  const nobody = await raw.nobody(family);
  return { open: (await raw.listen(peer, 8, anywhere(family))).local, nobody };
}

export const optionsKept: readonly Case[] = [
  {
    id: "sockets/options-kept/through-bind-listen-and-accept",
    promises: ["What is set on a master its address has, its server, and the clients that this one accepts."],
    needs: ["keepalive-tuning", "reuseport", "listen", "bind-before-listen"],
    run: async (bench) => {
      for (const family of ["inet", "inet6"] as const) {
        const master = bench.keep(family === "inet" ? bench.socket.tcp4() : bench.socket.tcp6());
        set(master);
        is(await master.bind(LOOPBACK[family], 0), [1, null]);
        has(master, "once it is bound");
        is(await master.listen(), [1, null]);
        has(master, "once it listens");
        const [, port = 0] = master.getsockname();
        await bench.raw.open(bench.peer.connect({ ...anywhere(family), port: Number(port) }));
        has(bench.keep(bench.socket.try(await master.accept())), "of one that it accepted");
      }
    },
  },
  {
    id: "sockets/options-kept/once-its-family-is-known",
    promises: [
      "What is bound has options though nobody had said its family, and keeps them when it listens or connects.",
    ],
    needs: ["keepalive-tuning", "reuseport", "listen", "bind-before-listen", "bind-before-connect"],
    run: async (bench) => {
      const { open } = await targets(bench);
      const [listening, leaving] = [bench.tcp(), bench.tcp()];
      for (const master of [listening, leaving]) {
        is(master.setoption("tcp-keepidle", 33), [null, "setsockopt failed"]);
        is(await master.bind(LOOPBACK.inet, 0), [1, null]);
        set(master);
        has(master, "once it is bound");
      }
      is(await listening.listen(), [1, null]);
      has(listening, "once it listens");
      is(await leaving.connect(open.ip, open.port), [1, null]);
      has(leaving, "once it is connected");
    },
  },
  {
    id: "sockets/options-kept/through-connect",
    promises: ["What is set on a master the client has that it becomes."],
    needs: ["keepalive-tuning", "reuseport"],
    run: async (bench) => {
      for (const family of ["inet", "inet6"] as const) {
        const { open } = await targets(bench, family);
        const master = bench.keep(family === "inet" ? bench.socket.tcp4() : bench.socket.tcp6());
        set(master);
        has(master, "before it has a descriptor");
        is(await master.connect(open.ip, open.port), [1, null]);
        has(master, "once it is connected");
      }
    },
  },
  {
    id: "sockets/options-kept/through-a-refusal",
    promises: ["An attempt that was refused takes no option with it: the next one has them."],
    needs: ["keepalive-tuning", "reuseport", "bind-before-connect"],
    run: async (bench) => {
      const { open, nobody } = await targets(bench);
      for (const bound of [false, true]) {
        const master = bench.keep(bench.socket.tcp4());
        set(master);
        if (bound) is(await master.bind(LOOPBACK.inet, 0), [1, null]);
        is(await master.connect(nobody.ip, nobody.port), [null, "connection refused"]);
        has(master, "after a refusal");
        is(await master.connect(open.ip, open.port), [1, null]);
        has(master, "after the second attempt");
      }
    },
  },
  {
    id: "sockets/options-kept/at-every-address-of-a-name",
    promises: ["Where the first address of a name refuses, the second attempt has the options, too."],
    needs: ["keepalive-tuning", "reuseport"],
    run: async (bench) => {
      const { open, nobody } = await targets(bench);
      // Of two addresses the first one leads to nobody.
      const spy = new Spy(bench.transport, (name, go, ...args) => {
        if (name === "transport.capabilities") return { ...bench.transport.capabilities, resolve: true };
        if (name === "resolver.resolve") return Promise.resolve([nobody, open]);
        return name === "transport.connect" && spy.count(name) === 1 ? go(nobody, args[1]) : go();
      });
      const master = bench.keep(createSockets(spy.transport).tcp4());
      set(master);
      is(await master.connect("moon.test", open.port), [1, null]);
      is(spy.count("transport.connect"), 2);
      has(master, "at the second address");
    },
  },
];
