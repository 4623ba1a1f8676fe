/** What another process finds: the kernel's options of a descriptor, sockets as the system lists them. */
import type { OptionName } from "@moonsocket/core";
import { execFile } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

const SCRIPT = fileURLToPath(new URL("kernel.pl", import.meta.url));

/** In the kernel's numbers; `linger` is whether it is on, which nobody's may be. `error` is not asked for: asking takes it. */
export type Found = Readonly<Partial<Record<OptionName, number>>>;

/** What the kernel has of a descriptor of another process, which perl takes a copy of. */
export async function find(pid: number, fd: number): Promise<Found> {
  const { stdout } = await run("perl", [SCRIPT, String(pid), String(fd)]);
  return JSON.parse(stdout) as Found;
}

/** Lines of `ss` about sockets in a state that match a filter. */
export async function listed(state: "listening" | "established", filter: string): Promise<string[]> {
  const { stdout } = await run("ss", ["-HtnoimO", "state", state, filter]);
  return stdout.split("\n").filter((line) => line !== "");
}

export interface Row {
  readonly state: number;
  /** Which timer runs; 2 is keepalive's. */
  readonly timer: number;
  /** Until it rings, in seconds. */
  readonly left: number;
  /** What `/proc/PID/fd` calls it. */
  readonly link: string;
}

/** The kernel's own table of IPv4 sockets, between two ports. */
export function row(local: number, remote: number): Row | undefined {
  const hex = (port: number): string => `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  for (const line of readFileSync("/proc/net/tcp", "utf8").split("\n")) {
    const [, from = "", to = "", state = "", , timer = "", , , , inode = ""] = line.trim().split(/\s+/);
    if (!from.endsWith(hex(local)) || !to.endsWith(hex(remote))) continue;
    const [which = "", left = ""] = timer.split(":");
    return {
      state: Number.parseInt(state, 16),
      timer: Number.parseInt(which, 16),
      left: Number.parseInt(left, 16) / 100,
      link: `socket:[${inode}]`,
    };
  }
  return undefined;
}

/** The numbers that a process has for a socket. */
export function numbersOf(pid: number, link: string): number[] {
  const folder = `/proc/${pid}/fd`;
  const linked = (number: string): boolean => {
    try {
      return readlinkSync(`${folder}/${number}`) === link;
    } catch {
      return false; // closed meanwhile
    }
  };
  return readdirSync(folder).filter(linked).map(Number);
}
