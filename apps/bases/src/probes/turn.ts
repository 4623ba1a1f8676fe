/** One real turn of I/O: when it is over, has the base told of what the kernel already had? */
import dgram from "node:dgram";
import { once } from "node:events";
import { stat } from "node:fs/promises";
import type { Base, Wire } from "../base.ts";
import { baseOf, connect, contenders, done, Mark, say } from "../probe.ts";
import { blockUntil, sleep, until, within } from "../wait.ts";

const TRIES = 15;
const BYTE = Uint8Array.of(1);

const immediate = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

async function immediates(count: number): Promise<void> {
  for (let n = 0; n < count; n++) await immediate();
}

/** A byte to ourselves, whose arrival ends the turn. */
async function bell(base: Base): Promise<() => Promise<unknown>> {
  const door = await base.listen(0, 1);
  const hammer = await base.dial(door.port).wire;
  const gong = await door.accept();
  door.close();
  return async () => {
    const rung = gong.read();
    await hammer.write(BYTE);
    await rung;
  };
}

async function datagrams(): Promise<() => Promise<unknown>> {
  const socket = dgram.createSocket("udp4");
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  socket.connect(socket.address().port, "127.0.0.1");
  await once(socket, "connect");
  return () =>
    new Promise((resolve) => {
      socket.once("message", resolve);
      socket.send(BYTE);
    });
}

const mark = new Mark();
for (const name of contenders) {
  const base = await baseOf(name);
  const wire = await connect(base, `late ${mark.file} 4`);
  const echo = await connect(base, "echo");

  /** Where a turn is taken: what runs after each of these runs there. */
  const places: Readonly<Record<string, () => Promise<unknown>>> = {
    file: () => stat("/proc/self"),
    timer: () => sleep(0),
    immediate,
    async connection() {
      const answer = echo.read();
      await echo.write(BYTE);
      await answer;
    },
  };

  const turns: Readonly<Record<string, () => Promise<unknown>>> = {
    setImmediate: immediate,
    "setImmediate × 2": () => immediates(2),
    "setImmediate × 3": () => immediates(3),
    "setTimeout 0": () => sleep(0),
    "a byte over a TCP pair of the same base": await bell(base),
    "a datagram (node:dgram)": await datagrams(),
  };

  for (const [turn, take] of Object.entries(turns)) {
    const hits: number[] = [];
    const took: number[] = [];
    for (const enter of Object.values(places)) hits.push(await count(wire, enter, take, took));
    took.sort((a, b) => a - b);
    const median = took[took.length >> 1] ?? 0;
    say({
      row: turn,
      contender: name,
      words: `${hits.join(" / ")}, ${(1000 * median).toFixed(median < 0.01 ? 1 : 0)} µs`,
    });
  }
}
done();

async function count(
  wire: Wire,
  enter: () => Promise<unknown>,
  take: () => Promise<unknown>,
  took: number[],
): Promise<number> {
  let hits = 0;
  let tries = 0;
  for (let attempts = 0; tries < TRIES && attempts < 4 * TRIES; attempts++) {
    let arrived = false;
    mark.clear();
    const read = wire.read().then(() => (arrived = true));
    await wire.write(BYTE);
    await enter();
    // Nothing can be said where it came before.
    if (!arrived && blockUntil(2000, () => mark.made)) {
      const from = performance.now();
      await within(2000, take());
      took.push(performance.now() - from);
      if (arrived) hits++;
      tries++;
    }
    await within(2000, read);
    // It may come before its mark.
    await until(2000, () => mark.made);
  }
  if (tries < TRIES) throw new Error(`only ${tries} tries could be judged`);
  return hits;
}
