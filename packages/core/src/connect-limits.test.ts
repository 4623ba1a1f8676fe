/** How long a `connect` may take: the block limit is for each address, the total for all of it, the name included. */
import { beforeEach, describe, expect, it } from "vitest";
import { World } from "../test/world.ts";
import type { Host } from "./memory/index.ts";
import type { Tcp } from "./objects.ts";

let world: World;
let hosts: [Host, Host, Host];
let master: Tcp;

beforeEach(() => {
  world = new World();
  const { network } = world;
  hosts = [network.host("one", "10.0.1.1"), network.host("two", "10.0.1.2"), network.host("three", "10.0.1.3")];
  const addresses = ["10.0.1.1", "10.0.1.2", "10.0.1.3"];
  network.name("multi.test", addresses);
  network.name("slow.test", addresses, 1);
  master = world.tcp();
});

/** Somebody listens at port 80 of all hosts. */
async function listening(): Promise<void> {
  for (const host of hosts) await world.listener(host, 80);
}

/** Nothing gets to these hosts until what it returns is called. */
const hole = (...lost: readonly Host[]): (() => void) =>
  world.network.rule({ to: lost.map(({ hostname }) => hostname), lost: true });

/** Which address an attempt is at that a timeout has left behind. */
async function goesOn(to: string): Promise<string | null> {
  const [value, error] = await world.finish(master.connect(to, 80));
  expect([value, error]).toEqual([1, null]);
  return master.getpeername()[0];
}

describe("a connect's limit", () => {
  it("of a wait is for each address, and not for the name (K-18)", async () => {
    await listening();
    hole(...hosts.slice(0, 2));
    master.settimeout(0.2);
    expect(await world.timed(master.connect("slow.test", 80))).toEqual([[1, null], 1.4]);
    expect(master.getpeername()[0]).toBe("10.0.1.3");
    expect(world.left()["descriptors"]).toBe(3 + 2); // the listeners, and both ends of one connection
  });

  it("of a wait is not extended, nor cut short, by spurious wakes", async () => {
    await listening();
    hole(...hosts.slice(0, 2));
    world.fidget(0.013, 200);
    master.settimeout(0.2);
    expect(await world.timed(master.connect("slow.test", 80))).toEqual([[1, null], 1.4]);
    const other = world.tcp();
    other.settimeout(0.2);
    other.settimeout(0.3, "t");
    expect(await world.timed(other.connect("multi.test", 80))).toEqual([[null, "timeout"], 0.3]);
  });

  it("of the whole covers the name and all addresses (K-19: there each address)", async () => {
    await listening();
    const heal = hole(...hosts);
    master.settimeout(1.3, "t");
    expect(await world.timed(master.connect("slow.test", 80))).toEqual([[null, "timeout"], 1.3]);
    heal();
    expect(await goesOn("slow.test")).toBe("10.0.1.1");
  });

  it("of the whole ends a slow look-up, and nothing is attempted then", async () => {
    await listening();
    master.settimeout(0.3, "t");
    expect(await world.timed(master.connect("slow.test", 80))).toEqual([[null, "timeout"], 0.3]);
    await world.network.clock.advance(2);
    expect(world.left()["descriptors"]).toBe(3); // the listeners
    expect(String(world.network.timeline)).not.toContain("wants to connect");
  });

  it("of a wait does not end a look-up; the whole does, whatever comes of it (E-01)", async () => {
    world.network.name("gone.test", "EAI_AGAIN", 0.2);
    master.settimeout(0.1);
    const failure = [null, "temporary failure in name resolution"];
    expect(await world.timed(master.connect("gone.test", 80))).toEqual([failure, 0.2]);
    master.settimeout(0.1, "t");
    expect(await world.timed(master.connect("gone.test", 80))).toEqual([[null, "timeout"], 0.1]);
    await world.network.clock.advance(1);
  });

  it("of both: whichever is first", async () => {
    await listening();
    const heal = hole(...hosts);
    master.settimeout(0.2);
    master.settimeout(0.5, "t");
    expect(await world.timed(master.connect("multi.test", 80))).toEqual([[null, "timeout"], 0.5]);
    expect(world.left()["descriptors"]).toBe(3 + 1); // the listeners, and what goes on
    heal();
    expect(await goesOn("multi.test")).toBe("10.0.1.3");
  });

  for (const mode of ["b", "t"] as const) {
    it(`of zero (${mode}) waits for nothing, and tries the first address only (K-15, K-22, K-23)`, async () => {
      await listening();
      const heal = hole(hosts[0]);
      master.settimeout(0, mode);
      world.fidget(0.1, 10); // something that time could jump to
      expect(await world.timed(master.connect("multi.test", 80))).toEqual([[null, "timeout"], 0]);
      heal();
      master.settimeout(null, mode);
      expect(await goesOn("multi.test")).toBe("10.0.1.1");
    });
  }

  it("or a signal: no other address is tried after it, and the attempt goes on", async () => {
    await listening();
    const heal = hole(...hosts);
    master.settimeout(0.2);
    const controller = world.abort();
    world.at(0.3, () => controller.abort());
    const call = master.connect("multi.test", 80, { signal: controller.signal });
    expect(await world.timed(call)).toEqual([[null, "aborted"], 0.3]);
    heal();
    expect(await goesOn("multi.test")).toBe("10.0.1.2");
  });

  it("that is changed meanwhile changes nothing for this call", async () => {
    await world.listener(hosts[2], 80);
    const call = master.connect("slow.test", 80);
    await world.network.clock.advance(0.5);
    master.settimeout(0);
    expect(await world.timed(call)).toEqual([[1, null], 0.5]);
  });

  it("that is none lasts as long as the attempt", async () => {
    await listening();
    const heal = hole(...hosts);
    const call = master.connect("multi.test", 80);
    await world.network.clock.advance(5_000_000);
    expect([await world.pending(call), world.left()["timers"]]).toEqual([true, 0]);
    heal();
    expect(await world.finish(call)).toEqual([1, null]);
  });
});
