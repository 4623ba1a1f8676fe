/** What a case is: data. It says what it promises, what it needs, and how to find out. */
import type { Capability } from "@moonsocket/core";
import type { Bench } from "./bench/bench.ts";

/** A capability of the transport, or `process`: a way to run it in a process of its own. */
export type Need = Capability | "process";

export interface Case {
  /** `floor/area/what-must-hold`, unique and stable. */
  readonly id: string;
  /** On the floor `contract`: sentences of core's transport.ts, word for word. On the floor `sockets`: one of our own. */
  readonly promises: readonly string[];
  /** On the floor `sockets`: rows of the record of LuaSocket's behaviour that it checks, and that hold as they stand there, but for notation. */
  readonly rows?: readonly string[];
  /** What must be there. */
  readonly needs?: readonly Need[];
  /** Not side by side with others: it is about the whole process, or needs it to itself. */
  readonly alone?: true;
  /** How many times as long as others it may take: it does something thousands of times. */
  readonly timesAsLong?: number;
  readonly run: (bench: Bench) => Promise<void>;
  /** What must hold instead where the first of `needs` is absent: it is refused. */
  readonly without?: (bench: Bench) => Promise<void>;
}
