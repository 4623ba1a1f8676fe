/** What becomes of a case that is made up, over the memory network with a lie in it. */
import { MemoryNetwork } from "@moonsocket/core/memory";
import type { Bench, Start } from "../src/bench/bench.ts";
import { Spy, type Say } from "../src/bench/spy.ts";
import { messageOf } from "../src/results.ts";
import { runCase } from "../src/run-case.ts";

export type MadeUp = (bench: Bench, spy: Spy) => Promise<unknown>;

export interface Trial {
  /** What the transport says in place of the network. */
  readonly lie?: Say;
  readonly patience?: number;
  readonly start?: Start;
  readonly network?: MemoryNetwork;
}

/** Nobody has a process to run a program in. */
const nowhere: Start = () => Promise.reject(new Error("no program is called for"));

/** What a case fails with; `"passes"` where it doesn't. */
export function verdict(run: MadeUp, trial: Trial = {}): Promise<string> {
  const { lie, patience = 2, start = nowhere, network = new MemoryNetwork({ jumps: true }) } = trial;
  const peer = network.host("moon");
  const spy = new Spy(peer, lie);
  const made = async (bench: Bench): Promise<void> => void (await run(bench, spy));
  return runCase(made, { transport: spy.transport, peer, patience, start }).then(() => "passes", messageOf);
}

/** A case that looks at nothing: only what comes after can fail it. */
export const careless =
  (run: MadeUp): MadeUp =>
  (bench, spy) =>
    run(bench, spy).catch(() => {});

/** Says something else, where it is called so. */
export const instead =
  (called: string, say: (go: () => unknown) => unknown): Say =>
  (name, go) =>
    name === called ? say(go) : go();

/** The same, but for the first time. */
export const later = (called: string, say: (go: () => unknown) => unknown): Say => {
  let times = 0;
  return instead(called, (go) => (++times > 1 ? say(go) : go()));
};
