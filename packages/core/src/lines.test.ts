/** `for await` over a client's lines, and over a server's clients. */
import { describe, expect, it } from "vitest";
import { Network } from "../test/network.ts";
import { World } from "../test/world.ts";
import { SocketError } from "./errors.ts";

async function gather<T>(items: AsyncIterable<T>, into: T[] = [], most = Infinity): Promise<T[]> {
  for await (const item of items) {
    into.push(item);
    if (into.length >= most) break;
  }
  return into;
}

describe("lines", () => {
  it("gives every line up to the end, and then ends", async () => {
    const world = new World();
    const { client, peer } = await world.pair();
    world.at(1, () => peer.say("one\r\ntw"));
    world.at(2, () => peer.say("o\n\nthree\n"));
    world.at(3, () => peer.end());
    expect(await world.timed(gather(client.lines()))).toEqual([["one", "two", "", "three"], 3]);
    expect(await world.timed(gather(client.lines()))).toEqual([[], 0]);
  });

  it("gives the last one without its newline, and ends after it", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    peer.deliver("one\ntwo");
    peer.end();
    const lines = client.lines();
    expect(await net.loop.finish(gather(lines))).toEqual(["one", "two"]);
    const before = peer.reads;
    expect(await lines.next()).toEqual({ done: true, value: undefined });
    expect(peer.reads).toBe(before);
  });

  it("is left without closing anything, and nothing is lost", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    peer.deliver("one\ntwo\nthree\n");
    expect(await net.loop.finish(gather(client.lines(), [], 1))).toEqual(["one"]);
    expect(peer.gone).toBeNull();
    expect(await client.receive()).toEqual(["two", null, null]);
    expect(await net.loop.finish(gather(client.lines(), [], 1))).toEqual(["three"]);
  });

  it("throws a reset, with its partial and its cause", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    peer.deliver("one\ntw");
    peer.breakOff();
    const seen: string[] = [];
    const thrown = await net.loop.finish(gather(client.lines(), seen).catch((error: unknown) => error));
    expect(seen).toEqual(["one"]);
    expect(thrown).toBeInstanceOf(SocketError);
    expect(thrown).toMatchObject({ message: "closed", partial: "tw", cause: { code: "ECONNRESET" } });
  });

  it("throws a timeout with its partial, and can go on", async () => {
    const world = new World();
    const { client, peer } = await world.pair();
    client.settimeout(0.1);
    peer.say("tw");
    const [thrown, after] = await world.timed(gather(client.lines()).catch((error: unknown) => error));
    expect(thrown).toMatchObject({ message: "timeout", code: "ETIMEDOUT", partial: "tw" });
    expect(after).toBe(0.1);
    peer.say("o\n");
    expect(await world.finish(client.receive("*l", "tw"))).toEqual(["two", null, null]);
  });

  it("throws what is too long and what is no text; our own close is an end", async () => {
    const net = new Network();
    const { client, peer } = await net.pair({ maxsize: 3 });
    const next = async (): Promise<unknown> =>
      net.loop.finish(
        client
          .lines()
          .next()
          .catch((error: unknown) => error),
      );
    peer.deliver("abcd\n");
    expect(await next()).toMatchObject({ message: "oversized", partial: "abc" });
    expect(await next()).toEqual({ done: false, value: "d" });
    peer.deliver(Uint8Array.of(0xff, 0x0a));
    expect(await next()).toMatchObject({ message: "invalid utf-8" });
    await client.receive("*l", null, { encoding: "bytes" });
    net.loop.soon(() => void client.close());
    expect(await next()).toEqual({ done: true, value: undefined });
    await net.loop.finish(client.close());
  });

  it("takes the options of receive, for each line", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    const controller = net.abort();
    const lines = client.lines({ encoding: "bytes", maxsize: 2, signal: controller.signal });
    peer.deliver("ab\ncde\n");
    expect((await lines.next()).value).toEqual(new TextEncoder().encode("ab"));
    await expect(lines.next()).rejects.toMatchObject({ message: "oversized" });
    await lines.next();
    net.loop.at(1, () => controller.abort());
    await expect(net.loop.finish(lines.next())).rejects.toMatchObject({ message: "aborted" });
    await expect(client.lines({ encoding: "utf-8" as "utf8" }).next()).rejects.toThrow(TypeError);
  });

  it("rejects a second next while one is pending, and the first goes on", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    const lines = client.lines();
    const first = lines.next();
    await expect(lines.next()).rejects.toThrow("one at a time");
    peer.deliver("one\n");
    expect(await first).toEqual({ done: false, value: "one" });
  });
});

describe("for await over a server", () => {
  it("gives its clients until it is closed, and then ends", async () => {
    const world = new World();
    const server = await world.server();
    const mars = world.network.host("mars", "10.0.0.3");
    world.at(1, () => world.arrive(server));
    world.at(2, () => world.arrive(server, mars));
    world.at(3, () => void server.close());
    const [clients, after] = await world.timed(gather(server));
    expect([clients.map((client) => world.keep(client).getpeername()[0]), after]).toEqual([
      ["10.0.0.2", "10.0.0.3"],
      3,
    ]);
  });

  it("is left without closing anything", async () => {
    const net = new Network();
    const { server, listener } = await net.server();
    listener.arrive();
    listener.arrive();
    expect((await net.loop.finish(gather(server, [], 1))).length).toBe(1);
    expect(listener.closed).toBe(false);
    expect((await server.accept())[1]).toBeNull();
  });

  it("throws a timeout and a failure, and can go on", async () => {
    const net = new Network();
    const { server, listener } = await net.server();
    server.settimeout(0.1);
    const timeout = net.loop.finish(gather(server).catch((error: unknown) => error));
    expect(await timeout).toMatchObject({ message: "timeout" });
    listener.queue.push(SocketError.from("EMFILE"));
    const failure = net.loop.finish(gather(server).catch((error: unknown) => error));
    expect(await failure).toMatchObject({ message: "Too many open files" });
    listener.arrive();
    expect((await net.loop.finish(gather(server, [], 1))).length).toBe(1);
  });
});

describe("lines of a connection that is reset", () => {
  it("throw with the code that says so", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    peer.deliver("half");
    peer.breakOff();
    await expect(client.lines().next()).rejects.toMatchObject({
      message: "closed",
      code: "ECONNRESET",
      partial: "half",
    });
    await net.loop.finish(client.close());
  });
});
