/** `close` in the very moment when the transport grants what was asked for: nothing may be left open, whichever comes first. */
import { describe, expect, it } from "vitest";
import { Network } from "../test/network.ts";
import type { Tcp } from "./objects.ts";

type Ask = (net: Network, master: Tcp) => Promise<unknown>;

const ASKS: readonly [name: string, ask: Ask][] = [
  [
    "bind",
    (net, master) => {
      net.script.binds.push("hang");
      return master.bind("127.0.0.1", 9);
    },
  ],
  [
    "listen, while it takes its address",
    (net, master) => {
      net.script.binds.push("hang");
      return master.listen();
    },
  ],
  [
    "listen",
    (net, master) => {
      net.script.listens.push("hang");
      return master.listen();
    },
  ],
  [
    "connect from an address, while it is taken again",
    async (net, master) => {
      await net.loop.finish(master.bind("127.0.0.1", 9));
      net.script.names.set("multi.test", [
        { ip: "127.0.0.2", family: "inet" },
        { ip: "127.0.0.3", family: "inet" },
      ]);
      net.script.attempts.push("ECONNREFUSED", "at once");
      net.script.binds.push("hang");
      return master.connect("multi.test", 80);
    },
  ],
];

describe("close", () => {
  for (const [name, ask] of ASKS) {
    for (let ticks = 0; ticks < 10; ticks++) {
      it(`${ticks} ticks after the transport has granted ${name} leaves nothing open`, async () => {
        const net = new Network();
        const master = net.socket.tcp4();
        const call = ask(net, master);
        await net.loop.settle();
        expect(net.script.hanging.length).toBe(1);
        net.script.hanging.shift()?.();
        for (let left = ticks; left > 0; left--) await Promise.resolve();
        const closing = master.close();
        expect([
          [1, null],
          [null, "closed"],
        ]).toContainEqual(await net.loop.finish(call));
        expect(await net.loop.finish(closing)).toBe(1);
        await net.loop.settle();
        const { held, listeners, open } = net.script;
        expect(held).toEqual([]);
        expect(listeners.filter(({ closed }) => !closed)).toEqual([]);
        expect(open).toEqual([]);
      });
    }
  }
});
