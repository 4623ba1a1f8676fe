/** Stories of options and descriptors, from the command line, on whatever runtime this is: many, or one once more. */
import {
  drawOptionStory,
  STORY_KINDS,
  tellOptionStory,
  type StoryKind,
  type StoryStep,
} from "@moonsocket/conformance/stories";
import type { Transport } from "@moonsocket/core";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { failWith, TOLD, whole } from "./command.ts";
import { shrink } from "./options-shrink.ts";

const USAGE = `Usage: pnpm storms:options [--seed N] [--stories N] [--kind KIND], on each runtime;
       <runtime> apps/storms/src/options.ts SUBJECT […], on this one

Tells stories drawn at random: options are set and read, sockets bound, connected and closed, descriptors handed on, wrong ones too. After
each step every object must be as a model has it, and as the kernel has it. A story that goes wrong is shrunk and shown with its seed.

  SUBJECT    a module that exports a \`transport\`, and a \`peer\` where it can't listen, as the conformance suite takes it
  --seed     the first story's; each next one has the next (default: another one each time)
  --stories  how many of each kind (default: 5)
  --kind     ${STORY_KINDS.join(", ")} (default: each)`;

const fail: (why: string) => never = failWith(USAGE);

function parse(): { subject: string; seed: number; stories: number; kinds: readonly StoryKind[] } {
  const text = { type: "string" } as const;
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { seed: text, stories: text, kind: text, help: { type: "boolean" } },
    });
    if (values.help === true) {
      console.log(USAGE);
      process.exit();
    }
    const [subject = fail("expected a SUBJECT"), ...more] = positionals;
    if (more.length > 0) fail(`expected one SUBJECT, got ${positionals.length}`);
    const kinds = STORY_KINDS.filter((kind) => values.kind === undefined || values.kind === kind);
    if (kinds.length === 0) fail(`--kind: expected one of ${STORY_KINDS.join(", ")}, got ${values.kind}`);
    const seed = whole(fail, "seed", values.seed, 0) ?? Date.now() % 2 ** 31;
    return { subject, seed, stories: whole(fail, "stories", values.stories, 1) ?? 5, kinds };
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

const { subject, seed, stories, kinds } = parse();
/** What nobody has looked at yet: a transport that is none fails the first story. */
const told = (await import(pathToFileURL(subject).href)) as {
  readonly transport: Transport;
  readonly peer?: Transport;
};

async function goesWrong(kind: StoryKind, steps: readonly StoryStep[]): Promise<string | null> {
  try {
    await tellOptionStory(told, kind, steps);
    return null;
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}

const began = performance.now();
let next = began + TOLD;
let count = 0;
let failed = 0;
for (let story = seed; story < seed + stories; story++) {
  for (const kind of kinds) {
    count++;
    const steps = drawOptionStory(kind, story);
    const why = await goesWrong(kind, steps);
    if (why !== null) {
      failed++;
      const shrunk = await shrink(steps, why, (shorter) => goesWrong(kind, shorter));
      console.log(`not ok "${kind}", seed ${story}\n  ${why}\n  ${shrunk.steps.length} steps: ${shrunk.why}\n`);
      console.log(`Again, there and elsewhere: pnpm storms:options --kind ${kind} --seed ${story} --stories 1\n`);
    }
    if (performance.now() < next) continue;
    next = performance.now() + TOLD;
    console.log(`… ${count} of ${stories * kinds.length} stories, ${failed} of them wrong`);
  }
}
const seconds = ((performance.now() - began) / 1000).toFixed(1);
console.log(`${failed === 0 ? "ok" : "not ok"} ${count} stories in ${seconds} s, ${failed} wrong, from seed ${seed}`);
process.exit(failed === 0 ? 0 : 1);
