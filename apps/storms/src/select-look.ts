/** A select, what it may say, and when. */
import assert from "node:assert/strict";
import type { Selected } from "@moonsocket/core";
import { act } from "./select-deeds.ts";
import { either, judge, part, readiness, type Readiness, type Seat } from "./select-model.ts";
import { owners, settle, type Found } from "./select-settle.ts";
import type { Bytes, Stage } from "./select-stage.ts";
import { SEATS, type Look, type Row, type Step } from "./select-story.ts";

/** Virtual time is a sum of fractions. */
const NOTHING = 1e-9;

/** Several selects at once, and what is done while they wait. */
export async function look(stage: Stage, { looks, meanwhile }: Step): Promise<void> {
  const { here, tick } = stage.world;
  await settle(stage);
  const before = readiness(stage.seats);
  for (const seat of stage.seats) seat.fleeting = false;
  const views = looks.map((each) => new View(stage, each, before));
  if (meanwhile !== null) {
    await here.sleep(meanwhile.rest * tick);
    await act(stage, meanwhile.deed);
    await settle(stage);
  }
  const after = readiness(stage.seats);
  // Without a rest the deed may come before the first look; and what a real one comes to nobody knows.
  const rested = stage.virtual && meanwhile?.rest !== 0;
  const at = meanwhile === null || rested ? before : either(before, after);
  for (const view of views) await view.end(at, after);
}

class View {
  readonly #stage: Stage;
  readonly #look: Look;
  readonly #recvt: readonly Seat[];
  readonly #sendt: readonly Seat[];
  readonly #began: number;
  readonly #last: AbortController | null;
  readonly #selected: Promise<Selected<Bytes, Bytes>>;
  /** When it was over. */
  #ended = Infinity;

  constructor(stage: Stage, given: Look, before: Readiness) {
    const { here, signals, tick } = stage.world;
    this.#stage = stage;
    this.#look = given;
    this.#began = stage.now();
    const recvt = seatsOf(stage, given.recvt).filter((seat) => !given.idle || before.readable(seat) === false);
    const sendt = seatsOf(stage, given.sendt).filter((seat) => !given.idle || before.writable(seat) === false);
    this.#recvt = [...new Set(recvt)];
    this.#sendt = [...new Set(sendt)];
    const { timeout, abort } = given;
    this.#last = timeout === null && abort === null ? signals.controller() : null;
    const signal = abort === null ? this.#last?.signal : signals.after(abort === 0 ? null : here.sleep(abort * tick));
    const sockets = (seats: readonly Seat[]): Bytes[] => seats.map(({ socket }) => socket);
    this.#selected = here
      .select(
        given.recvt === null ? null : sockets(recvt),
        given.sendt === null ? null : sockets(sendt),
        timeout === null ? null : timeout * tick,
        { signal },
      )
      .finally(() => {
        this.#ended = stage.now();
      });
  }

  /** Everything has happened: `at` is what it must have seen at its first look, `after` what it can see now. */
  async end(at: Readiness, after: Readiness): Promise<void> {
    const { virtual } = this.#stage;
    const limit = Math.min(this.#look.timeout ?? Infinity, this.#look.abort ?? Infinity) * this.#stage.world.tick;
    if (this.#must(after)) {
      const waited = this.#stage.now() - this.#began;
      const late = virtual && this.#ended === Infinity && waited > 0 && waited < limit - NOTHING;
      assert(!late, `it goes on to wait, where ${this.#told(after)} is ready`);
    } else {
      this.#last?.abort();
    }
    const found = owners(this.#stage, await this.#selected);
    if (found.error !== null) {
      this.#judgeFailure(found, at);
      const exact = !virtual || limit === Infinity || Math.abs(this.#ended - this.#began - limit) < NOTHING;
      assert(exact, `it says ${found.error} after ${this.#ended - this.#began} seconds, where ${limit} is the limit`);
      return;
    }
    assert(found.recvt.length + found.sendt.length > 0, "it gives nothing, and no reason");
    assert(this.#look.abort !== 0, "it was aborted before it began");
    if (this.#must(at)) {
      assert(!virtual || this.#ended - this.#began < NOTHING, "it waits, where something is ready");
      this.#judge(found, at.readable, at.writable);
    } else {
      const between = either(at, after);
      this.#judge(found, part(between.readable), part(between.writable));
    }
  }

  #judgeFailure({ error, recvt, sendt }: Found, at: Readiness): void {
    const { timeout, abort } = this.#look;
    assert(recvt.length + sendt.length === 0, `it says ${error} and gives something`);
    // On real time either may come late.
    const first = this.#stage.virtual ? Math.min(timeout ?? Infinity, abort ?? Infinity) : Infinity;
    const why = [
      ...(timeout !== null && timeout <= first ? ["timeout"] : []),
      ...((abort !== null && abort <= first) || this.#last !== null ? ["aborted"] : []),
    ];
    assert(why.includes(error ?? ""), `it says ${error}, where it can be ${why.join(" or ")}`);
    assert(abort === 0 || !this.#must(at), `it says ${error}, where ${this.#told(at)} is ready`);
  }

  #judge(found: Found, readable: Readiness["readable"], writable: Readiness["writable"]): void {
    judge("to receive", this.#recvt, found.recvt, readable);
    judge("to send", this.#sendt, found.sendt, writable);
  }

  #must({ readable, writable }: Readiness): boolean {
    return this.#recvt.some((seat) => readable(seat) === true) || this.#sendt.some((seat) => writable(seat) === true);
  }

  #told({ readable, writable }: Readiness): string {
    const ready = [
      ...this.#recvt.filter((seat) => readable(seat) === true),
      ...this.#sendt.filter((seat) => writable(seat) === true),
    ];
    return ready.map(({ number }) => number).join(" ");
  }
}

function seatsOf({ seats }: Stage, row: Row | null): Seat[] {
  if (row === null) return [];
  const { first, stride, count } = row;
  return Array.from({ length: count }, (_, n) => seats[(first + n * stride) % SEATS]).filter(
    (seat) => seat !== undefined,
  );
}
