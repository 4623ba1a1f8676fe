/** Core's own manners: what it calls. The transport behind it is watched. */
import { createSockets, type Tcp } from "@moonsocket/core";
import { is } from "../../bench/assert.ts";
import { portOf } from "../../bench/bench.ts";
import type { Case } from "../../case.ts";
import { Spy, watchedPair } from "../../bench/spy.ts";

/** Every call of the contract, by the object it is made to; `fd` has a case of its own. */
const CALLS =
  `transport.turn transport.hold transport.release transport.bind transport.connect bound.listen bound.connect
  bound.close listener.accept listener.close connection.read connection.write connection.shutdown connection.discard
  connection.setOption connection.close connection.reset clock.now clock.unix clock.timer resolver.resolve resolver.reverse
  resolver.hostname`.split(/\s+/);

export const coreCalls: readonly Case[] = [
  {
    id: "contract/core-calls/calls-everything-but-wake",
    promises: [
      "The contract between the socket objects (core) and whatever carries the bytes (a transport): core calls everything in this file, but for `wake` (and `done`, `ring`), which the transport calls.",
    ],
    needs: ["listen", "bind-before-listen", "bind-before-connect", "resolve", "keepalive", "linger", "reset"],
    run: async (bench) => {
      const spy = new Spy(bench.transport);
      const socket = createSockets(spy.transport);
      const { dns, try: must } = socket;
      const master = async (): Promise<Tcp> => {
        const tcp = bench.keep(socket.tcp4());
        must(await tcp.bind("localhost", 0));
        return tcp;
      };
      const [server, client, unused] = [await master(), await master(), await master()];
      must(await server.listen());
      client.setoption("keepalive", true);
      must(await client.connect("127.0.0.1", portOf(server)));
      const theirs = bench.keep(must(await server.accept()));
      bench.keep(must(await socket.connect("127.0.0.1", portOf(server))));
      must(await client.send("hi\n"));
      is(must(await theirs.receive()), "hi");
      client.shutdown();
      theirs.setoption("linger", { on: true, timeout: 0 });
      await Promise.all([theirs, client, server, unused].map((object) => object.close()));
      await socket.sleep(0.001);
      is([await dns.tohostname("127.0.0.1"), dns.gethostname(), socket.gettime()].length, 3);
      is(
        CALLS.filter((call) => spy.count(call) === 0),
        [],
        "never called",
      );
      is(spy.count("connection.wake") + spy.count("listener.wake"), 0);
    },
  },
  {
    id: "contract/core-calls/asks-for-the-descriptor-only-when-the-user-does",
    promises: ["Asked for only when the user does: on some runtimes telling it makes a duplicate."],
    run: async (bench) => {
      const { spy, socket, client, far } = await watchedPair(bench, (name, go) =>
        name === "transport.capabilities" ? { ...bench.transport.capabilities, fd: true } : go(),
      );
      await far.say("hi\n");
      is(await client.receive(), ["hi", null, null]);
      await client.send("hi");
      await socket.select([client], [client], 0);
      client.getsockname();
      is(spy.count("connection.fd"), 0);
      client.getfd();
      is(spy.count("connection.fd"), 1);
    },
  },
];
