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

const METHOD = /^(?:go |[\w, ]+ = )?[\w.]+:(\w+)\(/;

export function methodOf(code: string, codes: readonly string[] = []): string {
  const begun = code.startsWith("wait ") ? codes.findLast((other) => other.startsWith(`go ${code.slice(5)}:`)) : code;
  return METHOD.exec(begun ?? "")?.[1] ?? "";
}

/** The wording that makes the difference; null where the words are the same. */
export function wordingOf(method: string, recorded: Outcome): readonly [Wording, Outcome] | null {
  for (const [id, reword] of Object.entries(WORDINGS) as [Wording, (typeof WORDINGS)[Wording]][]) {
    const outcome = reword(method, recorded);
    if (outcome !== null) return [id, outcome];
  }
  return null;
}

/** Of misuse the sentences are our own; what has to be the same is whether the object or an argument is wrong. */
const kindOf = (message: string): string => (/(?<!got )tcp\{\w+\}/.test(message) ? "state" : "argument");

/** As far as two outcomes have to be the same: nil at the end is as good as nothing. */
export function essence({ how, values, becomes = "" }: Outcome): string {
  const last = values.findLastIndex((value) => value !== "nil");
  const said = how === "raises" ? [kindOf(values[0] ?? "")] : values.slice(0, last + 1);
  return [how, becomes, ...said].join("\t");
}
