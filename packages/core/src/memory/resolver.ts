/** Names: those of the hosts, and those that a test gives. */
import { LOOPBACK } from "../address.ts";
import { SocketError } from "../errors.ts";
import type { Family, Resolver } from "../transport.ts";
import { addressOf, FAMILIES, isLoopback, type Address } from "./addresses.ts";
import type { Medium } from "./medium.ts";

/** What a name stands for, and how long it takes to find out, in seconds. */
export interface Entry {
  readonly found: readonly Address[] | SocketError;
  readonly delay: number;
}

export const plain = (name: string): string => name.toLowerCase().replace(/\.$/, "");

export class MemoryResolver implements Resolver {
  readonly #medium: Medium;
  readonly #hostname: string;

  constructor(medium: Medium, hostname: string) {
    this.#medium = medium;
    this.#hostname = hostname;
  }

  async resolve(host: string, family: Family | "unspec"): Promise<readonly Address[]> {
    const { found, delay } = this.#look(plain(host));
    await this.#medium.later(delay);
    this.#medium.timeline.add(
      this.#hostname,
      `${host} is ${found instanceof SocketError ? found.message : list(found)}`,
    );
    // One of its own for each who asks: messages are added to by whoever throws it on.
    if (found instanceof SocketError) throw SocketError.from(found.code);
    const fitting = found.filter((address) => family === "unspec" || address.family === family);
    if (fitting.length === 0) throw SocketError.from("ENOTFOUND");
    return fitting;
  }

  async reverse(ip: string): Promise<string> {
    await this.#medium.later(0);
    const address = addressOf(ip);
    if (address !== null && isLoopback(address)) return "localhost";
    const host = address === null ? undefined : this.#medium.addresses.get(address.ip);
    if (host === undefined) throw SocketError.from("ENOTFOUND");
    return host.hostname;
  }

  hostname(): string {
    return this.#hostname;
  }

  #look(name: string): Entry {
    const given = this.#medium.names.get(name);
    if (given !== undefined) return given;
    if (name === "localhost") return { found: FAMILIES.map((family) => ({ ip: LOOPBACK[family], family })), delay: 0 };
    return { found: this.#medium.hosts.get(name)?.addresses ?? SocketError.from("ENOTFOUND"), delay: 0 };
  }
}

const list = (addresses: readonly Address[]): string => addresses.map(({ ip }) => ip).join(", ");
