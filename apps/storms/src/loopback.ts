/** A world on real loopback: this machine's kernel, this runtime, real time. */
import { AuditedTransport } from "@moonsocket/conformance";
import { createSockets } from "@moonsocket/core";
import { transport } from "@moonsocket/node";
import { readdirSync, readlinkSync } from "node:fs";
import { Signals } from "./signals.ts";
import type { World } from "./storm.ts";

/** A story that takes longer hangs, in seconds. */
const PATIENCE = 20;
/** How long descriptors may take to be freed, in seconds: a kernel's turn or two. */
const FREEING = 2;

export async function onLoopback(story: (world: World) => Promise<void>): Promise<void> {
  const audit = new AuditedTransport(transport);
  const signals = new Signals();
  const sockets = createSockets(audit);
  const before = resources();
  const world: World = {
    here: sockets,
    there: sockets,
    address: { here: "127.0.0.1", there: "127.0.0.1" },
    tick: 0.0005,
    signals,
    network: null,
  };
  await within(
    PATIENCE,
    story(world),
    () => `the story hangs: ${JSON.stringify({ audit: audit.account.faults, ...resources() })}`,
  );
  const end = performance.now() + FREEING * 1000;
  for (;;) {
    const { faults } = audit.account;
    const left = {
      ...(faults === "" ? {} : { faults }),
      ...(signals.listeners > 0 ? { signals: signals.listeners } : {}),
    };
    const more = Object.entries(resources()).filter(([name, count]) => count > (before[name] ?? 0));
    if (Object.keys(left).length + more.length === 0) return;
    if (performance.now() > end)
      throw new Error(`left behind: ${JSON.stringify({ ...left, ...Object.fromEntries(more) })}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 1);
    });
  }
}

/** What this process has open: sockets, and what the event loop knows of. */
function resources(): Record<string, number> {
  const counts: Record<string, number> = { sockets: 0 };
  for (const fd of readdirSync("/proc/self/fd")) if (isSocket(fd)) counts["sockets"] = (counts["sockets"] ?? 0) + 1;
  for (const name of process.getActiveResourcesInfo()) {
    if (/^(TCP|Immediate|GetAddrInfo)/.test(name)) counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

function isSocket(fd: string): boolean {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`).startsWith("socket:");
  } catch {
    return false; // the one that lists
  }
}

async function within(seconds: number, promise: Promise<void>, why: () => string): Promise<void> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(why())), seconds * 1000);
  try {
    await Promise.race([promise, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
