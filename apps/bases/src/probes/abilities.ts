/** What a base can do, looked at from outside: the peer counts, or the kernel does. */
import { readlinkSync } from "node:fs";
import type { Dial, Wire } from "../base.ts";
import { descriptors, end, listening } from "../kernel.ts";
import { ask, BLOCK, connect, contenders, done, ours, ports, say } from "../probe.ts";
import { block, sleep, within } from "../wait.ts";

const base = await ours();

/** Each in words; what a base has nothing for is "no". */
const ROWS: Readonly<Record<string, () => Promise<string>>> = {
  async "bind, then listen"() {
    if (base.bind === null) return "no";
    const bound = base.bind();
    const early = listening(bound.port) !== undefined;
    const door = await bound.listen(5);
    const late = listening(bound.port) !== undefined;
    door.close();
    return !early && late && door.port === bound.port ? "yes" : "wrong";
  },

  async "bind, then connect"() {
    if (base.bind === null) return "no";
    const bound = base.bind();
    const wire = await within(2000, bound.dial(ports.peer).wire);
    const same = wire.port === bound.port && end(bound.port, ports.peer) !== undefined;
    wire.reset();
    return same ? "yes" : "wrong";
  },

  async "backlog 2: let in of 12 while the loop stands still"() {
    const door = await base.listen(0, 2);
    const answer = ask(`dial ${door.port} 12 150 250`);
    await sleep(50);
    block(400);
    const told = await answer;
    door.close();
    return String(told);
  },

  async "of 4 callers that nobody accepts, in the kernel's queue"() {
    const door = await base.listen(0, 64);
    const answer = ask(`dial ${door.port} 4 0 200`);
    await sleep(100);
    const waiting = listening(door.port)?.waiting ?? 0;
    await answer;
    door.close();
    return String(waiting);
  },

  async "closes with a reset"() {
    const name = `reset-${process.pid}`;
    const wire = await connect(base, `watch ${name} 0`);
    await sleep(20);
    wire.reset();
    const seen = await ask(`seen ${name}`);
    const saw = typeof seen === "object" && seen !== null && "end" in seen ? String(seen.end) : "nothing";
    return saw === "ECONNRESET" ? "yes" : `no: the peer sees ${saw}`;
  },

  async "descriptors left by 10 attempts that are given up"() {
    await sleep(50);
    const before = descriptors();
    const dials = Array.from({ length: 10 }, () => base.dial(ports.full));
    const open: Wire[] = [];
    for (const { wire } of dials) void wire.then((one) => open.push(one)).catch(() => {});
    await sleep(100);
    const hung = (): number => descriptors() - before - open.length;
    const under = hung();
    if (under < 7) return `unclear: ${under} hang`;
    if (dials.some(({ abandon }: Dial) => abandon === null)) return `no way to give up (${under} of ${under})`;
    for (const { abandon } of dials) abandon?.();
    await sleep(100);
    for (const one of open.splice(0)) one.reset();
    await sleep(20);
    return `${descriptors() - before} of ${under}`;
  },

  async "bytes said to be taken beyond what the kernel has"() {
    const wire = await within(2000, base.dial(ports.silent).wire);
    try {
      for (;;) await within(200, wire.write(BLOCK));
    } catch {
      // Full.
    }
    const beyond = wire.taken - (await underWay(wire.port));
    wire.reset();
    return String(beyond);
  },

  async "tells its descriptor"() {
    const wire = await connect(base, "echo");
    const before = descriptors();
    const fd = wire.fd();
    const more = descriptors() - before;
    const real = fd !== null && readlinkSync(`/proc/self/fd/${fd}`).startsWith("socket:");
    wire.reset();
    return real ? (more > 0 ? "a duplicate" : "yes") : "no";
  },
};

/** What the kernel has of a connection to the one who never reads. */
async function underWay(port: number): Promise<number> {
  const sending = (): number => end(port, ports.silent)?.sending ?? 0;
  for (let tries = 0; tries < 20; tries++) {
    const sent = sending();
    const kept = end(ports.silent, port)?.waiting ?? 0;
    // Now and then it asks whether there is room, and some bytes go over meanwhile.
    if (sent > 0 && kept > 0 && sending() === sent) return sent + kept;
    await sleep(50);
  }
  throw new Error("the kernel's queues can't be told");
}

for (const [row, answer] of Object.entries(ROWS)) {
  say({ row, contender: contenders[0] ?? "", words: await answer() });
}
done();
