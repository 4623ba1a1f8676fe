/** What this process has in memory. */
import process from "node:process";

/** Gives pages back, too, as V8 does by itself when it has had nothing to do for a while. */
const THOROUGH = { type: "major", execution: "sync", flavor: "last-resort" } as const;

/** Resident bytes, once what is garbage has been collected; needs `--expose-gc` but on Bun. */
export async function resident(): Promise<number> {
  for (let n = 0; n < 4; n++) {
    if ("gc" in globalThis && typeof globalThis.gc === "function") globalThis.gc(THOROUGH);
    else Bun.gc(true);
    await new Promise((resolve) => {
      setTimeout(resolve, 25);
    });
  }
  return process.memoryUsage().rss;
}
