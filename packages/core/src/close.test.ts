/** `close` and `shutdown`. */
import { describe, expect, it } from "vitest";
import { Network } from "../test/network.ts";
import { SocketError } from "./errors.ts";

describe("close", () => {
  it("gives 1, and the same promise again (X-01, X-02)", async () => {
    const net = new Network();
    const { client } = await net.pair();
    const { server } = await net.server();
    for (const object of [client, server, net.socket.tcp(), net.socket.tcp4()]) {
      const first = object.close();
      expect(object.close()).toBe(first);
      expect(await net.loop.finish(first)).toBe(1);
      expect(object.close()).toBe(first);
    }
    expect(net.script.open).toEqual([]);
  });

  it("of a master gives its address back at once", async () => {
    const net = new Network();
    const master = net.socket.tcp();
    await net.loop.finish(master.bind("127.0.0.1", 0));
    expect(await master.close()).toBe(1);
    expect(net.script.bounds.map(({ state }) => state)).toEqual(["closed"]);
  });

  it("of a server frees the port at once, whatever its clients do", async () => {
    const net = new Network();
    const { server, listener } = await net.server();
    const wire = listener.arrive();
    await server.accept();
    const before = net.loop.turnsAsked;
    expect(await server.close()).toBe(1);
    expect([listener.closed, wire.gone, net.loop.turnsAsked - before]).toEqual([true, null, 0]);
  });

  it("of a client closes gently, and holds the process until it is done (X-06, Z-24)", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    await client.send("last");
    const closing = client.close();
    expect([peer.gone, net.script.holds - net.script.releases]).toEqual(["closed", 1]);
    expect(await net.loop.timed(closing)).toEqual([1, 0]);
    expect(peer.take()).toBe("last");
    expect(net.script.calls).not.toContain("reset");
  });

  it("with linger 0 resets at once (X-07)", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    client.setoption("linger", { on: true, timeout: 0 });
    const closing = client.close();
    expect(peer.gone).toBe("reset");
    expect(await net.loop.timed(closing)).toEqual([1, 0]);
  });

  it("is final: everything answers closed, names too (X-03, RC-03)", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    peer.deliver("l1\nl2\nl3");
    await client.receive();
    client.settimeout(3);
    const closing = client.close();
    expect(client.class).toBe("tcp{client}");
    expect(client.dirty()).toBe(false);
    expect([client.getfd(), client.getfamily(), client.gettimeout()]).toEqual([-1, "inet", [3, -1]]);
    expect([client.getsockname(), client.getpeername()]).toEqual([
      [null, "closed", null],
      [null, "closed", null],
    ]);
    expect(client.setoption("keepalive", true)).toEqual([null, "setsockopt failed"]);
    expect(client.getoption("keepalive")).toEqual([null, "getsockopt failed"]);
    expect([client.shutdown(), client.settimeout(1), client.setstats(1, 2)]).toEqual([1, 1, 1]); // D-17, T-23
    expect(client.getstats().slice(0, 2)).toEqual([1, 2]);
    net.script.calls.length = 0;
    expect([
      await client.receive(),
      await client.receive("*a", "p"),
      await client.receive(0),
      await client.receive(3, "abc"),
      await client.receiveany(),
      await client.receiveuntil("x"),
      await client.send("x"),
      await client.connect("127.0.0.1", 80),
    ]).toEqual([
      [null, "closed", ""],
      [null, "closed", "p"],
      [null, "closed", ""],
      ["abc", null, null],
      [null, "closed", ""],
      [null, "closed", ""],
      [null, "closed", 0],
      [null, "closed"],
    ]);
    expect(net.script.calls).toEqual([]);
    await net.loop.finish(closing);
  });

  it("of a master is final, too: it can be bound by another only (B-49: there it begins anew)", async () => {
    const net = new Network();
    const master = net.socket.tcp4();
    await master.close();
    const answers = [await master.bind("*", 0), await master.listen(), await master.connect("127.0.0.1", 80)];
    expect(answers).toEqual([
      [null, "closed"],
      [null, "closed"],
      [null, "closed"],
    ]);
    expect(net.script.calls).toEqual([]);
  });

  it("is what `await using` does", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    const block = (async () => {
      await using mine = client;
      return mine.class;
    })();
    expect(await net.loop.finish(block)).toBe("tcp{client}");
    expect(peer.gone).toBe("closed");
  });
});

describe("shutdown", () => {
  it("of send ends our side after what was sent; we still receive (D-08 to D-10)", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    await client.send("abc");
    expect([client.shutdown("send"), client.shutdown("send")]).toEqual([1, 1]);
    expect([peer.shut, peer.take()]).toEqual([true, "abc"]);
    expect(await client.send("x")).toEqual([null, "closed", 0]);
    expect(await client.send("")).toEqual([0, null, null]);
    peer.deliver("reply\n");
    expect(await client.receive()).toEqual(["reply", null, null]);
    expect(net.script.calls.filter((call) => call === "shutdown").length).toBe(1);
  });

  it("of receive drops what is buffered and what comes; we still send (D-11, D-12: there it still comes)", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    peer.deliver("l1\nl2\n");
    await client.receive();
    expect(client.shutdown("receive")).toBe(1);
    expect([client.dirty(), peer.discarding]).toEqual([false, true]);
    peer.deliver("late\n");
    const answers = [await client.receive(), await client.receive("*a"), await client.receiveany()];
    expect(answers).toEqual(Array.from({ length: 3 }, () => [null, "closed", ""]));
    expect(await client.send("x")).toEqual([1, null, null]);
  });

  it("of both is the default (D-01, D-04, D-14)", async () => {
    const net = new Network();
    for (const mode of [undefined, null, "both"] as const) {
      const { client, peer } = await net.pair();
      expect(client.shutdown(mode)).toBe(1);
      expect([peer.shut, peer.discarding, peer.gone]).toEqual([true, true, null]);
      expect([await client.send("x"), await client.receive()]).toEqual([
        [null, "closed", 0],
        [null, "closed", ""],
      ]);
      expect(client.getpeername()[1]).toBe(4000); // D-19
    }
  });

  it("wakes the pending calls of its side only", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    peer.capacity = 1;
    peer.deliver("pa");
    const calls = [client.receive(), client.send("abc")] as const;
    await net.loop.settle();
    client.shutdown("receive");
    expect(await calls[0]).toEqual([null, "closed", "pa"]);
    expect(await net.loop.pending(calls[1])).toBe(true);
    client.shutdown("send");
    expect(await calls[1]).toEqual([null, "closed", 1]);
  });

  it("gives 1 even where the system refuses (D-16, D-21)", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    peer.refusal = SocketError.from("ENOTCONN");
    expect(client.shutdown()).toBe(1);
    expect(await client.send("x")).toEqual([null, "closed", 0]);
  });
});

describe("shutdown of one way", () => {
  it("is unsupported where the transport can end only both", async () => {
    const net = new Network({ "half-close": false });
    const { client } = await net.pair();
    expect([client.shutdown("send"), client.shutdown("receive")]).toEqual([
      [null, "unsupported"],
      [null, "unsupported"],
    ]);
    expect(client.shutdown()).toBe(1);
    await net.loop.finish(client.close());
  });

  it("and a descriptor that the transport can't tell is -1", async () => {
    const net = new Network({ fd: false });
    const { client } = await net.pair();
    expect(client.getfd()).toBe(-1);
    await net.loop.finish(client.close());
  });
});
