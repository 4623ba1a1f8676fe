/** Loops that poll make progress, and let others make theirs. SPEC, settimeout and select. */
import { readFile } from "node:fs";
import { describe, expect, test } from "vitest";
import { LOCAL, pair, portOf, rawAccepted, rawClient, rawPair, serving, tidy } from "../test/loopback.ts";
import * as socket from "./index.ts";

/** From where a call may come. */
const FROM: Record<string, (run: () => void) => void> = {
  "the main flow": (run) => run(),
  "a microtask": (run) => queueMicrotask(run),
  "a next tick": (run) => process.nextTick(run),
  "a timer": (run) => setTimeout(run, 1),
  "an immediate": (run) => setImmediate(run),
  "an I/O callback": (run) => readFile(new URL(import.meta.url), run),
};

const from = <T>(where: string, call: () => Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    FROM[where]?.(() => void call().then(resolve, reject));
  });

/** Calls do at once what they can, and wait; their time has begun, and the loop has not turned. */
const begun = (): Promise<void> => new Promise((resolve) => process.nextTick(resolve));

function busy(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

describe.each(Object.keys(FROM))("with timeout 0, from %s", (where) => {
  test("one receive finds what the kernel already has", async () => {
    const { client, raw } = await rawPair();
    client.settimeout(0);
    expect(await from(where, () => client.receive())).toEqual([null, "timeout", ""]);
    for (let at = 0; at < 20; at++) {
      const result = await from(where, () => {
        void raw.say(`${at}\n`);
        return client.receive();
      });
      expect(result).toEqual([`${at}`, null, null]);
    }
  });

  test("one select finds it", async () => {
    const { client, raw } = await rawPair();
    expect(await from(where, () => socket.select([client], null, 0))).toEqual([[], [], "timeout"]);
    void raw.say("x");
    expect(await from(where, () => socket.select([client], null, 0))).toEqual([[client], [], null]);
  });

  test("one accept finds who has connected", async () => {
    const server = await serving();
    server.settimeout(0);
    expect(await from(where, () => server.accept())).toEqual([null, "timeout"]);
    await rawClient(portOf(server));
    tidy(socket.try(await from(where, () => server.accept())));
  });

  test("a loop of receives, an echo and a loop of connects get there", async () => {
    const { client, raw } = await rawPair();
    raw.socket.on("data", (chunk: Buffer) => raw.socket.write(chunk));
    raw.socket.resume();
    client.settimeout(0);
    await client.send("echo\n");
    let line = await from(where, () => client.receive());
    for (let at = 0; at < 1000 && line[1] !== null; at++) line = await client.receive("*l", line[2]);
    expect(line).toEqual(["echo", null, null]);
    const master = tidy(socket.tcp());
    master.settimeout(0);
    const port = portOf(await serving());
    let [, error] = await from(where, () => master.connect(LOCAL, port));
    for (let at = 0; at < 1000 && error !== null; at++) [, error] = await master.connect(LOCAL, port);
    expect(error).toBeNull();
  });
});

describe("a loop that never waits", () => {
  test("of sends lets timers, and other sockets, have their turn", async () => {
    const { client, raw } = await rawPair();
    raw.socket.on("data", () => {}).resume();
    const other = await rawPair();
    const events: string[] = [];
    setTimeout(() => events.push("rang"), 5);
    const hearing = other.client.receive().then(() => events.push("heard"));
    void other.raw.say("x\n");
    let sends = 0;
    for (; sends < 1_000_000 && events.length < 2; sends++) expect((await client.send("x".repeat(100)))[1]).toBeNull();
    expect(events.toSorted()).toEqual(["heard", "rang"]);
    await hearing;
  });

  test("of selects that are always ready lets bytes in", async () => {
    const { client, raw } = await rawPair();
    const idle = await pair();
    setTimeout(() => void raw.say("x"), 3);
    let got = false;
    for (let at = 0; at < 1_000_000 && !got; at++) {
      const [readable] = await socket.select([client], [idle.client], 1);
      got = readable.length > 0;
    }
    expect(got).toBe(true);
  });

  test("of accepts with timeout 0 lets clients in", async () => {
    const server = await serving();
    server.settimeout(0);
    const connecting = rawClient(portOf(server));
    let accepted = await server.accept();
    for (let at = 0; at < 100_000 && accepted[1] === "timeout"; at++) accepted = await server.accept();
    tidy(socket.try(accepted));
    await connecting;
  });
});

describe("timeouts", () => {
  test("idle wake-ups do not extend them: 0.1 seconds stay 0.1 while the peer drains", async () => {
    const { client, raw } = await rawPair();
    let drains = 0;
    raw.socket.on("data", () => drains++).resume();
    client.settimeout(0.1);
    const over: unknown[] = [];
    const begin = performance.now();
    const receiving = client.receive().then((result) => over.push(result));
    const selecting = socket.select([client], null, 0.1);
    const data = new Uint8Array(4 * 1_048_576);
    while (over.length === 0 && performance.now() - begin < 3000) await client.send(data);
    await receiving;
    expect(over).toEqual([[null, "timeout", ""]]);
    expect(await selecting).toEqual([[], [], "timeout"]);
    expect(performance.now() - begin).toBeGreaterThan(95);
    expect(performance.now() - begin).toBeLessThan(2000);
    expect(drains).toBeGreaterThan(2);
  });

  test("bytes that the pattern does not want yet are progress for the block limit, and none for the total", async () => {
    const { client, raw } = await rawPair();
    client.settimeout(0.15, "t");
    const begin = performance.now();
    const talking = setInterval(() => void raw.say("."), 10);
    const [, error, partial] = await client.receive();
    clearInterval(talking);
    expect(error).toBe("timeout");
    expect(partial).toMatch(/^\.+$/);
    expect(performance.now() - begin).toBeGreaterThan(145);
    expect(performance.now() - begin).toBeLessThan(2000);
  });

  test("one that runs out while the event loop is busy still sees what came", async () => {
    const { raw, accepted } = await rawAccepted(await serving());
    accepted.settimeout(0.01);
    for (let at = 0; at < 5; at++) {
      const receiving = accepted.receive();
      await begun();
      void raw.say(`late ${at}\n`);
      busy(30);
      expect(await receiving).toEqual([`late ${at}`, null, null]);
    }
  });

  test("so does an accept, a select and a connect", async () => {
    const server = await serving();
    server.settimeout(0.01);
    const accepting = server.accept();
    const connecting = rawClient(portOf(server));
    await begun();
    busy(30);
    const accepted = tidy(socket.try(await accepting));
    const raw = await connecting;
    const selecting = socket.select([accepted], null, 0.01);
    await begun();
    void raw.say("x");
    busy(30);
    expect(await selecting).toEqual([[accepted], [], null]);
    const master = tidy(socket.tcp());
    master.settimeout(0.01);
    const pending = master.connect(LOCAL, portOf(server));
    await begun();
    busy(30);
    expect(await pending).toEqual([1, null]);
  });
});
