/** Who has called, who was told that he is connected, and who was accepted: what must hold between them. */
import assert from "node:assert/strict";
import type { Calling } from "./accept-story.ts";

/** One who calls. Moments are counted, for several things happen at one time. */
export class Caller {
  readonly number: number;
  readonly calling: Calling;
  /** When his attempt began. */
  began = Infinity;
  /** When he was told that he is connected, and from which port. */
  told = Infinity;
  port: number | null = null;
  /** When he was accepted. */
  accepted = Infinity;
  /** He closed before he knew, and may be accepted all the same. */
  vanished = false;
  said = false;
  left = false;
  /** He has reset the connection, and a real kernel may have forgotten him. */
  torn = false;

  constructor(number: number, calling: Calling) {
    this.number = number;
    this.calling = calling;
  }

  /** He is told, and not accepted: in the queue, if it is not closed. */
  get waits(): boolean {
    return this.told < Infinity && this.accepted === Infinity && !this.torn;
  }
}

/** What the world is like. */
export interface Conditions {
  /** How many may wait to be accepted. */
  readonly room: number;
  /** Everything is under way for the same time, and in the order in which it was sent. */
  readonly calm: boolean;
}

export class Book {
  readonly callers: readonly Caller[];
  /** When the server was closed. */
  closed = Infinity;
  readonly #conditions: Conditions;
  readonly #ports = new Map<number, number>();
  #moment = 0;

  constructor(callings: readonly Calling[], conditions: Conditions) {
    this.callers = callings.map((calling, n) => new Caller(n, calling));
    this.#conditions = conditions;
  }

  get waiting(): readonly Caller[] {
    return this.callers.filter(({ waits }) => waits);
  }

  begin(caller: Caller): void {
    caller.began = ++this.#moment;
  }

  close(): void {
    this.closed = ++this.#moment;
  }

  tell(caller: Caller, port: number): void {
    assert(caller.began < this.closed, `${caller.number} is connected, to a server that was closed before`);
    caller.told = ++this.#moment;
    caller.port = port;
    caller.accepted = this.#ports.get(port) ?? Infinity;
    const { waiting } = this;
    assert(waiting.length <= this.#conditions.room, `${names(waiting)} are connected and wait to be accepted`);
  }

  accept(port: number): void {
    assert(!this.#ports.has(port), `${port} is accepted twice`);
    this.#ports.set(port, ++this.#moment);
    const caller = this.of(port);
    if (caller !== undefined) caller.accepted = this.#moment;
  }

  /** Whose a port is; nobody's whom nobody has told. */
  of(port: number): Caller | undefined {
    return this.callers.find((caller) => caller.port === port);
  }

  /** Somebody's time is over before he was told: there was no room for him. */
  lose(caller: Caller): void {
    const { room, calm } = this.#conditions;
    const rivals = this.callers.filter(
      (other) => other !== caller && other.began < caller.began && other.accepted > caller.began,
    );
    const crowded = rivals.length >= room;
    assert(crowded || !calm || this.closed < Infinity, `${caller.number} is not let in, though there was room`);
  }

  /** Somebody gives up: where all who wait are others, he is outside, and will never be let in, if he is not accepted already. */
  vanish(caller: Caller): void {
    const accepted = this.#strangers.length > this.callers.filter(({ vanished }) => vanished).length;
    caller.vanished = accepted || this.waiting.length < this.#conditions.room;
  }

  /** Where those who are accepted come from, and have not been told. */
  get #strangers(): readonly number[] {
    return [...this.#ports.keys()].filter((port) => this.of(port) === undefined);
  }

  /** When all is over. */
  judge(): void {
    const strangers = this.#strangers;
    const vanished = this.callers.filter((caller) => caller.vanished);
    assert(
      strangers.length <= vanished.length,
      `${strangers.join(" ")} are accepted, and nobody has called from there`,
    );
    for (const one of this.callers.filter(({ accepted }) => accepted < Infinity)) {
      // Whoever knew of his connection before another began, and in calm weather whoever began before, is first.
      const first = this.callers.find(
        (other) =>
          (other.accepted < Infinity || other.waits) &&
          other.accepted > one.accepted &&
          (other.told < one.began || (this.#conditions.calm && other.told < Infinity && other.began < one.began)),
      );
      assert(first === undefined, `${one.number} is accepted before ${first?.number}, who came before`);
    }
  }
}

const names = (callers: readonly Caller[]): string => callers.map(({ number }) => number).join(" ");
