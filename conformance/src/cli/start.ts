/** Runs the suite's programs in processes of their own, on Node, Bun and Deno. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Ended, Start } from "../bench/bench.ts";

/**
 * For `plan`: programs run on the `transport` that a file exports, with the runtime and the flags of this process. One that does
 * not end is killed after a while.
 *
 * @example
 * const cases = plan({ transport, start: startOn("./my-transport.js") });
 * cases.some(({ reason }) => reason === "no process"); // => false
 */
export function startOn(module: string | URL): Start {
  const main = fileURLToPath(new URL("program.js", import.meta.url));
  return startWith(main, typeof module === "string" ? module : fileURLToPath(module));
}

/** With arguments for the runtime, before those of the program. Deno adds its `run -A` by itself, behind a shell too. */
export function startWith(...command: readonly string[]): Start {
  return (program, { port = 0, descriptors, seconds }) =>
    new Promise<Ended>((resolve) => {
      // Half a second after its start Deno asks for a newer Deno: that takes descriptors, which are counted, and leaves this machine.
      const env = { ...process.env, DENO_NO_UPDATE_CHECK: "1" };
      const whole = [process.execPath, ...process.execArgv, ...command, program, String(port)] as const;
      const [file, ...args] = descriptors === undefined ? whole : limited(descriptors, whole);
      const child = spawn(file, args, { stdio: ["ignore", "pipe", "pipe"], env });
      const said = { output: "", errors: "" };
      child.stdout.setEncoding("utf8").on("data", (text: string) => (said.output += text));
      child.stderr.setEncoding("utf8").on("data", (text: string) => (said.errors += text));
      const limit = setTimeout(() => child.kill("SIGKILL"), seconds * 1000);
      child.once("error", (error) => {
        clearTimeout(limit);
        resolve({ output: "", errors: error.message, code: -1 });
      });
      child.once("close", (code) => {
        clearTimeout(limit);
        resolve({ ...said, code });
      });
    });
}

/** Only a shell sets a limit of the system's. Where there is none, as on Windows, the program ends with -1, and says so. */
const limited = (descriptors: number, command: readonly string[]): readonly [string, ...string[]] => [
  "sh",
  "-c",
  `ulimit -n ${descriptors} && exec "$0" "$@"`,
  ...command,
];
