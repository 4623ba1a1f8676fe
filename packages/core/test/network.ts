/** For the tests of the TCP objects: sockets over a scripted transport, and a check after each test that nothing is left behind. */
import { afterEach, expect } from "vitest";
import type { Capabilities } from "../src/capabilities.ts";
import type { Encoding } from "../src/encoding.ts";
import type { BindOptions, TcpOptions } from "../src/shortcuts.ts";
import type { Tcp, TcpServer } from "../src/objects.ts";
import { createSockets, type Sockets } from "../src/sockets.ts";
import { Aborts } from "./aborts.ts";
import type { ScriptedListener } from "./listener.ts";
import type { Loop } from "./loop.ts";
import { Script } from "./script.ts";
import type { Wire } from "./wire.ts";

/** A connected client, and what is at its other end. */
export interface Pair<E extends Encoding = "utf8"> {
  client: Tcp<E>;
  peer: Wire;
}

const used: Network[] = [];

afterEach(async () => {
  for (const network of used.splice(0)) {
    await network.loop.settle();
    expect(network.left()).toEqual({ holds: 0, timers: 0, abortListeners: 0, violations: [] });
  }
});

export class Network {
  readonly script: Script;
  readonly loop: Loop;
  readonly socket: Sockets;
  readonly #aborts = new Aborts();

  constructor(capabilities?: Capabilities) {
    this.script = new Script(capabilities);
    this.loop = this.script.loop;
    this.socket = createSockets(this.script);
    used.push(this);
  }

  left(): Record<string, unknown> {
    const { holds, releases, violations } = this.script;
    return {
      holds: holds - releases,
      timers: this.loop.timers.size,
      abortListeners: this.#aborts.listeners,
      violations,
    };
  }

  async pair<E extends Encoding = "utf8">(options?: TcpOptions<E>): Promise<Pair<E>> {
    const client = this.socket.tcp(options);
    this.script.attempts.push("open");
    const [, error] = await this.loop.finish(client.connect("127.0.0.1", 4000));
    const peer = this.script.wires.at(-1);
    if (error !== null || peer === undefined) throw new Error(`no connection: ${error}`);
    this.script.calls.length = 0;
    return { client, peer };
  }

  async server<E extends Encoding = "utf8">(
    options?: BindOptions<E>,
  ): Promise<{ server: TcpServer<E>; listener: ScriptedListener }> {
    const [server] = await this.loop.finish(this.socket.bind("127.0.0.1", 0, options));
    const listener = this.script.listeners.at(-1);
    if (server === null || listener === undefined) throw new Error("no server");
    this.script.calls.length = 0;
    return { server, listener };
  }

  abort(): AbortController {
    return this.#aborts.controller();
  }
}
