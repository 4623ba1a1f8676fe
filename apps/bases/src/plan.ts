/** Who is asked what, where. */
import { bun, bunOldest, deno, denoOldest, denoRun } from "@moonsocket/runtimes";
import type { Command } from "./child.ts";

export interface Runtime {
  readonly name: "Bun" | "Deno";
  /** The version that the packages are made for, or the oldest that they claim. */
  readonly newest: boolean;
  readonly command: Command;
  readonly contenders: readonly string[];
  readonly calls: string;
}

const onBun = { name: "Bun", contenders: ["Bun.connect", "Bun + calls", "node:net"], calls: "bun:ffi" } as const;
const onDeno = { name: "Deno", contenders: ["Deno.connect", "node:net"], calls: "Deno.dlopen" } as const;
const FLAGS = [...denoRun, "--allow-all"];

export const RUNTIMES: readonly Runtime[] = [
  { ...onBun, newest: true, command: [bun] },
  { ...onDeno, newest: true, command: [deno, ...FLAGS] },
  { ...onBun, newest: false, command: [bunOldest] },
  { ...onDeno, newest: false, command: [denoOldest, ...FLAGS] },
];

export interface Question {
  readonly name: string;
  readonly title: string;
  /** What the cells say. */
  readonly legend: string;
  readonly probes: readonly string[];
  /** Whether the contenders are asked together, in turn. */
  readonly together: boolean;
  /** Not asked of the oldest: it would only take longer. */
  readonly newestOnly: boolean;
}

export const QUESTIONS: readonly Question[] = [
  {
    name: "can",
    title: "What is lost, and what can't be had",
    legend: "20 tries of 1,000 bytes or 32 KiB each; counts as the peer or the kernel sees them",
    probes: ["loss", "abilities", "ending", "errors"],
    together: false,
    newestOnly: false,
  },
  {
    name: "time",
    title: "Time, as a part of what `node:net` takes on the same runtime",
    legend:
      "15 rounds in turn, in one process: median (middle half) of each round's ratio; below 1 is faster than `node:net`",
    probes: ["speed"],
    together: true,
    newestOnly: true,
  },
  {
    name: "turn",
    title: "One real turn of I/O",
    legend:
      "hits of 15 from the callback of a file / timer / immediate / connection, where the kernel already had the bytes; median time of a turn",
    probes: ["turn"],
    together: true,
    newestOnly: true,
  },
  {
    name: "calls",
    title: "System calls through the runtime's own foreign-function interface",
    legend: "ns a call: median (middle half) of 9 rounds",
    probes: ["calls"],
    together: true,
    newestOnly: true,
  },
];
