/** What the kernel says of descriptors, asked past core. */
import type { Descriptors, Family, KernelOption, SystemOption, Transport } from "@moonsocket/core";
import { Failure, ok } from "./assert.ts";

/** For cases that need a capability which takes system calls. */
export function kernel({ descriptors }: Transport): Descriptors {
  if (descriptors === undefined) throw new Failure("expected descriptors of a transport that makes system calls");
  return descriptors;
}

/** A number that no process has reached. */
export const NOTHING = 999_999;

/** What the kernel can be told of every TCP socket before it is anywhere, and what it tells then. */
export const GIVEN: readonly (readonly [option: SystemOption, value: number])[] = [
  ["reuseaddr", 1],
  ["reuseport", 1],
  ["tcp-keepidle", 33],
  ["tcp-keepintvl", 5],
  ["tcp-keepcnt", 4],
];

/** And at any time. */
export const TOLD: readonly (readonly [option: KernelOption, value: number])[] = [
  ["keepalive", 1],
  ["tcp-nodelay", 1],
  ...GIVEN,
];

export const BUFFERS = ["recv-buffer-size", "send-buffer-size"] as const;

/** What the kernel says is what it was told. */
export function toldAs(told: number, value: number, what: string): void {
  ok(value === 0 || value === 1 ? (told !== 0) === (value !== 0) : told === value, `${what} of ${value}, got ${told}`);
}

/** Runs with a socket that nobody else has. */
export function withSocket<T>(transport: Transport, family: Family, run: (fd: number) => T): T {
  const descriptors = kernel(transport);
  const fd = descriptors.open(family);
  try {
    return run(fd);
  } finally {
    descriptors.close(fd);
  }
}
