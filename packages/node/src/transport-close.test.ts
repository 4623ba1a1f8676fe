/** The adapter against the contract, raw, over real loopback: close and reset. */
import { describe, expect, test } from "vitest";
import { descriptors } from "../test/leaks.ts";
import { pattern } from "../test/pattern.ts";
import {
  turned,
  turns,
  until,
  pausedPair,
  pair,
  same,
  readRest,
  writeAll,
  writeUntilFull,
  codeThrown,
  codeRejected,
  PAUSING,
} from "../test/raw.ts";

describe("close", () => {
  test("hands over everything, though input is unread, and frees the descriptor", async () => {
    const { client, server } = await pair();
    const sent = pattern(16 << 20);
    const taken = await writeUntilFull(client, sent);
    await writeAll(server, pattern(PAUSING));
    await turns(20);
    // The peer reads no more than it takes for the last slice to get into the kernel, which then still has megabytes.
    const closed = new Set<string>();
    const closing = client.close().then(() => closed.add("client"));
    const pieces: Uint8Array[] = [];
    while (closed.size === 0) {
      const read = server.read(65_536);
      if (typeof read !== "string") pieces.push(read);
      await turned();
    }
    await closing;
    expect(client.fd()).toBe(-1);
    const early = Buffer.concat(pieces);
    expect(early.length).toBeLessThan(taken / 2);
    const rest = await readRest(server);
    expect(rest.how).toBe("end");
    expect(same(Buffer.concat([early, rest.bytes]), sent.subarray(0, taken))).toBe(true);
  });

  test("does not wait for a peer that stays silent", async () => {
    const { client, server } = await pair();
    await writeAll(client, pattern(1000));
    const open = descriptors().length;
    await client.close();
    expect(descriptors().length).toBe(open - 1);
    expect(await readRest(server)).toMatchObject({ how: "end", bytes: { length: 1000 } });
  });

  test("is not held up by a peer that floods", async () => {
    const { client, server } = await pair();
    const bytes = pattern(1 << 20);
    const flood = async (): Promise<void> => {
      for (;;) if (server.write(bytes) === 0) await turned();
    };
    const flooded = codeRejected(flood());
    await client.close();
    expect(await flooded).toBe("ECONNRESET");
    expect(client.fd()).toBe(-1);
  });

  test("waits for the kernel for ever, until a reset", async () => {
    const { client, server } = await pair();
    await writeUntilFull(client, pattern(16 << 20));
    const closed = new Set<string>();
    const closing = client.close().then(() => closed.add("client"));
    await turns(50);
    expect(closed.size).toBe(0);
    client.reset();
    expect(client.fd()).toBe(-1);
    await closing;
    expect(await readRest(server)).toMatchObject({ how: "ECONNRESET" });
  });

  test("works when broken, after both ends, after a reset, and twice", async () => {
    const broken = await pair();
    broken.client.reset();
    await until(broken.server, () => broken.server.readable);
    await broken.server.close();
    expect(broken.server.fd()).toBe(-1);
    await broken.client.close();

    const ended = await pair();
    ended.client.shutdown();
    ended.server.shutdown();
    await Promise.all([readRest(ended.client), readRest(ended.server)]);
    await Promise.all([ended.client.close(), ended.server.close(), ended.client.close()]);
    await ended.server.close();
    expect(ended.client.fd()).toBe(-1);
  });

  test("works when the reset is still in the kernel, behind unread input", async () => {
    const { client, server } = await pausedPair(pattern(PAUSING));
    client.reset();
    await server.close();
    expect(server.fd()).toBe(-1);
  });
});

describe("reset", () => {
  test("is seen by the peer, and frees the descriptor at once", async () => {
    const { client, server } = await pair();
    const open = descriptors().length;
    client.reset();
    expect(client.fd()).toBe(-1);
    expect(descriptors().length).toBe(open - 1);
    expect(await readRest(server)).toMatchObject({ how: "ECONNRESET" });
    expect(codeThrown(() => client.read(1))).toBe("ECONNABORTED");
    expect(codeThrown(() => client.write(pattern(1)))).toBe("ECONNABORTED");
    client.reset();
  });

  test("drops what is in flight", async () => {
    const { client, server } = await pair();
    await writeUntilFull(client, pattern(16 << 20));
    client.reset();
    expect(client.fd()).toBe(-1);
    expect(await readRest(server)).toMatchObject({ how: "ECONNRESET" });
    await client.close();
  });

  test("works when the end waits behind a slice in flight", async () => {
    const { client, server } = await pair();
    await writeUntilFull(client, pattern(16 << 20));
    client.shutdown();
    client.reset();
    expect(client.fd()).toBe(-1);
    expect(await readRest(server)).toMatchObject({ how: "ECONNRESET" });
  });

  test("waits a turn for an end that is on its way out, and then frees the descriptor", async () => {
    const { client } = await pair();
    client.shutdown();
    client.reset();
    await client.close();
    expect(client.fd()).toBe(-1);
  });

  test("works after our end, after the peer's, and after both", async () => {
    const ours = await pair();
    ours.client.shutdown();
    await readRest(ours.server);
    ours.client.reset();
    expect(ours.client.fd()).toBe(-1);

    const theirs = await pair();
    theirs.client.shutdown();
    await readRest(theirs.server);
    theirs.server.reset();
    expect(theirs.server.fd()).toBe(-1);
    await until(theirs.client, () => theirs.client.readable);
    expect(codeThrown(() => theirs.client.read(1))).toBe("ECONNRESET");

    const both = await pair();
    both.client.shutdown();
    both.server.shutdown();
    await Promise.all([readRest(both.client), readRest(both.server)]);
    both.client.reset();
    await both.client.close();
  });

  test("works once broken, and during close", async () => {
    const { client, server } = await pair();
    client.reset();
    await until(server, () => server.readable);
    server.reset();
    expect(server.fd()).toBe(-1);

    const other = await pair();
    const closing = other.client.close();
    other.client.reset();
    await closing;
    expect(other.client.fd()).toBe(-1);
  });
});
