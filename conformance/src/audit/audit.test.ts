/** Each kind of leak, and each of core's breaches of manners, is planted once, and fails a case that did well otherwise. */
import type { Connection } from "@moonsocket/core";
import { describe, expect, test } from "vitest";
import { careless, instead, verdict, type MadeUp } from "../../test/verdict.ts";
import { anywhere, LOOPBACK } from "../bench/raw.ts";
import type { Say } from "../bench/spy.ts";

const BYTES = Uint8Array.of(1, 2, 3);

describe("left behind by the objects:", () => {
  test.each<[what: string, run: MadeUp]>([
    ["1 timers", async ({ transport }) => transport.clock.timer(1e6, () => {})],
    ["1 waits", async ({ transport }) => transport.hold()],
    ["1 descriptors, the listener at 127.0.0.1:", ({ socket }) => socket.bind(LOOPBACK.inet, 0)],
    ["1 descriptors, the listener at 127.0.0.1:", ({ other }) => other.bind(LOOPBACK.inet, 0)],
    ["1 descriptors, the address 127.0.0.1:", ({ socket }) => socket.tcp4().bind(LOOPBACK.inet, 0)],
    [
      "1 descriptors, the connection to 127.0.0.1:",
      async ({ socket, raw, peer }) => socket.connect(LOOPBACK.inet, (await raw.listen(peer)).local.port),
    ],
    [
      "1 descriptors, a connection accepted at port ",
      async (bench) => {
        const server = await bench.server();
        await bench.call(server);
        return server.accept();
      },
    ],
  ])("%s", async (what, run) => {
    expect(await verdict(run)).toContain(`left behind: ${what}`);
  });
});

describe("left behind by the transport:", () => {
  test.each<[what: string, run: MadeUp, lie: Say]>([
    [
      "1 promises",
      async ({ transport }) => void transport.resolver.resolve("localhost", "inet"),
      instead("resolver.resolve", () => new Promise(() => {})),
    ],
    ["the descriptor of the connection to 127.0.0.1:", ({ raw }) => raw.connected(), instead("connection.fd", () => 7)],
  ])("%s", async (what, run, lie) => {
    expect(await verdict(run, { lie })).toContain(`left behind: ${what}`);
  });
});

describe("core, against the contract:", () => {
  test.each<[said: string, run: MadeUp]>([
    ["core asked for a timer of NaN seconds", async ({ transport }) => transport.clock.timer(NaN, () => {})()],
    ["core asked for a timer of -1 seconds", async ({ transport }) => transport.clock.timer(-1, () => {})()],
    ["core asked for a timer of 1000001 seconds", async ({ transport }) => transport.clock.timer(1000001, () => {})()],
    ["core released the process more often than it held it", async ({ transport }) => transport.release()],
    ["core asked read for 0 bytes", async ({ raw }) => (await raw.connected()).ours.read(0)],
    ["core asked read for 1.5 bytes", async ({ raw }) => (await raw.connected()).ours.read(1.5)],
    [
      "core read after discard",
      async ({ raw }) => {
        const { ours } = await raw.connected();
        ours.discard();
        ours.read(1);
      },
    ],
    [
      "core wrote after shutdown",
      async ({ raw }) => {
        const { ours } = await raw.connected();
        ours.shutdown();
        ours.write(BYTES);
      },
    ],
    [
      "core called listen once it was used up",
      async ({ transport }) => {
        const bound = await transport.bind(anywhere(), { v6only: false });
        await bound.listen(1);
        await bound.listen(1);
      },
    ],
    [
      "core called connect once it was used up",
      async ({ transport, raw }) => {
        const bound = await transport.bind(anywhere(), { v6only: false });
        await bound.listen(1);
        bound.connect(await raw.nobody());
      },
    ],
  ])("%s", async (said, run) => {
    expect(await verdict(careless(run))).toContain(said);
  });

  const CALLS = {
    read: (ours) => ours.read(1),
    write: (ours) => ours.write(BYTES),
    shutdown: (ours) => ours.shutdown(),
    discard: (ours) => ours.discard(),
    setOption: (ours) => ours.setOption("keepalive", true),
    close: (ours) => ours.close(),
  } satisfies Record<string, (ours: Connection) => unknown>;

  test.each(Object.entries(CALLS))("core called %s before it was open", async (name, call) => {
    const told = await verdict(careless(async ({ transport, raw }) => call(transport.connect(await raw.nobody()))));
    expect(told).toContain(`core called ${name} before it was open`);
  });

  test.each(Object.entries(CALLS))("core called %s after close", async (name, call) => {
    const told = await verdict(
      careless(async ({ raw }) => {
        const { ours } = await raw.connected();
        await ours.close();
        return call(ours);
      }),
    );
    expect(told).toContain(`core called ${name} after close`);
  });
});
