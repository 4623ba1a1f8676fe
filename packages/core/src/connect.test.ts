/** `connect`: which addresses, in which order, and what is left of an attempt. */
import { beforeEach, describe, expect, it } from "vitest";
import { ABORTED } from "../test/aborts.ts";
import { Network } from "../test/network.ts";
import type { Tcp } from "./objects.ts";

let net: Network;
let master: Tcp;

beforeEach(() => {
  net = new Network();
  master = net.socket.tcp();
  net.script.names.set("multi.test", [
    { ip: "127.0.0.2", family: "inet" },
    { ip: "127.0.0.3", family: "inet" },
    { ip: "127.0.0.4", family: "inet" },
  ]);
  net.script.names.set("dual.test", [
    { ip: "::1", family: "inet6" },
    { ip: "127.0.0.1", family: "inet" },
  ]);
});

describe("connect", () => {
  it("makes a client (K-01)", async () => {
    net.script.attempts.push("open");
    expect(await net.loop.finish(master.connect("127.0.0.1", 80))).toEqual([1, null]);
    expect(master.class).toBe("tcp{client}");
    expect(master.getpeername()).toEqual(["127.0.0.1", 80, "inet"]);
    expect(master.getsockname()).toEqual(["127.0.0.1", 40_000, "inet"]);
    expect(master.getfamily()).toBe("inet");
    expect(net.script.calls).toEqual(["connect 127.0.0.1:80"]);
  });

  it("makes a client at once where the transport does", async () => {
    net.script.attempts.push("at once");
    expect(await master.connect("127.0.0.1", 80)).toEqual([1, null]);
    expect(net.script.holds).toBe(0);
  });

  it("says refused, stays a master, and may try again (K-05, K-38, Z-03)", async () => {
    net.script.attempts.push("ECONNREFUSED", "ECONNREFUSED", "open");
    for (let n = 0; n < 2; n++) {
      expect(await net.loop.finish(master.connect("127.0.0.1", 80))).toEqual([null, "connection refused"]);
      expect(master.class).toBe("tcp{master}");
      expect(master.lasterror?.code).toBe("ECONNREFUSED");
      expect(net.script.open).toEqual([]);
    }
    expect(await net.loop.finish(master.connect("127.0.0.1", 80))).toEqual([1, null]);
    expect(master.lasterror).toBeNull();
  });

  it("says what the transport throws (K-58)", async () => {
    net.script.attempts.push("throw");
    expect(await net.loop.finish(master.connect("192.0.2.1", 80))).toEqual([null, "Network is unreachable"]);
    expect(master.lasterror?.code).toBe("ENETUNREACH");
  });

  it("says that it is connected already, whatever the target (K-24, K-36)", async () => {
    const { client } = await net.pair();
    expect(await client.connect("127.0.0.1", 4000)).toEqual([null, "already connected"]);
    expect(await client.connect("127.0.0.9", 1)).toEqual([null, "already connected"]);
    const { server, listener } = await net.server();
    expect(await (server as Tcp).connect("127.0.0.1", 1)).toEqual([null, "already connected"]); // K-45
    listener.arrive();
    const [accepted] = await server.accept();
    expect(await (accepted as Tcp).connect("127.0.0.1", 1)).toEqual([null, "already connected"]);
    expect(net.script.calls).toEqual(["accept"]);
  });

  it("answers at once to a signal that has fired, before any I/O", async () => {
    expect(await master.connect("127.0.0.1", 80, { signal: ABORTED })).toEqual([null, "aborted"]);
    expect(net.script.calls).toEqual([]);
  });
});

describe("addresses", () => {
  it("are tried in the resolver's order, until one is open (K-11)", async () => {
    net.script.attempts.push("ECONNREFUSED", "EHOSTUNREACH", "open");
    expect(await net.loop.finish(master.connect("multi.test", 80))).toEqual([1, null]);
    expect(net.script.calls.filter((call) => call !== "reset")).toEqual([
      "resolve multi.test unspec",
      "connect 127.0.0.2:80",
      "connect 127.0.0.3:80",
      "connect 127.0.0.4:80",
    ]);
    expect(net.script.open.length).toBe(1);
  });

  it("that all fail: the last one's message (K-13)", async () => {
    net.script.attempts.push("ECONNREFUSED", "throw", "EHOSTUNREACH");
    expect(await net.loop.finish(master.connect("multi.test", 80))).toEqual([null, "No route to host"]);
    expect(net.script.open).toEqual([]);
  });

  it("are of the object's family (K-14, K-12)", async () => {
    net.script.attempts.push("open", "open");
    await net.loop.finish(net.socket.tcp4().connect("dual.test", 80));
    await net.loop.finish(net.socket.tcp6().connect("dual.test", 80));
    expect(net.script.calls.filter((call) => call.startsWith("connect"))).toEqual([
      "connect 127.0.0.1:80",
      "connect ::1:80",
    ]);
  });

  it("of another family fail without an attempt (K-07, K-08, K-09)", async () => {
    const wrong = "Address family for hostname not supported";
    expect(await net.loop.finish(net.socket.tcp4().connect("::1", 80))).toEqual([null, wrong]);
    expect(await net.loop.finish(net.socket.tcp6().connect("127.0.0.1", 80))).toEqual([null, wrong]);
    const mapped = net.socket.tcp6().connect("::ffff:127.0.0.1", 80);
    expect(await net.loop.finish(mapped)).toEqual([null, "Network is unreachable"]);
    expect(net.script.calls).toEqual([]);
  });

  it('"*" is this host, in the object\'s family (K-55)', async () => {
    for (const make of [net.socket.tcp, net.socket.tcp4, net.socket.tcp6]) {
      net.script.attempts.push("open");
      expect(await net.loop.finish(make().connect("*", 80))).toEqual([1, null]);
    }
    expect(net.script.calls).toEqual(["connect 127.0.0.1:80", "connect 127.0.0.1:80", "connect ::1:80"]);
  });

  it("that are none say so, and what looks like an address is not looked up (K-10, K-56, B-18)", async () => {
    const nobody = "host or service not provided, or not known";
    for (const host of ["nosuch.invalid", "", "256.1.1.1", "[::1]"]) {
      expect(await net.loop.finish(master.connect(host, 80))).toEqual([null, nobody]);
    }
    expect(master.lasterror?.code).toBe("ENOTFOUND");
    net.script.names.set("some.example", "EAI_AGAIN");
    const call = master.connect("some.example", 80);
    expect(await net.loop.finish(call)).toEqual([null, "temporary failure in name resolution"]); // E-01
    expect(net.script.calls).toEqual(["resolve nosuch.invalid unspec", "resolve some.example unspec"]);
    expect(master.class).toBe("tcp{master}");
  });
});

describe("a connect's limit", () => {
  for (const mode of ["b", "t"] as const) {
    it(`of zero (${mode}) takes one turn, and tries the first address only (K-15, K-22, K-23)`, async () => {
      master.settimeout(0, mode);
      const before = net.loop.turnsAsked;
      expect(await net.loop.timed(master.connect("127.0.0.1", 80))).toEqual([[null, "timeout"], 0]);
      expect(net.loop.turnsAsked - before).toBe(1);
      const other = net.socket.tcp();
      other.settimeout(0);
      net.script.attempts.push("ECONNREFUSED");
      expect(await net.loop.timed(other.connect("multi.test", 80))).toEqual([[null, "connection refused"], 0]);
      expect(net.script.calls.filter((call) => call.startsWith("connect")).length).toBe(2);
    });
  }
});
