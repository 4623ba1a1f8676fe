import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asSocketError, SocketError } from "../errors.ts";
import type { Connection } from "../transport.ts";
import { bridge } from "./bridge.ts";
import { fromStreams, type PromiseSocket, type StreamPair } from "./promise-socket.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Counts what keeps the process. */
function keeper(): { hold: () => void; release: () => void; held: number } {
  const counter = {
    held: 0,
    hold: (): void => void counter.held++,
    release: (): void => void counter.held--,
  };
  return counter;
}

/** Two ends: what one writes the other reads. */
function streams(): [StreamPair, StreamPair] {
  const there = new TransformStream<Uint8Array, Uint8Array>();
  const back = new TransformStream<Uint8Array, Uint8Array>();
  return [
    { readable: back.readable, writable: there.writable },
    { readable: there.readable, writable: back.writable },
  ];
}

/** Tries again at each wake, until the try is no longer "wait". */
function until<T>(connection: Connection, attempt: () => T | "wait"): Promise<T> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      try {
        const result = attempt();
        if (result === "wait") return;
        connection.wake = () => {};
        resolve(result);
      } catch (error) {
        reject(asSocketError(error));
      }
    };
    connection.wake = look;
    look();
  });
}

const read = (connection: Connection, max = 65_536): Promise<Uint8Array | "end"> =>
  until(connection, () => connection.read(max));

async function readAll(connection: Connection): Promise<number[]> {
  const all: number[] = [];
  for (;;) {
    const piece = await read(connection, 7);
    if (piece === "end") return all;
    all.push(...piece);
  }
}

async function writeAll(connection: Connection, data: Uint8Array): Promise<void> {
  for (let at = 0; at < data.length;) {
    at += await until(connection, () => connection.write(data.subarray(at)) || "wait");
  }
}

function pair(): [Connection, Connection, ReturnType<typeof keeper>] {
  const counter = keeper();
  const [one, other] = streams();
  return [bridge(fromStreams(one), counter), bridge(fromStreams(other), counter), counter];
}

