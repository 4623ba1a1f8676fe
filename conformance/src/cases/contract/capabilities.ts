/** What a transport says that it can do: it can; and what it doesn't say is refused. The options among them are in sockets/options. */
import { CAPABILITIES, createSockets, SocketError } from "@moonsocket/core";
import { is, ok } from "../../bench/assert.ts";
import type { Case } from "../../case.ts";
import { LOOPBACK } from "../../bench/raw.ts";
import { Spy, watchedPair } from "../../bench/spy.ts";

const UNSUPPORTED = [null, "unsupported"];

export const capabilities: readonly Case[] = [
  {
    id: "contract/capabilities/are-names-that-exist-and-booleans",
    promises: ["What a transport can do, readable at run time; a name that is missing is `false`."],
    run: async ({ transport }) => {
      const claims = Object.entries(transport.capabilities);
      is(
        claims.filter(([name, value]) => !Object.hasOwn(CAPABILITIES, name) || typeof value !== "boolean"),
        [],
      );
    },
  },
  {
    id: "contract/capabilities/backlog",
    promises: [CAPABILITIES.backlog],
    needs: ["backlog", "listen"],
    run: async (bench) => {
      for (const backlog of [1, 5, 40]) {
        const server = await bench.server({ backlog });
        await Promise.all(Array.from({ length: backlog }, () => bench.call(server)));
        for (let one = 0; one < backlog; one++) bench.keep(bench.socket.try(await server.accept()));
        is(await server.close(), 1);
      }
    },
    without: async (bench) => {
      if (bench.transport.capabilities.listen !== true) {
        is(await bench.tcp().listen(1), [null, "Bad file descriptor"]);
        is(await bench.socket.tcp4().listen(1), UNSUPPORTED);
        return;
      }
      const server = await bench.server({ backlog: 1 });
      await bench.call(server);
      bench.keep(bench.socket.try(await server.accept()));
    },
  },
  {
    id: "contract/capabilities/half-close",
    promises: [CAPABILITIES["half-close"]],
    needs: ["half-close"],
    run: async (bench) => {
      const one = await bench.pair();
      is(one.client.shutdown("send"), 1);
      is(await one.far.hearAll(), ["", "end"]);
      await one.far.say("moon\n");
      is(await one.client.receive(), ["moon", null, null]);
      const other = await bench.pair();
      other.far.end();
      is(await other.client.receive(), [null, "closed", ""]);
      is(await other.client.send("moon"), [4, null, null]);
      is(await other.far.hear(4), "moon");
    },
    without: async (bench) => {
      const { client, far } = await bench.pair();
      is([client.shutdown("send"), client.shutdown("receive")], [UNSUPPORTED, UNSUPPORTED]);
      await far.say("moon\n");
      is(await client.receive(), ["moon", null, null]);
      is(await client.send("moon"), [4, null, null]);
      is(client.shutdown("both"), 1);
      is(await client.send("moon"), [null, "closed", 0]);
    },
  },
  {
    id: "contract/capabilities/reset",
    promises: [CAPABILITIES.reset],
    needs: ["reset", "linger"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      is(client.setoption("linger", { on: true, timeout: 0 }), [1, null]);
      is(await client.close(), 1);
      is(await far.hearAll(), ["", "ECONNRESET"]);
    },
    without: async (bench) => {
      const { client } = await bench.pair();
      const before = client.getoption("linger");
      is(client.setoption("linger", { on: true, timeout: 0 }), UNSUPPORTED);
      is(client.getoption("linger"), before);
    },
  },
  {
    id: "contract/capabilities/abandon-connect",
    promises: [CAPABILITIES["abandon-connect"]],
    needs: ["abandon-connect"],
    run: async ({ transport, raw, peer }) => {
      const attempt = transport.connect((await raw.listen(peer)).local);
      is(attempt.state, "connecting");
      attempt.reset();
      ok(attempt.state instanceof SocketError, "an attempt that was given up to have failed");
      await raw.eventually(() => attempt.fd() === -1);
    },
    without: async (bench) => {
      const spy = new Spy(bench.transport, (name, go) => (name === "connection.state" ? "connecting" : go()));
      const master = bench.keep(createSockets(spy.transport).tcp());
      master.settimeout(0);
      is(await master.connect(LOOPBACK.inet, (await bench.raw.listen(bench.peer)).local.port), [null, "timeout"]);
      is(await bench.timed(() => master.close()).then(([closed, seconds]) => [closed, seconds < 2]), [1, true]);
      is(master.getsockname(), [null, "closed", null]);
    },
  },
  {
    id: "contract/capabilities/fd",
    promises: [CAPABILITIES.fd, "The kernel's number, or -1."],
    needs: ["fd"],
    run: async (bench) => {
      const clients = [(await bench.pair()).client, (await bench.pair()).client];
      const numbers = clients.map((client) => client.getfd());
      ok(
        numbers.every((fd) => Number.isInteger(fd) && fd >= 0),
        `numbers of the kernel's, got ${numbers.join(", ")}`,
      );
      ok(numbers[0] !== numbers[1], "numbers of their own");
      await Promise.all(clients.map((client) => client.close()));
      is(
        clients.map((client) => client.getfd()),
        [-1, -1],
      );
    },
    without: async (bench) => {
      const { client } = await watchedPair(bench, (name, go) => (name === "connection.fd" ? 7 : go()));
      is(client.getfd(), -1);
    },
  },
];
