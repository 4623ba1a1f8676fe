/** Random scenarios: deeds drawn from a seed, each told where it can be. */
import fc from "fast-check";
import * as bytes from "./bytes.ts";
import type { Deed, Draw } from "./deed.ts";
import * as people from "./people.ts";
import * as questions from "./questions.ts";
import { Stage } from "./stage.ts";

/** How often each is drawn, in comparison. */
const DEEDS: readonly (readonly [weight: number, deed: Deed])[] = [
  [8, bytes.send],
  [9, bytes.receive],
  [4, bytes.receiveInPieces],
  [2, bytes.sendInVain],
  [3, bytes.shutdown],
  [2, bytes.close],
  [2, bytes.reset],
  [1, bytes.sendToTheGone],
  [1, bytes.transfer],
  [2, people.pair],
  [2, people.serve],
  [3, people.call],
  [3, people.accept],
  [1, people.closeServer],
  [2, people.master],
  [2, people.bind],
  [2, people.listen],
  [2, people.connect],
  [2, questions.names],
  [2, questions.statistics],
  [1, questions.dirty],
  [2, questions.leftover],
  [2, questions.limits],
  [3, questions.options],
  [3, questions.select],
  [1, questions.descriptors],
  [2, questions.misuse],
  [1, questions.wrongState],
  [1, questions.lastWords],
  [1, questions.lastCalls],
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

/** The scenario that was drawn, line by line. It begins with a pair, or with whoever is drawn. */
function told(opening: number, drawn: readonly Drawn[]): readonly string[] {
  const stage = new Stage();
  const begin = [people.pair, people.serve, people.master, people.pair][opening];
  begin?.(stage, { who: 0, which: opening, size: 0, text: "" });
  for (const { deed, ...draw } of drawn) DEEDS[deed]?.[1](stage, draw);
  return stage.codes;
}

/** Deeds of a scenario, at most. */
const LENGTH = 24;

export const STORY: fc.Arbitrary<readonly string[]> = fc
  .tuple(fc.nat(3), fc.noBias(fc.array(DRAWN, { minLength: 1, maxLength: LENGTH, size: "max" })))
  .map(([opening, drawn]) => told(opening, drawn));

/** The scenario of a seed. */
export function storyOf(seed: number): readonly string[] {
  const [codes = []] = fc.sample(STORY, { seed, numRuns: 1 });
  return codes;
}
