/** `setfd`: what moves, what stays, and what is left behind (behaviour G-02 to G-09). */
import { describe, expect, it } from "vitest";
import { Kernel } from "../test/kernel.ts";
import { Network } from "../test/network.ts";
import { ScriptedListener } from "../test/listener.ts";
import { Wire } from "../test/wire.ts";

const network = (): Network => {
  const net = new Network();
  net.script.descriptors = new Kernel();
  return net;
};

describe("a number that was told", () => {
  it("moves, and its object is left with nothing", async () => {
    const net = network();
    const [one, other] = [await net.pair(), await net.pair()];
    const fd = other.client.getfd();
    expect(one.client.setfd(fd)).toBeUndefined();
    expect([one.client.getfd(), other.client.getfd()]).toEqual([fd, -1]);
    await net.loop.finish(one.client.send("moon"));
    expect(other.peer.take()).toBe("moon");
    const { client: bare } = other;
    expect(bare.class).toBe("tcp{client}");
    expect(await net.loop.finish(bare.send("x"))).toEqual([null, "closed", 0]);
    expect(await net.loop.finish(bare.receive())).toEqual([null, "closed", ""]);
    expect(await net.loop.finish(bare.connect("127.0.0.1", 1))).toEqual([null, "Bad file descriptor"]);
    expect([bare.getsockname()[1], bare.getpeername()[1]]).toEqual(["Bad file descriptor", "Bad file descriptor"]);
    expect(bare.getoption("keepalive")).toEqual([null, "getsockopt failed"]);
    expect(bare.setoption("keepalive", true)).toEqual([null, "setsockopt failed"]);
    expect(await net.loop.finish(bare.close())).toBe(1);
    expect(other.peer.gone).toBeNull();
  });

  it("leaves what was read ahead, which is not to be had while the object is no client", async () => {
    const net = network();
    const { client, peer } = await net.pair();
    const mine = client.getfd();
    const { server } = await net.server();
    peer.deliver("one\ntwo\n");
    expect(await client.receive()).toEqual(["one", null, null]);
    client.setfd(server.getfd());
    await expect(client.receive()).rejects.toThrow("Cannot receive: expected a tcp{client}, got a tcp{server}");
    client.setfd(mine);
    expect(await client.receive()).toEqual(["two", null, null]);
  });

  it("is found again where it was left behind, even in a swap", async () => {
    const net = network();
    const [one, other] = [await net.pair(), await net.pair()];
    const [mine, yours] = [one.client.getfd(), other.client.getfd()];
    expect([one.client.setfd(yours), other.client.setfd(mine)]).toEqual([undefined, undefined]);
    expect([one.client.getfd(), other.client.getfd()]).toEqual([yours, mine]);
    await net.loop.finish(other.client.send("moon"));
    expect(one.peer.take()).toBe("moon");
  });

  it("is nobody's after -1: neither closed nor shut down", async () => {
    const net = network();
    const { client, peer } = await net.pair();
    const fd = client.getfd();
    expect([client.setfd(-1), client.getfd()]).toEqual([undefined, -1]);
    await net.loop.finish(client.close());
    expect([peer.gone, peer.shut]).toEqual([null, false]);
    const heir = net.socket.tcp();
    expect([heir.setfd(fd), heir.class, heir.getfd()]).toEqual([undefined, "tcp{client}", fd]);
    await net.loop.finish(heir.close());
    expect(peer.gone).toBe("closed");
  });

  it("of the object itself changes nothing", async () => {
    const net = network();
    const { client, peer } = await net.pair();
    expect(client.setfd(client.getfd())).toBeUndefined();
    peer.deliver("moon\n");
    expect(await net.loop.finish(client.receive())).toEqual(["moon", null, null]);
  });

  it("of an object that is closed is nobody's any more", async () => {
    const net = network();
    const [one, other] = [await net.pair(), await net.pair()];
    const fd = other.client.getfd();
    await net.loop.finish(other.client.close());
    expect(one.client.setfd(fd)).toEqual([null, "Bad file descriptor"]);
    expect(one.client.getfd()).toBeGreaterThan(0);
  });

  it("of an object that is still being closed, or that the runtime has freed, is nobody's either", async () => {
    const net = network();
    const [one, other, third] = [await net.pair(), await net.pair(), await net.pair()];
    const [closing, freed] = [other.client.getfd(), third.client.getfd()];
    other.peer.stalled = true;
    const closed = other.client.close();
    expect(one.client.setfd(closing)).toEqual([null, "Bad file descriptor"]);
    await net.loop.finish(closed);
    third.peer.free();
    net.script.descriptors?.strangers.set(freed, { connection: one.peer });
    expect(one.client.setfd(freed)).toEqual([null, "Bad file descriptor"]);
  });

  it("takes options and ends along, and leaves what is buffered, counted and set up", async () => {
    const net = network();
    const [one, other] = [await net.pair(), await net.pair()];
    one.client.settimeout(3);
    one.peer.deliver("one\ntwo\n");
    await net.loop.finish(one.client.receive());
    other.client.setoption("linger", { on: true, timeout: 7 });
    other.client.setoption("keepalive", true);
    other.client.shutdown("send");
    one.client.setfd(other.client.getfd());
    expect(one.client.getoption("linger")).toEqual([{ on: true, timeout: 7 }, null]);
    expect(one.client.getoption("keepalive")).toEqual([true, null]);
    expect(await net.loop.finish(one.client.send("x"))).toEqual([null, "closed", 0]);
    expect([one.client.gettimeout(), one.client.getstats()[0]]).toEqual([[3, -1], 4]);
    expect(await net.loop.finish(one.client.receive())).toEqual(["two", null, null]);
    other.peer.deliver("other\n");
    expect(await net.loop.finish(one.client.receive())).toEqual(["other", null, null]);
  });

  it("ends what waits on either object", async () => {
    const net = network();
    const [one, other] = [await net.pair(), await net.pair()];
    const waiting = [one.client.receive(9), other.client.receive(9)];
    other.peer.deliver("half");
    await net.loop.settle();
    one.client.setfd(other.client.getfd());
    expect(await net.loop.finish(Promise.all(waiting))).toEqual([
      [null, "closed", ""],
      [null, "closed", "half"],
    ]);
  });

  it("of a bound master moves with its address, and of a server with who waits there", async () => {
    const net = network();
    const bound = net.socket.tcp4();
    await net.loop.finish(bound.bind("127.0.0.1", 0));
    const name = bound.getsockname();
    const heir = net.socket.tcp();
    expect([heir.setfd(bound.getfd()), heir.getsockname(), heir.class]).toEqual([undefined, name, "tcp{master}"]);
    expect(bound.getsockname()).toEqual(["0.0.0.0", 0, "inet"]);
    const six = net.socket.tcp6();
    expect([six.setfd(-1), six.getoption("ipv6-v6only")]).toEqual([undefined, [true, null]]);
    const { server, listener } = await net.server();
    listener.arrive();
    expect([heir.setfd(server.getfd()), heir.class]).toEqual([undefined, "tcp{server}"]);
    expect((await net.loop.finish(heir.accept()))[0]?.class).toBe("tcp{client}");
    expect(await net.loop.finish(server.accept())).toEqual([null, "closed"]);
    await net.loop.finish(heir.close());
    expect(listener.closed).toBe(true);
  });
});

