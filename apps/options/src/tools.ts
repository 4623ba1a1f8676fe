/** The tools that look from outside. Where one is missing, what needs it is skipped, and says so. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { TestContext } from "vitest";

export type Tool = "perl" | "ss" | "strace";

/** Each may be there, and not permitted, so each is tried: perl fetches a descriptor of ours. */
const TRIES: Readonly<Record<Tool, readonly [executable: string, ...args: string[]]>> = {
  perl: ["perl", fileURLToPath(new URL("kernel.pl", import.meta.url)), "--try"],
  ss: ["ss", "-HtnoimO", "state", "listening"],
  strace: ["strace", "-f", "-o", "/dev/null", "true"],
};

const absent = new Map<Tool, boolean>();

function lacks(tool: Tool): boolean {
  const [executable, ...args] = TRIES[tool];
  const known = absent.get(tool) ?? spawnSync(executable, args).status !== 0;
  absent.set(tool, known);
  return known;
}

/** Skips a test that needs a tool which is not here. */
export function needs(context: TestContext, ...tools: readonly Tool[]): void {
  for (const tool of tools) if (lacks(tool)) context.skip(`needs ${tool}, which is not here, or not permitted`);
}
