/** shutdown and close: behaviour §7, and what the library adds: nothing taken is lost, and no port stays held. */
import { describe, expect, test } from "vitest";
import { descriptors } from "../test/leaks.ts";
import { connectTo, LOCAL, pair, portOf, rawAccepted, rawPair, serving, tidy, turn, until } from "../test/loopback.ts";
import { pattern } from "../test/pattern.ts";
import * as socket from "./index.ts";

const MIB = 1_048_576;
const closed = (partial: string): unknown[] => [null, "closed", partial];

describe("shutdown", () => {
  test.each([undefined, null, "both", "send", "receive"] as const)(
    "D-01, D-02, D-09: %s gives 1, and again",
    async (mode) => {
      const { client } = await pair();
      expect([client.shutdown(mode), client.shutdown(mode)]).toEqual([1, 1]);
    },
  );

  test("D-08, D-10, Z-16: after send the peer sees the end, and the answer is received", async () => {
    const { client, raw } = await rawPair();
    await client.send("abc");
    client.shutdown("send");
    expect(await client.send("x")).toEqual([null, "closed", 0]);
    expect(await client.send("")).toEqual([0, null, null]);
    expect(await raw.hearAll()).toBe("abc");
    await raw.say("reply\n");
    expect(await client.receive()).toEqual(["reply", null, null]);
    await raw.end();
    expect(await client.receive()).toEqual(closed(""));
  });

  test("D-11 to D-13: after receive nothing is read any more, and writes go on", async () => {
    const { client, raw } = await rawPair();
    await raw.say("l1\nl2\n");
    expect(await client.receive()).toEqual(["l1", null, null]);
    client.shutdown("receive");
    expect(client.dirty()).toBe(false);
    expect([await client.receive(), await client.receive("*a"), await client.receive(1)]).toEqual([
      closed(""),
      closed(""),
      closed(""),
    ]);
    await raw.say("late\n".repeat(100_000));
    expect(await client.receive()).toEqual(closed(""));
    expect(await client.send("x\n")).toEqual([2, null, null]);
    expect(await raw.hear(2)).toBe("x\n");
  });

  test("D-14, D-19: after both nothing moves, and names and options are still there", async () => {
    const { client, raw } = await rawPair();
    client.shutdown("both");
    expect(await client.send("x")).toEqual([null, "closed", 0]);
    expect(await client.receive()).toEqual(closed(""));
    expect(await raw.hearAll()).toBe("");
    expect(client.getpeername()[0]).toBe(LOCAL);
    expect(client.getsockname()[0]).toBe(LOCAL);
    expect(client.getoption("keepalive")).toEqual([false, null]);
    expect(client.getfd()).toBeGreaterThan(2);
  });

  test("D-20, Z-17: after the peer's half-close our sends still arrive", async () => {
    const { client, raw } = await rawPair();
    await raw.end();
    expect(await client.receive()).toEqual(closed(""));
    for (const word of ["still ", "here"]) await client.send(word);
    expect(await raw.hear(10)).toBe("still here");
  });

  test("what was taken before a shutdown is delivered before the end", async () => {
    const { client, raw } = await rawPair();
    client.settimeout(0);
    const data = pattern(8 * MIB);
    const last = (await client.send(data))[2] ?? data.length;
    client.shutdown("send");
    const heard = Buffer.from(await raw.hearAll(), "latin1");
    expect(Buffer.compare(heard, data.subarray(0, last))).toBe(0);
  });

  test("pending calls of its own way end with closed, those of the other go on", async () => {
    const { client, raw } = await rawPair();
    const reading = client.receive(10);
    const sending = client.send(new Uint8Array(16 * MIB));
    await raw.say("abc");
    await turn();
    client.shutdown("receive");
    expect(await reading).toEqual(closed("abc"));
    await raw.hear(MIB);
    client.shutdown("send");
    const [none, error, last] = await sending;
    expect([none, error]).toEqual([null, "closed"]);
    expect((await raw.hearAll()).length).toBe((last ?? 0) - MIB);
  });
});

