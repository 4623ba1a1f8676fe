/** What happened, for whoever has to find out why a test failed. */
import type { Clock } from "../transport.ts";

/** So much is kept: the latest. */
const KEPT = 2000;
/** So much of what was sent is shown. */
const SHOWN = 24;

interface Event {
  readonly at: number;
  /** When it left, where it was under way. */
  readonly left: number;
  readonly who: string;
  readonly what: string;
  readonly length: number;
  /** The first bytes. */
  readonly head: Uint8Array | null;
}

export class Timeline {
  readonly #clock: Pick<Clock, "now">;
  readonly #events: Event[] = [];
  #count = 0;

  constructor(clock: Pick<Clock, "now">) {
    this.#clock = clock;
  }

  add(who: string, what: string, bytes: Uint8Array | null = null, left?: number): void {
    const head = bytes === null ? null : bytes.slice(0, SHOWN);
    const at = this.#clock.now();
    this.#events[this.#count % KEPT] = { at, left: left ?? at, who, what, length: bytes?.length ?? 0, head };
    this.#count++;
  }

  /** One line an event: when, who, what. */
  toString(): string {
    return this.last(KEPT);
  }

  /** The latest events, at most `most` of them. */
  last(most: number): string {
    const kept = Math.min(most, KEPT, this.#count);
    const events = Array.from({ length: kept }, (_, n) => this.#events[(this.#count - kept + n) % KEPT]).filter(
      (event) => event !== undefined,
    );
    const width = Math.max(0, ...events.map(({ who }) => who.length));
    const earlier = this.#count - kept;
    return [
      ...(earlier > 0 ? [`… ${earlier} earlier events`] : []),
      ...events.map(({ at, left, who, what, ...bytes }) => {
        const since = left < at ? `  (sent at ${stamp(left).trim()})` : "";
        return `${stamp(at)}  ${who.padEnd(width)}  ${what}${shown(bytes)}${since}`;
      }),
    ].join("\n");
  }
}

/** Milliseconds, and what is finer only where it is there. */
export const stamp = (seconds: number): string => seconds.toFixed(6).replace(/000$/, "").padStart(9);

function shown({ length, head }: Pick<Event, "length" | "head">): string {
  if (head === null) return "";
  const text = String.fromCharCode(...head).replaceAll(/[^ !#-[\]-~]/g, (char) => ESCAPES[char] ?? hex(char));
  return `${length} ${length === 1 ? "byte" : "bytes"}  "${text}${length > head.length ? "…" : ""}"`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\0": "\\0",
  '"': '\\"',
  "\\": "\\\\",
};

const hex = (char: string): string => `\\x${char.charCodeAt(0).toString(16).padStart(2, "0")}`;
