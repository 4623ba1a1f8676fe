/** The namespace, and misuse: wrong arguments throw or reject before any I/O, say what was expected, and harm nothing. */
import { describe, expect, it } from "vitest";
import { ABORTED } from "../test/aborts.ts";
import { Network } from "../test/network.ts";
import { World } from "../test/world.ts";
import type { Capability } from "./capabilities.ts";
import { SocketError } from "./errors.ts";
import type { Tcp } from "./objects.ts";
import { createSockets } from "./sockets.ts";

type Loose = Record<string, (...args: unknown[]) => unknown>;
type Kind = typeof TypeError | typeof RangeError;
type Row = readonly [method: string, args: readonly unknown[], kind: Kind, says: string];

const T = TypeError;
const R = RangeError;

/** Of a client. */
const CLIENT: readonly Row[] = [
  ["receive", ["*x"], T, 'pattern "*l", "*a" or a count of bytes, got "*x"'],
  ["receive", ["*line"], T, "pattern"],
  ["receive", ["l"], T, "pattern"],
  ["receive", [""], T, "pattern"],
  ["receive", ["5"], T, "pattern"],
  ["receive", [true], T, "pattern"],
  ["receive", [{}], T, "pattern"],
  ["receive", [-1], R, "count as an integer of at least 0, got -1"],
  ["receive", [2.9], R, "count as an integer"],
  ["receive", [Number.NaN], R, "count as an integer"],
  ["receive", [Infinity], R, "count as an integer"],
  ["receive", ["*l", 12], T, "prefix as a string or a Uint8Array, got 12"],
  ["receive", ["*x", {}], T, "prefix"], // the prefix is looked at first, as in R-35
  ["receive", ["*l", "", 5], T, "options as an object, got 5"],
  ["receive", ["*l", "", { encoding: "utf-8" }], T, 'encoding "utf8", "latin1" or "bytes", got "utf-8"'],
  ["receive", ["*l", "", { maxsize: 0 }], R, "maxsize as an integer of at least 1"],
  ["receive", ["*l", "", { maxsize: "9" }], T, "maxsize"],
  ["receive", ["*l", "", { signal: "now" }], T, "signal as an AbortSignal"],
  ["receive", ["*l", "", { timeout: 1 }], T, "options encoding, maxsize, signal"],
  ["receiveany", [0], R, "max as an integer of at least 1, got 0"],
  ["receiveany", ["9"], T, "max as an integer"],
  ["receiveany", [1, []], T, "options as an object, got an array"],
  ["receiveuntil", [undefined], T, "delimiter"],
  ["receiveuntil", ["x", 5], T, "prefix"],
  ["send", [], T, "data as a string or a Uint8Array, got undefined"],
  ["send", [null], T, "data"],
  ["send", [123], T, "data"],
  ["send", [[1, 2]], T, "data"],
  ["send", [new ArrayBuffer(2)], T, "data"],
  ["send", ["x", {}], T, "index i as an integer"],
  ["send", ["x", "2"], T, "index i"],
  ["send", ["x", 1.9], R, "index i"],
  ["send", ["x", 1, Number.NaN], R, "index j"],
  ["send", ["x", 1, 1, true], T, "options as an object"],
  ["send", ["x", 1, 1, { signal: 1 }], T, "signal"],
  ["shutdown", ["xyz"], T, 'mode "both" or "send" or "receive", got "xyz"'],
  ["shutdown", [1], T, "mode"],
  ["shutdown", [""], T, "mode"],
  ["shutdown", ["s"], T, "mode"],
];

/** Of a master. */
const MASTER: readonly Row[] = [
  ["bind", [], T, "address as a string, got undefined"],
  ["bind", ["127.0.0.1"], T, "port as an integer from 0 to 65535, got undefined"],
  ["bind", [null, 0], T, "address"],
  ["bind", [2_130_706_433, 0], T, "address"],
  ["bind", ["127.0.0.1", "0"], T, "port"],
  ["bind", ["127.0.0.1", 65_536], R, "port"],
  ["bind", ["127.0.0.1", -1], R, "port"],
  ["bind", ["127.0.0.1", 1.5], R, "port"],
  ["listen", ["x"], T, "backlog as an integer"],
  ["listen", [-1], R, "backlog"],
  ["listen", [2.7], R, "backlog"],
  ["listen", [2 ** 31], R, "backlog"],
  ["connect", [], T, "address as a string"],
  ["connect", ["127.0.0.1"], T, "port as an integer from 1 to 65535"],
  ["connect", ["127.0.0.1", 0], R, "port"],
  ["connect", ["127.0.0.1", 65_536], R, "port"],
  ["connect", ["127.0.0.1", "80"], T, "port"],
  ["connect", ["127.0.0.1", 80, "x"], T, "options as an object"],
  ["connect", ["127.0.0.1", 80, { signal: {} }], T, "signal"],
  ["connect", ["127.0.0.1", 80, { timeout: 1 }], T, "options signal"],
];

