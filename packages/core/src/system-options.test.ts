/** Options that take system calls: on whose descriptor they are asked, and what becomes of them (behaviour §8). */
import { describe, expect, it } from "vitest";
import { Kernel } from "../test/kernel.ts";
import { Network } from "../test/network.ts";
import { SocketError } from "./errors.ts";

function network(): { net: Network; kernel: Kernel } {
  const net = new Network();
  const kernel = new Kernel();
  net.script.descriptors = kernel;
  return { net, kernel };
}

const LOCAL = ["127.0.0.1", 0] as const;

describe("a master without a descriptor", () => {
  it("is asked by a socket alike, which is closed again, with what was set before", () => {
    const { net, kernel } = network();
    const six = net.socket.tcp6();
    expect(six.setoption("recv-buffer-size", 7)).toEqual([1, null]);
    expect(six.getoption("recv-buffer-size")).toEqual([7, null]);
    expect(kernel.calls).toEqual([
      "open inet6 500",
      "recv-buffer-size 7 500",
      "close 500",
      "open inet6 501",
      "recv-buffer-size 7 501",
      "close 501",
    ]);
  });

  it("is asked for one option, whatever else was set", () => {
    const { net, kernel } = network();
    const four = net.socket.tcp4();
    four.setoption("tcp-keepcnt", 4);
    kernel.calls.length = 0;
    four.getoption("reuseaddr");
    four.setoption("reuseport", true);
    expect(kernel.calls).toEqual(["open inet 501", "close 501", "open inet 502", "reuseport 1 502", "close 502"]);
  });

  it("remembers nothing that was refused, and leaves no descriptor by it", () => {
    const { net, kernel } = network();
    kernel.refused.add("tcp-keepidle");
    const four = net.socket.tcp4();
    expect(four.setoption("tcp-keepidle", 0)).toEqual([null, "setsockopt failed"]);
    expect(kernel.calls).toEqual(["open inet 500", "close 500"]);
    kernel.refused.clear();
    expect(four.getoption("tcp-keepidle")).toEqual([0, null]);
  });

  it("gives what it was set to each descriptor that is made for it", async () => {
    const { net } = network();
    const { script, loop } = net;
    const four = net.socket.tcp4();
    four.setoption("reuseaddr", false);
    script.attempts.push("ECONNREFUSED", "open");
    await loop.finish(four.connect("127.0.0.1", 1));
    await loop.finish(four.connect("127.0.0.1", 2));
    const asked = script.calls.filter((call) => call.startsWith("with"));
    expect(asked).toEqual(["with reuseaddr 0", "with reuseaddr 0"]);
    await loop.finish(four.close());
  });
});

describe("an object with a descriptor", () => {
  it("is asked by that", async () => {
    const { net, kernel } = network();
    const { client } = await net.pair();
    const { server } = await net.server();
    for (const object of [client, server]) {
      expect(object.setoption("send-buffer-size", 9)).toEqual([1, null]);
      expect(object.getoption("send-buffer-size")).toEqual([9, null]);
    }
    expect(kernel.calls).toEqual([`send-buffer-size 9 ${client.getfd()}`, `send-buffer-size 9 ${server.getfd()}`]);
  });

  it("has its switches set there, too, where it is not connected", async () => {
    const { net, kernel } = network();
    const master = net.socket.tcp4();
    master.setoption("keepalive", true);
    await net.loop.finish(master.bind(...LOCAL));
    expect(kernel.calls).toEqual([`keepalive 1 ${master.getfd()}`]);
    master.setoption("tcp-nodelay", true);
    expect(kernel.calls.at(-1)).toBe(`tcp-nodelay 1 ${master.getfd()}`);
    await net.loop.finish(master.close());
  });

  it("has its switches set anew where a listen that failed has lost the descriptor", async () => {
    const { net, kernel } = network();
    const master = net.socket.tcp4();
    master.setoption("keepalive", true);
    await net.loop.finish(master.bind(...LOCAL));
    await net.loop.finish(master.listen());
    expect(kernel.calls.at(-1)).toBe(`keepalive 1 ${master.getfd()}`);
    await net.loop.finish(master.close());
  });

  it("forgets a switch that a new descriptor refuses", async () => {
    const { net, kernel } = network();
    const master = net.socket.tcp4();
    master.setoption("keepalive", true);
    kernel.refused.add("keepalive");
    await net.loop.finish(master.bind(...LOCAL));
    expect(master.getoption("keepalive")).toEqual([false, null]);
    await net.loop.finish(master.close());
  });

  it("has what was asked of an attempt once it is open", async () => {
    const { net, kernel } = network();
    const { script, loop } = net;
    const master = net.socket.tcp4();
    master.settimeout(0);
    await loop.finish(master.connect("127.0.0.1", 1));
    const wire = script.wires.at(-1);
    master.setoption("tcp-keepcnt", 4);
    kernel.calls.length = 0;
    wire?.open();
    expect(master.class).toBe("tcp{client}");
    expect(kernel.calls).toEqual([`tcp-keepcnt 4 ${master.getfd()}`]);
    await loop.finish(master.close());
  });
});

