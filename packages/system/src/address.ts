/** Names as the kernel takes and gives them: `sockaddr_in` and `sockaddr_in6`. */
import type { Name } from "@moonsocket/core";
import { format, parse } from "./ipv6.ts";
import type { Platform } from "./platform.ts";

type Shape = Pick<Platform, "domains" | "addressesBeginWithLength">;

/** Room for either. */
export const LONGEST = 28;

/** The kernel's own numbers are in this machine's order, which is little-endian on x64 and arm64; ports are in the network's. */
const NATIVE = true;

/** `zoneOf` gives the number of an interface that a link-local address names. */
export function encode(
  { ip, port, family }: Name,
  { domains, addressesBeginWithLength }: Shape,
  zoneOf: (zone: string) => number,
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(family === "inet" ? 16 : LONGEST);
  const view = new DataView(bytes.buffer);
  if (addressesBeginWithLength) bytes.set([bytes.length, domains[family]]);
  else view.setUint16(0, domains[family], NATIVE);
  view.setUint16(2, port);
  if (family === "inet") {
    bytes.set(ip.split(".").map(Number), 4);
    return bytes;
  }
  const [address = "", zone] = ip.split("%");
  bytes.set(parse(address), 8);
  if (zone !== undefined) view.setUint32(24, zoneOf(zone), NATIVE);
  return bytes;
}

/** A zone is told by its number. */
export function decode(bytes: Uint8Array, { domains, addressesBeginWithLength }: Shape): Name {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const port = view.getUint16(2);
  const domain = addressesBeginWithLength ? view.getUint8(1) : view.getUint16(0, NATIVE);
  if (domain === domains.inet) return { ip: bytes.subarray(4, 8).join("."), port, family: "inet" };
  const zone = view.getUint32(24, NATIVE);
  return { ip: format(bytes.subarray(8, 24)) + (zone === 0 ? "" : `%${zone}`), port, family: "inet6" };
}
