/** What is wrong in itself throws, before any I/O, and harms nobody: SPEC, results and errors; "stricter" in docs/LUASOCKET.md. */
import { describe, expect, test } from "vitest";
import { call, LOCAL, pair, portOf, serving, tidy, turn } from "../test/loopback.ts";
import * as socket from "./index.ts";

type Kind = typeof TypeError | typeof RangeError;
/** Method, arguments, kind of error, and what its message must say was expected. */
type Case = [method: string, args: unknown[], kind: Kind, says: RegExp];

const T = TypeError;
const R = RangeError;
const object = {};
const badOptions = (method: string, ...before: unknown[]): Case[] => [
  [method, [...before, 5], T, /options as an object, got 5/],
  [method, [...before, "now"], T, /options as an object, got "now"/],
  [method, [...before, []], T, /options as an object, got an array/],
  [method, [...before, { nosuch: 1 }], T, /options .*signal.*, got "nosuch"/],
  [method, [...before, { signal: "now" }], T, /signal as an AbortSignal, got "now"/],
];

const receiving: Case[] = [
  ...["*line", "*all", "*x", "*L", "*n", "*", "", "l", "a", "5", "0x3", true, object, [], 5n].map((pattern): Case => [
    "receive",
    [pattern],
    T,
    /pattern "\*l", "\*a" or a count of bytes, got /,
  ]),
  ...[-1, -0.5, 2.9, 0.5, Number.NaN, Infinity, -Infinity, 2 ** 53].map((count): Case => [
    "receive",
    [count],
    R,
    /count as an integer of at least 0, got /,
  ]),
  ...[12, object, true, [], Symbol("x")].map((prefix): Case => [
    "receive",
    ["*l", prefix],
    T,
    /prefix as a string or a Uint8Array/,
  ]),
  ["receive", ["*x", object], T, /prefix/],
  ["receive", [-1, object], T, /prefix/],
  ["receive", ["*l", Uint8Array.of(0xff)], T, /UTF-8/],
  ["receive", ["*l", "\ud800"], T, /surrogate/],
  ["receive", [8, null, { maxsize: 7 }], R, /at most maxsize 7, got 8/],
  ["receive", ["*l", "1234567", { maxsize: 7 }], R, /prefix shorter than maxsize 7, got 7/],
  ["receive", ["*l", null, { maxsize: 0 }], R, /maxsize/],
  ["receive", ["*l", null, { maxsize: "7" }], T, /maxsize/],
  ["receive", ["*l", null, { encoding: "utf-8" }], T, /"utf8", "latin1" or "bytes", got "utf-8"/],
  ...badOptions("receive", "*l", null),
  ...[0, -1, 1.5, Number.NaN, Infinity].map((max): Case => ["receiveany", [max], R, /max as an integer of at least 1/]),
  ["receiveany", ["5"], T, /max as an integer/],
  ...badOptions("receiveany", 5),
  ["receiveuntil", [], T, /delimiter as a string or a Uint8Array, got undefined/],
  ["receiveuntil", [""], R, /delimiter of at least one byte/],
  ["receiveuntil", [new Uint8Array(0)], R, /delimiter of at least one byte/],
  ["receiveuntil", [7], T, /delimiter as a string/],
  ["receiveuntil", ["x", 7], T, /prefix as a string/],
  ...badOptions("receiveuntil", "x", null),
];

const sending: Case[] = [
  ...[undefined, null, 5, 1.5, true, object, [1, 2], new ArrayBuffer(3)].map((data): Case => [
    "send",
    [data],
    T,
    /data as a string or a Uint8Array, got /,
  ]),
  ["send", ["\udc00 lone"], T, /surrogate/],
  ...[1.9, Number.NaN, Infinity].map((index): Case => ["send", ["hello", index], R, /index i as an integer/]),
  ...[3.9, -Infinity].map((index): Case => ["send", ["hello", 1, index], R, /index j as an integer/]),
  ["send", ["hello", "2"], T, /index i as an integer/],
  ["send", ["hello", 1, object], T, /index j as an integer/],
  ...badOptions("send", "x", 1, -1),
];

