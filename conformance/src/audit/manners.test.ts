/** Each of a transport's breaches of manners is planted once, and fails a case that did well otherwise. */
import { SocketError, type Listener } from "@moonsocket/core";
import { describe, expect, test } from "vitest";
import { careless, instead, later, verdict, type MadeUp } from "../../test/verdict.ts";
import { anywhere } from "../bench/raw.ts";
import type { Say } from "../bench/spy.ts";

const BYTES = Uint8Array.of(1, 2, 3);

const read: MadeUp = async ({ raw }) => {
  const { ours, theirs } = await raw.connected();
  await raw.writeAll(theirs, BYTES);
  await raw.until(ours, () => ours.readable);
  return ours.read(2);
};

const readToTheEnd: MadeUp = async ({ raw }) => {
  const { ours, theirs } = await raw.connected();
  theirs.shutdown();
  await raw.readRest(ours);
  return ours.read(1);
};

const readWhatBroke: MadeUp = async ({ raw }) => {
  const { ours, theirs } = await raw.connected();
  theirs.reset();
  await raw.readRest(ours);
  return ours.read(1);
};

const write: MadeUp = async ({ raw }) => (await raw.connected()).ours.write(BYTES);

const fill: MadeUp = async ({ raw }) => {
  const { ours } = await raw.connected();
  await raw.fill(ours);
  return ours.writable;
};

const writeToWhatBroke: MadeUp = async ({ raw }) => {
  const { ours, theirs } = await raw.connected();
  theirs.reset();
  await raw.writeUntilBroken(ours);
  return ours.write(BYTES);
};

const shutdown: MadeUp = async ({ raw }) => (await raw.connected()).ours.shutdown();
const close: MadeUp = async ({ raw }) => (await raw.connected()).ours.close();
const accept: MadeUp = ({ raw }) => raw.accepted();
const listen: MadeUp = ({ raw }) => raw.listen();
const bind: MadeUp = ({ transport }) => transport.bind(anywhere(), { v6only: false });
const connectFrom: MadeUp = async ({ transport, raw }) => {
  const bound = await transport.bind(anywhere(), { v6only: false });
  return bound.connect((await raw.listen()).local);
};
const fillAndGoOn: MadeUp = async ({ raw }) => {
  const { ours, theirs } = await raw.connected();
  const { length } = await raw.fill(ours);
  await Promise.all([raw.readExactly(theirs, length), raw.until(ours, () => ours.writable)]);
  return ours.write(BYTES);
};
const cancel: MadeUp = async ({ transport }) => transport.clock.timer(1e6, () => {})();
const objects: MadeUp = (bench) => bench.accepted();
const nap: MadeUp = ({ raw }) => raw.sleep(0.01);

test("nothing is said of good manners", async () => {
  const all = [read, readToTheEnd, readWhatBroke, write, fill, writeToWhatBroke, shutdown, close, accept, listen];
  for (const run of [...all, bind, connectFrom, nap, cancel, fillAndGoOn, objects])
    expect(await verdict(careless(run))).toBe("passes");
});

const planted = (): never => {
  throw new Error("planted");
};
const broken = (): never => {
  throw SocketError.from("EMFILE");
};
const PLANTED = "threw Error: planted, expected a SocketError";

/** Goes on after a failure, as if nothing had been. */
const forgetful = (): Say => {
  let failed = false;
  return instead("connection.write", (go) => {
    if (failed) return 1;
    try {
      return go();
    } catch (thrown) {
      failed = true;
      throw thrown;
    }
  });
};

/** Has its own way with a timer, of the case's and not of the watchdog's. */
const timing =
  (set: (go: (...args: readonly unknown[]) => unknown, ring: () => unknown) => unknown): Say =>
  (name, go, seconds, ring) =>
    name === "clock.timer" && seconds === 0.01 && typeof ring === "function"
      ? set(go, () => void Reflect.apply(ring, null, []))
      : go();

const turning =
  (turn: (go: (...args: readonly unknown[]) => unknown, done: () => void) => unknown): Say =>
  (name, go, done) =>
    name === "transport.turn" && typeof done === "function" ? turn(go, () => void Reflect.apply(done, null, [])) : go();

