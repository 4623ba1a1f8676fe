/** The check that nothing is left after a test: each kind is left on purpose, and seen. */
import { once } from "node:events";
import net from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { look, NOTHING, type Left } from "../test/leaks.ts";
import { LOCAL, pair, rawClient, serving, portOf } from "../test/loopback.ts";
import { bindHandle } from "./handle.ts";
import * as socket from "./index.ts";

const { transport } = socket;
const own = socket.createSockets({ ...transport });
const A_SOCKET: unknown = expect.stringMatching(/^socket:\[\d+\]$/);
const about = (seconds: number): unknown => expect.closeTo(seconds, 0);
const nothing = (): void => {};

/** Leaves something, and returns what takes it away again. */
type Leave = () => (() => unknown) | Promise<() => unknown>;

const KINDS: [what: string, leave: Leave, seen: Partial<Record<keyof Left, unknown>>][] = [
  [
    "an address",
    () => {
      const { handle } = bindHandle({ ip: LOCAL, port: 0, family: "inet" }, false);
      return () => handle.close();
    },
    { descriptors: [A_SOCKET], resources: ["TCPServerWrap"] },
  ],
  [
    "a server that listens",
    async () => {
      const server = net.createServer().listen(0, LOCAL);
      await once(server, "listening");
      return () => server.close();
    },
    { descriptors: [A_SOCKET], resources: ["TCPServerWrap"] },
  ],
  [
    "a connection",
    async () => {
      const server = await serving();
      const { socket: peer } = await rawClient(portOf(server));
      const [accepted] = await server.accept();
      await server.close();
      return () => {
        peer.destroy();
        return accepted?.close();
      };
    },
    { descriptors: [A_SOCKET, A_SOCKET], resources: ["TCPSocketWrap"] },
  ],
  [
    "a timeout",
    () => {
      const timeout = setTimeout(nothing, 1e6);
      return () => clearTimeout(timeout);
    },
    { resources: ["Timeout"] },
  ],
  [
    "an immediate",
    () => {
      let on = true;
      const again = (): void => {
        if (on) setImmediate(again);
      };
      again();
      return () => (on = false);
    },
    { resources: ["Immediate"] },
  ],
  ["a timer of the transport's", () => transport.clock.timer(1000, nothing), { timers: [1000] }],
  [
    "a hold",
    () => {
      transport.hold();
      return () => transport.release();
    },
    { waiters: 1, resources: ["Timeout"] },
  ],
  [
    "a listener of a signal",
    () => {
      const { signal } = new AbortController();
      signal.addEventListener("abort", nothing);
      return () => signal.removeEventListener("abort", nothing);
    },
    { abortListeners: 1 },
  ],
  [
    "a listener of the process",
    () => {
      process.on("warning", nothing);
      return () => process.off("warning", nothing);
    },
    { processListeners: ["warning"] },
  ],
  [
    "a pending receive",
    async () => {
      const { client, peer, server } = await pair();
      client.settimeout(1000);
      void client.receive("*l", null, { signal: new AbortController().signal });
      return () => Promise.all([client, peer, server].map((object) => object.close()));
    },
    {
      descriptors: [A_SOCKET, A_SOCKET, A_SOCKET],
      resources: ["Timeout"],
      timers: [about(1000)],
      waiters: 1,
      promises: ["receive"],
      abortListeners: 1,
    },
  ],
  [
    "a pending select, of two namespaces",
    () => {
      const controller = new AbortController();
      const { signal } = controller;
      const both = Promise.all([socket.select(null, null, null, { signal }), own.select(null, null, 1000, { signal })]);
      return () => {
        controller.abort();
        return both;
      };
    },
    { resources: ["Timeout"], timers: [about(1000)], waiters: 2, promises: ["select", "select"], abortListeners: 2 },
  ],
];

describe("what a test leaves behind", () => {
  test.each(KINDS)("%s is seen, and gone once it is taken away", async (_, leave, seen) => {
    await expect.poll(look, { interval: 1 }).toEqual(NOTHING);
    const mend = await leave();
    try {
      await expect.poll(look, { interval: 1 }).toEqual({ ...NOTHING, ...seen });
    } finally {
      await mend();
    }
  });

  test.fails("fails the test", () => {
    const { signal } = new AbortController();
    signal.addEventListener("abort", nothing);
    onTestFinished(() => signal.removeEventListener("abort", nothing));
  });
});
