/** `socket.dns` over a resolver that is a table (behaviour V-01 to V-17). */
import { beforeEach, describe, expect, it } from "vitest";
import { Network } from "../test/network.ts";

let net: Network;

beforeEach(() => {
  net = new Network();
  net.script.names
    .set("four.test", [{ ip: "127.0.0.1", family: "inet" }])
    .set("multi.test", [
      { ip: "127.0.0.2", family: "inet" },
      { ip: "127.0.0.3", family: "inet" },
    ])
    .set("dual.test", [
      { ip: "::1", family: "inet6" },
      { ip: "127.0.0.1", family: "inet" },
    ])
    .set("six.test", [{ ip: "::1", family: "inet6" }])
    .set("slow.test", "EAI_AGAIN");
  net.script.reversed.set("127.0.0.1", "localhost");
});

const resolved = (name: string, ...ip: string[]): unknown => ({ name, alias: [], ip });

describe("dns.toip", () => {
  it("gives the first IPv4 address, and all of them (V-01, V-02, V-04)", async () => {
    const { toip } = net.socket.dns;
    expect(await net.loop.finish(toip("four.test"))).toEqual(["127.0.0.1", null, resolved("four.test", "127.0.0.1")]);
    const multi = ["127.0.0.2", null, resolved("multi.test", "127.0.0.2", "127.0.0.3")];
    expect(await net.loop.finish(toip("multi.test"))).toEqual(multi);
    expect((await net.loop.finish(toip("dual.test")))[0]).toBe("127.0.0.1");
    expect((await toip("127.0.0.1"))[0]).toBe("127.0.0.1");
  });

  it("says what it can't find, in its own words (V-03, V-15, E-04)", async () => {
    const { toip } = net.socket.dns;
    for (const host of ["nosuch.invalid", "six.test", "::1", ""]) {
      expect(await net.loop.finish(toip(host))).toEqual([null, "host not found", null]);
    }
    expect(net.script.calls).toEqual(["resolve nosuch.invalid inet", "resolve six.test inet"]);
    expect(await net.loop.finish(toip("slow.test"))).toEqual([null, "Host name lookup failure", null]);
    net.script.names.set("bad.test", "EAI_FAIL");
    const failure = [null, "non-recoverable failure in name resolution", null];
    expect(await net.loop.finish(toip("bad.test"))).toEqual(failure);
  });
});

describe("dns.tohostname", () => {
  it("gives the name of an address, or of a host (V-05, V-06)", async () => {
    const { tohostname } = net.socket.dns;
    const local = ["localhost", null, resolved("localhost", "127.0.0.1")];
    expect(await net.loop.finish(tohostname("127.0.0.1"))).toEqual(local);
    expect(await net.loop.finish(tohostname("four.test"))).toEqual(local);
  });

  it("says what it can't find (V-07)", async () => {
    const { tohostname } = net.socket.dns;
    for (const host of ["127.9.9.9", "nosuch.invalid", "multi.test"]) {
      expect(await net.loop.finish(tohostname(host))).toEqual([null, "host not found", null]);
    }
  });
});

describe("dns.getaddrinfo", () => {
  it("gives every address, in the resolver's order (V-08, V-09, V-17)", async () => {
    const { getaddrinfo } = net.socket.dns;
    const six = { family: "inet6", addr: "::1" };
    const four = { family: "inet", addr: "127.0.0.1" };
    expect(await net.loop.finish(getaddrinfo("dual.test"))).toEqual([[six, four], null]);
    expect(await getaddrinfo("127.0.0.1")).toEqual([[four], null]);
    expect(await getaddrinfo("::1")).toEqual([[six], null]);
    expect(net.script.calls).toEqual(["resolve dual.test unspec"]);
  });

  it("says what it can't find (V-10, V-16)", async () => {
    const { getaddrinfo } = net.socket.dns;
    for (const host of ["nosuch.invalid", "*", "", "256.1.1.1"]) {
      const nobody = [null, "host or service not provided, or not known"];
      expect(await net.loop.finish(getaddrinfo(host))).toEqual(nobody);
    }
    expect(await net.loop.finish(getaddrinfo("slow.test"))).toEqual([null, "temporary failure in name resolution"]);
  });
});

describe("dns", () => {
  it("knows this machine's own name (V-13)", () => {
    expect(net.socket.dns.gethostname()).toEqual(["moon", null]);
  });

  it("refuses what is no string (V-14)", async () => {
    const { toip, tohostname, getaddrinfo } = net.socket.dns;
    for (const call of [toip, tohostname, getaddrinfo]) {
      await expect((call as () => Promise<unknown>)()).rejects.toThrow(TypeError);
      await expect(call(7 as unknown as string)).rejects.toThrow("as a string, got 7");
    }
    expect(net.script.calls).toEqual([]);
  });

  it("without a resolver knows literals only", async () => {
    const deaf = new Network({ resolve: false });
    const { toip, tohostname, getaddrinfo, gethostname } = deaf.socket.dns;
    expect((await toip("127.0.0.1"))[0]).toBe("127.0.0.1");
    expect((await getaddrinfo("::1"))[1]).toBeNull();
    expect(await toip("four.test")).toEqual([null, "unsupported", null]);
    expect(await getaddrinfo("four.test")).toEqual([null, "unsupported"]);
    expect(await tohostname("127.0.0.1")).toEqual([null, "unsupported", null]);
    expect(gethostname()).toEqual([null, "unsupported"]);
    expect(deaf.script.calls).toEqual([]);
  });
});
