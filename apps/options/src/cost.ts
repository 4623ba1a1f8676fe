/** What one call takes, in microseconds: rounds on each runtime in turn, so that whatever else the machine does meets all of them. */
import { OPTIONS, type Option } from "./options.ts";
import { openPair } from "./pair.ts";
import { Remote } from "./remote.ts";
import type { Runtime } from "./runtimes.ts";
import { line } from "./table.ts";

const ROUNDS = 11;
const CALLS = 2000;

/** The objects, and what each is called in the table. */
const OBJECTS = {
  client: "a connected client",
  server: "a server",
  fresh: "`tcp4()` that has no descriptor yet (`ipv6-v6only`: `tcp6()`)",
} as const;
type ObjectName = keyof typeof OBJECTS;
const NAMES = Object.keys(OBJECTS) as ObjectName[];

/** A method of the program's, and what it is given. */
interface Deed {
  readonly key: string;
  readonly object: ObjectName;
  readonly method: "timeGet" | "timeSet";
  readonly args: readonly unknown[];
}

const keyOf = (object: ObjectName, { name }: Option, method: Deed["method"]): string => `${object} ${name} ${method}`;

function deedsOn(object: ObjectName, option: Option): Deed[] {
  const { name, values } = option;
  const on = name === "ipv6-v6only" ? `${object}6` : object;
  const deed = (method: Deed["method"], ...more: readonly unknown[]): Deed => ({
    key: keyOf(object, option, method),
    object,
    method,
    args: [on, CALLS, name, ...more],
  });
  // Of what has an address the kernel refuses it.
  const settable = values.length > 0 && (name !== "ipv6-v6only" || object === "fresh");
  return settable ? [deed("timeGet"), deed("timeSet", values[0])] : [deed("timeGet")];
}

const DEEDS = NAMES.flatMap((object) => OPTIONS.flatMap((option) => deedsOn(object, option)));

async function makeFresh(remote: Remote): Promise<void> {
  await remote.call("socket", "tcp4", [], "fresh");
  await remote.call("socket", "tcp6", [], "fresh6");
}

async function makeOpen(remote: Remote): Promise<void> {
  await openPair(remote, "", "127.0.0.1");
  await openPair(remote, "6", "::1");
}

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;

interface Timed {
  readonly name: string;
  /** Of each deed, by its key: one number a round. */
  readonly times: ReadonlyMap<string, number[]>;
}

/** `told` hears of each round. The first is not counted: it warms up. */
async function timeAll(runtimes: readonly Runtime[], told: (what: string) => void): Promise<Timed[]> {
  using remotes = new DisposableStack();
  const all = runtimes.map((runtime) => ({
    name: runtime.name,
    remote: remotes.use(new Remote(runtime)),
    times: new Map(DEEDS.map(({ key }): [string, number[]] => [key, []])),
  }));
  for (const { remote } of all) await makeOpen(remote);
  for (let round = 0; round <= ROUNDS; round++) {
    told(`round ${round} of ${ROUNDS}`);
    for (const { remote, times } of all) {
      for (const { key, object, method, args } of DEEDS) {
        if (object === "fresh") await makeFresh(remote); // each without what the last one was given
        const time = Number(await remote.call("self", method, args));
        if (round > 0) times.get(key)?.push(time);
      }
    }
  }
  return all;
}

/** Markdown: a table for each object. */
export async function cost(runtimes: readonly Runtime[], told: (what: string) => void): Promise<string> {
  const all = await timeAll(runtimes, told);
  const shown = (times: readonly number[] | undefined): string =>
    times === undefined ? "–" : median(times).toFixed(2);
  const tables = NAMES.map((object) => {
    const head = [`${OBJECTS[object]}: get / set, µs`, ...all.map(({ name }) => name)];
    const rows = OPTIONS.map((option) => {
      const cell = ({ times }: Timed): string =>
        (["timeGet", "timeSet"] as const).map((method) => shown(times.get(keyOf(object, option, method)))).join(" / ");
      return line([`\`${option.name}\``, ...all.map(cell)]);
    });
    return [line(head), line(head.map(() => "---")), ...rows].join("\n");
  });
  return tables.join("\n\n");
}
