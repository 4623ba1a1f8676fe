/** `getoption` and `setoption`, in every state (behaviour ST-08, ST-17, §8), `getfd`, `setfd`, `getfamily`. */
import { describe, expect, it } from "vitest";
import { Network } from "../test/network.ts";
import type { Capability } from "./capabilities.ts";
import { SocketError } from "./errors.ts";
import type { TcpObject } from "./objects.ts";
import type { OptionName, SettableOption } from "./options.ts";

/** An object in each of the states that behaviour §1 has as columns. */
async function states(net: Network): Promise<Record<string, TcpObject>> {
  const { socket, loop, script } = net;
  const bound = socket.tcp();
  await loop.finish(bound.bind("127.0.0.1", 0));
  const { server } = await net.server();
  const { client } = await net.pair();
  const refused = socket.tcp4();
  script.attempts.push("ECONNREFUSED");
  await loop.finish(refused.connect("127.0.0.1", 1));
  const pending = socket.tcp4();
  pending.settimeout(0);
  await loop.finish(pending.connect("127.0.0.1", 1));
  const closed = { master: socket.tcp4(), server: (await net.server()).server, client: (await net.pair()).client };
  for (const object of Object.values(closed)) await loop.finish(object.close());
  script.calls.length = 0;
  return {
    "tcp()": socket.tcp(),
    "tcp4()": socket.tcp4(),
    "tcp6()": socket.tcp6(),
    bound,
    server,
    client,
    refused,
    pending,
    "closed master": closed.master,
    "closed server": closed.server,
    "closed client": closed.client,
  };
}

const NO_DESCRIPTOR = new Set(["tcp()", "closed master", "closed server", "closed client"]);

const VALUES: readonly [option: SettableOption, value: unknown, first: unknown, id: string][] = [
  ["keepalive", true, false, "O-01"],
  ["tcp-nodelay", true, false, "O-05, O-67"],
  ["linger", { on: true, timeout: 7 }, { on: false, timeout: 0 }, "O-02"],
];