describe("the transport, against the contract:", () => {
  test.each<[said: string, run: MadeUp, lie: Say]>([
    [`bind ${PLANTED}`, bind, instead("transport.bind", () => Promise.reject(new Error("planted")))],
    ["bind threw at once, expected a promise that rejects", bind, instead("transport.bind", broken)],
    [`: listen ${PLANTED}`, listen, instead("bound.listen", planted)],
    [`: connect ${PLANTED}`, read, instead("transport.connect", planted)],
    [`: connect ${PLANTED}`, connectFrom, instead("bound.connect", planted)],
    [
      `resolve ${PLANTED}`,
      ({ transport }) => transport.resolver.resolve("x", "inet"),
      instead("resolver.resolve", planted),
    ],
    [`reverse ${PLANTED}`, ({ transport }) => transport.resolver.reverse("x"), instead("resolver.reverse", planted)],
    [`the address %: close ${PLANTED}`, bind, instead("bound.close", planted)],
    [`the listener at %: close ${PLANTED}`, listen, instead("listener.close", planted)],
    [`: accept ${PLANTED}`, accept, instead("listener.accept", planted)],
    [`: read ${PLANTED}`, read, instead("connection.read", planted)],
    [`: write ${PLANTED}`, write, instead("connection.write", planted)],
    [`: shutdown ${PLANTED}`, shutdown, instead("connection.shutdown", planted)],
    [`the connection to %: close ${PLANTED}`, close, instead("connection.close", planted)],
    [`: reset ${PLANTED}`, write, instead("connection.reset", planted)],
    ["turn was over at once", ({ raw }) => raw.turns(), turning((_, done) => done())],
    ["turn was over twice", ({ raw }) => raw.turns(), turning((go, done) => go(() => [done(), done()]))],
    ["a timer rang at once", nap, timing((_, ring) => [ring(), () => {}][1])],
    ["a timer rang that was rung", nap, timing((go, ring) => go(0.01, () => [ring(), ring()]))],
    [
      "a timer rang that was cancelled",
      async ({ transport, raw }) => {
        transport.clock.timer(0.01, () => {})();
        await raw.sleep(0.02);
      },
      timing((go) => [go(), () => {}][1]),
    ],
    ["changed its state after it was decided", read, later("connection.state", () => SocketError.from("ECONNREFUSED"))],
    ["was readable: true, and read said otherwise", read, instead("connection.read", () => "wait")],
    [
      "was readable: false, and read said otherwise",
      async ({ raw }) => (await raw.connected()).ours.read(1),
      instead("connection.read", () => "end"),
    ],
    [
      "was readable: false, and read said otherwise",
      async ({ raw }) => (await raw.connected()).ours.read(1),
      instead("connection.read", broken),
    ],
    ["read gave 0 bytes, expected 1 to 2", read, instead("connection.read", () => new Uint8Array())],
    ["read gave 3 bytes, expected 1 to 2", read, instead("connection.read", () => BYTES)],
    ["read said something else after the end", readToTheEnd, later("connection.read", broken)],
    ["read said something else after a failure", readWhatBroke, later("connection.read", () => "end")],
    ["write took -1 of 3 bytes", write, instead("connection.write", () => -1)],
    ["write took 4 of 3 bytes", write, instead("connection.write", () => 4)],
    ["write took 0.5 of 3 bytes", write, instead("connection.write", () => 0.5)],
    ["write took something after a failure", writeToWhatBroke, forgetful()],
    ["was writable after write had said 0", write, instead("connection.write", () => 0)],
    ["was writable again, and had woken nobody", fill, later("connection.writable", () => true)],
    ["was acceptable: true, and accept said otherwise", accept, instead("listener.accept", () => "wait")],
    [
      "was acceptable: false, and accept said otherwise",
      async ({ raw }) => (await raw.listen()).accept(),
      instead("listener.accept", broken),
    ],
    ["close resolved before its descriptor was freed", close, instead("connection.fd", () => 7)],
  ])("%s", async (said, run, lie) => {
    const told = await verdict(careless(run), { lie });
    const [, breaches = ""] = told.split("against the contract: ");
    expect(breaches.replaceAll(/127\.0\.0\.1:\d+/g, "%")).toContain(said);
  });

  test.each(["local", "remote", "fd", "state", "readable", "writable", "read", "write", "close", "reset"])(
    "woke from within %s",
    async (call) => {
      let wake = (): void => {};
      const lie: Say = (name, go) => {
        if (name === `connection.${call}`) wake();
        return go();
      };
      const told = await verdict(
        async ({ raw }, { connections }) => {
          const { ours } = await raw.connected();
          wake = () => connections[0]?.wake();
          for (const own of [ours.local, ours.remote, ours.fd(), ours.state, ours.readable, ours.writable]) void own;
          ours.read(1);
          ours.write(BYTES);
          await ours.close();
          ours.reset();
        },
        { lie },
      );
      expect(told).toContain(`woke from within ${call}`);
    },
  );

  test("woke from within accept", async () => {
    let listener: Listener | null = null;
    const lie: Say = (name, go) => {
      if (name === "listener.accept") listener?.wake();
      if (name !== "bound.listen") return go();
      return (async () => (listener = (await go()) as Listener))();
    };
    expect(await verdict(accept, { lie })).toContain("woke from within accept");
  });
});
