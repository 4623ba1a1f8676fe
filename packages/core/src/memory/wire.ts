/**
 * One direction of a connection, from the writer's queue to the reader's hands: what was taken, how it is cut, how long it is under way,
 * and where it gets stuck.
 */
import type { Medium } from "./medium.ts";
import { PieceQueue, weigh } from "./piece-queue.ts";
import { between, type Random } from "./random.ts";
import type { Effect, Way } from "./rules.ts";

/** What needs no bytes: the three words of an attempt to connect, the end of the bytes, a reset. */
export type Sign = "connect" | "open" | "refuse" | "unreachable" | "end" | "reset";
export type Segment = Uint8Array | Sign;

/** What a writer may have in here that the network has not taken. */
const QUEUE = 65_536;
/** What the network takes and the reader has not read: the kernel's buffers, on both sides. */
const WINDOW = 262_144;

export class Wire {
  readonly way: Way;
  readonly label: string;
  /** Where it ends. */
  receiver: (segment: Segment) => void = () => {};
  /** Where the writer learns that the network has taken something. */
  ontaken: () => void = () => {};
  /** The other direction. */
  twin: Wire | null = null;
  readonly #medium: Medium;
  readonly #ordinal: number;
  readonly #draw: Random;
  readonly #queue = new PieceQueue();
  #end: "open" | "asked" | "sent" = "open";
  #opened = false;
  /** A rule has ended it: what comes later goes nowhere. */
  #swallowing = false;
  #flying: { readonly left: number; readonly at: number; readonly segment: Segment }[] = [];
  #landing = false;
  #refilling = false;
  /** What is due can't land, since the way is cut. */
  #severed = false;
  /** When the last one arrives: nothing overtakes. */
  #last = 0;
  /** The weight of what is flying or unread. */
  #outstanding = 0;
  #sent = 0;
  #cuts = 0;
  #faults: Effect | null = null;
  #version = -1;

  constructor(medium: Medium, way: Way, label: string, ordinal: number) {
    this.#medium = medium;
    this.way = way;
    this.label = label;
    this.#ordinal = ordinal;
    this.#draw = medium.draw(ordinal);
  }

