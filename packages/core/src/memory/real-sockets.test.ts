/** The stories of packages/node/src/transport-*.test.ts, told on the memory network: what they expect of real sockets comes out here too. */
import { describe, expect, test } from "vitest";
import {
  accept,
  acceptNow,
  codeOfState,
  codeRejected,
  codeThrown,
  decided,
  DUAL,
  LOOPBACK,
  LOOPBACK6,
  pattern,
  Raw,
  readExactly,
  readNow,
  readRest,
  same,
  until,
  writeAll,
  type Pair,
} from "../../test/raw.ts";
import type { Bound, Connection, Listener, Name, SocketOptions } from "../transport.ts";

/** One host, and its loopback: what the adapter's tests have. */
class Here {
  readonly transport = new Raw().moon;

  bind(local: Name = LOOPBACK, options: SocketOptions = DUAL): Promise<Bound> {
    return this.transport.bind(local, options);
  }

  async listen(backlog = 32, local: Name = LOOPBACK): Promise<Listener> {
    return (await this.bind(local)).listen(backlog);
  }

  connect(remote: Name): Connection {
    return this.transport.connect(remote);
  }

  async pair(local: Name = LOOPBACK): Promise<Pair & { listener: Listener }> {
    const listener = await this.listen(32, local);
    const client = this.connect(listener.local);
    const server = await accept(listener);
    expect((await decided(client)).state).toBe("open");
    return { listener, client, server };
  }

  turned(): Promise<void> {
    return new Promise((resolve) => this.transport.turn(resolve));
  }

  async turns(count: number): Promise<void> {
    for (let left = count; left > 0; left--) await this.turned();
  }

  /** Writes until nothing more is taken, over a few turns. */
  async writeUntilFull(connection: Connection, bytes: Uint8Array): Promise<number> {
    let at = 0;
    for (let idle = 0; idle < 5; idle++) {
      const taken = connection.write(bytes.subarray(at));
      at += taken;
      if (taken > 0) idle = 0;
      else await this.turned();
    }
    return at;
  }
}

describe("an address that is bound", () => {
  test("lets nobody in before it listens", async () => {
    const here = new Here();
    const bound = await here.bind();
    expect(codeOfState(await decided(here.connect(bound.local)))).toBe("ECONNREFUSED");
    const listener = await bound.listen(1);
    expect(listener.local).toEqual(bound.local);
    expect((await decided(here.connect(bound.local))).state).toBe("open");
  });

  test.each([LOOPBACK, LOOPBACK6])("is refused where somebody listens ($ip)", async (local) => {
    const here = new Here();
    const listener = await here.listen(1, local);
    expect(await codeRejected(here.bind(listener.local))).toBe("EADDRINUSE");
    expect(await codeRejected(here.bind({ ...LOOPBACK, ip: "192.0.2.1" }))).toBe("EADDRNOTAVAIL");
  });

  test.each([true, false])("of every IPv6 interface, with v6only %s", async (v6only) => {
    const here = new Here();
    const listener = await (await here.bind({ ip: "::", port: 0, family: "inet6" }, { v6only })).listen(4);
    const { port } = listener.local;
    const client = await decided(here.connect({ ...LOOPBACK, port }));
    expect(codeOfState(client)).toBe(v6only ? "ECONNREFUSED" : "open");
    expect((await decided(here.connect({ ...LOOPBACK6, port }))).state).toBe("open");
  });

  test.each([LOOPBACK, LOOPBACK6])("is where a connection leaves from ($ip)", async (local) => {
    const here = new Here();
    const listener = await here.listen(1, local);
    const bound = await here.bind(local);
    const client = bound.connect(listener.local);
    const server = await accept(listener);
    await decided(client);
    expect([server.remote, client.local]).toEqual([bound.local, bound.local]);
  });

  test("is free again after its connection was refused, and can't reach the other family", async () => {
    const here = new Here();
    const nobody = await here.bind();
    const bound = await here.bind();
    const client = bound.connect(nobody.local);
    expect(codeOfState(await decided(client))).toBe("ECONNREFUSED");
    await client.close();
    await (await here.bind(bound.local)).listen(1);
    // Here it is thrown, there it becomes the attempt's state: the contract leaves that open.
    expect(codeThrown(() => nobody.connect({ ...LOOPBACK6, port: 9 }))).toMatch(/^E(AFNOSUPPORT|INVAL)$/);
  });
});

describe("a listener", () => {
  test("accepts in order of arrival, after the attempts were decided", async () => {
    const here = new Here();
    const listener = await here.listen();
    expect([listener.acceptable, listener.accept()]).toEqual([false, "wait"]);
    const ports: unknown[] = [];
    for (let i = 0; i < 10; i++) ports.push((await decided(here.connect(listener.local))).local?.port);
    const accepted = Array.from({ length: 10 }, () => acceptNow(listener).remote?.port);
    expect([accepted, listener.accept()]).toEqual([ports, "wait"]);
  });

  test("frees the port at once, leaves accepted connections alone, and resets those that wait", async () => {
    const here = new Here();
    const { listener, client, server } = await here.pair();
    const waiting = await decided(here.connect(listener.local));
    listener.close();
    expect([listener.fd(), listener.accept()]).toEqual([-1, "wait"]);
    await (await here.bind(listener.local)).listen(1);
    expect(await readRest(waiting)).toMatchObject({ how: "ECONNRESET" });
    await writeAll(client, pattern(10));
    expect(same(await readExactly(server, 10), pattern(10))).toBe(true);
    listener.close();
  });
});

