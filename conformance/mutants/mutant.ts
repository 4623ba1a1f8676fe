/** A mutant is a small lie in the sources of core, or of a transport, that one case must catch. */

export interface Mutant {
  /** From the folder packages. */
  readonly file: string;
  /** A piece of it that is there once. */
  readonly from: string;
  /** What stands there instead. */
  readonly to: string;
}

/**
 * By the id of the case that must catch it; `id (without)` is the case where its capability is absent. Several edits make one mutant; `null`
 * stands where no transport has yet what the case needs.
 */
export type Mutants = Readonly<Record<string, Mutant | readonly Mutant[] | null>>;

/** The source with the lie in it; an Error where the sources have moved on. */
export function mutate(source: string, { file, from, to }: Mutant): string {
  const [before, after, ...more] = source.split(from);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`expected to find once in ${file}: ${from}`);
  }
  return before + to + after;
}
