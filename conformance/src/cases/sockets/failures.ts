/** What the system refuses, in LuaSocket's words, whoever meets it. */
import { SocketError } from "@moonsocket/core";
import { onAnyPort } from "../../bench/any-port.ts";
import { is } from "../../bench/assert.ts";
import type { Case } from "../../case.ts";
import { portOf } from "../../bench/bench.ts";
import { failing, full, staged } from "../../bench/staged.ts";
import { watchedPair } from "../../bench/spy.ts";

const WORDS = {
  EACCES: "permission denied",
  EADDRINUSE: "address already in use",
  EADDRNOTAVAIL: "Cannot assign requested address",
  ECONNREFUSED: "connection refused",
  EHOSTUNREACH: "No route to host",
  EINVAL: "Invalid argument",
  EMFILE: "Too many open files",
  ENETUNREACH: "Network is unreachable",
  ETIMEDOUT: "timeout",
  EXOTIC: "Unknown error EXOTIC",
} as const;

export const failures: readonly Case[] = [
  {
    id: "sockets/failures/of-connect",
    promises: [
      "Why a connect has failed is said in LuaSocket's words; its code is on lasterror, and a master remains.",
    ],
    rows: ["K-60", "K-61", "K-62", "E-13"],
    run: async (bench) => {
      for (const [code, message] of Object.entries(WORDS)) {
        for (const fate of [{ fails: code }, { throws: code }]) {
          const { socket } = await staged(bench, { "10.0.1.1": fate });
          const master = bench.keep(socket.tcp());
          for (const limit of [null, 0]) {
            master.settimeout(limit);
            is(await master.connect("10.0.1.1", 80), [null, message]);
            is([master.lasterror?.code, master.class, master.getfamily()], [code, "tcp{master}", "unspec"]);
          }
          is(await socket.connect("10.0.1.1", 80), [null, message]);
        }
      }
    },
  },
  {
    id: "sockets/failures/last-of-several",
    promises: ["A name's addresses are tried in the resolver's order, and of several failures the last one is told."],
    run: async (bench) => {
      const fates = {
        "10.0.1.1": { throws: "ENETUNREACH" },
        "2001:db8::1": { fails: "ECONNREFUSED" },
        "10.0.1.2": { fails: "EHOSTUNREACH" },
      } as const;
      const { socket, tried } = await staged(bench, fates);
      const master = bench.keep(socket.tcp());
      is(await master.connect("some.test", 80), [null, "No route to host"]);
      is([tried, master.lasterror?.code], [Object.keys(fates), "EHOSTUNREACH"]);
      is([master.class, master.getfamily()], ["tcp{master}", "unspec"]);
    },
  },
  {
    id: "sockets/failures/of-bind",
    promises: ["Why an address can't be taken is said in LuaSocket's words, by bind of either kind."],
    rows: ["E-10", "E-12"],
    needs: ["listen", "bind-before-listen"],
    run: async (bench) => {
      for (const [code, message] of Object.entries(WORDS)) {
        const { socket } = await staged(bench, {}, failing("transport.bind", code));
        const master = bench.keep(socket.tcp());
        is(await master.bind("127.0.0.1", 80), [null, message]);
        is([master.lasterror?.code, master.class, master.getfamily()], [code, "tcp{master}", "unspec"]);
        is(await socket.bind("*", 80), [null, message]);
      }
    },
  },
  {
    id: "sockets/failures/port-that-is-not-for-everybody",
    promises: ["A port that only the privileged may have is denied, and the same master may take another."],
    rows: ["E-11"],
    needs: ["bind-before-listen"],
    run: async (bench) => {
      const socket = onAnyPort(bench, (port) => {
        if (port < 1024) throw SocketError.from("EACCES");
      });
      const master = bench.keep(socket.tcp());
      is(await master.bind("*", 1023), [null, "permission denied"]);
      is([master.lasterror?.code, master.getfamily()], ["EACCES", "unspec"]);
      is(await master.bind("*", 1024), [1, null]);
      is(master.getsockname(), ["0.0.0.0", portOf(master), "inet"]);
    },
  },
  {
    id: "sockets/failures/out-of-descriptors",
    promises: ["Where no descriptor is left accept, bind and connect say so; who waits is accepted by the next call."],
    rows: ["A-18"],
    needs: ["listen"],
    run: async (bench) => {
      const starved = new Set<string>();
      const { socket } = await staged(bench, {}, (name, go) => (starved.delete(name) ? full(name) : go()));
      const server = bench.keep(socket.try(await socket.bind("127.0.0.1", 0)));
      const far = await bench.call(server);
      for (const call of ["transport.bind", "transport.connect", "listener.accept"]) starved.add(call);
      is(await server.accept(), [null, "Too many open files"]);
      is(await socket.bind("127.0.0.1", 0), [null, "Too many open files"]);
      is(await socket.connect("127.0.0.1", 80), [null, "Too many open files"]);
      const client = bench.keep(socket.try(await server.accept()));
      is([server.class, client.getpeername()[1]], ["tcp{server}", far.connection.local?.port]);
      is(portOf(client), portOf(server));
    },
  },
  {
    id: "sockets/failures/cause",
    promises: ["What the runtime itself threw is the cause of lasterror, and of what a loop over lines throws."],
    run: async (bench) => {
      const cause = new Error("as the runtime has it");
      const { client } = await watchedPair(bench, (name, go) => {
        if (name === "connection.read") throw SocketError.from("ECONNRESET", cause);
        return name === "connection.readable" ? true : go();
      });
      is(await client.receive(), [null, "closed", ""]);
      is([client.lasterror?.code, client.lasterror?.cause], ["ECONNRESET", cause]);
      const thrown: unknown = await client
        .lines()
        .next()
        .catch((error: unknown) => error);
      is(thrown instanceof SocketError && thrown.cause === client.lasterror, true, "lasterror as the cause");
    },
  },
];
