/** `bind` and `listen`. */
import { beforeEach, describe, expect, it } from "vitest";
import { Network } from "../test/network.ts";
import { World } from "../test/world.ts";
import type { TcpServer } from "./objects.ts";

let net: Network;

beforeEach(() => {
  net = new Network();
  net.script.names.set("dual.test", [
    { ip: "::1", family: "inet6" },
    { ip: "127.0.0.1", family: "inet" },
  ]);
});

describe("bind", () => {
  const families = [
    ["tcp", "B-01, B-04", "*", ["0.0.0.0", 50_000, "inet"]],
    ["tcp4", "B-02", "*", ["0.0.0.0", 50_000, "inet"]],
    ["tcp6", "B-03", "*", ["::", 50_000, "inet6"]],
    ["tcp", "B-05", "::1", ["::1", 50_000, "inet6"]],
    ["tcp", "B-13", "dual.test", ["::1", 50_000, "inet6"]],
    ["tcp4", "K-14", "dual.test", ["127.0.0.1", 50_000, "inet"]],
    ["tcp", "B-19", "127.1", ["127.0.0.1", 50_000, "inet"]],
  ] as const;
  for (const [make, id, host, name] of families) {
    it(`of ${make}() to ${host} takes ${name[0]}, and knows its port at once (${id})`, async () => {
      const master = net.socket[make]();
      expect(await net.loop.finish(master.bind(host, 0))).toEqual([1, null]);
      expect(master.getsockname()).toEqual(name);
      expect([master.class, master.getfamily()]).toEqual(["tcp{master}", name[2]]);
    });
  }

  it("to the wrong family fails, and the object is unharmed (B-08, B-09)", async () => {
    const wrong = [null, "Address family for hostname not supported"];
    const four = net.socket.tcp4();
    expect(await net.loop.finish(four.bind("::1", 0))).toEqual(wrong);
    expect(await net.loop.finish(net.socket.tcp6().bind("127.0.0.1", 0))).toEqual(wrong);
    expect(net.script.calls).toEqual([]);
    expect(await net.loop.finish(four.bind("127.0.0.1", 0))).toEqual([1, null]);
  });

  it("that fails may be tried again (B-16, B-21, B-41, B-45)", async () => {
    const master = net.socket.tcp();
    net.script.binds.push("EADDRINUSE", "EADDRNOTAVAIL", "EACCES");
    const answers = [];
    for (const port of [1, 2, 3]) answers.push(await net.loop.finish(master.bind("127.0.0.1", port)));
    answers.push(await net.loop.finish(master.bind("nosuch.invalid", 4)));
    expect(answers.map(([, error]) => error)).toEqual([
      "address already in use",
      "Cannot assign requested address",
      "permission denied",
      "host or service not provided, or not known",
    ]);
    expect(master.getsockname()).toEqual([null, "Bad file descriptor", null]);
    expect(await net.loop.finish(master.bind("127.0.0.1", 12_345))).toEqual([1, null]);
  });

  it("tries the next address where one fails", async () => {
    net.script.binds.push("EADDRNOTAVAIL");
    const master = net.socket.tcp();
    expect(await net.loop.finish(master.bind("dual.test", 0))).toEqual([1, null]);
    expect(master.getsockname()[0]).toBe("127.0.0.1");
  });

  it("a second time is invalid (B-47)", async () => {
    const master = net.socket.tcp();
    await net.loop.finish(master.bind("127.0.0.1", 0));
    expect(await net.loop.finish(master.bind("127.0.0.1", 0))).toEqual([null, "Invalid argument"]);
  });

  it("has no limit, and a timeout of zero does not end it", async () => {
    const world = new World();
    world.network.name("slow.test", ["10.0.0.1"], 100);
    const master = world.tcp();
    master.settimeout(0);
    master.settimeout(0, "t");
    world.fidget();
    expect(await world.timed(master.bind("slow.test", 0))).toEqual([[1, null], 100]);
  });

  it("ends with closed when the object is closed during the look-up, and takes no address then", async () => {
    const world = new World();
    world.network.name("slow.test", ["10.0.0.1"], 5);
    const master = world.tcp();
    world.at(1, () => void master.close());
    expect(await world.timed(master.bind("slow.test", 9))).toEqual([[null, "closed"], 1]);
    await world.network.clock.advance(10);
    expect(world.left()["descriptors"]).toBe(0);
    expect(await world.finish(world.tcp().bind("slow.test", 9))).toEqual([1, null]);
  });

  it("of tcp6 refuses IPv4 in disguise, unless told otherwise (B-58, B-59)", async () => {
    await net.loop.finish(net.socket.tcp6().bind("*", 1));
    const both = net.socket.tcp6();
    both.setoption("ipv6-v6only", false);
    await net.loop.finish(both.bind("*", 2));
    await net.loop.finish(net.socket.tcp4().bind("*", 3));
    await net.loop.finish(net.socket.tcp().bind("::", 4));
    expect(net.script.calls).toEqual(["bind :::1 v6only", "bind :::2", "bind 0.0.0.0:3", "bind :::4"]);
  });
});

