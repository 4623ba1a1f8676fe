/** Names: hosts, aliases, delays, failures, this host itself, and back again. */
import { describe, expect, test } from "vitest";
import { codeRejected, NOTHING, Raw } from "../../test/raw.ts";
import { createSockets } from "../sockets.ts";

const four = (ip: string): { ip: string; family: string } => ({ ip, family: "inet" });
const six = (ip: string): { ip: string; family: string } => ({ ip, family: "inet6" });

describe("the resolver", () => {
  test("knows hosts, in any case, with a dot at the end, with the addresses they have, in canonical form", async () => {
    const { network, moon } = new Raw();
    network.host("Mars", "FD00:0:0::0a", "10.0.0.9", "2001:DB8::1%1");
    network.host("venus");
    const { resolver } = moon;
    const mars = [six("fd00::a"), four("10.0.0.9"), six("2001:db8::1")];
    for (const name of ["mars", "MARS", "Mars."]) expect(await resolver.resolve(name, "unspec")).toEqual(mars);
    expect(await resolver.resolve("mars", "inet")).toEqual([four("10.0.0.9")]);
    expect(await resolver.resolve("mars", "inet6")).toEqual([six("fd00::a"), six("2001:db8::1")]);
    expect(await codeRejected(resolver.resolve("venus", "inet6"))).toBe("ENOTFOUND");
    expect(await codeRejected(resolver.resolve("pluto", "unspec"))).toBe("ENOTFOUND");
    expect(resolver.hostname()).toBe("moon");
  });

  test("knows this host as localhost, unless somebody says otherwise", async () => {
    const { network, moon } = new Raw();
    const { resolver } = moon;
    expect(await resolver.resolve("LocalHost", "unspec")).toEqual([four("127.0.0.1"), six("::1")]);
    expect(await resolver.resolve("localhost", "inet6")).toEqual([six("::1")]);
    network.name("localhost", ["10.0.0.1"]);
    expect(await resolver.resolve("localhost", "unspec")).toEqual([four("10.0.0.1")]);
  });

  test("knows what it is given, in that order, also of a host's name; the latest holds", async () => {
    const { network, moon } = new Raw();
    network.name("DB", ["10.0.0.9", "fd00::9", "10.0.0.2"]);
    expect(await moon.resolver.resolve("db", "unspec")).toEqual([four("10.0.0.9"), six("fd00::9"), four("10.0.0.2")]);
    network.name("earth", ["10.0.0.1"]);
    expect(await moon.resolver.resolve("earth", "unspec")).toEqual([four("10.0.0.1")]);
    network.name("earth", "EAI_FAIL");
    expect(await codeRejected(moon.resolver.resolve("earth", "unspec"))).toBe("EAI_FAIL");
  });

  test.each(["ENOTFOUND", "EAI_AGAIN", "EAI_FAIL", "ESTRANGE"])("fails with %s after its delay", async (code) => {
    const { network, moon } = new Raw();
    network.name("gone", code, 0.25);
    const failed = codeRejected(moon.resolver.resolve("gone", "inet"));
    expect(network.left()).toEqual({ ...NOTHING, promises: 1 });
    expect(await network.run(() => failed)).toBe(code);
    expect([network.clock.now(), network.left()]).toEqual([0.25, NOTHING]);
  });

  test("answers each after its own delay, with what was so when it was asked, and never at once", async () => {
    const { network, moon } = new Raw();
    network.name("slow", ["10.0.0.1"], 5);
    network.name("quick", ["10.0.0.2"], 1);
    const told: [string, number, string | undefined][] = [];
    const ask = async (name: string): Promise<void> => {
      const [first] = await moon.resolver.resolve(name, "unspec");
      told.push([name, network.clock.now(), first?.ip]);
    };
    const asked = [ask("slow"), ask("quick"), ask("earth")];
    network.name("slow", ["10.0.0.7"]);
    await Promise.resolve();
    expect(told).toEqual([]);
    await network.run(() => Promise.all(asked));
    expect(told).toEqual([
      ["earth", 0, "10.0.0.2"],
      ["quick", 1, "10.0.0.2"],
      ["slow", 5, "10.0.0.1"],
    ]);
    expect(network.timeline.toString()).toContain("    1.000  moon  quick is 10.0.0.2");
  });

  test("tells whose an address is", async () => {
    const { moon } = new Raw();
    const { resolver } = moon;
    expect(await resolver.reverse("10.0.0.2")).toBe("earth");
    expect(await resolver.reverse("FD00:0::2")).toBe("earth");
    for (const own of ["127.0.0.1", "127.1.2.3", "::1"]) expect(await resolver.reverse(own)).toBe("localhost");
    for (const none of ["10.0.0.99", "earth", ""]) expect(await codeRejected(resolver.reverse(none))).toBe("ENOTFOUND");
  });

  test("is what core asks: an alias with a dead address first leads to the live one", async () => {
    const { network, moon, earth } = new Raw();
    network.name("db", ["10.0.0.99", "10.0.0.2"], 0.2);
    const [here, there] = [createSockets(moon), createSockets(earth)];
    await network.run(async () => {
      const server = there.try(await there.bind("*", 7));
      const client = here.try(await here.connect("db", 7));
      expect(client.getpeername()).toEqual(["10.0.0.2", 7, "inet"]);
      await Promise.all([client.close(), server.close()]);
    });
    expect(network.clock.now()).toBe(0.2);
    expect(network.timeline.toString()).toContain("no such host");
  });
});
