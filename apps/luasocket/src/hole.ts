/** A port of loopback that swallows callers: nobody accepts there, and its queue is full. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** Listens, tells its port, and turns no loop any more, so that it accepts nobody; until whoever has started it is gone. */
const PROGRAM = `
  const { ppid } = process;
  const server = require("node:net").createServer();
  server.listen({ host: "127.0.0.1", port: 0, backlog: 1 }, () => {
    require("node:fs").writeSync(1, String(server.address().port));
    const never = new Int32Array(new SharedArrayBuffer(4));
    while (process.ppid === ppid) Atomics.wait(never, 0, 0, 500);
    process.exit();
  });
`;

/** Callers who fill the queue: more than a backlog of one lets in. */
const CALLERS = 4;
/** Of them these get in. */
const FIRST = 2;

export interface Hole extends Disposable {
  readonly port: number;
}

/** Rejects where the program does not start. */
export async function dig(): Promise<Hole> {
  const child = spawn(process.execPath, ["--eval", PROGRAM], { stdio: ["ignore", "pipe", "inherit"] });
  const kill = (): void => void child.kill("SIGKILL");
  process.once("exit", kill);
  const ended = once(child, "exit").then(() => Promise.reject(new Error("the hole's program has ended")));
  ended.catch(() => {}); // it will, at last
  const [told] = (await Promise.race([once(child.stdout, "data"), ended])) as [Buffer];
  const port = Number(told.toString());
  const callers = Array.from({ length: CALLERS }, (): Socket => connect(port, "127.0.0.1"));
  for (const caller of callers) caller.on("error", () => {}).unref();
  await Promise.race([Promise.all(callers.slice(0, FIRST).map((caller) => once(caller, "connect"))), ended]);
  return {
    port,
    [Symbol.dispose]: () => {
      process.removeListener("exit", kill);
      for (const caller of callers) caller.destroy();
      kill();
    },
  };
}
