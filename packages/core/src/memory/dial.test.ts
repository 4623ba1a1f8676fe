/** Attempts to connect: who answers at which address, from where they leave, what becomes of those given up. */
import { describe, expect, test } from "vitest";
import {
  accept,
  bytesOf,
  codeOfState,
  codeThrown,
  decided,
  DUAL,
  LOOPBACK,
  NOTHING,
  Raw,
  readExactly,
} from "../../test/raw.ts";
import type { Family, Name } from "../transport.ts";

const at = (ip: string, port = 7): Name => ({ ip, port, family: ip.includes(":") ? "inet6" : "inet" });

/** Where somebody listens on earth, and which of the addresses below lead there. */
const REACHED: readonly [ip: string, v6only: boolean, by: string[]][] = [
  [
    "0.0.0.0",
    false,
    ["10.0.0.2", "::ffff:10.0.0.2", "::FFFF:a00:2", "127.0.0.1", "127.8.8.8", "::ffff:127.0.0.1", "0.0.0.0"],
  ],
  [
    "::",
    false,
    [
      "10.0.0.2",
      "::ffff:10.0.0.2",
      "::FFFF:a00:2",
      "fd00::2",
      "FD00:0::2",
      "127.0.0.1",
      "127.8.8.8",
      "::1",
      "::ffff:127.0.0.1",
      "0.0.0.0",
      "::",
    ],
  ],
  ["::", true, ["fd00::2", "FD00:0::2", "::1", "::"]],
  ["10.0.0.2", false, ["10.0.0.2", "::ffff:10.0.0.2", "::FFFF:a00:2"]],
  ["fd00::2", false, ["fd00::2", "FD00:0::2"]],
  ["127.0.0.1", false, ["127.0.0.1", "::ffff:127.0.0.1", "0.0.0.0"]],
  ["::1", false, ["::1", "::"]],
];
const TARGETS = [...new Set(REACHED.flatMap(([, , by]) => by))];
const OUTSIDE = TARGETS.filter((ip) => /10\.0\.0\.2|a00:2|fd00/i.test(ip));

describe.each(REACHED)("whoever listens at %s (v6only %s)", (ip, v6only, by) => {
  test.each(["moon", "earth"] as const)("is reached at its own addresses only, from %s", async (from) => {
    const raw = new Raw();
    const listener = await raw.listen(100, at(ip), { v6only });
    const reached: string[] = [];
    const targets = from === "earth" ? TARGETS : OUTSIDE;
    for (const target of targets) {
      const client = await decided(raw[from].connect(at(target)));
      if (client.state !== "open") {
        expect(codeOfState(client)).toBe("ECONNREFUSED");
        expect([client.local, client.remote]).toEqual([null, null]);
        continue;
      }
      reached.push(target);
      const server = await accept(listener);
      const [local, remote] = [client.local, client.remote];
      expect([local?.family, remote?.family, remote?.port]).toEqual([at(target).family, at(target).family, 7]);
      // Both see the same addresses, but that IPv4 wears a disguise wherever a socket of IPv6 looks at it.
      const bare = (name: Name | null): unknown => [name?.ip.replace("::ffff:", ""), name?.port];
      expect([bare(server.local), bare(server.remote)]).toEqual([bare(remote), bare(local)]);
      expect([server.local?.family, server.remote?.family]).toEqual([listener.local.family, listener.local.family]);
      for (const name of [local, remote, server.local, server.remote]) {
        expect(name?.ip.includes(".")).toBe(name?.family === "inet" || name?.ip.startsWith("::ffff:"));
      }
    }
    expect(reached).toEqual(targets.filter((target) => by.includes(target)));
  });
});

describe("who listens just there", () => {
  test("answers before those who listen everywhere, and they after it", async () => {
    const raw = new Raw();
    const everywhere = await raw.listen(5, at("::"), { v6only: true });
    const four = await raw.listen(5, at("10.0.0.2"));
    expect((await decided(raw.moon.connect(at("10.0.0.2")))).state).toBe("open");
    expect([four.acceptable, everywhere.acceptable]).toEqual([true, false]);
    expect((await decided(raw.moon.connect(at("fd00::2")))).state).toBe("open");
    expect(everywhere.acceptable).toBe(true);
  });
});