describe("options", () => {
  for (const [option, value, first, id] of VALUES) {
    it(`${option} is ${JSON.stringify(first)} at first, then what was set, in every state with a descriptor (${id})`, async () => {
      const net = new Network();
      for (const [state, object] of Object.entries(await states(net))) {
        const seen = [object.getoption(option), object.setoption(option, value as never), object.getoption(option)];
        const failed = [
          [null, "getsockopt failed"],
          [null, "setsockopt failed"],
          [null, "getsockopt failed"],
        ];
        const worked = [
          [first, null],
          [1, null],
          [value, null],
        ];
        expect([state, seen]).toEqual([state, NO_DESCRIPTOR.has(state) ? failed : worked]);
      }
    });
  }

  it("ipv6-v6only is settable on an IPv6 object without an address only (O-06, O-62)", async () => {
    const net = new Network();
    const six = net.socket.tcp6();
    expect(six.getoption("ipv6-v6only")).toEqual([true, null]);
    expect(six.setoption("ipv6-v6only", false)).toEqual([1, null]);
    expect(six.getoption("ipv6-v6only")).toEqual([false, null]);
    await net.loop.finish(six.bind("*", 0));
    expect(six.setoption("ipv6-v6only", true)).toEqual([null, "setsockopt failed"]);
    for (const [state, object] of Object.entries(await states(net))) {
      const [value] = object.setoption("ipv6-v6only", true);
      expect([state, value]).toEqual([state, state === "tcp6()" ? 1 : null]);
    }
  });

  it("reach the connection: at once, and once it is there (O-68)", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    client.setoption("keepalive", true);
    expect([...peer.options]).toEqual([["keepalive", true]]);
    const four = net.socket.tcp4();
    four.setoption("tcp-nodelay", true);
    net.script.attempts.push("open");
    await net.loop.finish(four.connect("127.0.0.1", 80));
    expect([...(net.script.wires.at(-1)?.options ?? [])]).toEqual([["tcp-nodelay", true]]);
  });

  it("that the system refuses are neither set nor remembered, and nothing is thrown", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    peer.refusal = SocketError.from("EINVAL");
    expect(client.setoption("keepalive", true)).toEqual([null, "setsockopt failed"]);
    peer.refusal = null;
    expect(client.getoption("keepalive")).toEqual([false, null]);
    expect(client.setoption("keepalive", true)).toEqual([1, null]);
    peer.refusal = SocketError.from("EINVAL");
    expect(client.setoption("keepalive", false)).toEqual([null, "setsockopt failed"]);
    expect(client.getoption("keepalive")).toEqual([true, null]);
    expect(client.lasterror).toBeNull();
  });

  it("that were remembered for a connection which then refuses them are forgotten, and nothing is thrown", async () => {
    const net = new Network();
    const master = net.socket.tcp4();
    master.setoption("keepalive", true);
    const call = master.connect("127.0.0.1", 80);
    await net.loop.settle();
    const [wire] = net.script.wires;
    if (wire === undefined) throw new Error("no attempt");
    wire.refusal = SocketError.from("EINVAL");
    wire.open();
    expect(await call).toEqual([1, null]);
    expect(master.getoption("keepalive")).toEqual([false, null]);
  });

  it("linger turned off keeps the seconds that it had (O-51), and what is given and got is a copy", async () => {
    const net = new Network();
    const four = net.socket.tcp4();
    expect(four.setoption("linger", { on: false, timeout: 9 })).toEqual([1, null]);
    expect(four.getoption("linger")).toEqual([{ on: false, timeout: 0 }, null]);
    const linger = { on: true, timeout: 3 };
    four.setoption("linger", linger);
    four.setoption("linger", { on: false, timeout: 9 });
    expect(four.getoption("linger")).toEqual([{ on: false, timeout: 3 }, null]);
    four.setoption("linger", linger);
    linger.timeout = 4;
    const [got] = four.getoption("linger");
    if (got !== null) got.timeout = 5;
    expect(four.getoption("linger")).toEqual([{ on: true, timeout: 3 }, null]);
  });

  it("linger of zero seconds is unsupported where the transport can't reset; any other is not", () => {
    const four = new Network({ reset: false }).socket.tcp4();
    expect(four.setoption("linger", { on: true, timeout: 0 })).toEqual([null, "unsupported"]);
    expect(four.getoption("linger")).toEqual([{ on: false, timeout: 0 }, null]);
    expect(four.setoption("linger", { on: true, timeout: 3 })).toEqual([1, null]);
    expect(four.setoption("linger", { on: false, timeout: 0 })).toEqual([1, null]);
    expect(four.getoption("linger")).toEqual([{ on: false, timeout: 3 }, null]);
  });

  const wrong: readonly [
    option: unknown,
    value: unknown,
    kind: typeof TypeError | typeof RangeError,
    says: string,
    id: string,
  ][] = [
    ["keepalive", 1, TypeError, "boolean, got 1", "O-30"],
    ["keepalive", undefined, TypeError, "boolean, got undefined", "O-31"],
    ["keepalive", null, TypeError, "boolean, got null", "O-32"],
    ["keepalive", "true", TypeError, 'boolean, got "true"', "O-33"],
    ["nosuch", 1, TypeError, 'unsupported option "nosuch", expected one of keepalive', "O-35"],
    ["KEEPALIVE", true, TypeError, "unsupported option", "O-39"],
    ["toString", true, TypeError, "unsupported option", "O-35"],
    [1, true, TypeError, "as a string, got 1", "O-38"],
    [undefined, true, TypeError, "as a string, got undefined", "O-37"],
    ["error", "x", TypeError, "can be set", "O-65"],
    ["linger", true, TypeError, "linger as { on, timeout }", "O-41"],
    ["linger", {}, TypeError, "linger's on as a boolean", "O-43"],
    ["linger", { on: true }, TypeError, "linger's timeout in seconds", "O-44"],
    ["linger", { on: true, timeout: "5" }, TypeError, "linger's timeout in seconds", "O-48"],
    ["linger", { on: true, timeout: 70_000 }, RangeError, "from 0 to 65535", "O-49"],
    ["linger", { on: true, timeout: 2.9 }, RangeError, "integer", "O-50"],
    ["linger", { on: true, timeout: -1 }, RangeError, "from 0 to 65535", "O-52"],
    ["tcp-keepidle", "12", TypeError, "integer", "O-53"],
    ["recv-buffer-size", "abc", TypeError, "integer", "O-56"],
  ];
  for (const [option, value, kind, says, id] of wrong) {
    it(`refuse ${String(option)} = ${JSON.stringify(value)}, whatever the state (${id}, O-57 to O-59)`, async () => {
      const net = new Network();
      const objects = await states(net);
      for (const object of Object.values(objects)) {
        const call = (): unknown => object.setoption(option as SettableOption, value as never);
        expect(call).toThrow(kind);
        expect(call).toThrow(says);
      }
      expect(net.script.calls).toEqual([]);
      expect(objects["client"]?.getoption("keepalive")).toEqual([false, null]);
    });
  }

  it("refuse to tell what there is not (O-36)", async () => {
    const { client } = await new Network().pair();
    expect(() => client.getoption("nosuch" as OptionName)).toThrow(TypeError);
    expect(() => client.getoption(7 as unknown as OptionName)).toThrow("as a string, got 7");
  });

  it("that need what the transport can't do are unsupported: after arguments and descriptor", async () => {
    const needs: Partial<Record<OptionName, Capability>> = {
      keepalive: "keepalive",
      "tcp-nodelay": "tcp-nodelay",
      linger: "linger",
      "ipv6-v6only": "ipv6-v6only",
    };
    for (const [name, capability] of Object.entries(needs)) {
      const net = new Network({ [capability]: false });
      const option = name as SettableOption;
      const value = (option === "linger" ? { on: true, timeout: 1 } : true) as never;
      const six = net.socket.tcp6();
      expect([six.getoption(option), six.setoption(option, value)]).toEqual([
        [null, "unsupported"],
        [null, "unsupported"],
      ]);
      expect(net.socket.tcp().setoption(option, value)).toEqual([null, "setsockopt failed"]);
      expect(() => net.socket.tcp().setoption(option, "wrong" as never)).toThrow(TypeError);
    }
  });
});

