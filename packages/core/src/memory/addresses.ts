/** Addresses as a kernel compares and shows them. */
import { ANY, LOOPBACK, literal } from "../address.ts";
import type { Family, Name } from "../transport.ts";

export type Address = Pick<Name, "ip" | "family">;

/** The address that a text denotes, in its one canonical form; `null` where it denotes none. A zone is dropped: there is but one network. */
export function addressOf(text: string): Address | null {
  const address = literal(text);
  if (address === null || address.family === "inet") return address;
  const [plain = ""] = address.ip.split("%");
  return { ip: new URL(`http://[${plain}]/`).hostname.slice(1, -1), family: "inet6" };
}

/** The IPv4 address behind an IPv6 one that disguises it, and any other address as it is. */
export function undisguised(address: Address): Address {
  const [, high, low] = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/.exec(address.ip) ?? [];
  if (high === undefined || low === undefined) return address;
  const groups = [high, low].map((group) => Number.parseInt(group, 16));
  return { ip: groups.flatMap((group) => [group >> 8, group & 255]).join("."), family: "inet" };
}

/** As a socket of IPv6 sees IPv4. */
export const disguised = (ip: string): Address => ({ ip: `::ffff:${ip}`, family: "inet6" });

export const isAny = ({ ip, family }: Address): boolean => ip === ANY[family];

/** Whether it is this host's own, whichever host that is. */
export const isLoopback = ({ ip, family }: Address): boolean =>
  family === "inet" ? ip.startsWith("127.") : ip === LOOPBACK.inet6;

/** A host's first address of a family, for those that are given none: 10.0.0.1, 10.0.0.2, … */
export const nth = (n: number): string => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;

export const FAMILIES: readonly Family[] = ["inet", "inet6"];