const setting: Case[] = [
  ["settimeout", ["1.5"], T, /value in seconds as a number or null, got "1.5"/],
  ["settimeout", [true], T, /value in seconds/],
  ["settimeout", [Number.NaN], R, /value in seconds, got NaN/],
  ...["x", "", "B", "total", "block", 2, null].map((mode): Case => [
    "settimeout",
    [2, mode],
    T,
    /mode "b" or "t" or "r", got /,
  ]),
  ...["xyz", "", "s", 1, object].map((mode): Case => [
    "shutdown",
    [mode],
    T,
    /mode "both" or "send" or "receive", got /,
  ]),
  ["setstats", ["7"], T, /bytes as an integer/],
  ["setstats", [-1], R, /bytes as an integer of at least 0/],
  ["setstats", [1, 2.9], R, /bytes as an integer/],
  ["setstats", [1, 2, "x"], T, /age in seconds/],
  ["getoption", [], T, /name as a string, got undefined/],
  ["getoption", ["nosuch"], T, /unsupported option "nosuch", expected one of keepalive/],
  ["getoption", ["KEEPALIVE"], T, /unsupported option/],
  ["getoption", ["toString"], T, /unsupported option/],
  ["setoption", [], T, /name as a string/],
  ["setoption", ["nosuch", 1], T, /unsupported option "nosuch"/],
  ["setoption", ["error", null], T, /one that can be set/],
  ...[1, "true", null, undefined].map((value): Case => [
    "setoption",
    ["keepalive", value],
    T,
    /value as a boolean, got /,
  ]),
  ...[true, null, undefined, 5].map((value): Case => [
    "setoption",
    ["linger", value],
    T,
    /linger as \{ on, timeout \}/,
  ]),
  ["setoption", ["linger", {}], T, /linger's on as a boolean/],
  ["setoption", ["linger", { on: 1, timeout: 1 }], T, /linger's on as a boolean/],
  ["setoption", ["linger", { on: true }], T, /linger's timeout/],
  ["setoption", ["linger", { on: true, timeout: "5" }], T, /linger's timeout/],
  ...[70_000, 2.9, -1].map((timeout): Case => ["setoption", ["linger", { on: true, timeout }], R, /from 0 to 65535/]),
  ["setoption", ["tcp-keepidle", "12"], T, /value as an integer/],
  ["setfd", [], T, /fd as an integer/],
  ["setfd", ["7"], T, /fd as an integer/],
  ["setfd", [7.9], R, /fd as an integer from -1/],
];

const wrongState: Case[] = [
  ["accept", [], T, /expected a tcp\{server\}, got a tcp\{client\}/],
  ["bind", [LOCAL, 0], T, /expected a tcp\{master\}, got a tcp\{client\}/],
  ["listen", [], T, /expected a tcp\{master\}, got a tcp\{client\}/],
];

const ports: [unknown, Kind][] = [
  [undefined, T],
  ["80", T],
  ["80x", T],
  ["http", T],
  [object, T],
  [-1, R],
  [65_536, R],
  [1.5, R],
  [Number.NaN, R],
  [Infinity, R],
];
const addresses = [undefined, null, true, 2_130_706_433, object];

/** Throws or rejects: never synchronously what is asynchronous. */
async function refused(run: () => unknown, [kind, says]: [Kind, RegExp], waits: boolean): Promise<void> {
  if (!waits) {
    expect(run).toThrow(kind);
    expect(run).toThrow(says);
    return;
  }
  const result = run();
  expect(result).toBeInstanceOf(Promise);
  await expect(result).rejects.toThrow(kind);
  await expect(result).rejects.toThrow(says);
}

const WAITING = ["accept", "bind", "listen", "connect", "receive", "receiveany", "receiveuntil", "send", "close"];

describe("misuse", () => {
  test.each([
    ["receiving", receiving],
    ["sending", sending],
    ["setting", setting],
    ["the wrong state", wrongState],
  ])("of %s says what was expected, and a following exchange works", async (_, cases) => {
    const { client, peer } = await pair();
    await peer.send("buffered\nnext\n");
    expect(await client.receive()).toEqual(["buffered", null, null]);
    const before = [client.gettimeout(), client.getstats().slice(0, 2), client.getoption("linger"), client.getfd()];
    for (const [method, args, kind, says] of cases) {
      await refused(() => call(client, method, args), [kind, says], WAITING.includes(method));
    }
    expect([client.gettimeout(), client.getstats().slice(0, 2), client.getoption("linger"), client.getfd()]).toEqual(
      before,
    );
    expect(client.lasterror).toBeNull();
    expect(await client.send("hello\n")).toEqual([6, null, null]);
    expect(await peer.receive()).toEqual(["hello", null, null]);
    expect(await client.receive()).toEqual(["next", null, null]);
  });

  test("of a closed or a busy object is told all the same, and before its state", async () => {
    const { client } = await pair();
    const pending = client.receive();
    await expect(call(client, "receive", ["*x"])).rejects.toThrow(/pattern/);
    await client.close();
    await pending;
    for (const [method, args, kind, says] of [...receiving, ...sending, ...setting]) {
      await refused(() => call(client, method, args), [kind, says], WAITING.includes(method));
    }
  });

  test("of addresses and ports opens nothing", async () => {
    const master = tidy(socket.tcp());
    const live = portOf(await serving());
    for (const target of [master, socket]) {
      for (const [port, kind] of ports) {
        for (const method of ["bind", "connect"]) {
          await refused(
            () => call(target, method, [LOCAL, port]),
            [kind, /port as an integer from [01] to 65535, got /],
            true,
          );
        }
      }
      for (const address of addresses) {
        for (const method of ["bind", "connect"]) {
          await refused(() => call(target, method, [address, live]), [T, /address as a string, got /], true);
        }
      }
      await refused(() => call(target, "connect", [LOCAL, 0]), [R, /from 1 to 65535, got 0/], true);
    }
    expect([master.class, master.getfd(), master.getfamily()]).toEqual(["tcp{master}", -1, "unspec"]);
    expect(await master.connect(LOCAL, live)).toEqual([1, null]);
  });

  test.each([
    ["connect", [LOCAL, 1], { timeout: "5" }, T, /timeout in seconds/],
    ["connect", [LOCAL, 1], { timeout: Number.NaN }, R, /timeout in seconds/],
    ["connect", [LOCAL, 1], { family: "inet4" }, T, /family "inet" or "inet6", got "inet4"/],
    ["connect", [LOCAL, 1], { locport: -1 }, R, /locport as an integer/],
    ["connect", [LOCAL, 1], { locaddr: 5 }, T, /locaddr as a string/],
    ["connect", [LOCAL, 1], { backlog: 5 }, T, /got "backlog"/],
    ["connect", [LOCAL, 1], { signal: object }, T, /AbortSignal/],
    ["connect", [LOCAL, 1], { encoding: "ascii" }, T, /encoding/],
    ["connect", [LOCAL, 1], { maxsize: 0 }, R, /maxsize/],
    ["connect", [LOCAL, 1], 5, T, /options as an object/],
    ["bind", [LOCAL, 0], { backlog: -1 }, R, /backlog as an integer/],
    ["bind", [LOCAL, 0], { backlog: "5" }, T, /backlog as an integer/],
    ["bind", [LOCAL, 0], -1, R, /backlog as an integer/],
    ["bind", [LOCAL, 0], 2.7, R, /backlog as an integer/],
    ["bind", [LOCAL, 0], "5", T, /options as an object/],
    ["bind", [LOCAL, 0], { timeout: 5 }, T, /got "timeout"/],
  ] as [string, unknown[], unknown, Kind, RegExp][])(
    "of the options of socket.%s(%j, %j)",
    async (method, args, options, kind, says) => {
      await refused(() => call(socket, method, [...args, options]), [kind, says], true);
    },
  );

  test("of tcp, select, sleep, skip and try", async () => {
    for (const make of ["tcp", "tcp4", "tcp6"]) {
      await refused(() => call(socket, make, [5]), [T, /options as an object/], false);
      await refused(() => call(socket, make, [{ encoding: "x" }]), [T, /encoding/], false);
      await refused(() => call(socket, make, [{ maxsize: 1.5 }]), [R, /maxsize/], false);
    }
    const { client } = await pair();
    await refused(() => call(socket, "select", [1, null, 0]), [T, /recvt as an array of sockets or null, got 1/], true);
    await refused(() => call(socket, "select", [null, client, 0]), [T, /sendt as an array/], true);
    await refused(
      () => call(socket, "select", [[client, 1], null, 0]),
      [T, /sockets of this library in recvt, got 1/],
      true,
    );
    await refused(() => call(socket, "select", [null, [{}], 0]), [T, /sockets of this library in sendt/], true);
    await refused(() => call(socket, "select", [null, null, "0"]), [T, /timeout in seconds/], true);
    await refused(() => call(socket, "select", [null, null, 0, { signal: 1 }]), [T, /AbortSignal/], true);
    for (const seconds of [undefined, null, "x"])
      await refused(() => call(socket, "sleep", [seconds]), [T, /seconds/], true);
    await refused(() => call(socket, "skip", ["1"]), [T, /n as an integer/], false);
    await refused(() => call(socket, "try", [client.send("x")]), [T, /await the call first/], false);
    await turn();
  });

  test("of listen, and of a server", async () => {
    const server = await serving();
    for (const backlog of [-1, 2.7, 2 ** 31, Number.NaN]) {
      await refused(() => call(socket.tcp4(), "listen", [backlog]), [R, /backlog as an integer from 0/], true);
    }
    await refused(() => call(socket.tcp4(), "listen", ["x"]), [T, /backlog as an integer/], true);
    for (const [method, args, kind, says] of badOptions("accept")) {
      await refused(() => call(server, method, args), [kind, says], true);
    }
    for (const method of ["receive", "receiveany", "send"]) {
      await refused(
        () => call(server, method, ["*l"].slice(method === "receiveany" ? 1 : 0)),
        [T, /tcp\{client\}, got a tcp\{server\}/],
        true,
      );
    }
    await refused(() => call(server, "shutdown"), [T, /tcp\{client\}, got a tcp\{server\}/], false);
    server.settimeout(0);
    expect(await server.accept()).toEqual([null, "timeout"]);
  });
});
