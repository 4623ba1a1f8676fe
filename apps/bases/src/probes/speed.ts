/** How long the contenders take for the same: rounds in turn, the first for warming up. */
import { PIECE, type Base } from "../base.ts";
import { baseOf, BLOCK, connect, contenders, done, drain, say } from "../probe.ts";
import { within } from "../wait.ts";

const ROUNDS = 15;
const TRIPS = 400;
const BULK = 48 * 1024 * 1024;
const CONNECTIONS = 100;
/** A round that takes longer is none, in ms. */
const LIMIT = 10_000;

const WORK: Readonly<Record<string, (base: Base) => Promise<() => Promise<void>>>> = {
  "round trip of 64 B": async (base) => {
    const wire = await connect(base, "echo");
    const message = BLOCK.subarray(0, 64);
    return async () => {
      for (let n = 0; n < TRIPS; n++) {
        await wire.write(message);
        for (let left = message.length; left > 0;) left -= (await wire.read())?.length ?? Infinity;
      }
    };
  },

  "receive 48 MiB, pulled by 64 KiB": async (base) => async () => {
    const wire = await connect(base, `source ${BULK}`);
    const { bytes } = await drain(wire, LIMIT);
    if (bytes !== BULK) throw new Error(`${bytes} bytes came`);
    await wire.close();
  },

  "send 48 MiB, by 64 KiB": async (base) => async () => {
    const wire = await connect(base, `sink ${BULK}`);
    for (let left = BULK; left > 0; left -= PIECE) await wire.write(BLOCK);
    await wire.read();
    await wire.close();
  },

  "connect and close": async (base) => async () => {
    for (let n = 0; n < CONNECTIONS; n++) await (await connect(base, "echo")).close();
  },
};

const bases = await Promise.all(contenders.map(async (name) => ({ name, base: await baseOf(name) })));
for (const [row, prepare] of Object.entries(WORK)) {
  const lanes = [];
  for (const { name, base } of bases) {
    lanes.push({ name, run: await prepare(base), wall: [] as number[], cpu: [] as number[] });
  }
  for (let round = 0; round <= ROUNDS; round++) {
    for (const lane of round % 2 === 0 ? lanes : lanes.toReversed()) {
      const cpu = process.cpuUsage();
      const from = performance.now();
      await within(LIMIT, lane.run());
      const wall = performance.now() - from;
      const { user, system } = process.cpuUsage(cpu);
      if (round === 0) continue;
      lane.wall.push(wall);
      lane.cpu.push((user + system) / 1000);
    }
  }
  for (const { name, wall, cpu } of lanes) {
    say({ row, contender: name, numbers: wall });
    say({ row: `${row}: processor`, contender: name, numbers: cpu });
  }
}
done();
