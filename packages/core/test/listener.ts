/** A listener whose connections come when the test says so. */
import { SocketError } from "../src/errors.ts";
import type { Connection, Family, Listener, Name } from "../src/transport.ts";
import type { Script } from "./script.ts";
import { Wire } from "./wire.ts";

export class ScriptedListener implements Listener {
  readonly local: Name;
  readonly #fd: number;
  wake: () => void = () => {};
  closed = false;
  looks = 0;
  readonly queue: (Wire | SocketError)[] = [];
  readonly #script: Script;

  constructor(script: Script, local: Name) {
    this.#script = script;
    this.local = local;
    this.#fd = script.nextFd++;
  }

  fd(): number {
    return this.#fd;
  }

  /** A connection comes in from `ip`, and the test gets its far end. */
  arrive(ip = "127.0.0.1", family: Family = "inet"): Wire {
    const wire = new Wire(this.#script, { ip, port: 41_000, family });
    wire.open(this.local);
    this.#script.wires.push(wire);
    this.queue.push(wire);
    this.wake();
    return wire;
  }

  get acceptable(): boolean {
    this.looks++;
    return this.queue.length > 0;
  }

  accept(): Connection | "wait" {
    this.#script.calls.push("accept");
    if (this.closed) this.#script.violations.push("accept after close");
    const next = this.queue.shift() ?? "wait";
    if (next instanceof SocketError) throw next;
    return next;
  }

  close(): void {
    if (this.closed) this.#script.violations.push("listener closed twice");
    this.closed = true;
  }
}
