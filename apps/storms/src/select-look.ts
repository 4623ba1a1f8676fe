/** A select, what it may say, and when. */
import assert from "node:assert/strict";
import type { Selected } from "@moonsocket/core";
import { act } from "./select-deeds.ts";
import { judge, type Ready, type Seat } from "./select-model.ts";
import type { Bytes, Stage } from "./select-stage.ts";
import { SEATS, type Look, type Row, type Step } from "./select-story.ts";

/** How long what a kernel has under way may take, in seconds. */
const PATIENCE = 5;
/** Virtual time is a sum of fractions. */
const NOTHING = 1e-9;

/** Several selects at once, and what is done while they wait. */
export async function look(stage: Stage, { looks, meanwhile }: Step): Promise<void> {
  const { here, tick } = stage.world;
  const before = readiness(stage.seats);
  const views = looks.map((each) => new View(stage, each, before));
  if (meanwhile !== null) {
    await here.sleep(meanwhile.rest * tick);
    await act(stage, meanwhile.deed);
    await settle(stage);
  }
  const after = readiness(stage.seats);
  // Without a rest the deed may come before the first look.
  const at = meanwhile?.rest === 0 ? either(before, after) : before;
  for (const view of views) await view.end(at, after);
}

/** Until all that has to be ready is: on real sockets by looking, for what is ready stays so as long as nothing is done. */
export async function settle(stage: Stage): Promise<void> {
  const { world, seats } = stage;
  await stage.rest();
  if (world.network !== null) return;
  const sockets = seats.map(({ socket }) => socket);
  const end = now(stage) + PATIENCE;
  for (let all = false; !all;) {
    const late = now(stage) > end;
    const is = readiness(seats);
    const found = await seen(stage, await world.here.select(sockets, sockets, 0));
    judge("everything, to receive", seats, found.recvt, late ? is.readable : part(is.readable));
    judge("everything, to send", seats, found.sendt, late ? is.writable : part(is.writable));
    all = seats.every(
      (seat) =>
        (is.readable(seat) !== true || found.recvt.includes(seat)) &&
        (is.writable(seat) !== true || found.sendt.includes(seat)),
    );
  }
}

const now = ({ world }: Stage): number => world.here.transport.clock.now();

/** What is known at a time. */
interface Readiness {
  readonly readable: (seat: Seat) => Ready;
  readonly writable: (seat: Seat) => Ready;
}

function readiness(seats: readonly Seat[]): Readiness {
  const readable = new Map(seats.map((seat) => [seat, seat.readable]));
  const writable = new Map(seats.map((seat) => [seat, seat.writable]));
  return { readable: (seat) => readable.get(seat) ?? null, writable: (seat) => writable.get(seat) ?? null };
}

/** None of them has to be there. */
const part =
  (is: (seat: Seat) => Ready) =>
  (seat: Seat): Ready =>
    is(seat) === true ? null : is(seat);

/** At some time between two. */
function either(a: Readiness, b: Readiness): Readiness {
  const join = (one: Ready, other: Ready): Ready => (one === other ? one : null);
  return {
    readable: (seat) => join(a.readable(seat), b.readable(seat)),
    writable: (seat) => join(a.writable(seat), b.writable(seat)),
  };
}

interface Found {
  readonly recvt: readonly Seat[];
  readonly sendt: readonly Seat[];
  readonly error: string | null;
}

/** Whose the sockets are. Where there may be room or not, and it says that there is, there must be. */
async function seen({ seats }: Stage, [readable, writable, error]: Selected<Bytes, Bytes>): Promise<Found> {
  const owner = (socket: Bytes): Seat[] => seats.filter((seat) => seat.socket === socket);
  const sendt = writable.flatMap(owner);
  for (const { socket, number, writable: ready } of sendt) {
    if (ready !== null) continue;
    socket.settimeout(0);
    const [sent, why] = await socket.send(new Uint8Array(1));
    assert(sent === 1, `${number} can be sent to, and send says ${why}`);
  }
  return { recvt: readable.flatMap(owner), sendt, error };
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
    this.#began = now(stage);
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
        this.#ended = now(stage);
      });
  }

  /** Everything has happened: `at` is what it must have seen at its first look, `after` what it can see now. */
  async end(at: Readiness, after: Readiness): Promise<void> {
    const virtual = this.#stage.world.network !== null;
    const limit = Math.min(this.#look.timeout ?? Infinity, this.#look.abort ?? Infinity) * this.#stage.world.tick;
    if (this.#must(after)) {
      const waited = now(this.#stage) - this.#began;
      const late = virtual && this.#ended === Infinity && waited > 0 && waited < limit - NOTHING;
      assert(!late, `it goes on to wait, where ${this.#told(after)} is ready`);
    } else {
      this.#last?.abort();
    }
    const found = await seen(this.#stage, await this.#selected);
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
    const first = Math.min(timeout ?? Infinity, abort ?? Infinity);
    const why = [
      ...(timeout === first ? ["timeout"] : []),
      ...(abort === first || this.#last !== null ? ["aborted"] : []),
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
