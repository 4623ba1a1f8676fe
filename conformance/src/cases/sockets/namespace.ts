/** The namespace itself: the same over any transport. */
import { createSockets } from "@moonsocket/core";
import { is } from "../../bench/assert.ts";
import type { Case } from "../../case.ts";

const FUNCTIONS = "tcp tcp4 tcp6 connect connect4 connect6 bind select try newtry protect sleep gettime skip".split(
  " ",
);

export const namespace: readonly Case[] = [
  {
    id: "sockets/namespace/has-everything",
    promises: ["createSockets gives every function of the page, `dns` with its four, and the transport itself."],
    run: async (bench) => {
      const { transport } = bench;
      const socket = createSockets(transport);
      is(
        FUNCTIONS.filter((name) => typeof Reflect.get(socket, name) !== "function"),
        [],
      );
      const lookups = ["toip", "tohostname", "getaddrinfo", "gethostname"];
      is(
        lookups.filter((name) => typeof Reflect.get(socket.dns, name) !== "function"),
        [],
      );
      is(socket.transport === transport, true, "the transport that it was given");
    },
  },
  {
    id: "sockets/namespace/needs-no-this",
    promises: ["Functions of the namespace, and of `dns`, can be taken out of it and called alone."],
    run: async (bench) => {
      const { connect, select, try: must, sleep, gettime, dns } = bench.socket;
      const { getaddrinfo, toip } = dns;
      const { local } = await bench.raw.listen(bench.peer);
      const client = bench.keep(must(await connect(local.ip, local.port)));
      is(await select(null, [client], 0), [[], [client], null]);
      await sleep(0);
      is(gettime() > 0, true);
      is(await getaddrinfo("::1"), [[{ family: "inet6", addr: "::1" }], null]);
      is((await toip("127.0.0.1"))[0], "127.0.0.1");
    },
  },
];
