/** A step's line: what is called, how it is begun, and what takes its value. */
import { parse, type Expression } from "./expression.ts";

export interface Statement {
  readonly kind: "ask" | "go" | "wait";
  /** What takes the value; two of a pair. */
  readonly names: readonly string[];
  /** The call; of `wait` the socket whose call was begun. */
  readonly text: string;
}

const STATEMENT = /^(?:(go|wait) )?(?:([\w, ]+?) = )?(.*)$/;

export function statementOf(code: string): Statement {
  const [, kind = "ask", names, text = ""] = STATEMENT.exec(code) ?? [];
  if (kind !== "ask" && names !== undefined) throw new Error(`expected no name for what is begun, got ${names}`);
  return { kind: kind as Statement["kind"], names: names?.split(", ") ?? [], text };
}

/** Whose method it is, and which; of a function there is no receiver. */
export interface Method {
  readonly receiver: string;
  readonly name: string;
}

export function methodOf(expression: Expression): Method {
  if (expression.kind !== "call") return { receiver: "", name: "" };
  const { callee, method } = expression;
  if (method !== undefined && callee.kind === "name") return { receiver: callee.name, name: method };
  return { receiver: "", name: callee.kind === "field" ? callee.name : "" };
}

/** The method of a step; of one that waits, of the call that was begun last. */
export function methodOfStep(code: string, before: readonly string[]): string {
  const { kind, text } = statementOf(code);
  if (kind !== "wait") return methodOf(parse(text)).name;
  const begun = before.map(statementOf).findLast((one) => one.kind === "go" && one.text.startsWith(`${text}:`));
  return begun === undefined ? "" : methodOf(parse(begun.text)).name;
}
