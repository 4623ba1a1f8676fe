/** Options, descriptors and statistics on live sockets: behaviour §8, §10. */
import { readlinkSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { LOCAL, pair, portOf, refusedPort, serving, tidy } from "../test/loopback.ts";
import * as socket from "./index.ts";

const done = [1, null];
const MAKERS = {
  "tcp4()": () => socket.tcp4(),
  "tcp6()": () => socket.tcp6(),
  "a bound master": async () => {
    const master = socket.tcp();
    await master.bind(LOCAL, 0);
    return master;
  },
  "a server": () => serving(),
  "a client": async () => (await pair()).client,
  "an accepted client": async () => (await pair()).peer,
} satisfies Record<string, () => socket.TcpObject | Promise<socket.TcpObject>>;
const makers = Object.entries(MAKERS);

describe("options", () => {
  describe.each(makers)("of %s", (_, make) => {
    test.each(["keepalive", "tcp-nodelay"] as const)("O-01, O-05: %s starts off, and is read back", async (option) => {
      const object = tidy(await make());
      expect(object.getoption(option)).toEqual([false, null]);
      expect(object.setoption(option, true)).toEqual(done);
      expect(object.getoption(option)).toEqual([true, null]);
      expect(object.setoption(option, false)).toEqual(done);
      expect(object.getoption(option)).toEqual([false, null]);
    });

    test("O-02, O-51: linger is read back, and off keeps its seconds", async () => {
      const object = tidy(await make());
      expect(object.getoption("linger")).toEqual([{ on: false, timeout: 0 }, null]);
      expect(object.setoption("linger", { on: true, timeout: 7 })).toEqual(done);
      expect(object.getoption("linger")).toEqual([{ on: true, timeout: 7 }, null]);
      expect(object.setoption("linger", { on: false, timeout: 9 })).toEqual(done);
      expect(object.getoption("linger")).toEqual([{ on: false, timeout: 7 }, null]);
    });

    test("what takes a system call is unsupported, and says so", async () => {
      const object = tidy(await make());
      const { capabilities } = socket.transport;
      const names = [
        ["reuseaddr", "reuseaddr"],
        ["reuseport", "reuseport"],
        ["error", "socket-error"],
        ["recv-buffer-size", "buffer-sizes"],
        ["tcp-keepidle", "keepalive-tuning"],
      ] as const;
      for (const [option, capability] of names) {
        if (capabilities[capability] !== true) expect(object.getoption(option)).toEqual([null, "unsupported"]);
      }
    });
  });

  test("O-68: what is set on a master is the client's, whichever way it connects", async () => {
    const port = portOf(await serving());
    const master = tidy(socket.tcp4());
    master.setoption("keepalive", true);
    await master.connect(LOCAL, refusedPort());
    expect(await master.connect(LOCAL, port)).toEqual(done);
    expect(master.getoption("keepalive")).toEqual([true, null]);
    expect(master.getoption("tcp-nodelay")).toEqual([false, null]);
  });

  test("O-06, O-62: ipv6-v6only is on for tcp6(), and for IPv6 that is not bound only", async () => {
    const master = tidy(socket.tcp6());
    expect(master.getoption("ipv6-v6only")).toEqual([true, null]);
    expect(master.setoption("ipv6-v6only", false)).toEqual(done);
    expect(master.getoption("ipv6-v6only")).toEqual([false, null]);
    await master.bind("::1", 0);
    expect(master.setoption("ipv6-v6only", true)).toEqual([null, "setsockopt failed"]);
    const { client } = await pair();
    expect(client.setoption("ipv6-v6only", true)).toEqual([null, "setsockopt failed"]);
    const six = await pair("::1");
    expect(six.client.setoption("ipv6-v6only", true)).toEqual([null, "setsockopt failed"]);
  });

  test("O-64: after a reset, which frees the descriptor, nothing is set, and nothing else happens", async () => {
    const { client, peer } = await pair();
    client.setoption("linger", { on: true, timeout: 0 });
    await client.close();
    await peer.receive();
    expect(peer.setoption("keepalive", true)).toEqual([null, "setsockopt failed"]);
    expect(peer.setoption("tcp-nodelay", true)).toEqual([null, "setsockopt failed"]);
    expect(peer.getoption("keepalive")).toEqual([false, null]);
  });
});

describe("names and numbers", () => {
  test("G-01: getfd is the kernel's number of a socket", async () => {
    const { server, client, peer } = await pair();
    const numbers = [server, client, peer].map((object) => object.getfd());
    expect(new Set(numbers).size).toBe(3);
    for (const fd of numbers) expect(readlinkSync(`/proc/self/fd/${fd}`)).toMatch(/^socket:/);
    await client.close();
    expect(client.getfd()).toBe(-1);
  });

  test("Z-12, Z-14, Z-15: names stay, over IPv6 too, after the peer's end", async () => {
    const { client, peer } = await pair("::1");
    expect(client.getpeername()).toEqual(peer.getsockname());
    expect(client.getsockname()).toEqual(peer.getpeername());
    expect(client.getfamily()).toBe("inet6");
    const names = [peer.getsockname(), peer.getpeername()];
    await client.close();
    expect(await peer.receive()).toEqual([null, "closed", ""]);
    expect([peer.getsockname(), peer.getpeername()]).toEqual(names);
  });

  test("F-06 to F-10, F-19, F-21: statistics are set, count on, and do not count what failed", async () => {
    const { client, peer } = await pair();
    expect(client.setstats(100, 200, 30)).toBe(1);
    expect(client.getstats()[2]).toBeGreaterThanOrEqual(30);
    await client.send("abc");
    await peer.send("de");
    await client.receive(2);
    expect(client.getstats().slice(0, 2)).toEqual([102, 203]);
    client.setstats(null, 5);
    expect(client.getstats().slice(0, 2)).toEqual([102, 5]);
    client.setstats(0, 0, 0);
    expect(client.getstats()[2]).toBeLessThan(10);
    await client.close();
    await client.send("x");
    expect(client.getstats().slice(0, 2)).toEqual([0, 0]);
  });
});
