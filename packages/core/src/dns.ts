/** Names and addresses, as far as the transport resolves them. */
import { literal, canBeName } from "./address.ts";
import { checkString } from "./check.ts";
import { asSocketError, SocketError, type Message } from "./errors.ts";
import type { Result } from "./results.ts";
import { UNLIMITED } from "./timeouts.ts";
import type { Family, Transport } from "./transport.ts";
import { Waiter } from "./waiters.ts";

/** What LuaSocket calls the resolved table. */
export interface Resolved {
  readonly name: string;
  readonly alias: readonly string[];
  readonly ip: readonly string[];
}

/** The answer, and everything that is known beside it. */
export type Looked = [value: string, error: null, resolved: Resolved] | [value: null, error: Message, resolved: null];

export interface Dns {
  /** The first IPv4 address of a host, and all of them. `host not found` where it has none (behaviour V-01 to V-04, V-15). */
  toip: (host: string) => Promise<Looked>;
  /** The name of an IPv4 address, or of a host (V-05 to V-07). */
  tohostname: (address: string) => Promise<Looked>;
  /** Every address of a host, in the resolver's order (V-08 to V-10, V-16, V-17). */
  getaddrinfo: (host: string) => Promise<Result<{ family: Family; addr: string }[]>>;
  /** This machine's own name (V-13). */
  gethostname: () => Result<string>;
}

export function createDns(transport: Transport): Dns {
  const { resolver } = transport;

  /** A look-up has no timeout, and keeps the process as every pending call does. */
  async function wait<T extends object>(lookup: Promise<T>): Promise<T | Message> {
    const waiter = new Waiter(transport, UNLIMITED, undefined);
    const found = await waiter.outcome(lookup);
    waiter.end();
    return found instanceof SocketError ? found.message : found;
  }

  const able = transport.capabilities.resolve === true;

  async function addresses(
    host: string,
    family: Family | "unspec",
  ): Promise<Result<{ family: Family; addr: string }[]>> {
    const address = literal(host);
    if (address !== null && (family === "unspec" || family === address.family)) {
      return [[{ family: address.family, addr: address.ip }], null];
    }
    if (address !== null || !canBeName(host)) return [null, "host or service not provided, or not known"];
    if (!able) return [null, "unsupported"];
    const found = await wait(resolver.resolve(host, family));
    if (typeof found === "string") return [null, found];
    return [found.map(({ family: of, ip }) => ({ family: of, addr: ip })), null];
  }

  /** The IPv4 addresses of a host, at least one. */
  async function four(host: string): Promise<[first: string, all: string[]] | Message> {
    const [found, error] = await addresses(host, "inet");
    const all = found?.map(({ addr }) => addr) ?? [];
    const [first] = all;
    return first === undefined ? inWords(error ?? "host not found") : [first, all];
  }

  return {
    async toip(host) {
      const found = await four(checkString("resolve", "host", host));
      if (typeof found === "string") return [null, found, null];
      const [first, ip] = found;
      return [first, null, { name: host, alias: [], ip }];
    },
    async tohostname(address) {
      checkString("resolve", "address", address);
      if (!able) return [null, "unsupported", null];
      const found = await four(address);
      if (typeof found === "string") return [null, found, null];
      const [first, ip] = found;
      const reversed = await wait(resolver.reverse(first).then((name) => ({ name })));
      if (typeof reversed === "string") return [null, inWords(reversed), null];
      return [reversed.name, null, { name: reversed.name, alias: [], ip }];
    },
    async getaddrinfo(host) {
      return addresses(checkString("resolve", "host", host), "unspec");
    },
    gethostname() {
      if (!able) return [null, "unsupported"];
      try {
        return [resolver.hostname(), null];
      } catch (thrown) {
        return [null, asSocketError(thrown).message];
      }
    },
  };
}

/** The older two calls have words of their own (behaviour §16). */
function inWords(message: Message): Message {
  if (message === "host or service not provided, or not known") return "host not found";
  return message === "temporary failure in name resolution" ? "Host name lookup failure" : message;
}
