/** Starts the line server in a process of its own, drives it from this one over loopback TCP, and tells what happens. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { crowd, ending, greeting, halfClose, partial, refused, slowReader, type Scene, type Stage } from "./scenes.ts";

const scenes: readonly (readonly [title: string, Scene])[] = [
  ["Greeting and replies", greeting],
  ["A timeout, its partial, and the rest on the same socket", partial],
  ["Half-close: the answer still arrives", halfClose],
  ["16 MiB to a slow reader, resumed after each timeout", slowReader],
  ["200 clients, one select loop", crowd],
  ["A refused connection is an answer, not an exception", refused],
  ["A graceful end", ending],
];

if (process.argv.includes("--help")) {
  console.log(
    "Usage: demo\n\nStarts a line server and talks to it over loopback; exits with 1 if anything goes wrong.",
  );
  process.exit();
}

const server = spawn(process.execPath, [fileURLToPath(new URL("server.ts", import.meta.url))], {
  stdio: ["ignore", "pipe", "inherit"],
});
const exited = once(server, "exit");
const output = createInterface(server.stdout)[Symbol.asyncIterator]();

try {
  const { value: ports } = await output.next();
  const stage: Stage = { ...(JSON.parse(String(ports)) as Stage), say: (line) => console.log(`   ${line}`) };
  console.log(
    `A line server listens on 127.0.0.1, port ${stage.port}, in process ${server.pid}. → is what we say, ← what it says.`,
  );
  for (const [at, [title, scene]] of scenes.entries()) {
    console.log(`\n${at + 1}. ${title}`);
    await scene(stage);
  }
  for await (const line of output) console.log(`   ${line}`);
  const [code] = (await exited) as [number | null];
  if (code !== 0) throw new Error(`The server exited with ${code}`);
  console.log(`\nAll ${scenes.length} scenes went as they should.`);
} catch (error) {
  console.error("\nThe demo failed:", error);
  process.exitCode = 1;
} finally {
  server.kill();
}
