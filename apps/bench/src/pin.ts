/**
 * Everybody on one core, where Linux has `taskset`: peer and contender take turns anyway, and whoever is woken on another core is late by
 * what the machine happens to take for that (on a virtual one 40 µs, where a round trip takes 12), at one time and not at another.
 */
import { execFileSync } from "node:child_process";
import { availableParallelism } from "node:os";

const PREFIX: readonly string[] = ["taskset", "-c", String(availableParallelism() - 1)];

function works(): boolean {
  const [command = "", ...args] = PREFIX;
  try {
    execFileSync(command, [...args, "true"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

export const pin: readonly string[] = works() ? PREFIX : [];
