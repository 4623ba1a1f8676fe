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
export class End {
  readonly name: string;
  readonly side: Side;
  readonly address: string;
  readonly limits: Limits = { block: -1, total: -1 };
  /** Nobody has accepted the caller yet. */
  queued = false;
  /** It was closed. */
  closed = false;
  /** It can send: it is open, and has not said its last. */
  sends = true;
  /** What the other one has sent and it has not consumed. */
  pending = "";
  /** How the other one's bytes end, once they do. */
  over: "end" | "reset" | null = null;
  /** Some of it has been told that the connection is broken. */
  broken = false;
  #other: End | null = null;

  constructor(name: string, side: Side, address: string) {
    this.name = name;
    this.side = side;
    this.address = address;
  }

  meet(other: End): void {
    this.#other = other;
  }

  get other(): End {
    if (this.#other === null) throw new Error(`${this.name} has no other end`);
    return this.#other;
  }

  /** It can be received from, and more may come. */
  get hears(): boolean {
    return !this.closed && !this.queued && this.over === null && this.other.sends && !this.other.queued;
  }

  /** It was closed, and what it had not consumed is nobody's. */
  leave(): void {
    this.closed = true;
    this.sends = false;
    this.pending = "";
  }
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

  /** Two ends that know of each other. */
  join(name: string, other: string, side: Side, address: string): readonly [End, End] {
    const near = new End(name, side, address);
    const far = new End(other, side === "socket" ? "peer" : "socket", address);
    near.meet(far);
    far.meet(near);
    return [near, far];
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

/** Whoever was closed. */
export const closed = ({ ends, servers }: Stage): string[] =>
  [...ends, ...servers].filter((one) => one.closed).map(({ name }) => name);

/** One of them, by a number that was drawn; undefined of none. */
export const pick = <T>(list: readonly T[], drawn: number): T | undefined => list[drawn % list.length];
