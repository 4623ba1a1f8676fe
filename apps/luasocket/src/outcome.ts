/** What a call came to, as text that is the same whoever made it. */

export interface Outcome {
  /** `raises`: misuse. `throws`: what `try` raises where something failed. */
  readonly how: "gives" | "raises" | "throws";
  /** Each value that was given, or the one message. */
  readonly values: readonly string[];
  /** The class that the object has become. */
  readonly becomes?: string;
}

/** As a line between processes. Values hold no tab: strings escape theirs. */
export const packed = ({ how, values, becomes = "" }: Outcome): string => [how, becomes, ...values].join("\t");

export function unpacked(line: string): Outcome {
  const [how, becomes, ...values] = line.split("\t");
  if (how !== "gives" && how !== "raises" && how !== "throws") throw new Error(`expected an outcome, got: ${line}`);
  return becomes ? { how, values, becomes } : { how, values };
}

/** As people read it: `nil, "timeout", "abc"`. */
export function shown({ how, values, becomes }: Outcome): string {
  const list = values.join(", ");
  const main = how === "gives" ? list || "nothing" : `${how} ${list}`;
  return becomes === undefined ? main : `${main} => ${becomes}`;
}

/** What {@link shown} says, taken apart again. */
export function read(text: string): Outcome {
  const [, main = "", becomes] = /^(.*?)(?: => (tcp\{\w+\}))?$/.exec(text) ?? [];
  const [, how, message] = /^(raises|throws) (.*)$/.exec(main) ?? [];
  const values = message !== undefined ? [message] : main === "nothing" ? [] : split(main);
  const outcome = { how: (how ?? "gives") as Outcome["how"], values };
  return becomes === undefined ? outcome : { ...outcome, becomes };
}

/** At the commas that are in no string and in no list. */
function split(text: string): string[] {
  const parts = [""];
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|, |./g)) {
    if (token === "{") depth++;
    if (token === "}") depth--;
    if (token === ", " && depth === 0) parts.push("");
    else parts.push(`${parts.pop()}${token}`);
  }
  return parts;
}
