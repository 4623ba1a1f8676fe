/** `socket.connect`, which leaves nothing behind. */
import { describe, expect, it } from "vitest";
import { ABORTED } from "../test/aborts.ts";
import { Network } from "../test/network.ts";
import { World } from "../test/world.ts";

describe("socket.connect", () => {
  it("gives a client without limits (SC-01)", async () => {
    const net = new Network();
    net.script.attempts.push("open");
    const [client] = await net.loop.finish(net.socket.connect("127.0.0.1", 80, { timeout: 5, maxsize: 9 }));
    expect([client?.class, client?.gettimeout()]).toEqual(["tcp{client}", [-1, -1]]);
  });

  it("leaves nothing open when it fails, whatever it fails with (SC-02, SC-03, Z-07)", async () => {
    const world = new World();
    const { connect } = world.socket;
    const refused = await world.timed(connect("earth", 80));
    const unreachable = await world.timed(connect("2001:db8::1", 80));
    const fromHere = await world.timed(connect("earth", 80, { locport: 9000 }));
    const unknown = await world.timed(connect("nosuch.invalid", 80));
    world.network.partition("earth");
    const late = await world.timed(connect("earth", 80, { timeout: 2 }));
    const controller = world.abort();
    world.at(1, () => controller.abort());
    const aborted = await world.timed(connect("earth", 80, { signal: controller.signal }));
    expect([refused, unreachable, fromHere, unknown, late, aborted]).toEqual([
      [[null, "connection refused"], 0],
      [[null, "Network is unreachable"], 0],
      [[null, "connection refused"], 0],
      [[null, "host or service not provided, or not known"], 0],
      [[null, "timeout"], 2],
      [[null, "aborted"], 1],
    ]);
    expect(world.left()["descriptors"]).toBe(0);
    expect(await connect("earth", 80, { signal: ABORTED })).toEqual([null, "aborted"]);
  });

  it("leaves from where it is told (SC-04, SC-05, SC-08, SC-18)", async () => {
    const net = new Network();
    const from = [
      { locaddr: "127.0.0.9" },
      { locaddr: "127.0.0.9", locport: 9099 },
      { locport: 9098 },
      { locaddr: "*" },
    ];
    for (const options of from) {
      net.script.attempts.push("open");
      await net.loop.finish(net.socket.connect("127.0.0.1", 80, options));
    }
    net.script.attempts.push("open");
    await net.loop.finish(net.socket.connect("::1", 80, { locport: 9097 }));
    expect(net.script.calls.filter((call) => call.startsWith("bind"))).toEqual([
      "bind 127.0.0.9:0",
      "bind 127.0.0.9:9099",
      "bind 0.0.0.0:9098",
      "bind 0.0.0.0:0",
      "bind :::9097",
    ]);
  });

  it("says why it can't leave from there (SC-06, SC-07, SC-09)", async () => {
    const net = new Network();
    net.script.binds.push("EADDRNOTAVAIL", "EADDRINUSE");
    const { connect } = net.socket;
    const answers = [
      await net.loop.finish(connect("127.0.0.1", 80, { locaddr: "192.0.2.77" })),
      await net.loop.finish(connect("127.0.0.1", 80, { locport: 9 })),
      await net.loop.finish(connect("127.0.0.1", 80, { locaddr: "::1" })),
    ];
    expect(answers.map(([, error]) => error)).toEqual([
      "Cannot assign requested address",
      "address already in use",
      "Address family for hostname not supported",
    ]);
    expect([net.script.wires, net.script.held.length]).toEqual([[], 0]);
  });

  it("counts a slow bind toward its timeout, and lets a signal end it", async () => {
    const net = new Network();
    net.script.binds.push("hang", "hang");
    const late = net.socket.connect("127.0.0.1", 80, { locport: 9, timeout: 2 });
    expect(await net.loop.timed(late)).toEqual([[null, "timeout"], 2]);
    const controller = net.abort();
    net.loop.at(1, () => controller.abort());
    const aborted = net.socket.connect("127.0.0.1", 80, { locport: 9, signal: controller.signal });
    expect(await net.loop.timed(aborted)).toEqual([[null, "aborted"], 1]);
  });

  it("forces the family: connect4, connect6, and the option (SC-10 to SC-16)", async () => {
    const net = new Network();
    const { connect, connect4, connect6 } = net.socket;
    net.script.names.set("dual.test", [
      { ip: "::1", family: "inet6" },
      { ip: "127.0.0.1", family: "inet" },
    ]);
    net.script.attempts.push("open", "open", "open");
    await net.loop.finish(connect4("dual.test", 80));
    await net.loop.finish(connect6("dual.test", 80));
    await net.loop.finish(connect("dual.test", 80, { family: "inet" }));
    expect(net.script.calls.filter((call) => call.startsWith("connect"))).toEqual([
      "connect 127.0.0.1:80",
      "connect ::1:80",
      "connect 127.0.0.1:80",
    ]);
    const wrong = [null, "Address family for hostname not supported"];
    expect(await net.loop.finish(connect4("::1", 80))).toEqual(wrong);
    expect(await net.loop.finish(connect6("127.0.0.1", 80))).toEqual(wrong);
  });
});
