/** The adapter against the contract, raw, over real loopback: attempts to connect, and reading. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, test } from "vitest";
import { descriptors } from "../test/leaks.ts";
import { pattern } from "../test/pattern.ts";
import {
  LOOPBACK,
  LOOPBACK6,
  turned,
  turns,
  until,
  pausedPair,
  bind,
  listen,
  connect,
  decided,
  accept,
  pair,
  same,
  readNow,
  readRest,
  readExactly,
  writeAll,
  writeUntilFull,
  codeThrown,
  codeOfState,
  PAUSING,
} from "../test/raw.ts";

describe("an attempt to connect", () => {
  test.each([LOOPBACK, LOOPBACK6])("is open once it is decided, with both names ($ip)", async (local) => {
    const listener = await listen(1, local);
    const client = connect(listener.local);
    expect(client).toMatchObject({ state: "connecting", local: null, remote: null });
    await decided(client);
    expect(client.state).toBe("open");
    expect(client.remote).toEqual(listener.local);
    expect(client.fd()).toBeGreaterThan(0);
    const server = await accept(listener);
    expect(server).toMatchObject({ state: "open", local: client.remote, remote: client.local });
  });

  test("keeps what it failed with", async () => {
    const nobody = await bind();
    const client = await decided(connect(nobody.local));
    expect(client.state).toMatchObject({ code: "ECONNREFUSED", message: "connection refused" });
    expect(client.fd()).toBe(-1);
    client.reset();
    client.reset();
    await client.close();
    expect(client.state).toMatchObject({ code: "ECONNREFUSED" });
  });

  test("that is given up when the kernel has decided it, and Node has not heard, is reset", async () => {
    const listener = await listen();
    const attempt = connect(listener.local);
    await new Promise<void>((resolve) => process.nextTick(resolve));
    expect(attempt.state).toBe("connecting");
    attempt.reset();
    expect(attempt.fd()).toBe(-1);
    expect(await readRest(await accept(listener))).toMatchObject({ how: "ECONNRESET" });
  });

  test("into a black hole is given up at once, and frees its descriptor", async () => {
    const hole = spawn(process.execPath, [
      "-e",
      `const server = require("node:net").createServer().listen(0, "127.0.0.1", 1, () => {
        require("node:fs").writeSync(1, String(server.address().port));
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 15_000);
      });`,
    ]);
    try {
      const [port] = (await once(hole.stdout, "data")) as [Buffer];
      const remote = { ...LOOPBACK, port: Number(port) };
      let stuck = connect(remote);
      for (let i = 0; i < 10; i++) {
        await turns(3);
        if (stuck.state === "connecting") break;
        stuck = connect(remote);
      }
      const open = descriptors().length;
      const attempts = Array.from({ length: 50 }, () => connect(remote));
      await turns(5);
      expect(attempts.map(codeOfState)).toEqual(Array.from({ length: 50 }, () => "connecting"));
      expect(descriptors().length).toBe(open + 50);
      for (const attempt of attempts) attempt.reset();
      expect(descriptors().length).toBe(open);
      await Promise.all(attempts.map((attempt) => attempt.close()));
      const early = connect(remote);
      early.reset();
      await early.close();
      expect(descriptors().length).toBe(open);
    } finally {
      hole.kill();
      await once(hole, "exit");
    }
  });
});

describe("reading", () => {
  test("loses and repeats nothing, whatever the pieces, the waits between and the limits", async () => {
    const { client, server } = await pair();
    const sent = pattern(300_000);
    const pieces: Uint8Array[] = [];
    let size = 1;
    for (let at = 0; at < sent.length; at += size, size = (size * 7 + 3) % 4001) {
      await writeAll(client, sent.subarray(at, at + size));
      if (size % 3 === 0) await turned();
      if (size % 2 === 0) pieces.push(readNow(server, (size % 97) + 1));
    }
    client.shutdown();
    const rest = await readRest(server);
    expect(rest.how).toBe("end");
    expect(same(Buffer.concat([...pieces, rest.bytes]), sent)).toBe(true);
  });

  test("gives plain bytes that are the reader's own", async () => {
    const { client, server } = await pair();
    await writeAll(client, pattern(10));
    await until(server, () => server.readable);
    const first = server.read(4);
    if (typeof first === "string") throw new Error(first);
    const copy = Uint8Array.from(first);
    expect(Object.getPrototypeOf(first)).toBe(Uint8Array.prototype);
    await writeAll(client, pattern(100_000, 7));
    await readExactly(server, 100_006);
    expect(first).toEqual(copy);
  });

  test("lets at most 320 KiB wait here, and loses none of 8 MiB", async () => {
    const { client, server } = await pair();
    const sent = pattern(8 << 20);
    const first = await writeUntilFull(client, sent);
    const pieces = [readNow(server)];
    // Node keeps one chunk of its own, and hands it over before it looks at the kernel again.
    await new Promise<void>((resolve) => process.nextTick(() => process.nextTick(resolve)));
    pieces.push(readNow(server));
    const waiting = pieces.reduce((sum, piece) => sum + piece.length, 0);
    expect(waiting).toBeGreaterThanOrEqual(196_608);
    expect(waiting).toBeLessThanOrEqual(327_680);
    const writing = writeAll(client, sent.subarray(first)).then(() => client.shutdown());
    const rest = await readRest(server);
    await writing;
    expect(same(Buffer.concat([...pieces, rest.bytes]), sent)).toBe(true);
  });

  test("counts pieces too, for each has a price of its own", async () => {
    const { client, server } = await pair();
    client.setOption("tcp-nodelay", true);
    const sent = pattern(1500);
    for (const byte of sent) {
      client.write(Uint8Array.of(byte));
      await turned();
    }
    let pieces = 0;
    const got: Uint8Array[] = [];
    for (let piece = server.read(100); typeof piece !== "string"; piece = server.read(100), pieces++) got.push(piece);
    expect(pieces).toBe(1024);
    got.push(await readExactly(server, 1500 - Buffer.concat(got).length));
    expect(same(Buffer.concat(got), sent)).toBe(true);
  });

  test("says end for ever, even when a reset comes later", async () => {
    const { client, server } = await pair();
    await writeAll(client, pattern(100));
    client.shutdown();
    expect(await readRest(server)).toMatchObject({ how: "end" });
    expect(server.read(1)).toBe("end");
    client.reset();
    await turns(5);
    expect(server.readable).toBe(true);
    expect(server.read(1)).toBe("end");
  });

  test.each([false, true])("tells a reset behind data from an end (our side ended: %s)", async (ended) => {
    const { client, server } = await pair();
    if (ended) {
      server.shutdown();
      expect(await readRest(client)).toMatchObject({ how: "end" });
    }
    await writeAll(client, pattern(1000));
    client.reset();
    const rest = await readRest(server);
    expect(rest.how).toBe("ECONNRESET");
    expect(same(rest.bytes, pattern(1000))).toBe(true);
    expect(codeThrown(() => server.read(1))).toBe("ECONNRESET");
    expect(codeThrown(() => server.read(1))).toBe("ECONNRESET");
    expect(server.state).toBe("open");
    expect(server.remote?.port).toBe(client.local?.port);
  });

  test("wakes for a reset that comes while nothing else happens", async () => {
    const { client, server } = await pair();
    client.reset();
    await until(server, () => server.readable);
    expect(codeThrown(() => server.read(1))).toBe("ECONNRESET");
    expect(codeThrown(() => server.write(pattern(1)))).toBe("ECONNRESET");
    expect(server.writable).toBe(true);
  });

  test("finds a reset behind everything that waited while it was paused", async () => {
    const sent = pattern(PAUSING);
    const { client, server } = await pausedPair(sent);
    client.reset();
    await turns(5);
    const rest = await readRest(server);
    expect(rest.how).toBe("ECONNRESET");
    expect(same(rest.bytes, sent)).toBe(true);
  });
});
