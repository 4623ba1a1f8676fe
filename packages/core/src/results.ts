/** The shapes of what methods answer: `nil, message, partial` as tuples. `if (error)` narrows the whole tuple on both sides. */
import type { Message } from "./errors.ts";
import type { Family } from "./transport.ts";

/** A failure without a partial. */
export type Failure = [value: null, error: Message];

/** Most calls: the value, or why not. */
export type Result<T> = [value: T, error: null] | Failure;

/** `bind`, `listen`, `connect`, `setoption`. */
export type Done = Result<1>;

/** `receive` and its kin: the data, or why not and what had arrived, the prefix included. */
export type Received<T> = [data: T, error: null, partial: null] | [data: null, error: Message, partial: T];

/** `send`: the index of the last byte sent, in either case. */
export type Sent = [last: number, error: null, lastSent: null] | [last: null, error: Message, lastSent: number];

/** `getsockname`, `getpeername`. */
export type NameResult = [ip: string, port: number, family: Family] | [ip: null, error: Message, family: null];

export const done = (): Done => [1, null];

export const fail = (message: Message): Failure => [null, message];
