/** What a system call costs through the runtime's own foreign-function interface, in ns. */
import { addressOf, type Calls } from "../calls/calls.ts";
import { contenders, done, say } from "../probe.ts";

const ROUNDS = 9;
const SOCKETS = 200;
const POLLS = 5000;

const [runtime = ""] = contenders;
const { calls }: { readonly calls: Calls } = await (runtime === "bun:ffi"
  ? import("../calls/bun.ts")
  : import("../calls/deno.ts"));

const STREAM = 1;
const address = addressOf(0);
const length = Uint8Array.of(16, 0, 0, 0);
const asked = new Uint8Array(8);
const fds = new Int32Array(SOCKETS);

/** In the order in which a socket goes through them. */
const STEPS: Readonly<Record<string, (fd: number, n: number) => number>> = {
  socket: (_, n) => (fds[n] = calls.socket(2, STREAM, 0)),
  bind: (fd) => calls.bind(fd, address, 16),
  getsockname: (fd) => calls.getsockname(fd, new Uint8Array(16), length),
  listen: (fd) => calls.listen(fd, 5),
  close: (fd) => calls.close(fd),
};

const took = new Map<string, number[]>();
function time(name: string, count: number, call: (n: number) => number): void {
  const from = performance.now();
  for (let n = 0; n < count; n++) if (call(n) < 0) throw new Error(`${name} fails`);
  const numbers = took.get(name) ?? [];
  numbers.push((1e6 * (performance.now() - from)) / count);
  took.set(name, numbers);
}

for (let round = 0; round < ROUNDS; round++) {
  for (const [name, step] of Object.entries(STEPS)) {
    time(name, SOCKETS, (n) => step(fds[n] ?? -1, n));
    if (name === "listen") {
      asked.set([(fds[0] ?? 0) & 255, (fds[0] ?? 0) >> 8, 0, 0, 1]);
      time("poll, 0 ms", POLLS, () => calls.poll(asked, 1, 0));
    }
  }
}
for (const [row, numbers] of took) say({ row, contender: runtime, numbers });
done();
