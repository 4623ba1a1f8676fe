/** The adapter against the contract, raw, over real loopback: writing, shutdown, discard and options. */
import { describe, expect, test, vi } from "vitest";
import net from "node:net";
import { pattern } from "../test/pattern.ts";
import {
  turned,
  turns,
  until,
  eventually,
  pausedPair,
  pair,
  same,
  readNow,
  readRest,
  readExactly,
  writeAll,
  FULL,
  writeUntilFull,
  codeThrown,
  PAUSING,
} from "../test/raw.ts";
import { transport } from "./transport.ts";

describe("writing", () => {
  test("takes at most 64 KiB, copies it, and gives an exact account of 16 MiB to a peer that stalls", async () => {
    const { client, server } = await pair();
    const sent = pattern(16 << 20);
    expect(client.write(sent)).toBe(65_536);
    let at = 65_536;
    const scratch = new Uint8Array(100_000);
    const push = (): number => {
      const piece = sent.subarray(at, at + scratch.length);
      scratch.set(piece);
      const taken = client.write(scratch.subarray(0, piece.length));
      scratch.fill(0xee); // the caller's again
      at += taken;
      return taken;
    };
    for (let since = transport.clock.now(); ;) {
      if (push() > 0) since = transport.clock.now();
      else if (transport.clock.now() - since > FULL) break;
      else await turned();
    }
    const first = at;
    expect(client.writable).toBe(false);
    expect(client.write(sent)).toBe(0);
    const reading = readRest(server);
    while (at < sent.length) if (push() === 0) await until(client, () => client.writable);
    client.shutdown();
    const rest = await reading;
    expect(first).toBeLessThan(sent.length);
    expect(rest.bytes.length).toBe(sent.length);
    expect(same(rest.bytes, sent)).toBe(true);
  });

  test("delivers what it took though nobody calls again", async () => {
    const { client, server } = await pair();
    const sent = pattern(16 << 20);
    const taken = await writeUntilFull(client, sent);
    expect(same(await readExactly(server, taken), sent.subarray(0, taken))).toBe(true);
    await turns(5);
    expect(server.readable).toBe(false);
    expect(client.writable).toBe(true);
  });

  test("keeps the slices of two stalled connections apart", async () => {
    const [one, two] = [await pair(), await pair()];
    const [a, b] = [pattern(16 << 20, 1), pattern(16 << 20, 2)];
    const takenA = await writeUntilFull(one.client, a);
    const takenB = await writeUntilFull(two.client, b);
    const third = await pair();
    await writeAll(third.client, pattern(65_536, 3));
    expect(same(await readExactly(one.server, takenA), a.subarray(0, takenA))).toBe(true);
    expect(same(await readExactly(two.server, takenB), b.subarray(0, takenB))).toBe(true);
    expect(same(await readExactly(third.server, 65_536), pattern(65_536, 3))).toBe(true);
  });

  test("goes on after the peer's end", async () => {
    const { client, server } = await pair();
    client.shutdown();
    expect(await readRest(server)).toMatchObject({ how: "end" });
    await writeAll(server, pattern(100_000));
    server.shutdown();
    const rest = await readRest(client);
    expect(rest.how).toBe("end");
    expect(same(rest.bytes, pattern(100_000))).toBe(true);
  });

  test("costs no input when the reset was not seen yet", async () => {
    const { client, server } = await pair();
    expect(client.write(pattern(1000))).toBe(1000);
    client.reset();
    expect(codeThrown(() => server.write(pattern(10)))).toBe("ECONNRESET");
    expect(codeThrown(() => server.write(pattern(10)))).toBe("ECONNRESET");
    const rest = await readRest(server);
    expect(rest.how).toBe("ECONNRESET");
    expect(same(rest.bytes, pattern(1000))).toBe(true);
  });

  test("costs no input when reading is paused", async () => {
    const sent = pattern(PAUSING);
    const { client, server } = await pausedPair(sent);
    client.reset();
    expect(codeThrown(() => server.write(pattern(10)))).toBe("ECONNRESET");
    expect(readNow(server).length).toBeLessThanOrEqual(327_680);
    server.reset();

    const again = await pausedPair(sent);
    again.client.reset();
    expect(codeThrown(() => again.server.write(pattern(10)))).toBe("ECONNRESET");
    const rest = await readRest(again.server);
    expect(rest.how).toBe("ECONNRESET");
    expect(same(rest.bytes, sent)).toBe(true);
  });

  test("costs no input when it fails in flight, while reading is paused", async () => {
    const sent = pattern(PAUSING);
    const { client, server } = await pausedPair(sent);
    await writeUntilFull(server, pattern(16 << 20));
    client.reset();
    await until(server, () => server.writable);
    expect(codeThrown(() => server.write(pattern(10)))).toBe("ECONNRESET");
    const rest = await readRest(server);
    expect(rest.how).toBe("ECONNRESET");
    expect(same(rest.bytes, sent)).toBe(true);
  });

  test("throws once it is known that the peer answers with resets", async () => {
    const { client, server } = await pair();
    await client.close();
    expect(await readRest(server)).toMatchObject({ how: "end" });
    let thrown = "nothing";
    await eventually(() => (thrown = codeThrown(() => server.write(pattern(10)))) !== "nothing");
    expect(thrown).toBe("ECONNRESET");
    expect(server.read(1)).toBe("end");
  });
});

describe("shutdown", () => {
  test("comes after what was taken, and reading goes on", async () => {
    const { client, server } = await pair();
    const sent = pattern(16 << 20);
    const taken = await writeUntilFull(client, sent);
    client.shutdown();
    await writeAll(server, pattern(5000));
    expect(same(await readExactly(client, 5000), pattern(5000))).toBe(true);
    const rest = await readRest(server);
    expect(rest.how).toBe("end");
    expect(same(rest.bytes, sent.subarray(0, taken))).toBe(true);
  });
});

describe("discard", () => {
  test("reads on, however much comes, and keeps nothing", async () => {
    const { client, server } = await pair();
    await writeUntilFull(client, pattern(8 << 20));
    server.discard();
    await writeAll(client, pattern(8 << 20));
    client.shutdown();
    await until(server, () => server.readable);
    expect(server.read(1)).toBe("end");
    await writeAll(server, pattern(10));
    expect(same(await readExactly(client, 10), pattern(10))).toBe(true);
  });
});

describe("options", () => {
  test("are switched on the socket, whatever Node believes, keepalive without its tuning", async () => {
    const nodelay = vi.spyOn(net.Socket.prototype, "setNoDelay");
    const keepalive = vi.spyOn(net.Socket.prototype, "setKeepAlive");
    const { client, server } = await pair();
    for (const on of [true, false]) {
      client.setOption("tcp-nodelay", on);
      server.setOption("keepalive", on);
    }
    expect(nodelay.mock.calls).toEqual([[false], [true], [true], [false]]);
    expect(keepalive.mock.calls).toEqual([[false], [true], [true], [false]]);
  });

  test("are harmless once broken", async () => {
    const { client, server } = await pair();
    client.reset();
    await until(server, () => server.readable);
    for (const option of ["tcp-nodelay", "keepalive"] as const) {
      expect(() => server.setOption(option, true)).toThrow("Bad file descriptor");
    }
  });
});