/** Of the namespace. */
const NAMESPACE: readonly Row[] = [
  ["tcp", ["ignored"], T, "options as an object"],
  ["tcp", [{ encoding: "ascii" }], T, "encoding"],
  ["tcp4", [{ maxsize: 0 }], R, "maxsize"],
  ["tcp6", [{ family: "inet6" }], T, "options encoding, maxsize"],
  ["connect", [], T, "address"],
  ["connect", ["127.0.0.1", 0], R, "port"],
  ["connect", ["127.0.0.1", 1, "127.0.0.9"], T, "options as an object"],
  ["connect", ["127.0.0.1", 1, { family: "inet4" }], T, 'family "inet" or "inet6"'],
  ["connect", ["127.0.0.1", 1, { timeout: "5" }], T, "timeout in seconds"],
  ["connect", ["127.0.0.1", 1, { timeout: Number.NaN }], R, "timeout in seconds"],
  ["connect", ["127.0.0.1", 1, { locport: 65_536 }], R, "locport"],
  ["connect", ["127.0.0.1", 1, { locaddr: 1 }], T, "locaddr"],
  ["connect", ["127.0.0.1", 1, { encoding: 8 }], T, "encoding"],
  ["connect4", ["127.0.0.1", 1, { signal: 1 }], T, "signal"],
  ["connect6", ["127.0.0.1", 1, { laddr: "x" }], T, "options"],
  ["bind", ["127.0.0.1"], T, "port"],
  ["bind", [], T, "address"],
  ["bind", ["127.0.0.1", 0, -1], R, "backlog"],
  ["bind", ["127.0.0.1", 0, "5"], T, "options as an object"],
  ["bind", ["127.0.0.1", 0, { maxsize: 1.5 }], R, "maxsize"],
  ["bind", ["127.0.0.1", 0, { reuseaddr: true }], T, "options encoding, maxsize, backlog"],
  ["sleep", [], T, "seconds as a number"],
  ["sleep", ["x"], T, "seconds as a number"],
  ["sleep", [Number.NaN], R, "seconds"],
  ["skip", [], T, "n as an integer"],
  ["skip", ["x"], T, "n as an integer"],
  ["skip", [-1, "a"], R, "n as an integer"],
];

const AT_ONCE = new Set(["shutdown", "tcp", "tcp4", "tcp6", "skip"]);

async function refused(object: unknown, [method, args, kind, says]: Row): Promise<void> {
  const call = (): unknown => (object as Loose)[method]?.(...args);
  if (AT_ONCE.has(method)) {
    expect(call).toThrow(kind);
    expect(call).toThrow(says);
    return;
  }
  const promise = call(); // never throws
  await expect(promise).rejects.toThrow(kind);
  await expect(promise).rejects.toThrow(says);
}

const shown = ([method, args]: Row): string =>
  `${method}(${args.map((arg) => JSON.stringify(arg) ?? String(arg)).join(", ")})`;

describe("misuse", () => {
  for (const row of CLIENT) {
    it(`client: ${shown(row)} is refused, and the client goes on`, async () => {
      const net = new Network();
      const { client, peer } = await net.pair();
      peer.deliver("x\n");
      await refused(client, row);
      expect(net.script.calls).toEqual([]);
      expect(await client.receive()).toEqual(["x", null, null]);
      expect(await client.send("y")).toEqual([1, null, null]);
      expect(client.getstats().slice(0, 2)).toEqual([2, 1]);
    });
  }

  for (const row of MASTER) {
    it(`master: ${shown(row)} is refused, and the master goes on`, async () => {
      const net = new Network();
      const master = net.socket.tcp4();
      await refused(master, row);
      expect([net.script.calls, master.class]).toEqual([[], "tcp{master}"]);
      expect(await net.loop.finish(master.bind("127.0.0.1", 0))).toEqual([1, null]);
      net.script.attempts.push("open");
      expect(await net.loop.finish(master.connect("127.0.0.1", 80))).toEqual([1, null]);
    });
  }

  for (const row of NAMESPACE) {
    it(`socket.${shown(row)} is refused, before any I/O`, async () => {
      const net = new Network();
      await refused(net.socket, row);
      expect([net.script.calls, net.loop.turnsAsked, net.loop.timersAsked]).toEqual([[], 0, 0]);
    });
  }

  it("server: accept's options are refused, and the server goes on", async () => {
    const net = new Network();
    const { server, listener } = await net.server();
    listener.arrive();
    for (const row of [
      ["accept", [1], T, "options as an object"],
      ["accept", [{ signal: 1 }], T, "signal"],
      ["accept", [{ timeout: 1 }], T, "options signal"],
    ] as const) {
      await refused(server, row);
    }
    expect(net.script.calls).toEqual([]);
    expect((await server.accept())[1]).toBeNull();
  });

  it("is found before the wrong state, and that before what is closed", async () => {
    const net = new Network();
    const { client } = await net.pair();
    await net.loop.finish(client.close());
    await refused(client, ["receive", ["bad"], T, "pattern"]);
    await refused(client, ["shutdown", ["xyz"], T, "mode"]); // D-17
    await refused(net.socket.tcp(), ["receive", ["bad"], T, "pattern"]);
    await refused(net.socket.tcp(), ["send", ["x", {}], T, "index i"]);
    await refused(client, ["bind", ["*", 0], T, "expected a tcp{master}"]);
  });
});

