/** Where this runs: the machine, and which runtimes there are. */
import { execFileSync } from "node:child_process";
import { arch, cpus, platform, release } from "node:os";
import { LUAS, RUNTIMES, type Runtime } from "./plan.ts";
import type { Report } from "./report.ts";

/** LuaSocket is compared with where it is installed. */
const installed = ({ command: [executable] }: Runtime): boolean => {
  try {
    execFileSync(executable, ["-e", 'require "socket"'], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};

/** The first line that it says of itself. */
function versionOf({ command: [executable], adapter }: Runtime): string {
  const out = execFileSync(executable, [adapter === null ? "-v" : "--version"], { encoding: "utf8" });
  return (out.split("\n")[0] ?? "").trim();
}

export const available = (): readonly Runtime[] => [...RUNTIMES, ...LUAS.filter(installed)];

export function describe(runtimes: readonly Runtime[]): Pick<Report, "machine" | "versions"> {
  return {
    machine: {
      processor: cpus()[0]?.model ?? "unknown",
      cores: cpus().length,
      system: `${platform()} ${release()} ${arch()}`,
    },
    versions: Object.fromEntries(runtimes.map((runtime) => [runtime.name, versionOf(runtime)])),
  };
}