describe("listen", () => {
  it("makes a server of a bound master (L-01), with 32 as backlog, or what is asked (L-02)", async () => {
    for (const backlog of [undefined, 0, 1000]) {
      const master = net.socket.tcp();
      await net.loop.finish(master.bind("127.0.0.1", 0));
      expect(await net.loop.finish(master.listen(backlog))).toEqual([1, null]);
      expect(master.class).toBe("tcp{server}");
    }
    expect(net.script.calls.filter((call) => call.startsWith("listen"))).toEqual([
      "listen 32",
      "listen 0",
      "listen 1000",
    ]);
  });

  it("of an unbound tcp4 or tcp6 takes any address and port (L-06)", async () => {
    const four = net.socket.tcp4();
    expect(await net.loop.finish(four.listen())).toEqual([1, null]);
    expect(four.getsockname()).toEqual(["0.0.0.0", 50_000, "inet"]);
    const six = net.socket.tcp6();
    await net.loop.finish(six.listen());
    expect(six.getsockname()).toEqual(["::", 50_001, "inet6"]);
  });

  it("of an unbound tcp has no descriptor (L-07)", async () => {
    const master = net.socket.tcp();
    expect(await master.listen()).toEqual([null, "Bad file descriptor"]);
    expect(master.class).toBe("tcp{master}");
  });

  it("that fails leaves a master that still holds its address (B-43)", async () => {
    net.script.listens.push("EADDRINUSE");
    const master = net.socket.tcp();
    await net.loop.finish(master.bind("127.0.0.1", 0));
    expect(await net.loop.finish(master.listen())).toEqual([null, "address already in use"]);
    expect(master.class).toBe("tcp{master}");
    expect(master.lasterror?.code).toBe("EADDRINUSE");
    expect(await net.loop.finish(master.listen())).toEqual([1, null]);
    expect(net.script.bounds.length).toBe(1);
  });

  it("and bind fail while an attempt to connect goes on", async () => {
    for (const what of ["bind", "listen"] as const) {
      const master = net.socket.tcp4();
      master.settimeout(0);
      await net.loop.finish(master.connect("127.0.0.1", 80));
      const call = what === "bind" ? master.bind("127.0.0.1", 0) : master.listen();
      const [value] = await net.loop.finish(call);
      expect(value).toBeNull();
      net.script.wires.at(-1)?.open();
      expect(master.class).toBe("tcp{client}");
      expect(await master.connect("127.0.0.1", 80)).toEqual([1, null]);
    }
    expect(net.script.listeners).toEqual([]);
  });
});

describe("socket.bind", () => {
  it("gives a server (SB-01 to SB-06)", async () => {
    const names: unknown[] = [];
    for (const host of ["*", "127.0.0.1", "::1", "dual.test"]) {
      const [server]: [TcpServer | null, unknown] = await net.loop.finish(net.socket.bind(host, 7));
      names.push([server?.class, ...(server?.getsockname() ?? [])]);
    }
    expect(names).toEqual([
      ["tcp{server}", "0.0.0.0", 7, "inet"],
      ["tcp{server}", "127.0.0.1", 7, "inet"],
      ["tcp{server}", "::1", 7, "inet6"],
      ["tcp{server}", "::1", 7, "inet6"],
    ]);
  });

  it("takes the backlog, or options (SB-09, SB-13)", async () => {
    await net.loop.finish(net.socket.bind("*", 0));
    await net.loop.finish(net.socket.bind("*", 0, 5));
    await net.loop.finish(net.socket.bind("*", 0, { backlog: 6, encoding: "bytes" }));
    expect(net.script.calls.filter((call) => call.startsWith("listen"))).toEqual(["listen 32", "listen 5", "listen 6"]);
  });

  it("leaves nothing open when it fails (SB-07, SB-08, SB-12)", async () => {
    net.script.binds.push("EADDRINUSE");
    net.script.listens.push("EADDRINUSE");
    expect(await net.loop.finish(net.socket.bind("*", 7))).toEqual([null, "address already in use"]);
    expect(await net.loop.finish(net.socket.bind("*", 7))).toEqual([null, "address already in use"]);
    const nobody = [null, "host or service not provided, or not known"];
    expect(await net.loop.finish(net.socket.bind("nosuch.invalid", 7))).toEqual(nobody);
    expect(net.script.bounds.map(({ state }) => state)).toEqual(["closed"]);
  });
});