  get faults(): Effect {
    const { rules } = this.#medium;
    if (this.#faults === null || this.#version !== rules.version) this.#faults = rules.faults(this.way, this.#ordinal);
    this.#version = rules.version;
    return this.#faults;
  }

  /** How many bytes the writer may still put in. */
  get room(): number {
    return Math.max(0, QUEUE - this.#queue.weight);
  }

  /** Whether the network has everything, the end included. */
  get flushed(): boolean {
    return this.#queue.length === 0 && this.#end !== "asked";
  }

  /** How many bytes the network has not taken. */
  get queued(): number {
    return this.#queue.length;
  }

  /** The connection is open: bytes may go. */
  open(): void {
    this.#opened = true;
    this.poke();
  }

  /** Copies as much as there is room for. */
  take(bytes: Uint8Array): number {
    if (this.#swallowing) return bytes.length;
    const copy = bytes.slice(0, this.room);
    if (copy.length === 0) return 0;
    this.#queue.push(copy);
    this.#pump();
    return copy.length;
  }

  /** The end, after what was taken. */
  finish(): void {
    if (this.#end === "open") this.#end = "asked";
    this.#pump();
  }

  /** Takes back what is not under way; nothing follows but signs. */
  drop(): void {
    this.#queue.clear();
    this.#end = "sent";
    this.#medium.stuck.delete(this);
    this.#severed = false;
    if (!this.faults.lost) return;
    // Nobody repeats what a connection that is gone has said; but who still asks for one will hear that there is none.
    const asked = this.#flying.some(({ segment }) => segment === "open");
    this.#flying = [];
    if (asked) this.#fly("refuse");
  }

  /** After what is under way. */
  sign(sign: Sign): void {
    if (sign === "reset" && this.faults.lost) this.#say("a reset, which is lost");
    else this.#fly(sign);
  }

  /** The reader has taken `weight` off. */
  credit(weight: number): void {
    this.#outstanding -= weight;
    if (this.#refilling || this.flushed) return;
    this.#refilling = true;
    this.#medium.clock.soon(() => {
      this.#refilling = false;
      this.poke();
    });
  }

  /** There may be more room, or other rules. */
  poke(): void {
    this.#medium.stuck.delete(this);
    const { queued } = this;
    if (this.#severed) this.#lose();
    this.#severed = false;
    this.#pump();
    this.#approach();
    if (queued > this.queued || (queued === 0 && this.#end === "sent")) this.ontaken();
  }

  /** From the queue to the network, as far as the reader and the rules let it. */
  #pump(): void {
    if (!this.#opened) return;
    const { lost, stalled, end, reset } = this.faults;
    if (lost || stalled) {
      if (!this.flushed) this.#hold(lost ? "held back: the way is cut" : "held back: the reader has stopped reading");
      return;
    }
    const limit = end ?? reset ?? Infinity;
    while (this.#queue.length > 0 && this.#outstanding < WINDOW && this.#sent < limit) {
      const most = Math.min(WINDOW - this.#outstanding, limit - this.#sent);
      const piece = this.#queue.take(Math.min(most, this.#cut(most)));
      this.#outstanding += weigh(piece);
      this.#sent += piece.length;
      this.#fly(piece);
    }
    if (this.#sent >= limit && !this.#swallowing) this.#breakOff(reset !== undefined);
    if (this.#queue.length > 0 || this.#end !== "asked") return;
    this.#end = "sent";
    this.#fly("end");
  }

  /** How long the next piece is. */
  #cut(most: number): number {
    const { pieces } = this.faults;
    if (pieces === undefined) return most;
    // Small ones come as often as large ones.
    if (pieces === "any") return between(this.#draw, 1, 2 ** between(this.#draw, 0, 12));
    return pieces[this.#cuts++ % pieces.length] ?? most;
  }

  #breakOff(reset: boolean): void {
    this.#swallowing = true;
    this.#queue.clear();
    this.#say(`${reset ? "reset" : "ended"} by a rule, after ${this.#sent} bytes`);
    if (this.#end !== "sent" || reset) this.#fly(reset ? "reset" : "end");
    this.#end = "sent";
    if (reset) this.twin?.sign("reset");
  }

  #fly(segment: Segment): void {
    const { delay, jitter } = this.faults;
    const { clock } = this.#medium;
    this.#last = Math.max(this.#last, clock.now() + delay + (jitter > 0 ? jitter * this.#draw() : 0));
    this.#flying.push({ left: clock.now(), at: this.#last, segment });
    this.#approach();
  }

  #approach(): void {
    const first = this.#flying[0];
    if (first === undefined || this.#landing) return;
    this.#landing = true;
    const { clock } = this.#medium;
    const left = first.at - clock.now();
    if (left > 0) clock.timer(left, this.#land);
    else clock.soon(this.#land);
  }

  readonly #land = (): void => {
    this.#landing = false;
    const now = this.#medium.clock.now();
    for (let first = this.#flying[0]; first !== undefined && first.at <= now; first = this.#flying[0]) {
      const { segment, left } = first;
      if (this.faults.lost) {
        this.#lose();
        this.#severed = this.#flying.length > 0;
        if (this.#severed) this.#hold("held back: the way is cut");
        return;
      }
      this.#flying.shift();
      const [words, bytes] = typeof segment === "string" ? [WORDS[segment], null] : ["", segment];
      this.#medium.timeline.add(this.label, words, bytes, left);
      this.receiver(segment);
    }
    this.#approach();
  };

  /** Resets that were due while the way was cut; everything else is repeated. */
  #lose(): void {
    const now = this.#medium.clock.now();
    const left = this.#flying.filter(({ segment, at }) => segment !== "reset" || at > now);
    if (left.length < this.#flying.length) this.#say("a reset, which is lost");
    this.#flying = left;
  }

  #hold(why: string): void {
    if (!this.#medium.stuck.has(this)) this.#say(why);
    this.#medium.stuck.add(this);
  }

  #say(what: string): void {
    this.#medium.timeline.add(this.label, what);
  }
}

const WORDS: Readonly<Record<Sign, string>> = {
  connect: "wants to connect",
  open: "the connection is open",
  refuse: "refused",
  unreachable: "no such host",
  end: "end",
  reset: "reset",
};
