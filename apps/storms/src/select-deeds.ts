/** What is done in a story of select, what must come of it, and what is known then. */
import assert from "node:assert/strict";
import type { TcpClient } from "@moonsocket/core";
import { accept, admit, dial, shut } from "./select-gate.ts";
import { type Line, type Queue, type Seat } from "./select-model.ts";
import type { Bytes, Stage } from "./select-stage.ts";
import type { Deed, Verb } from "./select-story.ts";

/** Does it to one of those that suit, where there is one. */
export async function act(stage: Stage, { verb, whom, size }: Deed): Promise<void> {
  const suitable = stage.seats.filter((seat) => !seat.closed && SUITS[verb](seat));
  const seat = suitable[whom % suitable.length];
  if (seat === undefined) return;
  try {
    await DEEDS[verb](stage, seat, size);
  } catch (thrown) {
    throw new Error(`when ${seat.number} was to ${verb}`, { cause: thrown });
  }
}

const anybody = (): boolean => true;
const hasPeer = ({ line }: Seat): boolean => line !== null && line.peer !== null;
const isLine = ({ line }: Seat): boolean => line !== null;
const talks = ({ line }: Seat): boolean => line !== null && !line.finished && !line.broken && line.room === true;
const serves = ({ queue }: Seat): boolean => queue !== null;

const SUITS: Readonly<Record<Verb, (seat: Seat) => boolean>> = {
  send: (seat) => hasPeer(seat) && seat.line?.ended === false,
  drain: hasPeer,
  end: hasPeer,
  leave: hasPeer,
  reset: hasPeer,
  read: isLine,
  answer: talks,
  fill: talks,
  finish: isLine,
  deafen: isLine,
  dial: ({ queue }) => queue === null,
  knock: ({ queue }) => queue === null,
  admit: anybody,
  shut: anybody,
  call: serves,
  "hang up": serves,
  accept: serves,
  close: anybody,
  wake: anybody,
};

type Doing = (stage: Stage, seat: Seat, size: number) => Promise<void>;

/** Of a seat with a connection, and with its other end. */
const ofLine =
  (doing: (line: Line, seat: Seat, size: number, stage: Stage) => Promise<void> | void): Doing =>
  async (stage, seat, size) => {
    if (seat.line !== null) await doing(seat.line, seat, size, stage);
  };
const ofPeer = (
  doing: (line: Line, peer: TcpClient<"bytes">, seat: Seat, size: number) => Promise<void> | void,
): Doing =>
  ofLine(async (line, seat, size) => {
    if (line.peer !== null) await doing(line, line.peer, seat, size);
  });
const ofQueue =
  (doing: (queue: Queue<Bytes>, seat: Seat, size: number, stage: Stage) => Promise<void> | void): Doing =>
  async (stage, seat, size) => {
    if (seat.queue !== null) await doing(seat.queue, seat, size, stage);
  };

/** More than fits anywhere at once. */
const BLOCK = new Uint8Array(1_000_000);

const DEEDS: Readonly<Record<Verb, Doing>> = {
  send: ofPeer(async (line, peer, _seat, size) => {
    const [sent, error] = await peer.send(BLOCK, 1, size + 1);
    assert(sent === size + 1, `send says ${error}`);
    if (!line.deaf) line.unread += size + 1;
  }),
  drain: ofPeer(async (line, peer, { socket }, size) => {
    // Sometimes just a sip.
    const all = size % 4 > 0;
    while (peer.getstats()[0] < socket.getstats()[1]) {
      const [, error] = await peer.receiveany();
      assert(error === null, `receive says ${error}`);
      if (!all) break;
    }
    if (line.room !== true) line.room = all ? true : null;
  }),
  end: ofPeer((line, peer) => {
    peer.shutdown("send");
    line.ended = true;
  }),
  leave: ofPeer(async (line, peer) => {
    await peer.close();
    line.part();
    line.ended = true;
  }),
  reset: ofPeer(async (line, peer) => {
    peer.setoption("linger", { on: true, timeout: 0 });
    await peer.close();
    line.breakOff();
  }),
  read: ofLine(async (line, { socket }, size) => {
    socket.settimeout(0);
    const [data, error, partial] = await socket.receiveany(size + 1);
    const got = (data ?? partial).length;
    assert(got <= Math.min(line.unread, size + 1), `${got} bytes are read, of ${line.unread}`);
    line.unread -= got;
    // Of what a reset overtakes a kernel may keep nothing.
    if (line.gone) return;
    const over = line.ended || line.broken || line.deaf;
    const right = got > 0 ? null : over ? "closed" : "timeout";
    assert(error === right && (got > 0 || line.unread === 0), `${got} bytes are read, and it says ${error}`);
  }),
  answer: ofLine(async (line, { socket }, size) => {
    socket.settimeout(null);
    const [, error] = await socket.send(BLOCK, 1, size + 1);
    assert(error === null || line.gone, `send says ${error}`);
    line.broken ||= line.gone;
  }),
  fill: ofLine(async (line, { socket }, _size, { world }) => {
    socket.settimeout(4 * world.tick);
    for (;;) {
      const [, error, last] = await socket.send(BLOCK);
      if (error === null || (error === "timeout" && last > 0)) continue;
      assert(error === "timeout" || line.gone, `send says ${error}`);
      // A kernel's buffers may still grow.
      line.room = world.network === null ? null : false;
      line.broken ||= line.gone;
      return;
    }
  }),
  finish: ofLine((line, { socket }) => {
    socket.shutdown("send");
    line.finished = true;
  }),
  deafen: ofLine((line, { socket }) => {
    socket.shutdown("receive");
    line.deaf = true;
    line.unread = 0;
  }),
  dial: (stage, seat, size) => dial(stage, seat, "gate", size),
  knock: (stage, seat, size) => dial(stage, seat, "nobody", size),
  admit,
  async shut(stage) {
    shut(stage);
  },
  call: ofQueue(async (queue, { socket }, _size, { world, others }) => {
    const caller = world.there.tcp({ encoding: "bytes" });
    others.push(caller);
    // On a real kernel all get in.
    caller.settimeout(world.network === null ? null : 0);
    const [, port] = socket.getsockname();
    const [, error] = await caller.connect(world.address.here, Number(port));
    assert(error === null || (error === "timeout" && world.network !== null), `connect says ${error}`);
    queue.arrive(caller);
  }),
  "hang up": ofQueue((queue, _seat, size, { closings }) => {
    const callers = [...queue.inside, ...queue.outside];
    const caller = callers[size % callers.length];
    if (caller === undefined) return;
    closings.push(caller.close());
    queue.leave(caller);
  }),
  accept: ofQueue(async (queue, { socket }, _size, { others }) => {
    const client = await accept(socket, queue.next());
    if (client !== null) others.push(client);
  }),
  async close({ gate, closings }, seat) {
    closings.push(seat.socket.close());
    seat.closed = true;
    gate.leave(seat);
  },
  async wake({ world }) {
    world.network?.wake();
  },
};
