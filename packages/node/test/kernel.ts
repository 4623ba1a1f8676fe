/** What the kernel holds of a connection over IPv4 loopback. */
import { readFileSync } from "node:fs";

export interface Queues {
  /** Written, and not yet acknowledged by the other end. */
  readonly unsent: number;
  /** Arrived, and not yet read by the process. */
  readonly unread: number;
}

const hex = (port: number): string => port.toString(16).toUpperCase().padStart(4, "0");

/** The queues of the end that has the port `local`. */
export function queues(local: number, remote: number): Queues {
  const found = readFileSync("/proc/net/tcp", "utf8")
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .find(([, from = "", to = ""]) => from.endsWith(`:${hex(local)}`) && to.endsWith(`:${hex(remote)}`));
  const [unsent = "", unread = ""] = found?.[4]?.split(":") ?? [];
  if (found === undefined) throw new Error(`no connection from port ${local} to ${remote}`);
  return { unsent: Number.parseInt(unsent, 16), unread: Number.parseInt(unread, 16) };
}
