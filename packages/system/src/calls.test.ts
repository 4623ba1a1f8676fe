/** Against a C library that does as it is told; the real one is tried by the conformance suite, on the runtimes. */
import type { Name } from "@moonsocket/core";
import { expect, test } from "vitest";
import { SystemCalls } from "./calls.ts";
import { SIGNATURES, type Libc } from "./libc.ts";
import { platformOf } from "./platform.ts";

const LINUX = platformOf("linux", "x64");
if (LINUX === null) throw new Error("expected a table for Linux");

const FD = 7;
const LOCAL: Name = { ip: "127.0.0.1", port: 80, family: "inet" };
const [EADDRINUSE, EINPROGRESS, ENETUNREACH] = [98, 115, 101];

/** Each call succeeds, but for `failing`, which fails with `number`. */
function libcWhere(failing: keyof typeof SIGNATURES | null, number: number = 0): { libc: Libc; called: unknown[][] } {
  const called: unknown[][] = [];
  const call =
    (name: string) =>
    (...args: readonly unknown[]): number => {
      called.push([name, ...args.map((arg) => (arg instanceof Uint8Array ? Uint8Array.from(arg) : arg))]);
      if (name === failing) return -1;
      return name === "socket" || name === "if_nametoindex" ? FD : 0;
    };
  const calls = Object.fromEntries(Object.keys(SIGNATURES).map((name) => [name, call(name)])) as unknown as Libc;
  return { libc: { ...calls, errno: () => number }, called };
}

test.each(["setsockopt", "bind", "getsockname"] as const)("where %s fails, the descriptor is closed", (failing) => {
  const { libc, called } = libcWhere(failing, EADDRINUSE);
  expect(() => new SystemCalls(libc, LINUX).openBound(LOCAL, { v6only: false })).toThrow("address already in use");
  expect(called.at(-1)).toEqual(["close", FD]);
});

test("where no socket can be had, none is closed", () => {
  const { libc, called } = libcWhere("socket", 24);
  expect(() => new SystemCalls(libc, LINUX).openBound(LOCAL, { v6only: false })).toThrow("Too many open files");
  expect(called).toHaveLength(1);
});

test("an attempt that is on its way has not failed", () => {
  new SystemCalls(libcWhere("connect", EINPROGRESS).libc, LINUX).connect(FD, LOCAL);
  const unreachable = new SystemCalls(libcWhere("connect", ENETUNREACH).libc, LINUX);
  expect(() => unreachable.connect(FD, LOCAL)).toThrow("Network is unreachable");
});

test("ipv6-v6only is set both ways, and for IPv6 only", () => {
  const options = (ip: string, family: Name["family"], v6only: boolean): unknown[] => {
    const { libc, called } = libcWhere(null);
    new SystemCalls(libc, LINUX).openBound({ ip, port: 0, family }, { v6only });
    return called.filter(([name]) => name === "setsockopt").map(([, , level, option, value]) => [level, option, value]);
  };
  const reuseaddr = [1, 2, Uint8Array.of(1, 0, 0, 0)];
  expect(options("::1", "inet6", true)).toEqual([reuseaddr, [41, 26, Uint8Array.of(1, 0, 0, 0)]]);
  expect(options("::1", "inet6", false)).toEqual([reuseaddr, [41, 26, Uint8Array.of(0, 0, 0, 0)]]);
  expect(options("127.0.0.1", "inet", true)).toEqual([reuseaddr]);
});

test("a zone is a number, or the name of an interface that has one", () => {
  const zoneOf = (zone: string): unknown => {
    const { libc, called } = libcWhere(null);
    new SystemCalls(libc, LINUX).connect(FD, { ip: `fe80::1%${zone}`, port: 1, family: "inet6" });
    const address = called.at(-1)?.[2];
    return address instanceof Uint8Array ? address[24] : undefined;
  };
  expect(zoneOf("3")).toBe(3);
  expect(zoneOf("lo")).toBe(FD);
});
