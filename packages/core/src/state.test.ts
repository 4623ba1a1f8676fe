/** Who may be called when (behaviour §1), and what may run side by side: one of each kind. */
import { describe, expect, it } from "vitest";
import { ABORTED } from "../test/aborts.ts";
import { Network } from "../test/network.ts";
import { STALLED, World } from "../test/world.ts";
import type { Tcp } from "./objects.ts";

type Call = (object: Tcp) => unknown;

const CALLS: Readonly<Record<string, Call>> = {
  accept: (object) => object.accept(),
  bind: (object) => object.bind("127.0.0.1", 0),
  listen: (object) => object.listen(),
  receive: (object) => object.receive(),
  receiveany: (object) => object.receiveany(),
  receiveuntil: (object) => object.receiveuntil("x"),
  send: (object) => object.send("x"),
  shutdown: (object) => object.shutdown(),
};

const WANTED: Readonly<Record<string, readonly string[]>> = {
  "tcp{master}": ["bind", "listen"],
  "tcp{server}": ["accept"],
  "tcp{client}": ["receive", "receiveany", "receiveuntil", "send", "shutdown"],
};

/** The error of a call, whether it was thrown or rejected; and which. */
async function misuse(call: Call, object: Tcp): Promise<{ error: unknown; how: "thrown" | "rejected" | "none" }> {
  let result: unknown;
  try {
    result = call(object);
  } catch (error) {
    return { error, how: "thrown" };
  }
  try {
    await result;
    return { error: null, how: "none" };
  } catch (error) {
    return { error, how: "rejected" };
  }
}

async function objects(net: Network): Promise<Record<string, Tcp>> {
  const bound = net.socket.tcp();
  await net.loop.finish(bound.bind("127.0.0.1", 0));
  const closedClient = (await net.pair()).client;
  await net.loop.finish(closedClient.close());
  const closedServer = (await net.server()).server as Tcp;
  await closedServer.close();
  const refused = net.socket.tcp();
  net.script.attempts.push("ECONNREFUSED");
  await net.loop.finish(refused.connect("127.0.0.1", 1));
  const all = {
    "tcp()": net.socket.tcp(),
    "tcp4()": net.socket.tcp4(),
    bound,
    refused,
    server: (await net.server()).server as Tcp,
    client: (await net.pair()).client,
    closedServer,
    closedClient,
  };
  net.script.calls.length = 0;
  return all;
}

describe("a call in the wrong state", () => {
  for (const [expected, names] of Object.entries(WANTED)) {
    for (const name of names) {
      it(`${name} on anything but a ${expected} is a TypeError that says so, without I/O (ST-01 to ST-22)`, async () => {
        const net = new Network();
        const call = CALLS[name] as Call;
        for (const [state, object] of Object.entries(await objects(net))) {
          if (object.class === expected) continue;
          const { error, how } = await misuse(call, object);
          expect([state, how]).toEqual([state, name === "shutdown" ? "thrown" : "rejected"]);
          expect(error).toBeInstanceOf(TypeError);
          expect(String(error)).toContain(`expected a ${expected}, got a ${object.class}`);
        }
        expect(net.script.calls).toEqual([]);
      });
    }
  }

  it("leaves the object unharmed", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    for (const name of ["accept", "bind", "listen"]) await misuse(CALLS[name] as Call, client);
    peer.deliver("x\n");
    expect(await client.receive()).toEqual(["x", null, null]);
    const master = net.socket.tcp();
    for (const name of ["accept", "send", "receive", "shutdown"]) await misuse(CALLS[name] as Call, master);
    expect(await net.loop.finish(master.bind("*", 0))).toEqual([1, null]);
    for (const name of ["accept", "send", "receive"]) await misuse(CALLS[name] as Call, master);
    expect(await net.loop.finish(master.listen())).toEqual([1, null]);
  });

  it("is refused while connect is running, and connect goes on", async () => {
    const net = new Network();
    const master = net.socket.tcp();
    const call = master.connect("127.0.0.1", 80);
    for (const name of ["receive", "send", "accept", "bind", "listen"]) {
      expect((await misuse(CALLS[name] as Call, master)).how).toBe("rejected");
    }
    net.script.wires[0]?.open();
    expect(await call).toEqual([1, null]);
  });
});

