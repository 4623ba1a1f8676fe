/** As contract/capabilities: to be reached, to choose an address, and to know one by its name. */
import { CAPABILITIES } from "@moonsocket/core";
import { is, ok } from "../../bench/assert.ts";
import { portOf } from "../../bench/bench.ts";
import type { Case } from "../../case.ts";
import { LOOPBACK } from "../../bench/raw.ts";

const UNSUPPORTED = [null, "unsupported"];

export const capabilitiesAddresses: readonly Case[] = [
  {
    id: "contract/capabilities-addresses/listen",
    promises: [CAPABILITIES.listen],
    needs: ["listen"],
    run: async (bench) => {
      const { client, far } = await bench.accepted();
      await far.say("moon\n");
      is(await client.receive(), ["moon", null, null]);
    },
    without: async (bench) => {
      is(await bench.socket.bind(LOOPBACK.inet, 0), UNSUPPORTED);
      const four = bench.keep(bench.socket.tcp4());
      is(await four.listen(), UNSUPPORTED);
      is(four.class, "tcp{master}");
    },
  },
  {
    id: "contract/capabilities-addresses/bind-before-listen",
    promises: [CAPABILITIES["bind-before-listen"]],
    needs: ["bind-before-listen", "listen"],
    run: async (bench) => {
      const master = bench.tcp();
      is(await master.bind(LOOPBACK.inet, 0), [1, null]);
      const port = portOf(master);
      ok(port > 0, "a port that is known before it listens");
      is(await master.listen(), [1, null]);
      is(portOf(master), port);
      await bench.call(master);
      bench.keep(bench.socket.try(await master.accept()));
    },
    without: async (bench) => {
      const master = bench.tcp();
      const [bound, error] = await master.bind(LOOPBACK.inet, 0);
      // An address may be held all the same, to connect from it.
      is(bound === 1 ? await master.listen() : [null, error], UNSUPPORTED);
      is(master.class, "tcp{master}");
    },
  },
  {
    id: "contract/capabilities-addresses/bind-before-connect",
    promises: [CAPABILITIES["bind-before-connect"]],
    needs: ["bind-before-connect"],
    run: async (bench) => {
      const listener = await bench.raw.listen(bench.peer);
      const master = bench.tcp();
      is(await master.bind(LOOPBACK.inet, 0), [1, null]);
      const ip = LOOPBACK.inet;
      const port = portOf(master);
      is(await master.connect(ip, listener.local.port), [1, null]);
      is((await bench.raw.accept(listener)).remote, { ip, port, family: "inet" });
    },
    without: async (bench) => {
      const { port } = (await bench.raw.listen(bench.peer)).local;
      const master = bench.tcp();
      const [bound, error] = await master.bind(LOOPBACK.inet, 0);
      // An address may be held all the same, to listen there.
      is(bound === 1 ? await master.connect(LOOPBACK.inet, port) : [null, error], UNSUPPORTED);
      is(await bench.socket.connect(LOOPBACK.inet, port, { locaddr: LOOPBACK.inet }), UNSUPPORTED);
    },
  },
  {
    id: "contract/capabilities-addresses/resolve",
    promises: [CAPABILITIES.resolve],
    needs: ["resolve"],
    run: async (bench) => {
      const { port } = (await bench.raw.listen(bench.peer)).local;
      const client = bench.keep(bench.socket.tcp4());
      is(await client.connect("localhost", port), [1, null]);
      const [ip] = await bench.socket.dns.toip("localhost");
      ok(ip?.startsWith("127.") === true, `an address of localhost, got ${ip}`);
    },
    without: async (bench) => {
      const { port } = (await bench.raw.listen(bench.peer)).local;
      const { dns } = bench.socket;
      is(await bench.tcp().connect("localhost", port), UNSUPPORTED);
      is(await bench.socket.connect("localhost", port), UNSUPPORTED);
      is(await dns.toip("localhost"), [...UNSUPPORTED, null]);
      is(await dns.tohostname(LOOPBACK.inet), [...UNSUPPORTED, null]);
      is(await dns.getaddrinfo("localhost"), UNSUPPORTED);
      is(dns.gethostname(), UNSUPPORTED);
      is(await dns.getaddrinfo(LOOPBACK.inet), [[{ family: "inet", addr: LOOPBACK.inet }], null]);
      is(await bench.tcp().connect(LOOPBACK.inet, port), [1, null]);
    },
  },
];