describe("getfd", () => {
  it("is the number of whatever the object is, and -1 where there is none (G-01, ST-07)", async () => {
    const net = new Network();
    const kinds: Record<string, boolean> = {};
    for (const [state, object] of Object.entries(await states(net))) kinds[state] = object.getfd() >= 100;
    expect(Object.keys(kinds).filter((state) => kinds[state])).toEqual(["bound", "server", "client", "pending"]);
    expect(net.socket.tcp().getfd()).toBe(-1);
  });
});

describe("setfd", () => {
  it("is unsupported, after its argument was checked (G-02, G-03)", async () => {
    const { client } = await new Network({ "adopt-fd": false }).pair();
    expect(client.setfd(7)).toEqual([null, "unsupported"]);
    expect(() => client.setfd(undefined as unknown as number)).toThrow(TypeError);
    expect(() => client.setfd("x" as unknown as number)).toThrow('got "x"');
    expect(() => client.setfd(7.9)).toThrow(RangeError);
    expect(() => client.setfd(-2)).toThrow(RangeError);
    expect(client.getfd()).toBeGreaterThan(0);
  });
});

describe("getfamily", () => {
  it("is what was chosen, or what a bind or a connection has decided (G-11, ST-06)", async () => {
    const net = new Network();
    const families: Record<string, string> = {};
    for (const [state, object] of Object.entries(await states(net))) families[state] = object.getfamily();
    expect(families).toEqual({
      "tcp()": "unspec",
      "tcp4()": "inet",
      "tcp6()": "inet6",
      bound: "inet",
      server: "inet",
      client: "inet",
      refused: "inet",
      pending: "inet",
      "closed master": "inet",
      "closed server": "inet",
      "closed client": "inet",
    });
    const six = net.socket.tcp();
    net.script.attempts.push("ECONNREFUSED", "open");
    await net.loop.finish(six.connect("::1", 80));
    expect(six.getfamily()).toBe("unspec");
    await net.loop.finish(six.connect("::1", 80));
    expect(six.getfamily()).toBe("inet6");
  });
});

describe("ipv6-v6only", () => {
  it("is on for the server that socket.bind makes (B-58), and for an address that is not ::", async () => {
    const net = new Network();
    const server = net.socket.try(await net.loop.finish(net.socket.bind("::", 0)));
    expect(server.getoption("ipv6-v6only")).toEqual([true, null]);
    expect(net.script.calls).toContain("bind :::0 v6only");
    const master = net.socket.tcp();
    await net.loop.finish(master.bind("::1", 0));
    expect(master.getoption("ipv6-v6only")).toEqual([true, null]);
    const any = net.socket.tcp();
    await net.loop.finish(any.bind("::", 0));
    expect(any.getoption("ipv6-v6only")).toEqual([false, null]);
  });

  it("of a connection is not told, and of IPv4 there is none", async () => {
    const net = new Network();
    const six = net.socket.tcp6();
    net.script.attempts.push("open");
    await net.loop.finish(six.connect("::1", 80));
    expect(six.getoption("ipv6-v6only")).toEqual([null, "unsupported"]);
    expect(net.socket.tcp4().getoption("ipv6-v6only")).toEqual([null, "getsockopt failed"]);
    await net.loop.finish(six.close());
  });
});
