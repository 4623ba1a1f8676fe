/** A `send` that has to wait: until when, and how far it came. */
import { describe, expect, it } from "vitest";
import { FULL, STALLED, World } from "../test/world.ts";

/** Text no two pieces of which are the same: 800,000 bytes. */
const DATA = Array.from({ length: 100_000 }, (_, n) => String(n).padStart(8, "0")).join("");

describe("a send that has to wait", () => {
  it("goes on as the queue empties", async () => {
    const world = new World();
    const { client, peer } = await world.pair();
    let taken = "";
    for (let n = 1; n <= 20; n++) world.at(n, () => (taken += peer.take(1)));
    // So much is in the queues, and the rest leaves them at 64 KiB a second.
    const after = Math.ceil((DATA.length - FULL) / 65_536);
    expect(await world.timed(client.send(DATA))).toEqual([[DATA.length, null, null], after]);
    await world.network.clock.advance(20);
    expect(taken === DATA).toBe(true);
    expect(client.getstats()[1]).toBe(DATA.length);
  });

  it("says exactly how far it came at a timeout, and resumes there (W-55, W-56, W-59)", async () => {
    const world = new World();
    const { client, peer } = await world.pair();
    client.settimeout(0.5);
    let taken = "";
    let last = 2;
    for (;;) {
      const [[done, error, sent], after] = await world.timed(client.send(DATA, last + 1, DATA.length - 1));
      last = done ?? sent ?? -1;
      if (error === null) break;
      expect([error, after]).toEqual(["timeout", 0.5]);
      taken += peer.take(1);
      expect(taken.length).toBeLessThanOrEqual(last - 2);
      await world.settle();
    }
    for (let before = -1; taken.length > before; await world.settle()) {
      before = taken.length;
      taken += peer.take();
    }
    expect(taken === DATA.slice(2, -1)).toBe(true);
    expect([last, client.getstats()[1]]).toEqual([DATA.length - 1, DATA.length - 3]);
  });

  it("says where it would begin when nothing went out (W-57, W-58)", async () => {
    const world = new World();
    const { client } = await world.pair();
    client.settimeout(0.2);
    world.network.rule({ from: "moon", stalled: true });
    await world.finish(client.send("x".repeat(STALLED)));
    expect(await world.timed(client.send("hello"))).toEqual([[null, "timeout", 0], 0.2]);
    expect(await world.timed(client.send("hello", 3))).toEqual([[null, "timeout", 2], 0.2]);
    expect(await client.send("")).toEqual([0, null, null]);
  });

  it("says exactly how far it came at an abort, and the socket goes on", async () => {
    const world = new World();
    const { client, peer } = await world.pair();
    const controller = world.abort();
    let taken = "";
    world.at(0.1, () => (taken += peer.take(1)));
    world.at(0.2, () => controller.abort());
    const [[, error, last], after] = await world.timed(client.send(DATA, 2, null, { signal: controller.signal }));
    expect([error, last, after]).toEqual(["aborted", 1 + FULL + taken.length, 0.2]);
    expect(client.lasterror).toBeNull();
    for (let n = 1; n <= 20; n++) world.at(n, () => (taken += peer.take()));
    expect((await world.finish(client.send(DATA, Number(last) + 1)))[0]).toBe(DATA.length);
    await world.network.clock.advance(20);
    expect(taken === DATA.slice(1)).toBe(true);
  });

  it("says closed with the index when the peer resets mid-way (W-63)", async () => {
    const world = new World();
    const { client, peer } = await world.pair();
    let taken = 0;
    world.at(0.1, () => (taken += peer.take(1).length));
    world.at(0.2, () => peer.reset());
    const [[, error, last], after] = await world.timed(client.send(DATA));
    expect([error, last, after]).toEqual(["closed", FULL + taken, 0.2]);
    expect(await client.send(DATA, Number(last) + 1)).toEqual([null, "closed", last]); // W-51
  });

  it("keeps the bytes it was given until it settles, and not longer", async () => {
    const world = new World();
    const { client, peer } = await world.pair();
    const heal = world.network.rule({ from: "moon", stalled: true });
    client.settimeout(1);
    const data = new TextEncoder().encode(DATA.slice(0, STALLED + 3));
    expect(await world.timed(client.send(data))).toEqual([[null, "timeout", STALLED], 1]);
    data.fill(0x78);
    heal();
    await world.settle();
    expect(peer.take() === DATA.slice(0, STALLED)).toBe(true);
  });

  it("sends a short text as it was, whatever others send meanwhile", async () => {
    const world = new World();
    const [one, other] = [await world.pair(), await world.pair({ encoding: "latin1" })];
    const heal = world.network.rule({ from: "moon", stalled: true });
    await world.finish(one.client.send("x".repeat(STALLED - 2)));
    const waiting = [one.client.send("moon é€"), other.client.send("sün")] as const; // the first has begun, and has to wait
    expect(await world.pending(waiting[0])).toBe(true);
    heal();
    expect(await world.finish(Promise.all(waiting))).toEqual([
      [10, null, null],
      [3, null, null],
    ]);
    await world.settle();
    expect(one.peer.take().slice(STALLED - 2)).toBe("moon \xc3\xa9\xe2\x82\xac");
    expect(other.peer.take()).toBe("s\xfcn");
  });
});
