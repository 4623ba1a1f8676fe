/** New objects: `tcp`, and the shortcuts `connect` and `bind`, which give one that is ready, or leave nothing open. */
import { literal } from "./address.ts";
import { bindFirst } from "./bind.ts";
import {
  absent,
  checkEncoding,
  checkInteger,
  checkMaxsize,
  checkOneOf,
  checkOptions,
  checkSeconds,
  checkSignal,
  checkString,
} from "./check.ts";
import { close } from "./close.ts";
import { dial } from "./connect.ts";
import type { Encoding } from "./encoding.ts";
import { serve } from "./listen.ts";
import { fail, type Done, type Result } from "./results.ts";
import { State } from "./state.ts";
import type { Family, Transport } from "./transport.ts";

export interface TcpOptions<E extends Encoding = Encoding> {
  /** How the object shows bytes: `"utf8"` text, `"latin1"` text, or `"bytes"`. */
  encoding?: E | undefined;
  /** The most that one receive may gather, in bytes; none where absent. */
  maxsize?: number | undefined;
}

export interface BindOptions<E extends Encoding = Encoding> extends TcpOptions<E> {
  /** How many connections may queue in the kernel; 32. */
  backlog?: number | undefined;
}

export interface NewConnectOptions<E extends Encoding = Encoding> extends TcpOptions<E> {
  /** The address to leave from; `"*"` where only `locport` is given. */
  locaddr?: string | undefined;
  locport?: number | undefined;
  family?: Family | undefined;
  /** Seconds, for the whole connect, the name included; null or negative is no limit. */
  timeout?: number | null | undefined;
  signal?: AbortSignal | undefined;
}

type Options = Readonly<Record<string, unknown>>;

const TCP_OPTIONS = ["encoding", "maxsize"];

/** What `tcp` makes: an object of a family, or of none yet. */
export function tcpNew(transport: Transport, family: Family | "unspec", options: unknown): State {
  const state = newState(transport, family, checkOptions("create socket", options, TCP_OPTIONS));
  state.settings.v6only = family === "inet6";
  return state;
}

function newState(transport: Transport, family: Family | "unspec", { encoding, maxsize }: Options): State {
  return new State(transport, family, {
    encoding: absent(encoding) ? "utf8" : checkEncoding("create socket", encoding),
    maxsize: checkMaxsize("create socket", maxsize),
  });
}

export async function connectNew(
  transport: Transport,
  forced: Family | null,
  address: unknown,
  port: unknown,
  options: unknown,
): Promise<Result<State>> {
  const target = { address: checkString("connect", "address", address), port: checkPort("connect", "port", port, 1) };
  const known = ["locaddr", "locport", "timeout", "signal", ...(forced === null ? ["family"] : [])];
  const given = checkOptions("connect", options, [...TCP_OPTIONS, ...known]);
  const local = checkLocal(given);
  const family = forced ?? checkFamily(given["family"]);
  const timeout = checkSeconds("connect", "timeout", given["timeout"]);
  const signal = checkSignal("connect", given["signal"]);
  // "*" leaves open of which family; the target, where it is a literal, settles it.
  const settled = local?.address === "*" && family === "unspec" ? literal(target.address)?.family : family;
  const state = newState(transport, settled ?? family, given);

  if (signal?.aborted) return fail("aborted");
  if (local !== null && transport.capabilities["bind-before-connect"] !== true) return fail("unsupported");
  state.timeouts.set(timeout, "t");
  const result = await dial(state, local, target, signal);
  state.timeouts.set(-1, "t");
  return done(state, result);
}

export async function bindNew(
  transport: Transport,
  address: unknown,
  port: unknown,
  third: unknown,
): Promise<Result<State>> {
  const host = checkString("bind", "address", address);
  const number = checkPort("bind", "port", port, 0);
  const options =
    typeof third === "number" ? { backlog: third } : checkOptions("bind", third, [...TCP_OPTIONS, "backlog"]);
  const backlog = absent(options["backlog"]) ? 32 : checkInteger("bind", "backlog", options["backlog"], 0, 2 ** 31 - 1);
  const state = newState(transport, "unspec", options);

  if (transport.capabilities.listen !== true) return fail("unsupported");
  state.settings.v6only = true; // as LuaSocket's, where the address is IPv6 (behaviour B-58)
  const bound = await bindFirst(state, host, number);
  return done(state, bound[1] === null ? await serve(state, backlog) : bound);
}

/** Where it failed, nothing is left open. */
async function done(state: State, [, error]: Done): Promise<Result<State>> {
  if (error === null) return [state, null];
  await close(state);
  return fail(error);
}

const checkPort = (doing: string, what: string, port: unknown, low: 0 | 1): number =>
  checkInteger(doing, what, port, low, 65_535);

const checkFamily = (family: unknown): Family | "unspec" =>
  absent(family) ? "unspec" : checkOneOf<Family>("connect", "family", family, ["inet", "inet6"]);

/** Where to leave from, or `null` for anywhere. */
function checkLocal({ locaddr, locport }: Options): { address: string; port: number } | null {
  if (absent(locaddr) && absent(locport)) return null;
  return {
    address: absent(locaddr) ? "*" : checkString("connect", "locaddr", locaddr),
    port: absent(locport) ? 0 : checkPort("connect", "locport", locport, 0),
  };
}
