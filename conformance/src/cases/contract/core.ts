/** Core's own manners: what it does not call. */
import { createSockets } from "@moonsocket/core";
import { is } from "../../bench/assert.ts";
import type { Case } from "../../case.ts";
import { Spy, watchedPair } from "../../bench/spy.ts";

export const core: readonly Case[] = [
  {
    id: "contract/core/leaves-an-attempt-alone",
    promises: ["Until it is open core calls nothing else but `fd` and `reset`."],
    run: async (bench) => {
      const spy = new Spy(bench.transport, (name, go) => (name === "connection.state" ? "connecting" : go()));
      const socket = createSockets(spy.transport);
      const client = bench.keep(socket.tcp4());
      const { ip, port } = (await bench.raw.listen(bench.peer)).local;
      client.settimeout(0);
      is(await client.connect(ip, port), [null, "timeout"]);
      is(await client.send("x"), [null, "timeout", 0]);
      is(await client.receive(), [null, "timeout", ""]);
      is(await socket.select([client], [client], 0), [[], [], "timeout"]);
      client.setoption("keepalive", true);
      client.setoption("tcp-nodelay", true);
      client.getpeername();
      client.getfd();
      is(client.shutdown(), 1);
      is(await client.close(), 1);
      const calls = spy.calls.filter((call) => call.startsWith("connection."));
      is(
        [...new Set(calls)].filter((call) => call !== "connection.fd"),
        ["connection.reset"],
      );
    },
  },
  {
    id: "contract/core/writes-nothing-after-its-end",
    promises: ["No write follows."],
    run: async (bench) => {
      let full = false;
      const { spy, socket, client, far } = await watchedPair(bench, (name, go) =>
        name === "connection.write" && full ? 0 : go(),
      );
      is(await client.send("x"), [1, null, null]);
      full = true;
      const pending = client.send("y");
      is(client.shutdown(), 1);
      is(await pending, [null, "closed", 0]);
      full = false;
      const before = spy.count("connection.write");
      spy.connections[0]?.wake();
      await socket.select(null, [client], 0);
      is(await client.send("z"), [null, "closed", 0]);
      is(spy.count("connection.write"), before);
      is(await far.hearAll(), ["x", "end"]);
    },
  },
  {
    id: "contract/core/reads-nothing-after-discard",
    promises: ["Reads on only to throw away, from now on; core never calls `read` again."],
    run: async (bench) => {
      const { spy, socket, client, far } = await watchedPair(bench);
      client.settimeout(1);
      const pending = client.receive();
      is(client.shutdown(), 1);
      is(await pending, [null, "closed", ""]);
      const before = spy.count("connection.read");
      await far.say("more\n");
      await bench.raw.sleep(0.02);
      is(await socket.select([client], null, 0), [[client], [], null]);
      is(await client.receive(), [null, "closed", ""]);
      is(await client.receiveany(), [null, "closed", ""]);
      is(spy.count("connection.discard"), 1);
      is(spy.count("connection.read"), before);
    },
  },
  {
    id: "contract/core/passes-on-what-the-server-was-given",
    promises: ["An accepted connection starts with both off; core passes on what the server was given."],
    needs: ["listen", "keepalive"],
    run: async (bench) => {
      const given: unknown[] = [];
      const spy = new Spy(bench.transport, (name, go, ...args) =>
        name === "connection.setOption" ? void given.push(args) : go(),
      );
      const socket = createSockets(spy.transport);
      const server = bench.keep(socket.try(await socket.bind("127.0.0.1", 0)));
      await bench.call(server);
      bench.keep(socket.try(await server.accept()));
      is(given, []);
      server.setoption("keepalive", true);
      await bench.call(server);
      bench.keep(socket.try(await server.accept()));
      is(given, [["keepalive", true]]);
    },
  },
];