it("what is being connected or bound can neither be replaced nor taken", async () => {
  const net = network();
  const busy = net.socket.tcp4();
  const connecting = busy.connect("127.0.0.1", 1);
  expect(() => busy.setfd(-1)).toThrow(TypeError);
  await net.loop.settle();
  const fd = busy.getfd();
  const { client } = await net.pair();
  expect(() => client.setfd(fd)).toThrow("one at a time");
  void busy.close();
  await net.loop.finish(connecting);
});

it("an address that was being taken when it was left behind is given back", async () => {
  const net = network();
  const master = net.socket.tcp4();
  await net.loop.finish(master.bind("127.0.0.1", 0));
  net.script.attempts.push("ECONNREFUSED");
  net.script.binds.push("hang");
  await net.loop.finish(master.connect("127.0.0.1", 1));
  expect(master.setfd(-1)).toBeUndefined();
  for (const go of net.script.hanging.splice(0)) go();
  await net.loop.settle();
  expect(net.script.bounds.at(-1)?.state).toBe("closed");
  expect(master.getsockname()[1]).toBe(0);
});

describe("a stranger's number", () => {
  it("is gone on with, with the options that it has", async () => {
    const net = network();
    const kernel = net.script.descriptors;
    const wire = new Wire(net.script, { ip: "::1", port: 80, family: "inet6" });
    wire.open({ ip: "::1", port: 5, family: "inet6" });
    kernel?.strangers.set(300, { connection: wire });
    kernel?.set(300, "tcp-nodelay", 1);
    kernel?.lingers.set(300, 9);
    const { client } = await net.pair();
    expect(client.setfd(300)).toBeUndefined();
    expect([client.getfamily(), client.getpeername(), client.getfd()]).toEqual([
      "inet6",
      ["::1", 80, "inet6"],
      wire.fd(),
    ]);
    expect(client.getoption("tcp-nodelay")).toEqual([true, null]);
    expect(client.getoption("keepalive")).toEqual([false, null]);
    expect(client.getoption("linger")).toEqual([{ on: true, timeout: 9 }, null]);
    expect(kernel?.takeLinger(300)).toBeNull();
    expect(await net.loop.finish(client.connect("127.0.0.1", 1))).toEqual([null, "already connected"]);
  });

  it("that listens makes a server", async () => {
    const net = network();
    const listener = new ScriptedListener(net.script, { ip: "127.0.0.1", port: 5, family: "inet" });
    net.script.descriptors?.strangers.set(300, { listener });
    const server = net.socket.tcp();
    expect([server.setfd(300), server.class, server.getfamily()]).toEqual([undefined, "tcp{server}", "inet"]);
    listener.arrive();
    expect((await net.loop.finish(server.accept()))[1]).toBeNull();
  });

  it("that listens and lingers in the kernel, lingers by us, and so do those who had come", async () => {
    const net = network();
    const listener = new ScriptedListener(net.script, { ip: "127.0.0.1", port: 5, family: "inet" });
    const kernel = net.script.descriptors;
    kernel?.strangers.set(300, { listener });
    kernel?.lingers.set(300, 9);
    const server = net.socket.tcp();
    server.setfd(300);
    const wire = listener.arrive();
    kernel?.lingers.set(wire.fd(), 9);
    const [client] = await net.loop.finish(server.accept());
    expect(kernel?.lingers.size).toBe(0);
    expect(client?.getoption("linger")).toEqual([{ on: true, timeout: 9 }, null]);
  });

  it("that is none changes nothing, and says why", async () => {
    const net = network();
    const { client, peer } = await net.pair();
    const fd = client.getfd();
    expect(client.setfd(301)).toEqual([null, "Bad file descriptor"]);
    expect(client.lasterror?.code).toBe("EBADF");
    expect(client.getfd()).toBe(fd);
    await net.loop.finish(client.send("moon"));
    expect(peer.take()).toBe("moon");
  });

  it("is unsupported without system calls, and a number that was told moves all the same", async () => {
    const net = new Network({ "adopt-fd": false });
    const [one, other] = [await net.pair(), await net.pair()];
    expect(one.client.setfd(300)).toEqual([null, "unsupported"]);
    const fd = other.client.getfd();
    expect([one.client.setfd(fd), one.client.getfd()]).toEqual([undefined, fd]);
  });
});

it("a closed object stays closed, and without numbers nothing is taken", async () => {
  const net = network();
  const { client } = await net.pair();
  await net.loop.finish(client.close());
  expect([client.setfd(-1), client.setfd(300)]).toEqual([undefined, [null, "closed"]]);
  const numberless = (await new Network({ fd: false }).pair()).client;
  expect(numberless.setfd(-1)).toEqual([null, "unsupported"]);
});
