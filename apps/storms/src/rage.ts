/** Runs a storm: story after story, and where one goes wrong, the smallest that does, and where it was found. */
import fc from "fast-check";
import type { Storm, World } from "./storm.ts";

export interface Course {
  readonly runs: number;
  readonly seed: number;
  /** Where in the search a failure was found. */
  readonly path: string | undefined;
  readonly real: boolean;
  readonly world: (story: (world: World) => Promise<void>) => Promise<void>;
  /** Told before each story how many there were. */
  readonly progress: (stories: number) => void;
}

export interface Outcome {
  readonly runs: number;
  readonly seconds: number;
  /** What went wrong in the smallest story; null where nothing did. */
  readonly failure: { readonly path: string | null; readonly report: string } | null;
}

/** A storm, whatever its stories are made of. */
export interface Ready {
  readonly name: string;
  readonly about: string;
  readonly rage: (course: Course) => Promise<Outcome>;
}

export const ready = <Story>(storm: Storm<Story>): Ready => ({
  name: storm.name,
  about: storm.about,
  rage: (course) => rage(storm, course),
});

/** How long stories on real time may be told and shrunk, in milliseconds. */
const LONGEST = 120_000;

async function rage<Story>(storm: Storm<Story>, course: Course): Promise<Outcome> {
  const begun = performance.now();
  let told = 0;
  const property = fc.asyncProperty(storm.story(course.real), async (story) => {
    course.progress(told++);
    await course.world((world) => storm.tell(world, story));
  });
  const details = await fc.check(property, {
    seed: course.seed,
    numRuns: course.runs,
    ...(course.path === undefined ? {} : { path: course.path }),
    // A story that hangs takes its time in every smaller version, too.
    ...(course.real ? { interruptAfterTimeLimit: LONGEST, markInterruptAsFailure: true } : {}),
  });
  const why = details.errorInstance instanceof Error ? details.errorInstance.stack : String(details.errorInstance);
  const report = details.failed ? `${fc.defaultReportMessage(details)}\n\n${why}` : null;
  return {
    runs: details.numRuns,
    seconds: (performance.now() - begun) / 1000,
    failure: report === null ? null : { path: details.counterexamplePath, report },
  };
}
