/** Address literals, without asking anybody: which family they belong to, and whether a text can be a host name at all. */
import type { Family, Name } from "./transport.ts";

/** Every interface of a family. */
export const ANY: Readonly<Record<Family, string>> = { inet: "0.0.0.0", inet6: "::" };

/** What `connect("*")` means: this host (behaviour K-55). */
export const LOOPBACK: Readonly<Record<Family, string>> = { inet: "127.0.0.1", inet6: "::1" };

/** The address that a literal denotes, or `null` for a name. IPv4 also in the C library's short forms, `127.1` (behaviour B-19). */
export function literal(host: string): Pick<Name, "ip" | "family"> | null {
  const four = ipv4(host);
  if (four !== null) return { ip: four, family: "inet" };
  return isIPv6(host) ? { ip: host, family: "inet6" } : null;
}

/** Whether a resolver may be asked: never for what looks like an address and is none, so that a slip does not become a query. */
export const canBeName = (host: string): boolean =>
  /^[^\s\0:[\]/%*]{1,253}\.?$/.test(host) &&
  !/^(\d+|0x[\da-f]*)$/i.test(host.split(".").findLast((part) => part !== "") ?? "0");

/** Four decimal numbers, as the kernel writes them: what is given most. */
const PLAIN = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;

/** Up to four numbers, decimal, octal or hexadecimal; the last one fills what is left. */
function ipv4(host: string): string | null {
  if (PLAIN.test(host)) return host;
  const parts = host.split(".");
  if (parts.length > 4 || !parts.every((part) => /^(0x0*[\da-f]{1,8}|0[0-7]*|[1-9]\d{0,9})$/i.test(part))) return null;
  const numbers = parts.map((part) => (/^0\d/.test(part) ? Number.parseInt(part, 8) : Number(part)));
  const rest = numbers.pop() ?? 0;
  if (numbers.some((number) => number > 255) || rest >= 256 ** (4 - numbers.length)) return null;
  for (let power = 3 - numbers.length; power >= 0; power--) numbers.push(Math.floor(rest / 256 ** power) % 256);
  return numbers.join(".");
}

/** Eight groups of four digits, `::` for a run of zeros, an IPv4 tail, a zone at the end. */
function isIPv6(host: string): boolean {
  const [address = "", zone, ...more] = host.split("%");
  if (more.length > 0 || (zone !== undefined && !isZoneOf(zone, address))) return false;
  const sides = address.split("::");
  if (sides.length > 2) return false;
  const groups = sides.map((side) => (side === "" ? [] : side.split(":")));
  const tail = groups.at(-1)?.at(-1);
  const dotted = tail !== undefined && /^(\d{1,3}\.){3}\d{1,3}$/.test(tail) && tail.split(".").every(isByte);
  if (dotted) groups.at(-1)?.splice(-1, 1, "0", "0");
  const all = groups.flat();
  return (
    all.every((group) => /^[\da-f]{1,4}$/i.test(group)) && (sides.length === 2 ? all.length <= 7 : all.length === 8)
  );
}

/** A number, or an interface's name where addresses are of one link; glibc, and so LuaSocket, takes no other. */
const isZoneOf = (zone: string, address: string): boolean =>
  /^\d+$/.test(zone) || (/^[\w.:-]+$/.test(zone) && /^(fe[89ab][\da-f]|ff[\da-f]2):/i.test(address));

const isByte = (part: string): boolean => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255;

/** IPv4 in disguise, which a socket with ipv6-v6only refuses (behaviour K-09). */
export const isMapped = (ip: string): boolean =>
  /^(::|(0{1,4}:){5})ffff:(\d+\.|[\da-f]{1,4}:[\da-f]{1,4}(%|$))/i.test(ip);
