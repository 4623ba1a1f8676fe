/** Every method in every state: behaviour §1, as far as docs/LUASOCKET.md keeps it. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { blackHole, type BlackHole } from "../test/children.ts";
import { call, LOCAL, portOf, refusedPort, serving, tidy } from "../test/loopback.ts";
import * as socket from "./index.ts";

let hole: BlackHole;
beforeAll(async () => {
  hole = await blackHole();
});
afterAll(() => hole.close());

const SHORT = 0.02;

async function closed<T extends socket.TcpObject>(object: T): Promise<T> {
  await object.close();
  return object;
}

async function client(): Promise<socket.Tcp> {
  const master = socket.tcp();
  socket.try(await master.connect(LOCAL, portOf(await serving())));
  return master;
}

async function server(): Promise<socket.Tcp> {
  const master = await bound();
  socket.try(await master.listen());
  return master;
}

async function bound(): Promise<socket.Tcp> {
  const master = socket.tcp();
  socket.try(await master.bind(LOCAL, 0));
  return master;
}

async function refused(): Promise<socket.Tcp> {
  const master = socket.tcp();
  expect(await master.connect(LOCAL, refusedPort())).toEqual([null, "connection refused"]);
  return master;
}

async function pending(make: () => socket.Tcp): Promise<socket.Tcp> {
  const master = make();
  master.settimeout(0);
  expect(await master.connect(LOCAL, hole.port)).toEqual([null, "timeout"]);
  return master;
}

const STATES = {
  "tcp()": () => socket.tcp(),
  "tcp4()": () => socket.tcp4(),
  "tcp6()": () => socket.tcp6(),
  "a bound master": bound,
  "a server": server,
  "a client": client,
  "a refused master": refused,
  "a pending tcp()": () => pending(socket.tcp),
  "a pending tcp4()": () => pending(socket.tcp4),
  "a closed master": () => closed(socket.tcp()),
  "a closed bound master": async () => closed(await bound()),
  "a closed server": async () => closed(await server()),
  "a closed client": async () => closed(await client()),
} satisfies Record<string, () => socket.Tcp | Promise<socket.Tcp>>;

type State = keyof typeof STATES;
const states = Object.keys(STATES) as State[];

/** Misuse: a TypeError that names the class wanted. */
const wants = (kind: string): { wants: string } => ({ wants: `expected a tcp{${kind}}` });
const fails = (message: string): unknown[] => [null, message];
const done = [1, null];
const BADF = "Bad file descriptor";
const NOTCONN = "Transport endpoint is not connected";
const FAMILY = "Address family for hostname not supported";
const port: unknown = expect.any(Number);
const name = [LOCAL, port, "inet"];
const noName = (message: string): unknown[] => [null, message, null];

interface Row {
  readonly id: string;
  readonly method: string;
  readonly args?: () => unknown[];
  /** What every state answers that is not named. */
  readonly all: unknown;
  readonly but?: Partial<Record<State, unknown>>;
}

const nowhere = (): unknown[] => [LOCAL, refusedPort()];

const clientOnly = (answers: Partial<Record<"open" | "shut", unknown>>, waits: unknown): Pick<Row, "all" | "but"> => ({
  all: wants("client"),
  but: {
    "a client": answers.open,
    "a pending tcp()": waits,
    "a pending tcp4()": waits,
    "a closed client": answers.shut,
  },
});

/** With a descriptor of its own, or a family that is known: options work. */
const NO_OPTIONS = /^tcp\(\)$|closed|refused/;
const OPTIONED = states.filter((state) => !NO_OPTIONS.test(state));
const optioned = (answer: unknown): Row["but"] => Object.fromEntries(OPTIONED.map((state) => [state, answer]));

