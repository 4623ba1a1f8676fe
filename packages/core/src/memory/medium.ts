/** What everything in one network shares: time, the rules, the log, and who is there. */
import type { MemoryBound } from "./bound.ts";
import type { MemoryConnection } from "./connection.ts";
import type { MemoryHost } from "./host.ts";
import type { MemoryListener } from "./listener.ts";
import { random } from "./random.ts";
import type { Entry } from "./resolver.ts";
import { Rules, type Way } from "./rules.ts";
import { Timeline } from "./timeline.ts";
import type { VirtualClock } from "./virtual-clock.ts";
import { Wire } from "./wire.ts";

export class Medium {
  readonly clock: VirtualClock;
  readonly rules: Rules = new Rules();
  readonly timeline: Timeline;
  readonly hosts: Map<string, MemoryHost> = new Map();
  /** Which host has an address. */
  readonly addresses: Map<string, MemoryHost> = new Map();
  readonly names: Map<string, Entry> = new Map();
  /** What would have a descriptor: whatever nobody has closed yet. */
  readonly ends: Set<MemoryConnection> = new Set();
  readonly listeners: Set<MemoryListener> = new Set();
  readonly bounds: Set<MemoryBound> = new Set();
  /** What a rule holds back. */
  readonly stuck: Set<Wire> = new Set();
  /** Promises that somebody was given and that are pending. */
  promises = 0;
  readonly #seed: number;
  #wires = 0;

  constructor(clock: VirtualClock, seed: number) {
    this.clock = clock;
    this.timeline = new Timeline(clock);
    this.#seed = seed;
  }

  /** Both ways of a connection, out and back. */
  wires(out: Way, [here, there]: readonly [string, string]): [out: Wire, back: Wire] {
    const back = { from: out.to, to: out.from, port: out.port };
    const wires: [Wire, Wire] = [
      new Wire(this, out, `${here} → ${there}`, this.#wires++),
      new Wire(this, back, `${there} → ${here}`, this.#wires++),
    ];
    wires[0].twin = wires[1];
    wires[1].twin = wires[0];
    return wires;
  }

  draw(ordinal: number): () => number {
    return random(this.#seed, ordinal);
  }

  /** The rules have changed: what was held back may go on, or go wrong. */
  changed(): void {
    for (const wire of [...this.stuck, ...[...this.ends].map((end) => end.out)]) wire.poke();
  }

  /** In `seconds`, and not before the next turn. */
  later(seconds: number): Promise<void> {
    return this.counted(
      new Promise((resolve) => {
        this.clock.timer(seconds, resolve);
      }),
    );
  }

  async counted<T>(promise: Promise<T>): Promise<T> {
    this.promises++;
    try {
      return await promise;
    } finally {
      this.promises--;
    }
  }
}
