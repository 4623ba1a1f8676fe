/** A timeout of zero: it never waits, and sees what the kernel already has. */
import { describe, expect, it } from "vitest";
import { World } from "../test/world.ts";
import { ZEROS } from "../test/zeros.ts";

describe("a timeout of zero", () => {
  for (const [name, limits] of ZEROS) {
    it(`${name} answers without waiting`, async () => {
      const world = new World();
      const { client } = await world.pair();
      for (const [value, mode] of limits) client.settimeout(value, mode);
      world.fidget(0.1, 10); // something that time could jump to
      expect(await world.timed(client.receive())).toEqual([[null, "timeout", ""], 0]);
    });

    it(`${name} gives what the kernel already has`, async () => {
      const world = new World();
      const { client, peer } = await world.pair();
      for (const [value, mode] of limits) client.settimeout(value, mode);
      peer.say("ab\n");
      expect(await world.timed(client.receive())).toEqual([["ab", null, null], 0]);
    });
  }

  it("is not cut short by a spurious wake", async () => {
    const world = new World();
    const { client, peer } = await world.pair();
    client.settimeout(0);
    peer.say("ab\n");
    const call = client.receive();
    world.network.wake();
    expect(await world.finish(call)).toEqual(["ab", null, null]);
  });
});
