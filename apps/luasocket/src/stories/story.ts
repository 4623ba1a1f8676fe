/** Random scenarios: deeds drawn from a seed, each told where it can be. */
import fc from "fast-check";
import * as bytes from "./bytes.ts";
import type { Deed, Draw } from "./deed.ts";
import * as ends from "./ends.ts";
import * as misuse from "./misuse.ts";
import * as people from "./people.ts";
import * as questions from "./questions.ts";
import { Stage } from "./stage.ts";

/** How often each is drawn, in comparison. */
const DEEDS: readonly (readonly [weight: number, deed: Deed])[] = [
  [8, bytes.send],
  [9, bytes.receive],
  [4, bytes.receiveInPieces],
  [2, bytes.sendInVain],
  [1, bytes.transfer],
  [3, ends.shutdown],
  [2, ends.close],
  [2, ends.reset],
  [4, ends.sendToTheGone],
  [3, ends.endWhileWaiting],
  [2, people.pair],
  [2, people.serve],
  [3, people.call],
  [3, people.accept],
  [1, people.closeServer],
  [2, people.master],
  [3, people.bind],
  [2, people.listen],
  [2, people.connect],
  [1, people.refused],
  [1, people.taken],
  [2, people.question],
  [2, questions.names],
  [2, questions.statistics],
  [1, questions.dirty],
  [4, questions.leftover],
  [2, questions.limits],
  [3, questions.options],
  [3, questions.select],
  [2, questions.selectWaits],
  [1, questions.descriptors],
  [2, misuse.misuse],
  [1, misuse.wrongState],
  [2, misuse.lastWords],
  [3, misuse.lastCalls],
];

interface Drawn extends Draw {
  readonly deed: number;
}

const TEXT = fc
  .array(fc.constantFrom("a", "b", "\n", "\r", "\r\n", "\0", "\xFF", "longer", " "), { maxLength: 12 })
  .map((parts) => parts.join(""));

const DRAWN: fc.Arbitrary<Drawn> = fc.record({
  deed: fc.oneof(...DEEDS.map(([weight], at) => ({ weight, arbitrary: fc.constant(at) }))),
  who: fc.nat(1000),
  which: fc.nat(1000),
  size: fc.nat(20_000),
  text: TEXT,
});

/** Nearly always there; one that is left out is how a scenario gets shorter. */
const MAYBE = fc.option(DRAWN, { freq: 50 });

/** The scenario that was drawn, line by line. It begins with a pair, or with whoever is drawn. */
function told(opening: number, drawn: readonly Drawn[]): readonly string[] {
  const stage = new Stage();
  const begin = [people.pair, people.serve, people.master, people.pair][opening];
  begin?.(stage, { who: 0, which: opening, size: 0, text: "" });
  for (const { deed, ...draw } of drawn) DEEDS[deed]?.[1](stage, draw);
  return stage.codes;
}

/** Deeds of a scenario; not all of them can be done. */
const LEAST = 10;
const MOST = 24;

export const STORY: fc.Arbitrary<readonly string[]> = fc
  .tuple(fc.nat(3), fc.noBias(fc.array(MAYBE, { minLength: LEAST, maxLength: MOST, size: "max" })))
  .map(([opening, drawn]) =>
    told(
      opening,
      drawn.filter((one) => one !== null),
    ),
  );

/** The scenario of a seed. */
export function storyOf(seed: number): readonly string[] {
  const [codes = []] = fc.sample(STORY, { seed, numRuns: 1 });
  return codes;
}
