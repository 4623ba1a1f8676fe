/** The module with the transport. */
import { statSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { plan, type Planned, type PlanOptions } from "../plan.ts";
import { messageOf } from "../results.ts";
import { startOn } from "./start.ts";
import { sayingOf, Unusable } from "./unusable.ts";

/** Seconds that a module may take to load. */
const PATIENCE = 10;

export interface Loaded {
  readonly transport: PlanOptions["transport"];
  readonly planned: readonly Planned[];
}

/** Plans the cases for what a file exports. Rejects with an Unusable. */
export async function load(name: string): Promise<Loaded> {
  const file = path.resolve(name);
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
    throw new Unusable(`expected a file that exports \`transport\`, and "${name}" is none: give its path`);
  }
  const { transport, peer, known, start } = await importSoon(pathToFileURL(file), name);
  if (known !== undefined && !(Array.isArray(known) && known.every(isNamed))) {
    throw new Unusable(`expected "${name}" to export \`known\` as an array of { id, reason, link }`);
  }
  if (start !== undefined && start !== null) {
    throw new Unusable(`expected "${name}" to export no \`start\`, or null where it lives in one process only`);
  }
  const options = { transport, peer, known, start: start === null ? undefined : startOn(file) } as PlanOptions;
  try {
    return { transport: options.transport, planned: plan(options) }; // which checks what was cast
  } catch (thrown) {
    throw new Unusable(`"${name}" can't be used\n${sayingOf(thrown)}`, { cause: thrown });
  }
}

async function importSoon(url: URL, name: string): Promise<Record<string, unknown>> {
  const module = await within(imported(url, name), name);
  if ("transport" in module) return module;
  const names = Object.keys(module);
  const found = names.length === 0 ? "exports nothing" : `exports ${names.join(", ")}`;
  throw new Unusable(`expected "${name}" to export \`transport\`, and it ${found}`);
}

async function imported(url: URL, name: string): Promise<Record<string, unknown>> {
  try {
    return (await import(url.href)) as Record<string, unknown>;
  } catch (thrown) {
    throw new Unusable(`"${name}" throws while it loads\n${messageOf(thrown)}\n${hint(thrown, name)}`, {
      cause: thrown,
    });
  }
}

/** What to do about it. Where a file does not parse only the runtime itself tells the line, and only of what it was given to run. */
function hint(thrown: unknown, name: string): string {
  const code: unknown = thrown instanceof Error && "code" in thrown ? thrown.code : undefined;
  if (code === "ERR_UNKNOWN_FILE_EXTENSION") return "Node runs JavaScript, and .ts and .mts from 22.18 on";
  return `Run the file by itself to see where: ${path.basename(process.execPath)} ${name}`;
}

const isNamed = (one: unknown): boolean =>
  typeof one === "object" && one !== null && "id" in one && typeof one.id === "string";

async function within<T>(promise: Promise<T>, name: string): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const why = `"${name}" has not loaded within ${PATIENCE} s: does it await something that never comes?`;
  const timer = setTimeout(() => reject(new Unusable(why)), PATIENCE * 1000);
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