describe("a bridged connection", () => {
  test("carries any bytes in any pieces, in order, and then the end", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ minLength: 1, maxLength: 300 }), { maxLength: 20 }), async (pieces) => {
        const [from, to, counter] = pair();
        const sent = (async () => {
          for (const piece of pieces) await writeAll(from, piece);
          from.shutdown();
        })();
        expect(await readAll(to)).toEqual(pieces.flatMap((piece) => [...piece]));
        expect(to.read(1)).toBe("end");
        await sent;
        await from.close();
        await to.close();
        expect(counter.held).toBe(0);
      }),
    );
  });

  test("takes a copy of one slice at a time, and holds the process until it is out", async () => {
    let finish: () => void = () => {};
    const written: Uint8Array[] = [];
    const counter = keeper();
    const slow: PromiseSocket = {
      local: null,
      remote: null,
      read: () => new Promise(() => {}),
      write: (slice) => {
        written.push(slice);
        return new Promise((resolve) => {
          finish = resolve;
        });
      },
      shutdown: () => Promise.resolve(),
      close: () => Promise.resolve(),
      reset: () => {},
    };
    const connection = bridge(slow, counter);
    const data = new Uint8Array(100_000).fill(1);
    expect(connection.write(data)).toBe(65_536);
    data.fill(2);
    expect([connection.writable, connection.write(data), counter.held]).toEqual([false, 0, 1]);
    const woken = new Promise<void>((resolve) => {
      connection.wake = resolve;
    });
    await Promise.resolve();
    expect(written[0]?.every((byte) => byte === 1)).toBe(true);
    finish();
    await woken;
    expect([connection.writable, counter.held]).toEqual([true, 0]);
  });

  test("stops reading when nobody asks", async () => {
    let reads = 0;
    const source: PromiseSocket = {
      local: null,
      remote: null,
      read: () => Promise.resolve(new Uint8Array(65_536).fill(++reads)),
      write: () => Promise.resolve(),
      shutdown: () => Promise.resolve(),
      close: () => Promise.resolve(),
      reset: () => {},
    };
    const connection = bridge(source, keeper());
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    expect(reads).toBe(4);
    expect(await read(connection)).toHaveLength(65_536);
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    expect(reads).toBe(5);
    connection.reset();
  });

  test("is connecting until its promise is decided", async () => {
    const [one, other] = streams();
    const opening = Promise.withResolvers<PromiseSocket>();
    const connection = bridge(opening.promise, keeper());
    expect([connection.state, connection.local, connection.fd()]).toEqual(["connecting", null, -1]);
    const name = { ip: "127.0.0.1", port: 7, family: "inet" } as const;
    opening.resolve(fromStreams(one, { local: name, remote: name }));
    await until(connection, () => (connection.state === "connecting" ? "wait" : connection.state));
    expect([connection.state, connection.remote]).toEqual(["open", name]);
    const far = bridge(fromStreams(other), keeper());
    await writeAll(far, bytes("hi"));
    expect(await read(connection)).toEqual(bytes("hi"));
  });

  test("tells why an attempt failed", async () => {
    const refused = SocketError.from("ECONNREFUSED");
    const connection = bridge(Promise.reject(refused), keeper());
    expect(await until(connection, () => (connection.state === "connecting" ? "wait" : connection.state))).toBe(
      refused,
    );
  });

  test("given up while connecting, resets what comes too late", async () => {
    const opening = Promise.withResolvers<PromiseSocket>();
    const connection = bridge(opening.promise, keeper());
    connection.reset();
    expect(connection.state).toBeInstanceOf(SocketError);
    const reset = new Promise<void>((resolve) => {
      const [one] = streams();
      opening.resolve({ ...fromStreams(one), reset: resolve });
    });
    await reset;
  });

  test("gives what came before a failure, then throws it at every call", async () => {
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    let fail: (reason: Error) => void = () => {};
    const source = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(bytes("last words"));
        fail = (reason) => controller.error(reason);
      },
    });
    const connection = bridge(fromStreams({ readable: source, writable }), keeper());
    expect(await read(connection, 4)).toEqual(bytes("last"));
    fail(SocketError.from("ECONNRESET"));
    expect(await read(connection)).toEqual(bytes(" words"));
    await expect(read(connection)).rejects.toMatchObject({ code: "ECONNRESET" });
    expect(() => connection.write(bytes("x"))).toThrow(SocketError);
    expect([connection.readable, connection.writable]).toEqual([true, true]);
    await readable.cancel();
  });

  test("loses nothing that the source still has to a write that fails", async () => {
    const pieces = Array.from({ length: 10 }, (_, n) => new Uint8Array(65_536).fill(n));
    const broken = SocketError.from("ECONNRESET");
    const source: PromiseSocket = {
      ...fromStreams(streams()[0]),
      read: async () => pieces.shift() ?? Promise.reject(broken),
      write: () => Promise.reject(broken),
    };
    const connection = bridge(source, keeper());
    await until(connection, () => connection.write(bytes("x")) || "wait");
    const told = until(connection, () => (connection.writable ? connection.write(bytes("x")) : "wait"));
    await expect(told).rejects.toBe(broken);
    for (let n = 0; n < 10; n++) expect((await read(connection))[0]).toBe(n);
    await expect(read(connection)).rejects.toBe(broken);
  });

  test("waits for the read that is under way when a write fails", async () => {
    const arriving = Promise.withResolvers<Uint8Array>();
    const source: PromiseSocket = {
      ...fromStreams(streams()[0]),
      read: () => arriving.promise,
      write: () => Promise.reject(SocketError.from("ECONNRESET")),
    };
    const connection = bridge(source, keeper());
    connection.write(bytes("x"));
    await expect(until(connection, () => connection.write(bytes("x")) || "wait")).rejects.toThrow(SocketError);
    expect([connection.readable, connection.read(1)]).toEqual([false, "wait"]);
    arriving.resolve(bytes("last words"));
    expect(await read(connection)).toEqual(bytes("last words"));
  });

  test("closes after what was taken; resetting it afterwards is nothing", async () => {
    const [from, to, counter] = pair();
    await writeAll(from, bytes("bye"));
    const closed = from.close();
    expect(await readAll(to)).toEqual([...bytes("bye")]);
    await closed;
    from.reset();
    await from.close();
    expect(counter.held).toBe(0);
  });

  test("reset while a write hangs lets the process go, and closes", async () => {
    const { readable } = new TransformStream<Uint8Array, Uint8Array>();
    const writable = new WritableStream<Uint8Array>({ write: () => new Promise(() => {}) });
    const counter = keeper();
    const connection = bridge(fromStreams({ readable, writable }), counter);
    await until(connection, () => connection.write(bytes("x")) || "wait");
    connection.shutdown();
    expect(counter.held).toBe(1);
    const closed = connection.close();
    connection.reset();
    await closed;
    expect(counter.held).toBe(0);
  });

  test("reset while the socket's own close hangs lets go of it, and closes", async () => {
    const steps: string[] = [];
    const source: PromiseSocket = {
      ...fromStreams(streams()[0]),
      shutdown: () => Promise.resolve(),
      close: () => {
        steps.push("close");
        return new Promise(() => {});
      },
      reset: () => void steps.push("reset"),
    };
    const connection = bridge(source, keeper());
    const closed = Promise.all([connection.close(), connection.close()]);
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    connection.reset();
    await closed;
    expect(steps).toEqual(["close", "reset"]);
  });

  test("ends its side once", async () => {
    const steps: string[] = [];
    const [one] = streams();
    const shutdown = (): Promise<void> => Promise.resolve(void steps.push("shutdown"));
    const connection = bridge({ ...fromStreams(one), shutdown }, keeper());
    connection.shutdown();
    await connection.close();
    expect(steps).toEqual(["shutdown"]);
  });

  test("passes options on where the socket has them", () => {
    const [one] = streams();
    const set: unknown[] = [];
    const connection = bridge({ ...fromStreams(one), setOption: (...option) => set.push(option) }, keeper());
    connection.setOption("keepalive", true);
    expect(set).toEqual([["keepalive", true]]);
    bridge(fromStreams(streams()[0]), keeper()).setOption("keepalive", true);
  });
});
