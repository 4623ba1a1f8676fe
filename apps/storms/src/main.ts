/** The storms, from the command line: which, where, how often; and a failure once more. */
import { parseArgs } from "node:util";
import { accept } from "./accept.ts";
import { bytes } from "./bytes.ts";
import { failWith, TOLD, whole } from "./command.ts";
import { onLoopback } from "./loopback.ts";
import { inMemory } from "./memory.ts";
import { peers } from "./peers.ts";
import { ready, type Course } from "./rage.ts";
import { select } from "./select.ts";

const STORMS = [ready(bytes), ready(peers), ready(select), ready(accept)];

/** Where, and how many stories by default. */
const WORLDS: Readonly<Record<string, Pick<Course, "world" | "real"> & { readonly runs: number }>> = {
  memory: { world: inMemory, real: false, runs: 10_000 },
  loopback: { world: onLoopback, real: true, runs: 200 },
};

const USAGE = `Usage: pnpm storms [NAME …] [--on memory|loopback] [--runs N] [--seed N [--path PATH]]

Tells stories drawn at random, and checks that nothing in them goes otherwise than promised. A story that goes wrong is shrunk to the
smallest one that still does, and shown with the command that tells it again.

${STORMS.map(({ name, about }) => `  ${name.padEnd(8)} ${about}`).join("\n")}

  --on     where: in memory, on virtual time, with every fault (default), or on this machine's loopback, on this runtime
  --runs   how many stories of each (default: ${Object.entries(WORLDS)
    .map(([name, { runs }]) => `${runs} on ${name}`)
    .join(", ")})
  --seed   what to draw from (default: another one each time)
  --path   where in the search a failure was found`;

const fail: (why: string) => never = failWith(USAGE);

function parse(): { names: string[]; on: string; runs: number; seed: number; path: string | undefined } {
  const text = { type: "string" } as const;
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { on: { ...text, default: "memory" }, runs: text, seed: text, path: text, help: { type: "boolean" } },
    });
    if (values.help === true) {
      console.log(USAGE);
      process.exit();
    }
    const world = WORLDS[values.on] ?? fail(`--on: expected ${Object.keys(WORLDS).join(" or ")}, got ${values.on}`);
    const unknown = positionals.find((name) => !STORMS.some((storm) => storm.name === name));
    if (unknown !== undefined) fail(`There is no storm ${unknown}`);
    const { path } = values;
    if (path !== undefined && (positionals.length !== 1 || values.seed === undefined || !/^\d+(:\d+)*$/.test(path))) {
      fail(`--path: expected numbers with colons between, one storm and its --seed, got ${path}`);
    }
    return {
      names: positionals,
      on: values.on,
      runs: whole(fail, "runs", values.runs, 1) ?? world.runs,
      seed: whole(fail, "seed", values.seed, -(2 ** 31)) ?? Date.now() | 0,
      path,
    };
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

const { names, on, runs, seed, path } = parse();
const { world, real } = WORLDS[on] ?? fail(on);
const place = real ? `${on} (Node ${process.versions.node})` : on;
let failed = 0;
let passed = 0;
for (const storm of STORMS.filter(({ name }) => names.length === 0 || names.includes(name))) {
  let next = performance.now() + TOLD;
  const progress = (told: number): void => {
    if (performance.now() < next) return;
    next = performance.now() + TOLD;
    const line = `… ${storm.name} on ${place}: ${told} of ${runs} stories`;
    process.stdout.write(process.stdout.isTTY ? `\r${line} ` : `${line}\n`);
  };
  const outcome = await storm.rage({ runs, seed, path, real, world, progress });
  const told = `${storm.name} on ${place}: ${outcome.runs} stories in ${outcome.seconds.toFixed(1)} s, seed ${seed}`;
  const again = `pnpm storms ${storm.name} --on ${on} --seed ${seed} --path "${outcome.failure?.path}"`;
  if (process.stdout.isTTY) process.stdout.write("\r");
  console.log(
    outcome.failure === null ? `ok ${told}` : `not ok ${told}\n${outcome.failure.report}\n\nAgain: ${again}\n`,
  );
  if (outcome.failure === null) passed++;
  else failed++;
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
