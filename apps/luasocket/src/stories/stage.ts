/**
 * What a random scenario has told so far, and what is known of it: enough to tell nothing whose outcome is luck, and nothing that is
 * known to differ, for after that the two sides are not in the same state any more.
 */

/** Longer than anything takes. */
const PATIENT = 5;
/** Seconds for what is not to come; and for what is on its way, and is to have come. */
const BRIEF = 0.05;

export type Side = "socket" | "peer";

export interface Limits {
  block: number;
  total: number;
}

/** An end of a connection. */
export interface End {
  readonly name: string;
  readonly side: Side;
  readonly limits: Limits;
  readonly address: string;
  other: End;
  /** Nobody has accepted the caller yet. */
  queued: boolean;
  /** It was closed. */
  closed: boolean;
  /** It can send: it is open, and has not said its last. */
  sends: boolean;
  /** What the other one has sent and it has not consumed. */
  pending: string;
  /** How the other one's bytes end, once they do. */
  over: "end" | "reset" | null;
  /** Whoever sends to it is in for a reset. */
  deaf: boolean;
  /** Some of it has been told that the connection is broken. */
  broken: boolean;
}

export interface Server {
  readonly name: string;
  readonly side: Side;
  readonly limits: Limits;
  readonly address: string;
  readonly queue: End[];
  closed: boolean;
}

export interface Master {
  readonly name: string;
  readonly kind: "tcp" | "tcp4" | "tcp6";
  bound: string | null;
}

export class Stage {
  readonly codes: string[] = [];
  readonly ends: End[] = [];
  readonly servers: Server[] = [];
  readonly masters: Master[] = [];
  #names = 0;

  say(...codes: readonly string[]): void {
    this.codes.push(...codes);
  }

  /** A name that nobody has. */
  name(letter: string): string {
    this.#names++;
    return `${letter}${this.#names}`;
  }

  /** Two ends, which nobody has told of yet. */
  join(name: string, other: string, side: Side, address: string): readonly [End, End] {
    const end = (called: string, where: Side): End => ({
      name: called,
      side: where,
      address,
      limits: { block: -1, total: -1 },
      other: undefined as unknown as End, // in the next line
      queued: false,
      closed: false,
      sends: true,
      pending: "",
      over: null,
      deaf: false,
      broken: false,
    });
    const ends = [end(name, side), end(other, side === "socket" ? "peer" : "socket")] as const;
    ends[0].other = ends[1];
    ends[1].other = ends[0];
    return ends;
  }

  /** What is on its way arrives. */
  settle(): void {
    this.say(`socket.sleep(${BRIEF})`);
  }

  /** Its next call waits for as long as it takes. */
  patient({ name, limits }: End | Server): void {
    if (limits.block >= 0 && limits.block < PATIENT) this.limit(name, limits, PATIENT, "b");
    if (limits.total >= 0 && limits.total < PATIENT) this.limit(name, limits, null, "t");
  }

  /** Its next call gives up soon. */
  brief({ name, limits }: End | Server): void {
    const given = [limits.block, limits.total].filter((limit) => limit >= 0);
    if (Math.min(PATIENT, ...given) > BRIEF) this.limit(name, limits, BRIEF, "b");
  }

  limit(name: string, limits: Limits, value: number | null, mode: "b" | "t" | "r" | null): void {
    this.say(`${name}:settimeout(${value ?? "nil"}${mode === null ? "" : `, "${mode}"`})`);
    limits[mode === "t" || mode === "r" ? "total" : "block"] = value ?? -1;
  }
}

/** One of them, by a number that was drawn; undefined of none. */
export const pick = <T>(list: readonly T[], drawn: number): T | undefined => list[drawn % list.length];
