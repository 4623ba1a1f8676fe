/** A story by itself, as a case is: for long runs, and for one that went wrong. */
import type { Transport } from "@moonsocket/core";
import { runCase } from "../run-case.ts";
import { tell, type StoryKind, type StoryStep } from "./story.ts";

/** Seconds: a story takes a few hundredths of one. */
const PATIENCE = 10;

/**
 * Tells a story to a transport; rejects where it goes wrong, or leaves something behind.
 *
 * @example
 * await tellOptionStory({ transport }, "masters", drawOptionStory("masters", 1)); // => undefined
 */
export const tellOptionStory = (
  { transport, peer = transport }: { readonly transport: Transport; readonly peer?: Transport | undefined },
  kind: StoryKind,
  steps: readonly StoryStep[],
): Promise<void> =>
  runCase((bench) => tell(bench, kind, steps), {
    transport,
    peer,
    patience: PATIENCE,
    start: () => Promise.reject(new TypeError("Cannot start a program: no story has one")),
  });