describe("an attempt to connect", () => {
  test.each([LOOPBACK, LOOPBACK6])("has no names before it is decided, and both after ($ip)", async (local) => {
    const here = new Here();
    const listener = await here.listen(1, local);
    const client = here.connect(listener.local);
    expect(client).toMatchObject({ state: "connecting", local: null, remote: null });
    expect((await decided(client)).remote).toEqual(listener.local);
    expect(await accept(listener)).toMatchObject({ state: "open", local: client.remote, remote: client.local });
  });

  test("keeps what it failed with, whatever comes after", async () => {
    const here = new Here();
    const client = await decided(here.connect((await here.bind()).local));
    expect([client.state, client.fd()]).toMatchObject([{ code: "ECONNREFUSED", message: "connection refused" }, -1]);
    client.reset();
    await client.close();
    expect(client.state).toMatchObject({ code: "ECONNREFUSED" });
  });

  test("is refused, and bytes are there, after a turn", async () => {
    const here = new Here();
    const { client, server } = await here.pair();
    const nobody = await here.bind();
    client.write(Uint8Array.of(7));
    await here.turned();
    expect(server.read(1)).toEqual(Uint8Array.of(7));
    const refused = here.connect(nobody.local);
    await here.turns(2); // one to get there, one to hear of it
    expect(codeOfState(refused)).toBe("ECONNREFUSED");
  });
});

describe("a connection", () => {
  test("loses and repeats nothing, whatever the pieces, the waits between and the limits", async () => {
    const here = new Here();
    const { client, server } = await here.pair();
    const sent = pattern(300_000);
    const got: Uint8Array[] = [];
    let size = 1;
    for (let at = 0; at < sent.length; at += size, size = (size * 7 + 3) % 4001) {
      await writeAll(client, sent.subarray(at, at + size));
      if (size % 3 === 0) await here.turned();
      if (size % 2 === 0) got.push(readNow(server, (size % 97) + 1).bytes);
    }
    client.shutdown();
    const { bytes, how } = await readRest(server);
    expect([same(Buffer.concat([...got, bytes]), sent), how]).toEqual([true, "end"]);
  });

  test("takes 64 KiB at most at once, then what the reader makes room for, and tells no wake too few", async () => {
    const here = new Here();
    const { client, server } = await here.pair();
    const sent = pattern(16 << 20);
    expect(client.write(sent)).toBe(65_536);
    const first = 65_536 + (await here.writeUntilFull(client, sent.subarray(65_536)));
    expect([client.writable, client.write(sent), first < sent.length]).toEqual([false, 0, true]);
    const reading = readRest(server);
    await writeAll(client, sent.subarray(first));
    client.shutdown();
    const { bytes, how } = await reading;
    expect([same(bytes, sent), how]).toEqual([true, "end"]);
  });

  test("lets at most 320 KiB wait unread", async () => {
    const here = new Here();
    const { client, server } = await here.pair();
    await here.writeUntilFull(client, pattern(8 << 20));
    const { bytes } = readNow(server);
    expect(bytes.length).toBeGreaterThanOrEqual(196_608);
    expect(bytes.length).toBeLessThanOrEqual(327_680);
  });

  test("delivers what it took though nobody calls again", async () => {
    const here = new Here();
    const { client, server } = await here.pair();
    const sent = pattern(16 << 20);
    const taken = await here.writeUntilFull(client, sent);
    expect(same(await readExactly(server, taken), sent.subarray(0, taken))).toBe(true);
    await here.turns(5);
    expect([server.readable, client.writable]).toEqual([false, true]);
  });

  test.each([false, true])("tells a reset behind data from an end (our side ended: %s)", async (ended) => {
    const here = new Here();
    const { client, server } = await here.pair();
    if (ended) {
      server.shutdown();
      expect(await readRest(client)).toMatchObject({ how: "end" });
    }
    await writeAll(client, pattern(1000));
    client.reset();
    const rest = await readRest(server);
    expect([same(rest.bytes, pattern(1000)), rest.how]).toEqual([true, "ECONNRESET"]);
    expect(codeThrown(() => server.read(1))).toBe("ECONNRESET");
    expect([server.state, server.remote]).toEqual(["open", client.local]);
  });

  test("loses no input to a write that fails", async () => {
    const here = new Here();
    const { client, server } = await here.pair();
    await writeAll(client, pattern(200_000));
    await here.turns(5);
    client.reset();
    await here.turns(5);
    expect(codeThrown(() => server.write(pattern(10)))).toBe("ECONNRESET");
    const rest = await readRest(server);
    expect([same(rest.bytes, pattern(200_000)), rest.how]).toEqual([true, "ECONNRESET"]);
  });

  test("that was closed answers bytes with a reset, and its end stays an end", async () => {
    const here = new Here();
    const { client, server } = await here.pair();
    await client.close();
    expect(await readRest(server)).toMatchObject({ how: "end" });
    let thrown = "nothing";
    for (let left = 100; left > 0 && thrown === "nothing"; left--) {
      thrown = codeThrown(() => server.write(pattern(10)));
      await here.turned();
    }
    expect([thrown, server.read(1)]).toEqual(["ECONNRESET", "end"]);
  });

  test("works after our end, after the peer's, after both: close and reset", async () => {
    const here = new Here();
    const ours = await here.pair();
    ours.client.shutdown();
    await readRest(ours.server);
    ours.client.reset();
    expect(ours.client.fd()).toBe(-1);

    const theirs = await here.pair();
    theirs.client.shutdown();
    await readRest(theirs.server);
    theirs.server.reset();
    await until(theirs.client, () => theirs.client.readable);
    expect(codeThrown(() => theirs.client.read(1))).toBe("ECONNRESET");

    const both = await here.pair();
    both.client.shutdown();
    both.server.shutdown();
    await Promise.all([readRest(both.client), readRest(both.server)]);
    both.client.reset();
    await both.client.close();
    await both.server.close();
  });
});