describe("an attempt", () => {
  test("to where no host is can't get there, and to itself may go by any of its addresses", async () => {
    const raw = new Raw();
    const { earth } = raw;
    expect(codeOfState(await decided(raw.moon.connect(at("10.0.0.99"))))).toBe("EHOSTUNREACH");
    expect(codeOfState(await decided(raw.moon.connect(at("fd00::99"))))).toBe("EHOSTUNREACH");
    const listener = await raw.listen();
    const client = await decided(earth.connect(raw.to));
    const server = await accept(listener);
    expect([client.local, client.remote]).toEqual([server.remote, server.local]);
    expect(client.local?.ip).toBe("10.0.0.2");
  });

  test("needs an address of the same family to leave from", () => {
    const { network } = new Raw();
    const four = network.host("four");
    const six = network.host("six", "fd00::6");
    expect(codeThrown(() => four.connect(at("fd00::2")))).toBe("ENETUNREACH");
    expect(codeThrown(() => six.connect(at("10.0.0.2")))).toBe("ENETUNREACH");
    expect(codeThrown(() => six.connect(at("::ffff:10.0.0.2")))).toBe("ENETUNREACH");
    expect(codeThrown(() => four.connect(at("nonsense")))).toBe("EINVAL");
    expect(network.left()).toEqual(NOTHING);
  });

  test.each<[bound: string, to: string, from: string | null]>([
    ["10.0.0.1", "10.0.0.2", "10.0.0.1"],
    ["0.0.0.0", "10.0.0.2", "10.0.0.1"],
    ["0.0.0.0", "127.0.0.1", "127.0.0.1"],
    ["fd00::1", "fd00::2", "fd00::1"],
    ["::", "fd00::2", "fd00::1"],
    ["::", "::ffff:10.0.0.2", "::ffff:10.0.0.1"],
    ["127.0.0.1", "10.0.0.2", null],
    ["::1", "fd00::2", null],
    ["10.0.0.1", "fd00::2", null],
    ["fd00::1", "::ffff:10.0.0.2", null],
    ["0.0.0.0", "fd00::2", null],
    ["0.0.0.0", "::ffff:10.0.0.2", null],
    ["::", "10.0.0.2", null],
  ])("from %s to %s leaves from %s", async (ip, to, from) => {
    const raw = new Raw();
    await raw.listen(5, at("::"));
    await (await raw.moon.bind(at("127.0.0.1"), DUAL)).listen(5);
    const bound = await raw.moon.bind({ ...at(ip), port: 5000 }, DUAL);
    if (from === null) {
      expect(codeThrown(() => bound.connect(at(to)))).toBe("EINVAL");
      bound.close(); // it is still held
    } else {
      const client = await decided(bound.connect(at(to)));
      expect(client.local).toEqual({ ...at(from), port: 5000 });
      client.reset();
    }
    (await raw.moon.bind({ ...at(ip), port: 5000 }, DUAL)).close();
  });

  test("from an address that is held gives it back when it is over, and not before", async () => {
    const raw = new Raw();
    const { moon } = raw;
    const local = { ...LOOPBACK, port: 5000 };
    const free = (): Promise<boolean> =>
      moon.bind(local, DUAL).then(
        (bound) => (bound.close(), true),
        () => false,
      );
    const connect = async (): Promise<ReturnType<typeof moon.connect>> =>
      (await moon.bind(local, DUAL)).connect({ ...LOOPBACK, port: 7 });
    await decided(await connect()); // refused
    expect(await free()).toBe(true);
    const given = await connect();
    expect(await free()).toBe(false);
    given.reset();
    expect(await free()).toBe(true);
    const listener = await (await moon.bind({ ...LOOPBACK, port: 7 }, DUAL)).listen(1);
    const client = await decided(await connect());
    const server = await accept(listener);
    expect([server.remote, await free()]).toEqual([local, false]);
    await client.close();
    expect(await free()).toBe(true);
    await server.close();
    const other = await decided(await connect());
    (await accept(listener)).reset();
    await raw.settle();
    expect(await free()).toBe(false); // broken, and not closed
    await other.close();
    expect(await free()).toBe(true);
  });

  test.each([0, 0.5, 1.5, 2.5])("given up after %s s of its two leaves nothing", async (after) => {
    const raw = new Raw();
    raw.network.rule({ delay: 1 });
    const listener = await raw.listen();
    const client = raw.moon.connect(raw.to);
    let woken = 0;
    client.wake = () => woken++;
    await raw.network.clock.advance(after);
    const { state } = client;
    expect([state, woken]).toEqual(after < 2 ? ["connecting", 0] : ["open", 1]);
    client.reset();
    client.reset();
    expect(codeOfState(client)).toBe(state === "open" ? "open" : "ECONNABORTED");
    await client.close();
    await raw.network.clock.advance(10);
    // A server that has let it in hears of it, and nobody else.
    const server = listener.accept();
    if (after < 1) expect(server).toBe("wait");
    if (server !== "wait") expect(codeThrown(() => server.read(1))).toBe("ECONNRESET");
    if (server !== "wait") await server.close();
    listener.close();
    expect(raw.network.left()).toEqual(NOTHING);
  });

  test("of one that speaks at once is heard in order, though the answer is long under way", async () => {
    const raw = new Raw();
    raw.network.rule({ from: "earth", delay: 1 });
    const listener = await raw.listen();
    const client = raw.moon.connect(raw.to);
    const server = await accept(listener);
    server.write(bytesOf("first"));
    await raw.network.run(() => decided(client));
    expect(await raw.network.run(() => readExactly(client, 5))).toEqual(bytesOf("first"));
  });

  test.each<[Family, string]>([
    ["inet", "127.0.0.1"],
    ["inet6", "::1"],
  ])("to this host is no traffic that a rule between hosts is about (%s)", async (family, ip) => {
    const raw = new Raw();
    raw.network.partition("earth");
    raw.network.rule({ from: "moon", to: "earth", refused: true });
    const listener = await raw.listen(1, { ip, port: 7, family });
    expect((await decided(raw.earth.connect(listener.local))).state).toBe("open");
  });
});
