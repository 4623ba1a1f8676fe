/** What a storm is: a story drawn at random, told in a world, and nothing in it may go otherwise than promised. */
import type { Sockets } from "@moonsocket/core";
import type { Arbitrary } from "fast-check";
import type { Signals } from "./signals.ts";

/** Two hosts that can reach each other, on memory or on loopback. One for each story. */
export interface World {
  readonly here: Sockets;
  readonly there: Sockets;
  /** Where each is reached from the other. */
  readonly address: { readonly here: string; readonly there: string };
  /** How long a tick of the story is, in seconds: virtual time costs nothing, real time does. */
  readonly tick: number;
  /** Aborts that are counted. */
  readonly signals: Signals;
  /** What can be ordered only where the network is ours; on real sockets it is what it is. */
  readonly network: Weather | null;
}

/** The faults of a story, in its ticks. */
export interface Weather {
  /** From now on, on everything that goes one way or both. Returns what ends it. */
  rule(faults: Faults): () => void;
  /** Wakes everything with nothing new. */
  wake(): void;
}

export interface Faults {
  readonly way?: "there" | "back" | undefined;
  readonly delay?: number | undefined;
  readonly jitter?: number | undefined;
  readonly pieces?: readonly number[] | undefined;
  readonly stalled?: boolean | undefined;
  readonly lost?: boolean | undefined;
  readonly refused?: boolean | undefined;
  readonly end?: number | undefined;
  readonly reset?: number | undefined;
}

export interface Storm<Story> {
  readonly name: string;
  /** In a line. */
  readonly about: string;
  /** `real` where time and descriptors are: the story is then shorter. */
  readonly story: (real: boolean) => Arbitrary<Story>;
  /** Throws where a promise is broken; whatever it began has settled and is closed by the time it resolves. */
  readonly tell: (world: World, story: Story) => Promise<void>;
}
