/** Time that passes only when it is told to, and the turns in which everything happens. */
import { wrongType } from "../check.ts";
import type { Clock } from "../transport.ts";
import { Agenda } from "./agenda.ts";

/** So many turns without a movement, and all that can happen at this time has happened: programs may hop through a few of their own. */
const STILL = 3;

/** When time begins: 2026-01-01. */
const EPOCH = 1_767_225_600;

/** Who lets time jump, and wants to know for how many turns nothing has moved while nothing is left to jump to. */
export type Driver = (turns: number) => void;

export class VirtualClock implements Clock {
  readonly #macrotask: (run: () => void) => void;
  readonly #agenda = new Agenda();
  readonly #drivers = new Set<Driver>();
  readonly #jumps: boolean;
  #now = 0;
  /** For the next turn. */
  #soon: (() => void)[] = [];
  #turns: (() => void)[] = [];
  #settling: (() => void)[] = [];
  #still = 0;
  #ticking = false;
  #advancing = 0;

  /** With `jumps` time never stands still while something is to come. */
  constructor(macrotask: (run: () => void) => void, jumps: boolean = false) {
    this.#macrotask = macrotask;
    this.#jumps = jumps;
  }

  now(): number {
    return this.#now;
  }

  unix(): number {
    return EPOCH + this.#now;
  }

  timer(seconds: number, ring: () => void): () => void {
    const entry = this.#agenda.add(this.#now + seconds, ring);
    this.#moved();
    return () => this.#agenda.remove(entry);
  }

  /** In the next turn. */
  soon(run: () => void): void {
    this.#soon.push(run);
    this.#moved();
  }

  /** Once everything that is due has happened. Asking is no movement, so that a loop that polls can't keep time from passing. */
  turn(done: () => void): void {
    this.#turns.push(done);
    this.#go();
  }

  /**
   * Lets `seconds` pass, in order: everything that is due on the way happens at its own time, and whatever it sets off.
   *
   * @example
   * const network = new MemoryNetwork();
   * const socket = createSockets(network.host("moon"));
   * const nap = socket.sleep(60);
   * await network.clock.advance(60);
   * await nap; // => undefined
   * network.clock.now(); // => 60
   */
  async advance(seconds: number): Promise<void> {
    checkPassing("advance", seconds);
    const end = this.#now + seconds;
    this.#advancing++;
    await this.settle();
    for (let next = this.#agenda.first; next !== undefined && next.at <= end; next = this.#agenda.first) {
      this.#now = Math.max(this.#now, next.at);
      await this.settle();
    }
    this.#now = Math.max(this.#now, end);
    this.#advancing--;
    this.#moved();
  }

  /**
   * Time passes while nothing can happen, as in a program that computes: what falls due meanwhile is late.
   *
   * @example
   * const network = new MemoryNetwork();
   * network.clock.block(5);
   * network.clock.now(); // => 5
   */
  block(seconds: number): void {
    checkPassing("block", seconds);
    this.#now += seconds;
    this.#go();
  }

  /** Resolves when nothing moves any more, at this time. */
  settle(): Promise<void> {
    this.#still = 0;
    return new Promise((resolve) => {
      this.#settling.push(resolve);
      this.#go();
    });
  }

  /** Lets time jump to what comes next, whenever nothing moves, until what it returns is called. */
  drive(driver: Driver): () => void {
    this.#drivers.add(driver);
    this.#moved();
    return () => this.#drivers.delete(driver);
  }

  #moved(): void {
    this.#still = 0;
    this.#go();
  }

  /** Whether there is something to do when nothing is due. */
  get #jumping(): boolean {
    if (this.#advancing > 0) return false;
    return this.#drivers.size > 0 || (this.#jumps && this.#agenda.first !== undefined);
  }

  get #due(): boolean {
    return this.#soon.length > 0 || (this.#agenda.first?.at ?? Infinity) <= this.#now;
  }

  #go(): void {
    if (this.#ticking) return;
    if (!this.#due && this.#turns.length === 0 && this.#settling.length === 0 && !this.#jumping) return;
    this.#ticking = true;
    this.#macrotask(this.#tick);
  }

  readonly #tick = (): void => {
    this.#ticking = false;
    const turns = this.#turns.splice(0);
    // Who asked for a turn does not see what a jump brings.
    if (this.#due || (this.#rest() && turns.length === 0)) this.#happen();
    for (const done of turns) done();
    this.#go();
  };

  /** What falls due while this goes on is for the next turn; what is cancelled meanwhile does not happen. */
  #happen(): void {
    this.#still = 0;
    const soon = this.#soon.splice(0);
    const { added } = this.#agenda;
    for (;;) {
      const next = this.#agenda.first;
      if (next === undefined || next.at > this.#now || next.order >= added) break;
      this.#agenda.remove(next);
      next.run();
    }
    for (const run of soon) run();
  }

  /** Nothing is due. Whether time has jumped to where something is. */
  #rest(): boolean {
    this.#still++;
    if (this.#still < STILL) return false;
    for (const resolve of this.#settling.splice(0)) resolve();
    if (!this.#jumping) return false;
    const { first } = this.#agenda;
    if (first === undefined) for (const driver of this.#drivers) driver(this.#still);
    else this.#now = Math.max(this.#now, first.at);
    return first !== undefined;
  }
}

function checkPassing(doing: string, seconds: number): void {
  if (!(Number.isFinite(seconds) && seconds >= 0)) {
    throw wrongType(doing, "seconds as a finite number of at least 0", seconds);
  }
}
