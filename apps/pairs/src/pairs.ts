/** A server on each runtime, and to each of them a client on each. */
import { during, same } from "./check.ts";
import { BYTES, ROUND_TRIPS, type Report } from "./client.ts";
import { start, within, type Command } from "./process.ts";

export interface Runtime {
  readonly name: string;
  /** What starts the program on it; what the program is to do comes after. */
  readonly command: Command;
}

/** A pair, and its report or why there is none. Without a client it is a server that did not end well after its last one. */
export interface Row {
  readonly server: string;
  readonly client: string | null;
  readonly outcome: Report | Error;
}

/** On which runtime, with its version. */
type Told<T> = T & { readonly runtime: string };

/** The rows, each as soon as it is known. No step of a process may take more than `limit` seconds, and none outlives the last row. */
export async function* cross(runtimes: readonly Runtime[], limit: number): AsyncGenerator<Row> {
  using processes = new DisposableStack();
  const servers = runtimes.map((runtime) => {
    const { line, end } = processes.use(start([...runtime.command, "server", String(runtimes.length)]));
    const told = settled("the server", hear<{ readonly port: number }>(runtime, within(limit, line)));
    return { name: runtime.name, told, end };
  });
  for (const { name, told, end } of servers) {
    const server = await told;
    let whole = true;
    for (const client of runtimes) {
      const outcome = server instanceof Error ? server : await settled("the client", visit(client, server.port, limit));
      const failed = outcome instanceof Error;
      yield {
        server: server instanceof Error ? name : server.runtime,
        client: failed ? client.name : outcome.runtime,
        outcome,
      };
      whole &&= !failed;
    }
    // A server whose client never came waits for it.
    const ended = whole ? await settled("the server", within(limit, end)) : undefined;
    if (ended instanceof Error) yield { server: name, client: null, outcome: ended };
  }
}

async function visit(runtime: Runtime, port: number, limit: number): Promise<Told<Report>> {
  using client = start([...runtime.command, "client", String(port)]);
  const report = await hear<Report>(runtime, within(limit, client.line));
  same(report.roundTrips, ROUND_TRIPS, "round trips");
  same(report.bytes, BYTES, "bytes compared");
  await within(limit, client.end);
  return report;
}

async function hear<T>(runtime: Runtime, line: Promise<string>): Promise<Told<T>> {
  const told = JSON.parse(await line) as Told<T>;
  same(told.runtime.split(" ")[0], runtime.name, "the runtime");
  return told;
}

async function settled<T>(who: string, done: Promise<T>): Promise<T | Error> {
  return await during(who, done).catch((error: Error) => error);
}
