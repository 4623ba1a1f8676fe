import type { Mutants } from "../mutant.ts";

const file = "core/src/sockets.ts";
const SLEEP = 'time.set(Math.max(0, checkSeconds("sleep", "time", seconds)), "t");';

export const time: Mutants = {
  "sockets/time/sleeps-as-long": {
    file,
    from: SLEEP,
    to: 'time.set(Math.max(0, Math.floor(checkSeconds("sleep", "time", seconds) * 1000) / 1000), "t");',
  },
  "sockets/time/sleeps-not-at-all": {
    file: "core/src/sockets.ts",
    from: 'time.set(Math.max(0, checkSeconds("sleep", "time", seconds)), "t");',
    to: 'time.set(Math.abs(checkSeconds("sleep", "time", seconds)), "t");',
  },
  "sockets/time/sleep-of-zero-starves-nobody": {
    file,
    from: "const time = new Timeouts();\n",
    to: "if (seconds === 0) return;\n  const time = new Timeouts();\n",
  },
  "sockets/time/sleeps-side-by-side": {
    file,
    from: "sleep: (seconds) => sleep(transport, seconds),",
    to: "sleep: (seconds) => (createSockets.last = Promise.resolve(createSockets.last).then(() => sleep(transport, seconds))),",
  },
  "sockets/time/tells-unix-time": {
    file,
    from: "transport.clock.unix()",
    to: "transport.clock.unix() * 1000",
  },
  "sockets/time/skips": {
    file,
    from: 'values.slice(checkInteger("skip", "n", n, 0))',
    to: 'values.slice(checkInteger("skip", "n", n, 0)).filter(Boolean)',
  },
};
