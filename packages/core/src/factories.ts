/** New objects: `tcp`, `connect`, `bind` and their kin. */
import { ANY, literal } from "./address.ts";
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
import { dial } from "./connect.ts";
import type { Encoding } from "./encoding.ts";
import type { Message } from "./errors.ts";
import { serve } from "./listen.ts";
import type { Tcp } from "./objects.ts";
import { fail, type Result } from "./results.ts";
import type { Sockets } from "./sockets.ts";
import { State } from "./state.ts";
import { TcpSocket } from "./tcp.ts";
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

type Factories = Pick<Sockets, "tcp" | "tcp4" | "tcp6" | "connect" | "connect4" | "connect6" | "bind">;

const LOOK = ["encoding", "maxsize"];

export function createFactories(transport: Transport): Factories {
  function fresh(family: Family | "unspec", { encoding, maxsize }: Readonly<Record<string, unknown>>): State {
    return new State(transport, family, {
      encoding: absent(encoding) ? "utf8" : checkEncoding("create socket", encoding),
      maxsize: checkMaxsize("create socket", maxsize),
    });
  }

  const tcp =
    (family: Family | "unspec"): Sockets["tcp"] =>
    <E extends Encoding>(options?: TcpOptions<E>): Tcp<E> => {
      const state = fresh(family, checkOptions("create socket", options, LOOK));
      state.v6only = family === "inet6";
      return new TcpSocket<E>(state);
    };

  const connector =
    (forced: Family | null): Sockets["connect"] =>
    async <E extends Encoding>(address: string, port: number, options?: NewConnectOptions<E>) => {
      const host = checkString("connect", "address", address);
      checkInteger("connect", "port", port, 1, 65_535);
      const known = [...LOOK, "locaddr", "locport", "timeout", "signal", ...(forced === null ? ["family"] : [])];
      const given = checkOptions("connect", options, known);
      const asked = absent(given["family"])
        ? forced
        : checkOneOf<Family>("connect", "family", given["family"], ["inet", "inet6"]);
      const family = forced ?? asked ?? "unspec";
      const locport = absent(given["locport"]) ? 0 : checkInteger("connect", "locport", given["locport"], 0, 65_535);
      const locaddr = absent(given["locaddr"]) ? "*" : checkString("connect", "locaddr", given["locaddr"]);
      const bound = !absent(given["locport"]) || !absent(given["locaddr"]);
      const timeout = checkSeconds("connect", "timeout", given["timeout"]);
      const signal = checkSignal("connect", given["signal"]);
      // "*" leaves open of which family; the target, where it is a literal, settles it.
      const state = fresh(bound && locaddr === "*" && family === "unspec" ? familyOf(host) : family, given);
      state.timeouts.set(timeout, "t");
      const client = new TcpSocket<E>(state);
      const error = await leave();
      if (error === null) {
        state.timeouts.set(-1, "t");
        return [client, null];
      }
      await client.close();
      return fail(error);

      async function leave(): Promise<Message | null> {
        if (bound && transport.capabilities["bind-before-connect"] !== true) return "unsupported";
        if (signal?.aborted) return "aborted";
        const local = bound ? { address: locaddr, port: locport } : null;
        const [, trouble] = await dial(state, local, { address: host, port }, signal);
        return trouble;
      }
    };

  const bind: Sockets["bind"] = async <E extends Encoding>(
    address: string,
    port: number,
    third?: number | BindOptions<E>,
  ): Promise<Result<TcpSocket<E>>> => {
    const host = checkString("bind", "address", address);
    checkInteger("bind", "port", port, 0, 65_535);
    const options = typeof third === "number" ? { backlog: third } : checkOptions("bind", third, [...LOOK, "backlog"]);
    const backlog = absent(options.backlog) ? 32 : checkInteger("bind", "backlog", options.backlog, 0, 2 ** 31 - 1);
    const state = fresh("unspec", options);
    if (transport.capabilities.listen !== true) return fail("unsupported");
    state.v6only = true; // as LuaSocket's, where the address is IPv6 (behaviour B-58)
    const server = new TcpSocket<E>(state);
    const [, error] = await bindFirst(state, host, port);
    const [, trouble] =
      error === null ? await serve(state, backlog, { ip: ANY.inet, port: 0, family: "inet" }) : fail(error);
    if (trouble === null) return [server, null];
    await server.close();
    return fail(trouble);
  };

  return {
    tcp: tcp("unspec"),
    tcp4: tcp("inet"),
    tcp6: tcp("inet6"),
    connect: connector(null),
    connect4: connector("inet"),
    connect6: connector("inet6"),
    bind,
  };
}

const familyOf = (host: string): Family | "unspec" => literal(host)?.family ?? "unspec";
