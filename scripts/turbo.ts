import { spawnSync, type StdioOptions } from "node:child_process";

/** Runs turbo to its end. */
export function turbo(args: readonly string[], stdio: StdioOptions): { ok: boolean; output: string } {
  const { status, stdout, stderr, error } = spawnSync("turbo", ["run", ...args], {
    stdio,
    encoding: "utf8",
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1" },
    shell: process.platform === "win32", // turbo is a .cmd file there
  });
  if (error !== undefined) throw error;
  return { ok: status === 0, output: `${stdout ?? ""}${stderr ?? ""}` };
}

/**
 * Builds what an app needs, and shows the log only when that fails: a newcomer's first command should show the app.
 * Whether it can be started.
 */
export function buildFor(app: string): boolean {
  const { ok, output } = turbo(["build", `--filter=${app}^...`, "--output-logs=errors-only"], "pipe");
  if (ok) return true;
  console.log(output);
  process.exitCode = 1;
  return false;
}
