/** Side by side: one of each kind on an object, and many objects. */
import { once } from "node:events";
import net from "node:net";
import { describe, expect, test } from "vitest";
import { connectTo, LOCAL, pair, portOf, rawClient, rawPair, serving, tidy, turn, until } from "../test/loopback.ts";
import { pattern } from "../test/pattern.ts";
import * as socket from "./index.ts";

const MIB = 1_048_576;
const peerPort = (object: socket.TcpClient): number => socket.try(object.getpeername())[1];
const oneAtATime = "expected one at a time";

describe("one of each kind", () => {
  test("a second receive, of any kind, is refused; the first goes on", async () => {
    const { client, raw } = await rawPair();
    const first = client.receive();
    for (const second of [client.receive(), client.receive(3, "abc"), client.receiveany(), client.receiveuntil("x")]) {
      await expect(second).rejects.toThrow(TypeError);
      await expect(second).rejects.toThrow(oneAtATime);
    }
    await raw.say("line\n");
    expect(await first).toEqual(["line", null, null]);
    await raw.say("next\n");
    expect(await client.receive()).toEqual(["next", null, null]);
  });

  test("a second send is refused; the first goes on, and not a byte of the second is sent", async () => {
    const { client, raw } = await rawPair();
    const data = pattern(8 * MIB);
    const first = client.send(data);
    await expect(client.send("intruder")).rejects.toThrow(oneAtATime);
    await expect(client.send("")).rejects.toThrow(TypeError);
    const heard = await raw.hear(data.length);
    expect(await first).toEqual([data.length, null, null]);
    expect(Buffer.compare(Buffer.from(heard, "latin1"), data)).toBe(0);
    expect(client.getstats()[1]).toBe(data.length);
  });

  test("a second accept is refused; the first goes on", async () => {
    const server = await serving();
    const first = server.accept();
    await expect(server.accept()).rejects.toThrow(oneAtATime);
    const raw = await rawClient(portOf(server));
    expect(tidy(socket.try(await first)).getpeername()[1]).toBe(raw.socket.localPort);
  });

  test("a second connect, bind or listen is refused while one is under way", async () => {
    const port = portOf(await serving());
    const master = tidy(socket.tcp4());
    const first = master.connect(LOCAL, port);
    await expect(master.connect(LOCAL, port)).rejects.toThrow(TypeError);
    await expect(master.bind(LOCAL, 0)).rejects.toThrow(TypeError);
    await expect(master.listen()).rejects.toThrow(TypeError);
    expect(await first).toEqual([1, null]);
  });

  test("a second one that has nothing to wait for is fine once the first is over", async () => {
    const { client, raw } = await rawPair();
    await raw.say("a\nb\n");
    const results = [];
    for (let at = 0; at < 2; at++) results.push(await client.receive());
    expect(results).toEqual([
      ["a", null, null],
      ["b", null, null],
    ]);
  });
});

describe("many at once", () => {
  test("both ends send and receive 8 MiB at the same time", async () => {
    const { client, peer } = await pair();
    const options = { encoding: "bytes" } as const;
    const data = [pattern(8 * MIB), pattern(8 * MIB, 5)] as const;
    const [, , one, two] = await Promise.all([
      client.send(data[0]),
      peer.send(data[1]),
      peer.receive(8 * MIB, null, options),
      client.receive(8 * MIB, null, options),
    ]);
    expect(Buffer.compare(socket.try(one), data[0])).toBe(0);
    expect(Buffer.compare(socket.try(two), data[1])).toBe(0);
  });

  test("100 pairs talk at once, line by line, and nobody hears another's", async () => {
    const server = await serving();
    const talk = async (at: number): Promise<void> => {
      const client = await connectTo(portOf(server));
      for (let line = 0; line < 20; line++) {
        await client.send(`${at}:${line}\n`);
        expect(await client.receive()).toEqual([`${at}:${line}`, null, null]);
      }
      await client.close();
    };
    const echo = async (client: socket.TcpClient): Promise<void> => {
      tidy(client);
      for await (const line of client.lines()) await client.send(`${line}\n`);
      await client.close();
    };
    const serve = (async () => {
      for await (const client of server) void echo(client);
    })();
    await Promise.all(Array.from({ length: 100 }, (_, at) => talk(at)));
    await server.close();
    await serve;
  });

  test("select over 200 sockets gives those that are ready, in their order", async () => {
    const server = await serving();
    const raws = await Promise.all(Array.from({ length: 200 }, () => rawClient(portOf(server))));
    const sockets: socket.TcpClient[] = [];
    for (let at = 0; at < 200; at++) sockets.push(tidy(socket.try(await server.accept())));
    const rawOf = new Map(raws.map((raw) => [raw.socket.localPort, raw]));
    const chosen = sockets.filter((_, at) => at % 7 === 3);
    for (const object of chosen) await rawOf.get(peerPort(object))?.say("x");
    expect(await socket.select(sockets, null, 2)).toEqual([chosen, [], null]);
    for (const object of chosen) expect(await object.receive(1)).toEqual(["x", null, null]);
    const waiting = socket.select(sockets, null, 5);
    await turn();
    const last = sockets.slice(199);
    for (const object of last) await rawOf.get(peerPort(object))?.say("y");
    expect(await waiting).toEqual([last, [], null]);
    expect((await socket.select(null, sockets, 0))[1]).toEqual(sockets);
  });

  test("close wakes all that is pending, on all objects", async () => {
    const pairs = await Promise.all(Array.from({ length: 20 }, () => rawPair()));
    const pending = pairs.map(({ client }) => client.receive());
    const server = await serving();
    const accepting = server.accept();
    const selecting = socket.select([...pairs.map(({ client }) => client), server], null, 0.1);
    await turn();
    await Promise.all([...pairs.map(({ client }) => client.close()), server.close()]);
    for (const result of await Promise.all(pending)) expect(result).toEqual([null, "closed", ""]);
    expect(await accepting).toEqual([null, "closed"]);
    expect((await selecting)[2]).toBe("timeout");
  });

  test(
    "of 1100 who come early 1024 wait, and the others are reset, none left hanging",
    { timeout: 30_000 },
    async () => {
      const server = tidy(socket.try(await socket.bind(LOCAL, 0, 1024)));
      let gone = 0;
      const early = Array.from({ length: 1100 }, () => {
        const peer = net.connect({ host: LOCAL, port: portOf(server) });
        tidy({ close: () => peer.destroy() });
        peer.on("error", () => gone++);
        return peer;
      });
      await Promise.all(early.map((peer) => Promise.race([once(peer, "connect"), once(peer, "close")])));
      await until(() => gone === 76, `76 to be reset, not ${gone}`);
      server.settimeout(0);
      for (let at = 0; at < 1024; at++) tidy(socket.try(await server.accept()));
      expect(await server.accept()).toEqual([null, "timeout"]);
      await rawClient(portOf(server));
      tidy(socket.try(await server.accept()));
      expect(gone).toBe(76);
    },
  );
});
