/** select: behaviour §11. */
import { describe, expect, test } from "vitest";
import { pair, rawClient, rawPair, portOf, refusedPort, serving, tidy, turn } from "../test/loopback.ts";
import * as socket from "./index.ts";

const MIB = 1_048_576;
const nothing = [[], [], "timeout"];

describe("select", () => {
  test("S-01 to S-03: with nothing to wait for it waits", async () => {
    expect(await socket.select(null, null, 0)).toEqual(nothing);
    expect(await socket.select([], [], 0)).toEqual(nothing);
    const begin = performance.now();
    expect(await socket.select(undefined, null, 0.05)).toEqual(nothing);
    expect(performance.now() - begin).toBeGreaterThan(45);
  });

  test("S-05, S-42, S-43: an idle pair can be written to, whatever the timeout", async () => {
    const { client } = await pair();
    expect(await socket.select([client], [client], 0)).toEqual([[], [client], null]);
    expect(await socket.select(null, [client], -1)).toEqual([[], [client], null]);
    expect(await socket.select(null, [client])).toEqual([[], [client], null]);
  });

  test("S-06, S-49, S-52: waiting data makes it readable, and is not consumed", async () => {
    const { client, raw } = await rawPair();
    await raw.say("data");
    expect(await socket.select([client], null, 1)).toEqual([[client], [], null]);
    expect(client.dirty()).toBe(false);
    expect(await socket.select([client], [client], 0)).toEqual([[client], [client], null]);
    expect(await client.receive(4)).toEqual(["data", null, null]);
    expect(await socket.select([client], null, 0)).toEqual(nothing);
  });

  test("S-08, S-28, S-29: results come in the order given, each once", async () => {
    const { client, peer } = await pair();
    const other = await pair();
    for (const one of [client, peer, other.client]) await one.send("l1\nl2\n");
    await peer.receive();
    const order = [other.peer, peer, client, peer];
    await socket.select([client], null, 1);
    expect((await socket.select(order, order, 1)).slice(0, 2)).toEqual([
      [other.peer, peer, client],
      [other.peer, peer, client],
    ]);
  });

  test("S-10: what is only buffered is readable at once", async () => {
    const { client, raw } = await rawPair();
    await raw.say("l1\nl2\n");
    await client.receive();
    const begin = performance.now();
    expect(await socket.select([client], null, 5)).toEqual([[client], [], null]);
    expect(performance.now() - begin).toBeLessThan(2500);
  });

  test("S-13, S-45, X-04: a closed one is ignored", async () => {
    const { client, peer } = await pair();
    await client.close();
    expect(await socket.select([client], [client], 0.02)).toEqual(nothing);
    expect(await socket.select([client, peer], [client, peer], 1)).toEqual([[peer], [peer], null]);
  });

  test.each(["ends", "resets"] as const)("S-14, S-15: a peer that %s makes it ready", async (how) => {
    const { client, raw } = await rawPair();
    await (how === "ends" ? raw.end() : raw.reset());
    expect(await socket.select([client], null, 2)).toEqual([[client], [], null]);
    expect(await socket.select([client], [client], 0)).toEqual([[client], [client], null]);
  });

  test("S-16, S-17: our own shutdown makes it ready for what fails at once", async () => {
    const { client } = await pair();
    client.shutdown("receive");
    expect(await socket.select([client], null, 0)).toEqual([[client], [], null]);
    client.shutdown("send");
    expect(await socket.select(null, [client], 0)).toEqual([[], [client], null]);
  });

  test("S-18, S-19: a server is readable once somebody has come, and never writable", async () => {
    const server = await serving();
    expect(await socket.select([server], [server], 0.01)).toEqual(nothing);
    await rawClient(portOf(server));
    expect(await socket.select([server], [server], 1)).toEqual([[server], [], null]);
  });

  test("S-20 to S-22: masters are never ready", async () => {
    const bound = tidy(socket.tcp());
    await bound.bind("127.0.0.1", 0);
    const masters = [socket.tcp(), socket.tcp4(), socket.tcp6(), bound];
    expect(await socket.select(masters, masters, 0.02)).toEqual(nothing);
  });

  test("S-25, K-29 to K-32: a refused attempt is ready both ways, and is told once, to whoever asks first", async () => {
    for (const ask of ["connect", "send", "receive"] as const) {
      const port = refusedPort();
      const client = tidy(socket.tcp4());
      client.settimeout(0);
      const [, first] = await client.connect("127.0.0.1", port);
      if (first === "connection refused") continue; // decided within its turn
      expect(await socket.select([client], [client], 1)).toEqual([[client], [client], null]);
      const answer =
        ask === "connect"
          ? await client.connect("127.0.0.1", port)
          : await (ask === "send" ? client.send("x") : client.receive());
      expect(answer[1]).toBe("connection refused");
    }
  });

  test("S-26, S-27: a full one is not writable until its peer has read", async () => {
    const { client, raw } = await rawPair();
    client.settimeout(0);
    await client.send(new Uint8Array(16 * MIB));
    expect(await socket.select(null, [client], 0.02)).toEqual(nothing);
    const waiting = socket.select(null, [client], 5);
    await raw.hear(8 * MIB > client.getstats()[1] ? client.getstats()[1] : 8 * MIB);
    expect(await waiting).toEqual([[], [client], null]);
  });

  test("S-51: the lists given are not changed", async () => {
    const { client } = await pair();
    const given = [client];
    const [, writable] = await socket.select(null, given, 0);
    expect(writable).not.toBe(given);
    expect(given).toEqual([client]);
  });

  test("an abort ends it, and an aborted signal answers at once", async () => {
    const { client } = await pair();
    const controller = new AbortController();
    const pending = socket.select([client], null, null, { signal: controller.signal });
    await turn();
    controller.abort();
    expect(await pending).toEqual([[], [], "aborted"]);
    expect(await socket.select(null, [client], null, { signal: controller.signal })).toEqual([[], [], "aborted"]);
  });

  test("two selects and a receive on one socket all learn of a byte", async () => {
    const { client, raw } = await rawPair();
    const waiting = [socket.select([client], null, 5), socket.select([client, client], null, 5)];
    await turn();
    await raw.say("x");
    for (const result of await Promise.all(waiting)) expect(result).toEqual([[client], [], null]);
    expect(await client.receive(1)).toEqual(["x", null, null]);
  });

  test("while it waits, who is closed is forgotten, and others still wake it", async () => {
    const one = await rawPair();
    const two = await rawPair();
    const waiting = socket.select([one.client, two.client], null, 5);
    await turn();
    await one.client.close();
    await two.raw.say("x");
    expect(await waiting).toEqual([[two.client], [], null]);
  });
});