const timedOut = fails("timeout");
const rows: Row[] = [
  {
    id: "ST-01",
    method: "accept",
    all: wants("server"),
    but: { "a server": timedOut, "a closed server": fails("closed") },
  },
  {
    id: "ST-02",
    method: "bind",
    args: () => [LOCAL, 0],
    all: done,
    but: {
      "tcp6()": fails(FAMILY),
      "a bound master": fails("Invalid argument"),
      "a server": wants("master"),
      "a client": wants("master"),
      "a pending tcp()": fails("Invalid argument"),
      "a pending tcp4()": fails("Invalid argument"),
      "a closed master": fails("closed"),
      "a closed bound master": fails("closed"),
      "a closed server": wants("master"),
      "a closed client": wants("master"),
    },
  },
  { id: "ST-03", method: "close", all: 1 },
  {
    id: "ST-04",
    method: "connect",
    args: nowhere,
    all: fails("connection refused"),
    but: {
      "tcp6()": fails(FAMILY),
      "a server": fails("already connected"),
      "a client": fails("already connected"),
      "a pending tcp()": fails("Operation already in progress"),
      "a pending tcp4()": fails("Operation already in progress"),
      "a closed master": fails("closed"),
      "a closed bound master": fails("closed"),
      "a closed server": fails("closed"),
      "a closed client": fails("closed"),
    },
  },
  { id: "ST-05", method: "dirty", all: false },
  {
    id: "ST-06",
    method: "getfamily",
    all: "inet",
    but: {
      "tcp()": "unspec",
      "tcp6()": "inet6",
      "a refused master": "unspec",
      "a pending tcp()": "unspec",
      "a closed master": "unspec",
    },
  },
  {
    id: "ST-07",
    method: "getfd",
    all: -1,
    but: {
      "a bound master": port,
      "a server": port,
      "a client": port,
      "a pending tcp()": port,
      "a pending tcp4()": port,
    },
  },
  {
    id: "ST-08",
    method: "getoption",
    args: () => ["keepalive"],
    all: fails("getsockopt failed"),
    but: optioned([false, null]) ?? {},
  },
  {
    id: "ST-09",
    method: "getpeername",
    all: noName("closed"),
    but: {
      "tcp()": noName(BADF),
      "tcp4()": noName(NOTCONN),
      "tcp6()": noName(NOTCONN),
      "a bound master": noName(NOTCONN),
      "a server": noName(NOTCONN),
      "a client": name,
      "a refused master": noName(BADF),
      "a pending tcp()": noName(NOTCONN),
      "a pending tcp4()": noName(NOTCONN),
    },
  },
  {
    id: "ST-10",
    method: "getsockname",
    all: noName("closed"),
    but: {
      "tcp()": noName(BADF),
      "tcp4()": ["0.0.0.0", 0, "inet"],
      "tcp6()": ["::", 0, "inet6"],
      "a bound master": name,
      "a server": name,
      "a client": name,
      "a refused master": noName(BADF),
      "a pending tcp()": noName(NOTCONN),
      "a pending tcp4()": noName(NOTCONN),
    },
  },
  { id: "ST-11", method: "getstats", all: [0, 0, expect.any(Number)] },
  { id: "ST-12", method: "setstats", args: () => [1, 2, 3], all: 1 },
  {
    id: "ST-13",
    method: "listen",
    all: done,
    but: {
      "tcp()": fails(BADF),
      "a server": wants("master"),
      "a client": wants("master"),
      "a refused master": fails(BADF),
      "a pending tcp()": fails("Invalid argument"),
      "a pending tcp4()": fails("Invalid argument"),
      "a closed master": fails("closed"),
      "a closed bound master": fails("closed"),
      "a closed server": wants("master"),
      "a closed client": wants("master"),
    },
  },
  {
    id: "ST-14",
    method: "receive",
    ...clientOnly({ open: [null, "timeout", ""], shut: [null, "closed", ""] }, [null, "timeout", ""]),
  },
  {
    id: "ST-14",
    method: "receiveany",
    ...clientOnly({ open: [null, "timeout", ""], shut: [null, "closed", ""] }, [null, "timeout", ""]),
  },
  {
    id: "ST-14",
    method: "receiveuntil",
    args: () => ["--"],
    ...clientOnly({ open: [null, "timeout", ""], shut: [null, "closed", ""] }, [null, "timeout", ""]),
  },
  {
    id: "ST-15",
    method: "send",
    args: () => ["x"],
    ...clientOnly({ open: [1, null, null], shut: [null, "closed", 0] }, [null, "timeout", 0]),
  },
  { id: "ST-16", method: "setfd", args: () => [-1], all: undefined },
  {
    id: "ST-17",
    method: "setoption",
    args: () => ["keepalive", true],
    all: fails("setsockopt failed"),
    but: optioned(done) ?? {},
  },
  { id: "ST-20", method: "settimeout", args: () => [1], all: 1 },
  { id: "ST-21", method: "gettimeout", all: [SHORT, -1] },
  { id: "ST-22", method: "shutdown", ...clientOnly({ open: 1, shut: 1 }, 1) },
];

const cells = rows.flatMap(({ id, method, args, all, but = {} }) =>
  states.map((state, at) => ({ id: `${id}-${at + 1}`, method, args, state, answer: state in but ? but[state] : all })),
);

describe("every method in every state", () => {
  test.each(cells)("$id: $method of $state", async ({ method, args, state, answer }) => {
    const object = tidy(await STATES[state]());
    object.settimeout(SHORT);
    const before = object.class;
    const heir = method === "setfd" ? { fd: object.getfd(), object: tidy(socket.tcp()) } : null;
    const result = (async () => call(object, method, args?.()))();
    if (typeof answer === "object" && answer !== null && "wants" in answer) {
      await expect(result).rejects.toThrow(TypeError);
      await expect(result).rejects.toThrow(String(answer.wants));
    } else {
      expect(await result).toEqual(answer);
    }
    expect(object.class).toBe(method === "listen" && answer === done ? "tcp{server}" : before);
    if (heir !== null && heir.fd !== -1) expect(heir.object.setfd(heir.fd)).toBeUndefined();
    if (method === "getfd" && answer === port) expect(object.getfd()).toBeGreaterThan(2);
  });

  test("ST-04: an object that is closed twice stays closed, and its class stays too", async () => {
    for (const state of states) {
      const object = tidy(await STATES[state]());
      const before = object.class;
      expect(await Promise.all([object.close(), object.close()])).toEqual([1, 1]);
      expect(object.class).toBe(before);
      expect(object.getfd()).toBe(-1);
    }
  });
});