describe("close", () => {
  test("X-01 to X-03: gives 1 and again, and nothing is left to ask", async () => {
    const { client } = await pair();
    client.settimeout(3);
    expect([await client.close(), await client.close(), await socket.tcp().close()]).toEqual([1, 1, 1]);
    expect(client.gettimeout()).toEqual([3, -1]);
    expect([client.dirty(), client.getfd(), client.getfamily(), client.class]).toEqual([
      false,
      -1,
      "inet",
      "tcp{client}",
    ]);
    expect(client.getoption("keepalive")).toEqual([null, "getsockopt failed"]);
    expect(client.setoption("keepalive", true)).toEqual([null, "setsockopt failed"]);
    expect(client.getpeername()).toEqual([null, "closed", null]);
    expect(client.getsockname()).toEqual([null, "closed", null]);
  });

  test("RC-01 differs: buffered lines do not come after it", async () => {
    const { client, raw } = await rawPair();
    await raw.say("l1\nl2\nl3");
    expect(await client.receive()).toEqual(["l1", null, null]);
    const closing = client.close();
    expect(await client.receive()).toEqual(closed(""));
    expect(await client.receive(3, "abc")).toEqual(["abc", null, null]);
    expect(await client.receive("*l", "p")).toEqual(closed("p"));
    await closing;
  });

  test("X-05: unread input costs none of our output", async () => {
    const { client, raw } = await rawPair();
    await raw.say("never read ".repeat(1000));
    await turn();
    client.settimeout(0);
    const data = pattern(4 * MIB);
    const last = (await client.send(data))[2] ?? data.length;
    const [one, heard] = await Promise.all([client.close(), raw.hearAll()]);
    expect(one).toBe(1);
    expect(Buffer.compare(Buffer.from(heard, "latin1"), data.subarray(0, last))).toBe(0);
  });

  test("X-05: a peer that goes on talking costs none of our output either", async () => {
    const { client, raw } = await rawPair();
    const data = pattern(MIB);
    client.settimeout(0);
    const last = (await client.send(data))[2] ?? data.length;
    const over = new AbortController();
    const talk = (async () => {
      while (!over.signal.aborted && !raw.socket.destroyed) {
        void raw.say("chatter ".repeat(500));
        await turn();
      }
    })();
    const [, heard] = await Promise.all([client.close(), raw.hear(last)]);
    over.abort();
    await talk;
    expect(Buffer.compare(Buffer.from(heard, "latin1"), data.subarray(0, last))).toBe(0);
  });

  test("Z-24: everything taken arrives at a slow peer, and close waits for it", async () => {
    const { client, raw } = await rawPair();
    client.settimeout(0);
    const data = pattern(16 * MIB);
    const last = (await client.send(data))[2] ?? data.length;
    let done = false;
    const closing = client.close().then((one) => {
      done = true;
      return one;
    });
    for (let at = 0; at < 20; at++) await turn();
    expect(done).toBe(false);
    let heard = "";
    while (heard.length < last - MIB) {
      heard += await raw.hear(MIB / 4);
      await turn();
    }
    heard += await raw.hearAll();
    expect(await closing).toBe(1);
    expect(Buffer.compare(Buffer.from(heard, "latin1"), data.subarray(0, last))).toBe(0);
  });

  test("X-06: what is pending ends with closed, all of it", async () => {
    const { client, raw } = await rawPair();
    const reading = client.receive();
    const sending = client.send(new Uint8Array(16 * MIB));
    const selecting = socket.select([client], null, 0.05);
    await raw.say("part");
    await turn();
    client.setoption("linger", { on: true, timeout: 0 });
    const closing = client.close();
    expect(await reading).toEqual(closed("part"));
    expect((await sending).slice(0, 2)).toEqual([null, "closed"]);
    expect((await selecting)[2]).toBe("timeout");
    expect(await closing).toBe(1);
    const server = await serving();
    const accepting = server.accept();
    void server.close();
    expect(await accepting).toEqual([null, "closed"]);
  });

  test("X-07: linger 0 resets", async () => {
    const { client, raw } = await rawPair();
    await client.send("lost or not");
    client.setoption("linger", { on: true, timeout: 0 });
    const over = raw.over();
    expect(await client.close()).toBe(1);
    expect(await over).toBe("ECONNRESET");
  });

  test("Z-23: linger n gives a peer that does not read n seconds, without blocking the loop, and then resets", async () => {
    const { client, raw } = await rawPair();
    client.settimeout(0);
    await client.send(new Uint8Array(16 * MIB));
    client.setoption("linger", { on: true, timeout: 1 });
    const begin = performance.now();
    let beats = 0;
    const heart = setInterval(() => beats++, 20);
    expect(await client.close()).toBe(1);
    clearInterval(heart);
    expect(performance.now() - begin).toBeGreaterThan(990);
    expect(beats).toBeGreaterThan(10);
    expect(await raw.over()).toBe("ECONNRESET");
  });

  test("a server's port can be bound again at once, with live clients and waiting ones", async () => {
    const server = await serving();
    const port = portOf(server);
    const { accepted, raw } = await rawAccepted(server);
    await connectTo(port);
    await server.close();
    const again = tidy(socket.try(await socket.bind(LOCAL, port)));
    await accepted.send("alive");
    expect(await raw.hear(5)).toBe("alive");
    const client = await connectTo(port);
    expect(tidy(socket.try(await again.accept())).getpeername()).toEqual(client.getsockname());
  });

  test("SB-14: a port can be bound again after connections that we closed first", async () => {
    const { server, client, peer } = await pair();
    const port = portOf(server);
    await peer.close();
    await client.close();
    await server.close();
    expect(portOf(tidy(socket.try(await socket.bind(LOCAL, port))))).toBe(port);
  });

  test("a bound master's port is free after close", async () => {
    const master = socket.tcp();
    await master.bind(LOCAL, 0);
    const port = portOf(master);
    await master.close();
    expect(portOf(tidy(socket.try(await socket.bind(LOCAL, port))))).toBe(port);
  });

  test("await using closes", async () => {
    const { raw, accepted } = await rawAccepted(await serving());
    {
      await using mine = accepted;
      await mine.send("bye");
    }
    expect(accepted.getfd()).toBe(-1);
    expect(await raw.hearAll()).toBe("bye");
  });

  test("200 pairs closed in every way leave no descriptor", async () => {
    const server = await serving();
    const before = descriptors().length;
    for (let at = 0; at < 200; at++) {
      const { raw, accepted } = await rawAccepted(server);
      if (at % 5 === 1) await raw.reset();
      if (at % 5 === 2) await raw.end();
      if (at % 5 === 3) await accepted.send("x");
      if (at % 5 === 4) accepted.shutdown(at % 2 === 0 ? "both" : "send");
      if (at % 3 === 0) accepted.setoption("linger", { on: true, timeout: 0 });
      await accepted.close();
      raw.close();
    }
    await until(() => descriptors().length <= before, `descriptors back to ${before}`);
  });
});
