/** `bind` of a master: what it makes of what it can't take. */
import { createSockets } from "@moonsocket/core";
import { is } from "../../bench/assert.ts";
import { portOf } from "../../bench/bench.ts";
import type { Case } from "../../case.ts";
import { Spy } from "../../bench/spy.ts";

const NOWHERE = "host or service not provided, or not known";
const WRONG_FAMILY = "Address family for hostname not supported";

export const bindRefused: readonly Case[] = [
  {
    id: "sockets/bind-refused/no-address",
    promises: [
      "What is neither an address nor a name bind refuses, without asking the resolver, and the master may try again.",
    ],
    rows: ["B-17", "B-18", "B-20"],
    needs: ["bind-before-listen"],
    run: async (bench) => {
      const spy = new Spy(bench.transport);
      const master = bench.keep(createSockets(spy.transport).tcp());
      for (const nothing of ["", "256.1.1.1", "[::1]", "::1%lo", "127.0.0.1\0"])
        is(await master.bind(nothing, 0), [null, NOWHERE], nothing);
      is(spy.count("resolver.resolve"), 0);
      is(master.getsockname(), [null, "Bad file descriptor", null]);
      is(await master.bind("127.0.0.1", 0), [1, null]);
    },
  },
  {
    id: "sockets/bind-refused/literal-of-the-other-family",
    promises: ["A literal of the other family is refused to tcp4 and tcp6, which may then take one of their own."],
    rows: ["B-08", "B-09", "B-10", "ST-02-02", "ST-02-03"],
    needs: ["bind-before-listen"],
    run: async (bench) => {
      const [four, six] = [bench.keep(bench.socket.tcp4()), bench.keep(bench.socket.tcp6())];
      is(await four.bind("::1", 0), [null, WRONG_FAMILY]);
      is(await six.bind("127.0.0.1", 0), [null, WRONG_FAMILY]);
      is(
        [four.getsockname(), six.getsockname()],
        [
          ["0.0.0.0", 0, "inet"],
          ["::", 0, "inet6"],
        ],
      );
      is(await four.bind("127.0.0.1", 0), [1, null]);
      is(await six.bind("::1", 0), [1, null]);
      is(six.getsockname(), ["::1", portOf(six), "inet6"]);
    },
  },
  {
    id: "sockets/bind-refused/in-use",
    promises: [
      "Where somebody listens already bind says that the address is in use, and the same object may take another.",
    ],
    rows: ["B-41", "B-45", "B-46"],
    needs: ["bind-before-listen"],
    run: async (bench) => {
      const { port } = (await bench.raw.listen(bench.peer)).local;
      for (const master of [bench.tcp(), bench.keep(bench.socket.tcp4())]) {
        is(await master.bind("127.0.0.1", port), [null, "address already in use"]);
        is(master.class, "tcp{master}");
        is(await master.bind("127.0.0.1", 0), [1, null]);
        is(portOf(master) === port, false, "the busy port");
      }
    },
  },
  {
    id: "sockets/bind-refused/twice",
    promises: ["An object that is bound can't be bound again, and keeps the address that it has."],
    rows: ["B-47", "ST-02-04"],
    needs: ["bind-before-listen", "listen"],
    run: async (bench) => {
      const master = bench.tcp();
      is(await master.bind("127.0.0.1", 0), [1, null]);
      const name = master.getsockname();
      is(await master.bind("127.0.0.1", 0), [null, "Invalid argument"]);
      is(master.getsockname(), name);
      is(await master.listen(), [1, null]);
      is(master.getsockname(), name);
    },
  },
  {
    id: "sockets/bind-refused/one-listens",
    promises: [
      "Two objects with the same address do not both listen: one of them is told that it is in use, and stays a master.",
    ],
    needs: ["bind-before-listen", "listen"],
    run: async (bench) => {
      const [first, second] = [bench.tcp(), bench.tcp()];
      is(await first.bind("127.0.0.1", 0), [1, null]);
      const taken = await second.bind("127.0.0.1", portOf(first));
      is(await first.listen(), [1, null]);
      is(taken[1] === null ? await second.listen() : taken, [null, "address already in use"]);
      is(second.class, "tcp{master}");
    },
  },
  {
    id: "sockets/bind-refused/address-of-somebody-else",
    promises: ["An address that is not this machine's can't be taken, and the master may try again."],
    rows: ["B-21"],
    needs: ["bind-before-listen"],
    run: async (bench) => {
      const master = bench.tcp();
      is(await master.bind("192.0.2.77", 0), [null, "Cannot assign requested address"]);
      is(await master.bind("127.0.0.1", 0), [1, null]);
    },
  },
];
