/** Which cases there are to run on a transport, and how. A runner is a loop over it. */
import { CAPABILITIES, type Transport } from "@moonsocket/core";
import { Failure } from "./bench/assert.ts";
import type { Start, Subject } from "./bench/bench.ts";
import type { Case, Need } from "./case.ts";
import { CASES } from "./cases/index.ts";
import { runCase } from "./run-case.ts";

/** A case that fails for a reason that is somebody else's to mend. */
export interface Known {
  readonly id: string;
  readonly reason: string;
  /** Where it is followed up. */
  readonly link: string;
}

export interface PlanOptions {
  /** What is put to the test. */
  readonly transport: Transport;
  /** What is at the other end, and listens; the same, unless the transport can't. */
  readonly peer?: Transport | undefined;
  /** Failures that are expected; each fails once it passes. */
  readonly known?: readonly Known[] | undefined;
  /** Seconds that a case may take, or Infinity; 10. Those that do something thousands of times may take three times as long. */
  readonly patience?: number | undefined;
  /** Runs a program of the suite's in a process of its own; without it the cases about the process are not applicable. */
  readonly start?: Start | undefined;
}

/**
 * `with`: what it needs is there. `without`: it is not, and the case makes sure that it is refused. `not-applicable`: it is not, and
 * nothing follows from that. `known-failure`: passes as long as the case fails.
 */
export type Mode = "with" | "without" | "not-applicable" | "known-failure";

export interface Planned {
  readonly id: string;
  /** The id, and the mode where it is not `with`. */
  readonly name: string;
  readonly mode: Mode;
  /** Why it has this mode. */
  readonly reason: string | null;
  /** Side by side with many others, with a few that start a process too, or with none. */
  readonly beside: "many" | "few" | "none";
  readonly promises: readonly string[];
  /** Rejects where a promise is not kept. */
  readonly run: () => Promise<void>;
}

const PATIENCE = 10;

/** What cases of a transport that has it also ask of the other end. */
const AT_BOTH_ENDS = ["half-close", "reset"] as const;

/**
 * Plans all cases for a transport. A TypeError where the options can't be right: no transport, a peer that does not listen, or has less
 * than the transport to break off and end with, a known failure without a reason, a link or a case.
 *
 * @example
 * const network = new MemoryNetwork({ jumps: true });
 * const cases = plan({ transport: network.host("moon") });
 * const one = cases.find(({ id }) => id === "contract/read/gives-no-more-than-max");
 * one.mode; // => "with"
 * await one.run(); // or it rejects
 */
export function plan(options: PlanOptions): Planned[] {
  const { transport, peer = transport, known = [], patience = PATIENCE, start } = options;
  checkTransport("transport", transport);
  checkTransport("peer", peer);
  if (peer.capabilities.listen !== true) {
    throw new TypeError("Cannot plan: expected a peer that listens, for the transport doesn't; give one as `peer`");
  }
  if (!(patience > 0)) throw new TypeError(`Cannot plan: expected patience in seconds above 0, got ${patience}`);
  const weak = AT_BOTH_ENDS.find((one) => transport.capabilities[one] === true && peer.capabilities[one] !== true);
  if (weak !== undefined) throw new TypeError(`Cannot plan: expected a peer that has ${weak} too, for cases need both`);
  const excused = checkKnown(known);
  const subject: Subject = { transport, peer, patience, start: start ?? nowhere };
  const able = (need: Need): boolean =>
    need === "process" ? start !== undefined : transport.capabilities[need] === true;
  return CASES.map((one) => planOne(one, subject, able, excused.get(one.id)));
}

const nowhere: Start = () => Promise.reject(new TypeError("Cannot start a program: this runner has no way to"));

function planOne(one: Case, subject: Subject, able: (need: Need) => boolean, known: Known | undefined): Planned {
  const { id, promises, needs = [], alone, timesAsLong = 1, run, without } = one;
  const [first] = needs;
  const missing = needs.filter((need) => !able(need));
  const absent = first !== undefined && missing.includes(first) ? without : undefined;
  const beside = alone ? "none" : needs.includes("process") ? "few" : "many";
  const planned = { id, promises, beside } as const;
  const lacks = missing.length === 0 ? null : `no ${missing.join(", no ")}`;
  if (missing.length > 0 && absent === undefined) {
    return { ...planned, name: `${id} (${lacks})`, mode: "not-applicable", reason: lacks, run: async () => {} };
  }
  const patience = subject.patience * timesAsLong;
  const judge = (): Promise<void> => runCase(absent ?? run, { ...subject, patience });
  if (known !== undefined) {
    const { reason, link } = known;
    const why = `${reason}, ${link}`;
    return { ...planned, name: `${id} (known failure: ${why})`, mode: "known-failure", reason: why, run: fails(judge) };
  }
  return lacks === null
    ? { ...planned, name: id, mode: "with", reason: null, run: judge }
    : { ...planned, name: `${id} (${lacks})`, mode: "without", reason: lacks, run: judge };
}

/** Turns a known failure round: the day that it passes, somebody has to know. */
const fails = (judge: () => Promise<void>) => async (): Promise<void> => {
  const failed = await judge().then(
    () => false,
    () => true,
  );
  if (!failed) throw new Failure("expected a known failure, and it passes: take it off the list");
};

function checkTransport(what: string, given: unknown): void {
  const fault = faultOf(given);
  if (fault !== null) throw new TypeError(`Cannot plan: expected \`${what}\` to be a transport, but ${fault}`);
}

const METHODS = ["turn", "hold", "release", "bind", "connect"] as const;

/** Why something is not a transport. */
function faultOf(given: unknown): string | null {
  if (typeof given !== "object" || given === null) return `it is ${given === null ? "null" : `a ${typeof given}`}`;
  const parts: Partial<Record<keyof Transport, unknown>> = given;
  for (const method of METHODS) if (typeof parts[method] !== "function") return `it has no method ${method}`;
  for (const part of ["capabilities", "clock", "resolver"] as const) {
    if (typeof parts[part] !== "object" || parts[part] === null) return `it has no object ${part}`;
  }
  const unknown = Object.keys(parts.capabilities ?? {}).find((name) => !Object.hasOwn(CAPABILITIES, name));
  return unknown === undefined ? null : `it claims a capability that does not exist, ${unknown}`;
}

function checkKnown(known: readonly Known[]): Map<string, Known> {
  const excused = new Map(known.map((one) => [one.id, one]));
  for (const { id, reason, link } of known) {
    if (!CASES.some((one) => one.id === id)) throw new TypeError(`Cannot plan: known failure "${id}" is no case`);
    if (!reason || !link) throw new TypeError(`Cannot plan: known failure "${id}" needs a reason and a link`);
  }
  return excused;
}
