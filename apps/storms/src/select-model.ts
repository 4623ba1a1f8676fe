/** What is known of each socket, and so whether `select` has to say that it is ready. */
import type { Tcp, TcpClient } from "@moonsocket/core";

/** Null where it may be so or not. */
export type Ready = boolean | null;

/** Who waits at a server: inside, to be accepted, and outside, for there is no room. */
export class Queue<Who> {
  readonly inside: Who[] = [];
  readonly outside: Who[] = [];
  open = true;
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  arrive(who: Who): void {
    this.outside.push(who);
    this.#letIn();
  }

  /** The first is accepted. */
  next(): Who | undefined {
    const first = this.inside.shift();
    this.#letIn();
    return first;
  }

  /** Who is inside has been there, even if he goes. */
  leave(who: Who): void {
    const at = this.outside.indexOf(who);
    if (at >= 0) this.outside.splice(at, 1);
  }

  #letIn(): void {
    while (this.inside.length < this.#most) {
      const who = this.outside.shift();
      if (who === undefined) return;
      this.inside.push(who);
    }
  }
}

/** An open connection, as one end knows it. */
export class Line {
  /** Null until it is accepted, and once it is gone. */
  peer: TcpClient<"bytes"> | null = null;
  /** Nobody is there any more. */
  gone = false;
  /** Bytes that have come, wherever they wait. */
  unread = 0;
  ended = false;
  broken = false;
  deaf = false;
  finished = false;
  room: Ready = true;

  /** Nobody is at the other end any more: he has thrown away what he was sent, so there is room, or it is broken. */
  part(): void {
    this.peer = null;
    this.gone = true;
    this.room = true;
  }

  breakOff(): void {
    this.part();
    this.broken = true;
  }
}

export type Target = "gate" | "nobody";

export class Seat {
  readonly socket: Tcp<"bytes">;
  readonly number: number;
  closed = false;
  /** A server's. */
  readonly queue: Queue<Tcp<"bytes">> | null;
  line: Line | null = null;
  /** Where an attempt to connect goes or went to, until it is told that it failed. */
  target: Target | null = null;
  failed = false;
  /** It was told that it is connected. */
  announced = false;
  /** It was told that it failed, and whoever looked in that moment may have seen it first. */
  fleeting = false;

  constructor(number: number, socket: Tcp<"bytes">, queue: Queue<Tcp<"bytes">> | null) {
    this.number = number;
    this.socket = socket;
    this.queue = queue;
  }

  get readable(): Ready {
    const { closed, queue, line, failed } = this;
    if (closed) return false;
    if (queue !== null) return queue.inside.length > 0;
    if (line === null) return failed;
    return line.unread > 0 || line.ended || line.broken || line.deaf;
  }

  get writable(): Ready {
    const { closed, queue, line, failed } = this;
    if (closed || queue !== null) return false;
    if (line === null) return failed;
    return line.finished || line.broken || line.room;
  }

  /** A master with nothing under way. */
  forget(): void {
    this.target = null;
    this.failed = false;
    this.fleeting = true;
  }
}

/** What is known at a time. */
export interface Readiness {
  readonly readable: (seat: Seat) => Ready;
  readonly writable: (seat: Seat) => Ready;
}

export function readiness(seats: readonly Seat[]): Readiness {
  const readable = new Map(seats.map((seat) => [seat, seat.readable]));
  const writable = new Map(seats.map((seat) => [seat, seat.writable]));
  return { readable: (seat) => readable.get(seat) ?? null, writable: (seat) => writable.get(seat) ?? null };
}

/** None of them has to be there. */
export const part =
  (is: (seat: Seat) => Ready) =>
  (seat: Seat): Ready =>
    is(seat) === true ? null : is(seat);

/** At some time between two. */
export function either(a: Readiness, b: Readiness): Readiness {
  const join = ({ fleeting }: Seat, one: Ready, other: Ready): Ready => (one === other && !fleeting ? one : null);
  return {
    readable: (seat) => join(seat, a.readable(seat), b.readable(seat)),
    writable: (seat) => join(seat, a.writable(seat), b.writable(seat)),
  };
}

/** Throws where `given` sockets in that order can't answer `got`; all that must be ready are in it, unless it is but a part. */
export function judge(what: string, given: readonly Seat[], got: readonly Seat[], is: (seat: Seat) => Ready): void {
  const places = got.map((seat) => given.indexOf(seat));
  const inOrder = places.every((place, n) => place >= 0 && place > (places[n - 1] ?? -1));
  const beyond = got.filter((seat) => is(seat) === false);
  const missing = given.filter((seat) => is(seat) === true && !got.includes(seat));
  if (inOrder && beyond.length + missing.length === 0) return;
  throw new Error(
    `${what}: of ${names(given)} it gives ${names(got)}, ${
      inOrder ? `where ${names(beyond)} can't be, and ${names(missing)} must be` : "in another order, or twice"
    }`,
  );
}

const names = (seats: readonly Seat[]): string => `[${seats.map(({ number }) => number).join(" ")}]`;