describe("what the transport can't do is unsupported", () => {
  const cases: readonly [without: Capability[], does: string, call: (socket: Tcp, net: Network) => Promise<unknown>][] =
    [
      [["listen"], "listen", (four) => four.listen()],
      [["listen"], "socket.bind", (_, net) => net.socket.bind("127.0.0.1", 0)],
      [["bind-before-listen", "bind-before-connect"], "bind", (four) => four.bind("127.0.0.1", 0)],
      [
        ["bind-before-connect"],
        "socket.connect from a port",
        (_, net) => net.socket.connect("127.0.0.1", 1, { locport: 9 }),
      ],
      [["resolve"], "connect to a name", (four) => four.connect("some.test", 80)],
      [["resolve"], "bind to a name", (four) => four.bind("some.test", 0)],
    ];
  for (const [without, does, call] of cases) {
    it(`${does} without ${without.join(" and ")}`, async () => {
      for (const value of [false, undefined]) {
        const net = new Network(Object.fromEntries(without.map((name) => [name, value])));
        expect(await net.loop.finish(call(net.socket.tcp4(), net))).toEqual([null, "unsupported"]);
        expect(net.script.calls).toEqual([]);
      }
    });
  }

  it("connect or listen of a bound master, where that way is not there; the other is", async () => {
    for (const value of [false, undefined]) {
      const out = new Network({ "bind-before-listen": value as false });
      const caller = out.socket.tcp();
      expect(await out.loop.finish(caller.bind("127.0.0.1", 0))).toEqual([1, null]);
      expect(await caller.listen()).toEqual([null, "unsupported"]);
      out.script.attempts.push("open");
      expect(await out.loop.finish(caller.connect("127.0.0.1", 80))).toEqual([1, null]);

      const into = new Network({ "bind-before-connect": value as false });
      const server = into.socket.tcp();
      expect(await into.loop.finish(server.bind("127.0.0.1", 0))).toEqual([1, null]);
      expect(await server.connect("127.0.0.1", 80)).toEqual([null, "unsupported"]);
      expect(await into.loop.finish(server.listen())).toEqual([1, null]);
    }
  });
});

describe("sleep", () => {
  it("takes as long as asked, and gives nothing (U-05)", async () => {
    const world = new World();
    world.fidget();
    for (const time of [0.1, 0.000_001, 2_000_000.5]) {
      expect(await world.timed(world.socket.sleep(time))).toEqual([undefined, time]);
    }
  });

  it("of zero or less takes one turn (U-06)", async () => {
    const { socket, loop } = new Network();
    for (const time of [0, -1]) expect(await loop.timed(socket.sleep(time))).toEqual([undefined, 0]);
    expect([loop.turnsAsked, loop.timersAsked]).toEqual([2, 0]);
  });
});

describe("the namespace", () => {
  it("tells UNIX time, skips, and has the transport (U-04, U-08, U-09)", () => {
    const { socket, loop, script } = new Network();
    expect(socket.gettime()).toBe(loop.unix());
    expect([socket.skip(0, "a", "b"), socket.skip(1, null, "e"), socket.skip(3, "a")]).toEqual([["a", "b"], ["e"], []]);
    expect(socket.transport).toBe(script);
    expect(createSockets(socket.transport).tcp().class).toBe("tcp{master}");
  });

  it("makes masters at once, without asking the transport (Z-26)", () => {
    const { socket, script } = new Network();
    expect([socket.tcp(), socket.tcp4(), socket.tcp6()].map((master) => master.class)).toEqual([
      "tcp{master}",
      "tcp{master}",
      "tcp{master}",
    ]);
    expect(script.calls).toEqual([]);
  });

  it("tries and protects over real results", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    peer.deliver("x\n");
    const { try: attempt, protect, newtry } = net.socket;
    expect(attempt(await client.receive())).toBe("x");
    expect(attempt(client.getpeername())).toEqual(["127.0.0.1", 4000, "inet"]);
    const aborted = await client.receive("*l", "p", { signal: ABORTED });
    expect(() => attempt(aborted)).toThrow(SocketError);
    const closing = newtry(() => client.close());
    const guarded = protect(async () => closing(await client.receive("*l", "p", { signal: ABORTED })));
    expect(await net.loop.finish(guarded())).toEqual([null, "aborted"]);
    expect(await net.loop.finish(client.close())).toBe(1);
    expect(peer.gone).toBe("closed");
  });
});
