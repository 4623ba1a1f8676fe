/** What the kernel says (Linux), whatever a base thinks. */
import { readdirSync, readFileSync } from "node:fs";

interface Row {
  /** Bytes that wait to be acknowledged. */
  readonly sending: number;
  /** Bytes that wait to be read; connections that wait to be accepted. */
  readonly waiting: number;
}

/** What `/proc/net/tcp` has of the socket whose addresses begin so: there may be thousands of others. */
function find(start: string): Row | undefined {
  const text = readFileSync("/proc/net/tcp", "latin1");
  const at = text.indexOf(start);
  if (at < 0) return undefined;
  const [, , , queues = ""] = text.slice(at, text.indexOf("\n", at)).split(/ +/);
  const [sending = "", waiting = ""] = queues.split(":");
  return { sending: Number.parseInt(sending, 16), waiting: Number.parseInt(waiting, 16) };
}

const name = (port: number): string => `0100007F:${port.toString(16).toUpperCase().padStart(4, "0")} `;

/** The end at `local` of a connection. */
export const end = (local: number, remote: number): Row | undefined => find(name(local) + name(remote));

export const listening = (local: number): Row | undefined => find(`${name(local)}00000000:0000 0A`);

/** How many descriptors this process has. */
export const descriptors = (): number => readdirSync("/proc/self/fd").length;
