/** When everything that was done has come to what it must. */
import assert from "node:assert/strict";
import type { Selected } from "@moonsocket/core";
import { judge, part, readiness, type Seat } from "./select-model.ts";
import type { Bytes, Stage } from "./select-stage.ts";

/** How long what a kernel has under way may take, in seconds. */
const PATIENCE = 5;

/** Until all that has to be ready is: on real sockets by looking, for what is ready stays so as long as nothing is done. */
export async function settle(stage: Stage): Promise<void> {
  if (stage.virtual) {
    await stage.rest();
    return;
  }
  const { world, seats } = stage;
  const sockets = seats.map(({ socket }) => socket);
  const end = stage.now() + PATIENCE;
  for (let all = false; !all;) {
    const late = stage.now() > end;
    const is = readiness(seats);
    const { recvt, sendt } = owners(stage, await world.here.select(sockets, sockets, 0));
    judge("everything, to receive", seats, recvt, late ? is.readable : part(is.readable));
    judge("everything, to send", seats, sendt, late ? is.writable : part(is.writable));
    for (const seat of sendt) if (is.writable(seat) === null) await squeeze(seat);
    const readable = seats.every((seat) => is.readable(seat) !== true || recvt.includes(seat));
    all = readable && seats.every((seat) => is.writable(seat) !== true || sendt.includes(seat));
  }
}

/** Where there may be room or not, and it says that there is, there must be. */
async function squeeze({ socket, number }: Seat): Promise<void> {
  socket.settimeout(0);
  const [sent, error] = await socket.send(new Uint8Array(1));
  assert(sent === 1, `${number} can be sent to, and send says ${error}`);
}

export interface Found {
  readonly recvt: readonly Seat[];
  readonly sendt: readonly Seat[];
  readonly error: string | null;
}

/** Whose the sockets are. */
export function owners({ seats }: Stage, [readable, writable, error]: Selected<Bytes, Bytes>): Found {
  const owner = (socket: Bytes): Seat[] => seats.filter((seat) => seat.socket === socket);
  return { recvt: readable.flatMap(owner), sendt: writable.flatMap(owner), error };
}
