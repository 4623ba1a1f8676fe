/** What has arrived before a reset, and is still to be read. */
import type { Wire } from "../base.ts";
import { connect, contenders, done, drain, Mark, ours, say } from "../probe.ts";
import { blockUntil, until, within } from "../wait.ts";

const TRIES = 20;
const SIZES = [1000, 32 * 1024];

/** How long a reset may take, in ms. */
const LIMIT = 3000;

const base = await ours();
const mark = new Mark();

interface Found {
  readonly bytes: number;
  readonly end: string;
}

/** What is read from a wire that the peer writes to, and resets. */
const WAYS: Readonly<Record<string, (wire: Wire) => Promise<Found>>> = {
  async "reading is paused"(wire) {
    await until(LIMIT, () => mark.made);
    return drain(wire);
  },

  async "reading goes on"(wire) {
    const found = drain(wire, 2 * LIMIT);
    // The loop stands still: it is to find the bytes and the reset at once.
    if (!blockUntil(LIMIT, () => mark.made)) throw new Error("the reset does not come");
    return found;
  },

  async "one's own write fails"(wire) {
    await until(LIMIT, () => mark.made);
    await within(200, wire.write(Uint8Array.of(1))).catch(() => {});
    return drain(wire);
  },
};

for (const [way, read] of Object.entries(WAYS)) {
  let lost = 0;
  let ends = 0;
  for (let n = 0; n < TRIES; n++) {
    const size = SIZES[n % SIZES.length] ?? 0;
    mark.clear();
    const wire = await connect(base, `reset ${mark.file} ${size} 5`);
    const found = await read(wire);
    if (found.bytes < size) lost++;
    if (found.end === "end") ends++;
    wire.reset();
  }
  const disguised = ends > 0 ? `; the reset reads as an end in ${ends}` : "";
  say({
    row: `data before a reset, ${way}`,
    contender: contenders[0] ?? "",
    words: `lost in ${lost} of ${TRIES}${disguised}`,
  });
}
done();
