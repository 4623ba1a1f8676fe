/** What the contenders have in common: just enough of a base to ask all of them the same questions. */

export const HOST = "127.0.0.1";
/** The most that is read, and handed over, at a time. */
export const PIECE = 64 * 1024;

export interface Base {
  /** Begins to connect. */
  dial(port: number, ip?: string): Dial;
  listen(port: number, backlog: number, ip?: string): Promise<Door>;
  /** Takes a port before it is used; `null` where it can't. */
  readonly bind: (() => Bound) | null;
}

export interface Dial {
  /** Rejects with what the base says. */
  readonly wire: Promise<Wire>;
  /** Gives up; `null` where it can't. */
  readonly abandon: (() => void) | null;
}

export interface Bound {
  readonly port: number;
  listen(backlog: number): Promise<Door>;
  dial(port: number): Dial;
}

export interface Door {
  readonly port: number;
  accept(): Promise<Wire>;
  close(): void;
}

/** A connection, without delay, whose user pulls. Nothing is read before the first `read`. */
export interface Wire {
  readonly port: number;
  /** At most PIECE bytes, `null` at the end; rejects once it is broken and all that the base gives has been read. */
  read(): Promise<Uint8Array | null>;
  /** At most PIECE bytes. Resolves when the next may follow. */
  write(bytes: Uint8Array): Promise<void>;
  /** How many bytes the base has taken: nobody can take them back. */
  readonly taken: number;
  /** Ends, and is closed once everything is delivered. */
  close(): Promise<void>;
  /** Frees everything at once, with a reset where the base can. */
  reset(): void;
  /** `null` where the base tells none. */
  fd(): number | null;
  unref(): void;
}
