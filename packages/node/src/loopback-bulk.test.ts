/** A lot of data, and how much of it waits in user space. BULK_MIB=1024 sends more, by hand, and watches the time. */
import { describe, expect, test } from "vitest";
import { queues } from "../test/kernel.ts";
import { pair, portOf, Raw, rawClient, rawPair, tidy, turn, until } from "../test/loopback.ts";
import { pattern } from "../test/pattern.ts";
import * as socket from "./index.ts";

const MIB = 1_048_576;
const KIB = 1024;
const byHand = process.env["BULK_MIB"] !== undefined;
const total = Number(process.env["BULK_MIB"] ?? 64) * MIB;
/** A length that fits nothing else, so that no two pieces look alike. */
const BLOCK = pattern(1_048_573);

/** Whether `piece` is what belongs at `at` of blocks without end. */
function fits(piece: Uint8Array, at: number): boolean {
  for (let done = 0; done < piece.length;) {
    const from = (at + done) % BLOCK.length;
    const length = Math.min(piece.length - done, BLOCK.length - from);
    if (Buffer.compare(piece.subarray(done, done + length), BLOCK.subarray(from, from + length)) !== 0) return false;
    done += length;
  }
  return true;
}

async function sendBlocks(client: socket.TcpClient): Promise<void> {
  for (let left = total; left > 0; left -= BLOCK.length) {
    const size = Math.min(left, BLOCK.length);
    expect(await client.send(BLOCK, 1, size)).toEqual([size, null, null]);
  }
  client.shutdown("send");
}

/** Until it says the same twice in a row, some turns apart. */
async function settled(measure: () => number): Promise<number> {
  let before = -1;
  let same = 0;
  for (let now = measure(); same < 5; now = measure()) {
    same = now === before ? same + 1 : 0;
    before = now;
    for (let at = 0; at < 50; at++) await turn();
  }
  return before;
}

/** Keeps a raw peer saying blocks, in small pieces; gives what the kernel has taken, to within one of them. */
function pour(raw: Raw, piece: number): { taken: () => number; stop: () => void } {
  let taken = 0;
  let going = true;
  const next = (): void => {
    if (!going || raw.socket.destroyed) return;
    const from = taken % BLOCK.length;
    const bytes = BLOCK.subarray(from, Math.min(from + piece, BLOCK.length));
    raw.socket.write(bytes, () => {
      taken += bytes.length;
      next();
    });
  };
  next();
  return { taken: () => taken, stop: () => void (going = false) };
}

const ports = (raw: Raw): [number, number] => [raw.socket.localPort ?? 0, raw.socket.remotePort ?? 0];

describe("bulk", () => {
  test(`${total / MIB} MiB arrive byte for byte through receive(65536)`, { timeout: 600_000 }, async () => {
    const { client, peer } = await pair();
    const sending = sendBlocks(client);
    const half = total / 2;
    const times: number[] = [performance.now()];
    let at = 0;
    for (;;) {
      const [data, error, partial] = await peer.receive(65_536, null, { encoding: "bytes" });
      const piece = data ?? partial;
      if (!fits(piece, at)) throw new Error(`wrong bytes at ${at}`);
      at += piece.length;
      if (at >= half && times.length === 1) times.push(performance.now());
      if (error !== null) break;
    }
    await sending;
    times.push(performance.now());
    expect(at).toBe(total);
    expect([peer.getstats()[0], client.getstats()[1]]).toEqual([total, total]);
    const [begin = 0, middle = 0, end = 0] = times;
    if (byHand) expect(end - middle).toBeLessThan(3 * (middle - begin));
  });

  test("one line of 8 MiB arrives whole, in pieces of any size", { timeout: 60_000 }, async () => {
    const { client, peer } = await pair();
    const line = "0123456789abcde\r".repeat((8 * MIB) / 16);
    const receiving = peer.receive();
    const sent = await client.send(`${line}\nnext\n`);
    const [data] = await receiving;
    expect(sent[0]).toBe(line.length + 6);
    expect(data === line.replaceAll("\r", "")).toBe(true);
    expect(await peer.receive()).toEqual(["next", null, null]);
  });

  test("a line that comes in 20,000 pieces takes no longer than it should", { timeout: 60_000 }, async () => {
    const { client, raw } = await rawPair();
    const receiving = client.receive();
    for (let at = 0; at < 20_000; at++) {
      void raw.say("0123456789");
      if (at % 50 === 0) await turn();
    }
    await raw.say("\n");
    expect((await receiving)[0]?.length).toBe(200_000);
  });

  test.each([4 * KIB, 64 * KIB])("what is unread is bounded while nobody reads (pieces of %d bytes)", async (size) => {
    const { client, raw } = await rawPair();
    const pouring = pour(raw, size);
    const [local, remote] = ports(raw);
    // What the kernel took from the peer, less what it still has on either side: the rest is ours.
    const unread = (read: number): number =>
      pouring.taken() - queues(local, remote).unsent - queues(remote, local).unread - read;
    let read = 0;
    for (let round = 0; round < 3; round++) {
      expect(await settled(() => unread(read))).toBeLessThanOrEqual(384 * KIB);
      expect(pouring.taken() - read).toBeGreaterThan(128 * KIB);
      const data = socket.try(await client.receive(100_000, null, { encoding: "bytes" }));
      expect(fits(data, read)).toBe(true);
      read += data.length;
    }
    pouring.stop();
  });

  test("what an accepted client that nobody asked for holds in user space is next to nothing", async () => {
    const server = tidy(socket.try(await socket.bind("127.0.0.1", 0)));
    const raw = await rawClient(portOf(server));
    const pouring = pour(raw, 4 * KIB);
    const [local, remote] = ports(raw);
    const held = await settled(() => pouring.taken() - queues(local, remote).unsent - queues(remote, local).unread);
    expect(held).toBeLessThanOrEqual(4 * KIB);
    pouring.stop();
    const peer = tidy(socket.try(await server.accept()));
    expect(fits(socket.try(await peer.receive(MIB / 4, null, { encoding: "bytes" })), 0)).toBe(true);
  });

  test("what is unsent is bounded while the peer does not read", async () => {
    const { client, raw } = await rawPair();
    const [local, remote] = ports(raw);
    client.settimeout(0);
    let sent = 0;
    for (let round = 0; round < 20; round++) sent += (await client.send(new Uint8Array(MIB)))[2] ?? MIB;
    const inKernel = (): number => queues(remote, local).unsent + queues(local, remote).unread;
    expect(sent - (await settled(inKernel))).toBeLessThanOrEqual(64 * KIB);
    expect(sent).toBeGreaterThan(MIB / 2);
    client.shutdown("send");
    expect((await raw.hearAll()).length).toBe(sent);
  });

  test("memory stays where it is while a slow reader holds back 32 MiB", { timeout: 60_000 }, async () => {
    const { client, peer } = await pair();
    const data = new Uint8Array(32 * MIB);
    const before = process.memoryUsage().arrayBuffers;
    const sending = client.send(data);
    let most = 0;
    let read = 0;
    while (read < data.length) {
      read += socket.try(await peer.receive(65_536, null, { encoding: "bytes" })).length;
      if (read % (4 * MIB) === 0) {
        globalThis.gc?.();
        most = Math.max(most, process.memoryUsage().arrayBuffers - before);
      }
    }
    expect(await sending).toEqual([data.length, null, null]);
    await until(() => read === data.length, "everything to arrive");
    // Without a forced collection what was read and is garbage counts too: hence far above the bound.
    expect(most).toBeLessThan(globalThis.gc === undefined ? 64 * MIB : 2 * MIB);
  });
});
