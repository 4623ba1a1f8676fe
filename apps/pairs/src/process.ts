/** A program in a process of its own, that prints a line, and ends; or it is ended. */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** What starts it: an executable, and its arguments. */
export type Command = readonly [executable: string, ...args: string[]];

export interface Started extends Disposable {
  /** Its line. Rejects where it ends without one. */
  readonly line: Promise<string>;
  /** It has ended by itself, and well. Rejects where it hasn't. */
  readonly end: Promise<void>;
}

/** Characters of its complaints that are kept. */
const COMPLAINTS = 2000;

/** What ends with us. */
const running = new Set<() => void>();
process.once("exit", () => {
  for (const kill of running) kill();
});

/** Disposing of it kills it. */
export function start([executable, ...args]: Command): Started {
  const env = { ...process.env, NO_COLOR: "1" };
  const child = spawn(executable, args, { stdio: ["ignore", "pipe", "pipe"], env });
  const kill = (): void => void child.kill("SIGKILL");
  running.add(kill);

  let complaints = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaints = `${complaints}${text}`.slice(-COMPLAINTS);
  });
  const end = new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      running.delete(kill);
      if (code === 0) resolve();
      else reject(new Error(`ended with ${code ?? signal}${complaints === "" ? "" : `: ${complaints.trim()}`}`));
    });
  });
  const line = new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once("line", resolve);
    end.then(() => reject(new Error("ended, and said nothing")), reject);
  });
  // Of one that is killed perhaps nobody asks how it ended.
  for (const promise of [line, end]) promise.catch(() => {});
  return { line, end, [Symbol.dispose]: kill };
}

/** What is promised, or a rejection where it takes longer than so many seconds. */
export async function within<T>(seconds: number, promise: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`not over after ${seconds} s`)), seconds * 1000);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