describe("a second call of one kind", () => {
  it("receive: rejects, and the first goes on, whatever method it is", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    const first = client.receive();
    for (const name of ["receive", "receiveany", "receiveuntil"]) {
      const { error, how } = await misuse(CALLS[name] as Call, client);
      expect([how, error instanceof TypeError]).toEqual(["rejected", true]);
      expect(String(error)).toContain("another receive on this object is still pending, expected one at a time");
    }
    await expect(client.receive(0, "pre")).rejects.toThrow(TypeError);
    await expect(client.receive("*l", null, { signal: ABORTED })).rejects.toThrow(TypeError);
    peer.deliver("one\ntwo\n");
    expect(await first).toEqual(["one", null, null]);
    expect(await client.receive()).toEqual(["two", null, null]);
  });

  it("send: rejects, and the first goes on", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    peer.capacity = 2;
    const first = client.send("abc");
    await expect(client.send("x")).rejects.toThrow("another send");
    await expect(client.send("")).rejects.toThrow(TypeError);
    expect(peer.take()).toBe("ab");
    expect(await first).toEqual([3, null, null]);
    expect(peer.take()).toBe("c");
  });

  it("accept: rejects, and the first goes on", async () => {
    const net = new Network();
    const { server, listener } = await net.server();
    const first = server.accept();
    await expect(server.accept()).rejects.toThrow("another accept");
    listener.arrive();
    expect((await first)[1]).toBeNull();
  });

  it("connect, bind and listen: rejects, and the first goes on", async () => {
    const net = new Network();
    net.script.names.set("some.test", [{ ip: "127.0.0.1", family: "inet" }]);
    const again: Call[] = [(one) => one.connect("127.0.0.1", 80), (one) => one.bind("*", 0), (one) => one.listen()];
    const begin: Call[] = [
      (one) => one.connect("some.test", 80),
      (one) => one.bind("some.test", 0),
      (one) => one.listen(),
    ];
    for (const start of begin) {
      const master = net.socket.tcp4();
      net.script.attempts.length = 0;
      net.script.attempts.push("open");
      const first = start(master) as Promise<unknown>;
      for (const call of again) expect((await misuse(call, master)).error).toBeInstanceOf(TypeError);
      expect(await net.loop.finish(first)).toEqual([1, null]);
    }
    expect(net.script.wires.length).toBe(1);
  });

  it("is fine once the first has settled, even with a failure", async () => {
    const world = new World();
    const { client } = await world.pair();
    client.settimeout(0.1);
    for (let n = 0; n < 2; n++) expect(await world.timed(client.receive())).toEqual([[null, "timeout", ""], 0.1]);
  });
});

describe("receive and send", () => {
  it("run side by side, and a select beside them", async () => {
    const world = new World();
    const { client, peer } = await world.pair();
    const heal = world.network.rule({ from: "moon", stalled: true });
    const data = "x".repeat(STALLED + 1);
    const receive = client.receive();
    const send = client.send(data);
    const select = world.socket.select([client], null, 5);
    world.at(1, heal);
    world.at(2, () => peer.say("x\n"));
    expect(await world.timed(send)).toEqual([[data.length, null, null], 1]);
    expect(await world.timed(receive)).toEqual([["x", null, null], 1]);
    peer.say("y");
    expect(await world.timed(select)).toEqual([[[client], [], null], 0]);
  });

  it("have their own limits and their own signals", async () => {
    const world = new World();
    const { client } = await world.pair();
    world.network.rule({ from: "moon", stalled: true });
    client.settimeout(0.3);
    const receive = client.receive();
    client.settimeout(0.1);
    const controller = world.abort();
    const send = client.send("x".repeat(STALLED + 1), 1, -1, { signal: controller.signal });
    world.at(0.05, () => controller.abort());
    expect(await world.timed(send)).toEqual([[null, "aborted", STALLED], 0.05]);
    expect(await world.timed(receive)).toEqual([[null, "timeout", ""], 0.25]);
  });
});
