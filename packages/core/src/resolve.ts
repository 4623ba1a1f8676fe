/** From what the user calls an address to the addresses that are tried. */
import { ANY, canBeName, isMapped, literal } from "./address.ts";
import { SocketError } from "./errors.ts";
import type { State } from "./state.ts";
import type { Family, Name } from "./transport.ts";
import type { Interruption, Waiter } from "./waiters.ts";

export type Address = Pick<Name, "ip" | "family">;

/**
 * Addresses of the object's family, or of both, in the resolver's order. `"*"` is `star`'s address of the family.
 *
 * Only names ask the resolver. A literal of the wrong family fails as in the C library (behaviour B-08, K-07).
 */
export async function resolve(
  state: State,
  host: string,
  star: Readonly<Record<Family, string>>,
  waiter: Waiter,
): Promise<readonly Address[] | SocketError | Interruption> {
  const { family, transport } = state;
  if (host === "*") {
    const chosen = family === "unspec" ? "inet" : family;
    return [{ ip: star[chosen], family: chosen }];
  }
  const address = literal(host);
  if (address !== null) {
    if (family !== "unspec" && address.family !== family) return SocketError.from("EAI_ADDRFAMILY");
    if (star !== ANY && state.settings.v6only && isMapped(address.ip)) return SocketError.from("ENETUNREACH");
    return [address];
  }
  if (!canBeName(host)) return SocketError.from("ENOTFOUND");
  if (transport.capabilities.resolve !== true) return SocketError.from("UNSUPPORTED");
  return await waiter.outcome(transport.resolver.resolve(host, family));
}
