/** Names and addresses, as far as the transport resolves them. */
import { literal, canBeName } from "./address.ts";
import { checkString } from "./check.ts";
import { asSocketError, type Message } from "./errors.ts";
import type { Result } from "./results.ts";
import type { Family, Transport } from "./transport.ts";

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

  /** A look-up keeps the process, as every pending call does. */
  async function held<T>(call: Promise<T>): Promise<T> {
    transport.hold();
    try {
      return await call;
    } finally {
      transport.release();
    }
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
    try {
      const found = await held(resolver.resolve(host, family));
      return [found.map(({ family: of, ip }) => ({ family: of, addr: ip })), null];
    } catch (thrown) {
      return [null, asSocketError(thrown).message];
    }
  }

  async function byName(
    host: string,
    name: (ip: string) => string | Promise<string>,
  ): Promise<{ name: string; ip: string[] } | Message> {
    const [found, error] = await addresses(host, "inet");
    const ip = found?.map(({ addr }) => addr) ?? [];
    const [first] = ip;
    if (error !== null || first === undefined) return inWords(error ?? "host not found");
    try {
      return { name: await name(first), ip };
    } catch (thrown) {
      return inWords(asSocketError(thrown).message);
    }
  }

  return {
    async toip(host) {
      const found = await byName(checkString("resolve", "host", host), () => host);
      if (typeof found === "string") return [null, found, null];
      return [found.ip[0] ?? "", null, { name: found.name, alias: [], ip: found.ip }];
    },
    async tohostname(address) {
      checkString("resolve", "address", address);
      if (!able) return [null, "unsupported", null];
      const found = await byName(address, (ip) => held(resolver.reverse(ip)));
      if (typeof found === "string") return [null, found, null];
      return [found.name, null, { name: found.name, alias: [], ip: found.ip }];
    },
    async getaddrinfo(host) {
      return addresses(checkString("resolve", "host", host), "unspec");
    },
    gethostname: () => (able ? [resolver.hostname(), null] : [null, "unsupported"]),
  };
}

/** The older two calls have words of their own (behaviour §16). */
function inWords(message: Message): Message {
  if (message === "host or service not provided, or not known") return "host not found";
  return message === "temporary failure in name resolution" ? "Host name lookup failure" : message;
}
