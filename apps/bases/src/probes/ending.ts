/** A process that has nothing more to do, while something that it wrote is still on its way. Whoever started it asks the peer. */
import { BLOCK, connect, contenders, ours, say } from "../probe.ts";
import { within } from "../wait.ts";

const base = await ours();
const name = `ending-${process.pid}`;
const line = `watch ${name} 300`;
const wire = await connect(base, line);
try {
  for (;;) await within(100, wire.write(BLOCK));
} catch {
  // Full.
}
say({
  row: "bytes said to be taken, and lost when the process ends by itself",
  contender: contenders[0] ?? "",
  numbers: [wire.taken - line.length - 1],
  watched: name,
});
wire.unref();
