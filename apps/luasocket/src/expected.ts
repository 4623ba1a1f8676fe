/** What we should give where LuaSocket gave something: the same, in our words. */
import type { Outcome } from "./outcome.ts";

/** Differences in a word that every call of a method has; the others are marked where they show. */
export const WORDINGS = {
  "port-is-a-number": (
    method: string,
    { values: [ip = "", port = "", ...more], ...outcome }: Outcome,
  ): Outcome | null =>
    method === "getsockname" && port.startsWith('"') && more.length > 0
      ? { ...outcome, values: [ip, port.slice(1, -1), ...more] }
      : null,
  "family-names": (method: string, outcome: Outcome): Outcome | null =>
    method === "getfamily" && outcome.values[0] === '"inet4"' ? { ...outcome, values: ['"inet"'] } : null,
} as const satisfies Record<string, (method: string, outcome: Outcome) => Outcome | null>;

export type Wording = keyof typeof WORDINGS;

/** The wording that makes the difference; null where the words are the same. */
export function wordingOf(method: string, recorded: Outcome): readonly [Wording, Outcome] | null {
  for (const [id, reword] of Object.entries(WORDINGS) as [Wording, (typeof WORDINGS)[Wording]][]) {
    const outcome = reword(method, recorded);
    if (outcome !== null) return [id, outcome];
  }
  return null;
}

/**
 * Of misuse the sentences are our own. What has to be the same is whether the object is of the wrong class, and of which it should be, or
 * whether an argument is wrong. An error that says neither is no misuse, but a slip of our own.
 */
function kindOf(message: string): string {
  const [, there, here] = /(tcp\{\w+\}) expected|expected a (tcp\{\w+\}), got a tcp/.exec(message) ?? [];
  if (there ?? here) return `state ${there ?? here}`;
  return /^"(Cannot [\w ]+: |bad argument #|attempt to |invalid )/.test(message) ? "argument" : `fault ${message}`;
}

/** As far as two outcomes have to be the same: nil at the end is as good as nothing. */
export function essence({ how, values, becomes = "" }: Outcome): string {
  const last = values.findLastIndex((value) => value !== "nil");
  const said = how === "raises" ? [kindOf(values[0] ?? "")] : values.slice(0, last + 1);
  return [how, becomes, ...said].join("\t");
}