it("a transport that says it can, and has no system calls, is unsupported", async () => {
  const { client } = await new Network().pair();
  expect(client.getoption("reuseport")).toEqual([null, "unsupported"]);
  expect(client.setoption("reuseport", true)).toEqual([null, "unsupported"]);
});

describe("error", () => {
  it("is the kernel's, once", async () => {
    const { net, kernel } = network();
    const { client } = await net.pair();
    expect(client.getoption("error")).toEqual([null, null]);
    kernel.errors.set(client.getfd(), SocketError.from("ETIMEDOUT"));
    expect(client.getoption("error")).toEqual(["timeout", null]);
    expect(client.lasterror?.code).toBe("ETIMEDOUT");
    expect(client.getoption("error")).toEqual([null, null]);
  });

  it("is what the runtime has found already and told nobody, once, though bytes are unread", async () => {
    const { net } = network();
    const { client, peer } = await net.pair();
    peer.deliver("last");
    peer.breakOff("EHOSTUNREACH");
    expect(client.getoption("error")).toEqual(["No route to host", null]);
    expect(client.getoption("error")).toEqual([null, null]);
    expect(await net.loop.finish(client.receive(4))).toEqual(["last", null, null]);
    expect(await net.loop.finish(client.receive(1))).toEqual([null, "closed", ""]);
    expect(client.getoption("error")).toEqual([null, null]);
  });

  it("is nothing that a call has told", async () => {
    const { net } = network();
    const { client, peer } = await net.pair();
    peer.breakOff("EHOSTUNREACH");
    expect(await net.loop.finish(client.receive(1))).toEqual([null, "No route to host", ""]);
    expect(client.getoption("error")).toEqual([null, null]);
  });

  it("that the kernel told us, and not the runtime, ends an attempt all the same", async () => {
    const { net, kernel } = network();
    const master = net.socket.tcp4();
    const connecting = master.connect("127.0.0.1", 1);
    await net.loop.settle();
    kernel.errors.set(master.getfd(), SocketError.from("ECONNREFUSED"));
    expect(master.getoption("error")).toEqual(["connection refused", null]);
    expect(net.script.wires.at(-1)?.gone).toBe("reset");
    expect(await net.loop.finish(connecting)).toEqual([null, "connection refused"]);
    expect([master.class, master.getfd()]).toEqual(["tcp{master}", -1]);
  });

  it("that the kernel told us, and not the runtime, is no end: what came before it is read, and then it is told", async () => {
    const { net, kernel } = network();
    const { client, peer } = await net.pair();
    peer.deliver("partial");
    kernel.errors.set(client.getfd(), SocketError.from("ECONNRESET"));
    expect(client.getoption("error")).toEqual(["closed", null]);
    peer.end(); // as it looks to a runtime that was not told
    expect(await net.loop.finish(client.receive("*a"))).toEqual([null, "closed", "partial"]);
    expect(client.lasterror?.code).toBe("ECONNRESET");
  });

  it("that comes after the end leaves it an end", async () => {
    const { net, kernel } = network();
    const { client, peer } = await net.pair();
    peer.deliver("all");
    peer.end();
    expect(await net.loop.finish(client.receive(4))).toEqual([null, "closed", "all"]);
    kernel.errors.set(client.getfd(), SocketError.from("ECONNRESET"));
    expect(client.getoption("error")).toEqual(["closed", null]);
    expect(await net.loop.finish(client.receive(1))).toEqual([null, "closed", ""]);
    expect(client.lasterror?.code).toBe("EOF");
  });

  it("is that of an attempt, which is over by that", async () => {
    const { net } = network();
    const master = net.socket.tcp4();
    master.settimeout(0);
    await net.loop.finish(master.connect("127.0.0.1", 1));
    net.script.wires.at(-1)?.refuse();
    expect(master.getoption("error")).toEqual(["connection refused", null]);
    expect(master.getoption("error")).toEqual([null, null]);
    expect(master.getpeername()[1]).toBe("Transport endpoint is not connected");
  });
});
