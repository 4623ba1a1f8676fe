#!/usr/bin/env node
/** The front door: `npx @moonsocket/conformance ./my-transport.js`. */
import { setTimeout } from "node:timers"; // one that can be let go on Deno 2.7, too
import manifest from "../../package.json" with { type: "json" };
import type { Planned } from "../plan.ts";
import { traceOf } from "../results.ts";
import { HELP, parse, type Args } from "./args.ts";
import { load } from "./load.ts";
import { Run } from "./run.ts";
import { Screen } from "./screen.ts";
import { Unusable } from "./unusable.ts";

/** How many milliseconds the transport has to let go of the process. */
const PARTING = 1000;

const screen = new Screen();
let over = false;

/** Resolves with the exit code. */
async function main(args: Args): Promise<number> {
  if (args.help) {
    screen.print(HELP);
    return 0;
  }
  const run = new Run(args, screen);
  process.on("uncaughtException", (thrown) => run.stray("uncaught exception", thrown));
  process.on("unhandledRejection", (thrown) => run.stray("unhandled rejection", thrown));
  process.on("exit", () => {
    if (over) return;
    screen.complain(`the process has ended early, while ${run.whoRuns} ran: does something call process.exit?`);
    process.exitCode = 1;
  });
  const { transport, planned } = await load(args.module);
  const chosen = planned.filter(({ id }) => id.includes(args.grep));
  if (chosen.length === 0) throw new Unusable(`no case has an id that contains "${args.grep}"; --list tells them all`);
  if (args.list) {
    for (const one of chosen) screen.print(line(one));
    return 0;
  }
  const suite = `${manifest.name} ${manifest.version}`;
  return (await run.all(chosen, { suite, transport: transport.name, runtime: runtime() })) ? 0 : 1;
}

const line = ({ id, mode, promises }: Planned): string => [id, mode, promises.join(" ")].join("\t");

/** Bun and Deno say which Node they stand for, too. */
function runtime(): string {
  const name = ["bun", "deno"].find((one) => one in process.versions) ?? "node";
  return `${name} ${process.versions[name]}`;
}

/** Bun and Deno stand for a Node that is new enough. */
function checkRuntime(): void {
  const oldest = manifest.engines.node.replace(">=", "");
  const { node } = process.versions;
  if (node.localeCompare(oldest, "en", { numeric: true }) >= 0) return;
  throw new Unusable(`expected Node ${oldest} or newer, and this is ${node}`);
}

async function attempt(): Promise<number> {
  const argv = process.argv.slice(2);
  try {
    checkRuntime();
    return await main(parse(argv));
  } catch (thrown) {
    if (!(thrown instanceof Unusable)) throw thrown; // a bug of the suite
    screen.complain(thrown.message);
    if (argv.includes("--trace")) screen.complain(traceOf(thrown.cause ?? thrown));
    return 2;
  }
}

process.stdout.on("error", () => {
  over = true; // whoever read it has gone, as `head` does
  process.exit(1);
});
process.exitCode = await attempt();
over = true;
await screen.end();
setTimeout(() => {
  // Which is a hint, where the runtime has one; the pipes are our own.
  const resources = "getActiveResourcesInfo" in process ? process.getActiveResourcesInfo() : [];
  const kinds = new Set(resources.filter((kind) => kind !== "PipeWrap" && kind !== "TTYWrap"));
  screen.complain(["the module keeps the process alive", ...kinds].join(", "));
  process.exit();
}, PARTING).unref();
