/** What a test of the adapter must not leave behind: counted from its start on, and looked at once all is closed. */
import { getEventListeners } from "node:events";
import { readdirSync, readlinkSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import timersOfNode from "node:timers";
import { inspect } from "node:util";
import { afterEach, beforeEach, expect } from "vitest";
import { NetConnection } from "@moonsocket/net";
import * as socket from "../src/index.ts";

/** Ours: gone as soon as all is closed. */
interface Kept {
  /** The transport's, by their seconds. */
  readonly timers: readonly number[];
  /** Holds that were not released. */
  readonly waiters: number;
  /** The calls whose promises are pending. */
  readonly promises: readonly string[];
  readonly abortListeners: number;
  /** By their event. */
  readonly processListeners: readonly string[];
}

/** Node's and the kernel's: gone a little later. */
interface Open {
  /** The kernel's names of sockets. */
  readonly descriptors: readonly string[];
  /** What holds the process, by its type. What is unref'd is not among it. */
  readonly resources: readonly string[];
}

export type Left = Kept & Open;

export const NOTHING: Left = {
  timers: [],
  waiters: 0,
  promises: [],
  abortListeners: 0,
  processListeners: [],
  descriptors: [],
  resources: [],
};

interface Call {
  readonly name: string;
  readonly promise: Promise<unknown>;
}

/** Of Node's, with what it does not document: whether it is over. */
interface Timer {
  readonly _destroyed: boolean;
  hasRef(): boolean;
}

/** What may be over by now; what is over is dropped from time to time. */
class Ongoing<T> {
  #all: T[] = [];
  #enough = 1000;
  readonly #goesOn: (one: T) => boolean;

  constructor(goesOn: (one: T) => boolean) {
    this.#goesOn = goesOn;
  }

  add(one: T): void {
    this.#all.push(one);
    if (this.#all.length > this.#enough) this.#enough = 2 * this.list().length + 1000;
  }

  list(): readonly T[] {
    return (this.#all = this.#all.filter(this.#goesOn));
  }

  clear(): void {
    this.#all = [];
  }
}

const { transport } = socket;
/** To be told by then() would make a rejection that nobody sees look seen. */
const calls = new Ongoing<Call>(
  ({ promise }) => inspect(promise, { depth: 0, maxStringLength: 0 }) === "Promise { <pending> }",
);
/** All but the runner's, which took the functions before we put ours in their place. */
const nodeTimers = new Ongoing<Timer>(({ _destroyed: over }) => !over);
const timers = new Set<{ readonly seconds: number }>();
const signals = new Set<AbortSignal>();
/** The runner's own. */
let runner: AbortSignal | undefined;
let holds = 0;

type Method = (...args: unknown[]) => unknown;

const put = (owner: object, name: PropertyKey, value: Method): void => {
  Object.defineProperty(owner, name, { configurable: true, writable: true, value });
};

/** Puts a method in the place of `owner`'s that notes the promises it gives. */
function watchMethod(owner: object, name: PropertyKey, method: unknown): void {
  if (typeof method !== "function" || name === "constructor") return;
  put(owner, name, function noting(this: unknown, ...args) {
    const given = (method as Method).apply(this, args);
    if (given instanceof Promise) calls.add({ name: String(name), promise: given });
    return given;
  });
}

/** Leaves getters alone: those of a prototype want a `this`. */
function watch(owner: object): void {
  for (const name of Reflect.ownKeys(owner)) {
    watchMethod(owner, name, Object.getOwnPropertyDescriptor(owner, name)?.value);
  }
}

function watchSockets(sockets: socket.Sockets): socket.Sockets {
  watch(sockets);
  watch(sockets.dns);
  return sockets;
}

function watchTransport(): void {
  const { clock } = transport;
  const hold = transport.hold.bind(transport);
  const release = transport.release.bind(transport);
  const timer = clock.timer.bind(clock);
  transport.hold = () => {
    holds++;
    hold();
  };
  transport.release = () => {
    holds--;
    release();
  };
  clock.timer = (seconds, ring) => {
    const pending = { seconds };
    timers.add(pending);
    const cancel = timer(seconds, () => {
      timers.delete(pending);
      ring();
    });
    return () => {
      timers.delete(pending);
      cancel();
    };
  };
}

function watchNodeTimers(): void {
  for (const name of ["setTimeout", "setInterval", "setImmediate"]) {
    const set = Reflect.get(globalThis, name) as Method;
    const noting = (...args: readonly unknown[]): Timer => {
      const timer = set(...args) as Timer;
      nodeTimers.add(timer);
      return timer;
    };
    put(globalThis, name, noting);
    put(timersOfNode, name, noting);
  }
  syncBuiltinESMExports();
}

function watchSignals(): void {
  const listen = Reflect.get(AbortSignal.prototype, "addEventListener") as Method;
  put(AbortSignal.prototype, "addEventListener", function noting(this: unknown, ...args) {
    if (this instanceof AbortSignal && this !== runner) signals.add(this);
    return listen.apply(this, args);
  });
}

/** The names of a module are getters, which vitest lets us redefine. */
function watchModule(): void {
  const { createSockets } = socket;
  const methods = Object.keys(createSockets(transport));
  for (const [name, given] of Object.entries(socket)) if (methods.includes(name)) watchMethod(socket, name, given);
  watch(socket.dns);
  put(socket, "createSockets", (own) => watchSockets(createSockets(own as socket.Transport)));
}

// Once, and before anybody copies the transport.
watchTransport();
watchNodeTimers();
watchSignals();
watchModule();
watch(transport);
watch(transport.resolver);
watch(NetConnection.prototype);
watch(Object.getPrototypeOf(socket.tcp()) as object);

/** The kernel's names of this process's sockets. */
export const descriptors = (): string[] =>
  readdirSync("/proc/self/fd").flatMap((fd) => {
    try {
      const name = readlinkSync(`/proc/self/fd/${fd}`);
      return name.startsWith("socket:") ? [name] : [];
    } catch {
      return []; // the one that lists
    }
  });

const processListeners = (): string[] =>
  process.eventNames().flatMap((event) => process.listeners(event as "exit").map(() => String(event)));

const resources = (): string[] => [
  ...process.getActiveResourcesInfo().filter((type) => type !== "Timeout" && type !== "Immediate"),
  ...nodeTimers.list().flatMap((timer) => (timer.hasRef() ? [timer.constructor.name] : [])),
];

interface Before extends Open {
  readonly processListeners: readonly string[];
}

const now = (): Before => ({
  descriptors: descriptors(),
  resources: resources(),
  processListeners: processListeners(),
});

let before = now();

/** What is in `after` more often than in `earlier`. */
function more(after: readonly string[], earlier: readonly string[]): string[] {
  const rest = [...earlier];
  return after.filter((one) => {
    const at = rest.indexOf(one);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

const kept = (): Kept => ({
  timers: [...timers].map(({ seconds }) => seconds),
  waiters: holds,
  promises: calls.list().map(({ name }) => name),
  abortListeners: [...signals].reduce((sum, signal) => sum + getEventListeners(signal, "abort").length, 0),
  processListeners: more(processListeners(), before.processListeners),
});

const open = (): Open => ({
  descriptors: more(descriptors(), before.descriptors),
  resources: more(resources(), before.resources),
});

/** What there is by now beyond what was there when the test began. */
export const look = (): Left => ({ ...kept(), ...open() });

/** A little later, by a timer that is no resource. */
const later = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 1).unref();
  });

/** Looks after each test. To be called before anybody else's afterEach: the last of them runs first. */
export function leaveNothing(): void {
  beforeEach(({ signal }) => {
    runner = signal;
    timers.clear();
    signals.clear();
    calls.clear();
    holds = 0;
    before = now();
  });

  afterEach(async () => {
    await new Promise((resolve) => setImmediate(resolve));
    const ours = kept();
    const isOpen = (): boolean => Object.values(open()).some((some: readonly string[]) => some.length > 0);
    for (let left = 2000; left > 0 && isOpen(); left--) await later();
    expect({ ...ours, ...open() }).toEqual(NOTHING);
  });
}
