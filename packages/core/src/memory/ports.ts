/** Who has which address and port of a host. */
import { SocketError } from "../errors.ts";
import type { Name } from "../transport.ts";
import { isAny, type Address } from "./addresses.ts";
import type { MemoryListener } from "./listener.ts";

/** As on Linux and elsewhere: the ports that are given to those who don't care. */
const FIRST = 49_152;
const LAST = 65_535;

export interface Claim {
  readonly local: Name;
  readonly v6only: boolean;
  listener: MemoryListener | null;
}

export class Ports {
  readonly #claims = new Map<number, readonly Claim[]>();
  #next = FIRST;

  /** Takes an address and a port; port 0 is a free one. */
  claim(address: Address, port: number, v6only: boolean): Claim {
    const local = { ...address, port: port === 0 ? this.#free(address, v6only) : port };
    if (this.#taken(local, v6only)) throw SocketError.from("EADDRINUSE");
    const claim = { local, v6only, listener: null };
    this.#claims.set(local.port, [...this.#at(local.port), claim]);
    return claim;
  }

  release(claim: Claim): void {
    const { port } = claim.local;
    const left = this.#at(port).filter((each) => each !== claim);
    if (left.length > 0) this.#claims.set(port, left);
    else this.#claims.delete(port);
  }

  /** A port for a connection that leaves from anywhere. Those come round: kernels tell connections apart by both ends. */
  pass(): number {
    for (let left = LAST - FIRST; left >= 0; left--) {
      const port = this.#next;
      this.#next = port === LAST ? FIRST : port + 1;
      if (!this.#claims.has(port)) return port;
    }
    throw SocketError.from("EADDRNOTAVAIL");
  }

  /** Who answers at an address: whoever listens just there, before those who listen everywhere. */
  listener(address: Address, port: number): MemoryListener | null {
    const listening = this.#at(port).filter(
      ({ local, v6only, listener }) => listener !== null && covers(local, v6only, address),
    );
    return (listening.find(({ local }) => !isAny(local)) ?? listening[0])?.listener ?? null;
  }

  #free(address: Address, v6only: boolean): number {
    for (let left = LAST - FIRST; left >= 0; left--) {
      const port = this.#next;
      this.#next = port === LAST ? FIRST : port + 1;
      if (!this.#taken({ ...address, port }, v6only)) return port;
    }
    throw SocketError.from("EADDRINUSE");
  }

  #at(port: number): readonly Claim[] {
    return this.#claims.get(port) ?? [];
  }

  #taken(local: Name, v6only: boolean): boolean {
    return this.#at(local.port).some(
      (claim) => covers(local, v6only, claim.local) || covers(claim.local, claim.v6only, local),
    );
  }
}

/** Whether whoever has `local` has `address` too. */
function covers(local: Address, v6only: boolean, address: Address): boolean {
  if (local.ip === address.ip) return true;
  return isAny(local) && (local.family === address.family || (local.family === "inet6" && !v6only));
}
