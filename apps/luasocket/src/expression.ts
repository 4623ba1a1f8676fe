/** The expressions of a scenario: as much of Lua as calls, literals and tables take. Text in, tree out. */

export type Expression =
  | { readonly kind: "value"; readonly value: null | boolean | number | string }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "field"; readonly of: Expression; readonly name: string }
  | {
      readonly kind: "call";
      readonly callee: Expression;
      readonly method?: string;
      readonly args: readonly Expression[];
    }
  | { readonly kind: "table"; readonly items: readonly Item[] };

/** Of a table: a field where it has a name, an item of the list where it has none. */
export interface Item {
  readonly name?: string;
  readonly value: Expression;
}

const TOKEN = /\s*(?:("(?:[^"\\]|\\.)*")|(-?(?:\d+\.?\d*(?:e[+-]?\d+)?|math\.huge))|([A-Za-z_]\w*)|(\S))/gy;

type Token = { readonly kind: "string" | "number" | "word" | "sign"; readonly text: string };

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", "0": "\0", '"': '"', "\\": "\\" };

const WORDS: ReadonlyMap<string, null | boolean> = new Map([
  ["nil", null],
  ["true", true],
  ["false", false],
]);

/** A character of the string is a byte. */
export const unquoted = (text: string): string =>
  text.slice(1, -1).replaceAll(/\\(?:x([0-9a-fA-F]{2})|(0(?!\d)|[nrt"\\])|.)/g, (all, hex?: string, sign = "") => {
    const meant = hex === undefined ? ESCAPES[String(sign)] : String.fromCharCode(Number.parseInt(hex, 16));
    if (meant === undefined) throw new Error(`expected one of the escapes \\n \\r \\t \\0 \\" \\\\ \\xHH, got ${all}`);
    return meant;
  });

function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (const [, string, number, word, sign] of text.matchAll(TOKEN)) {
    if (string !== undefined) found.push({ kind: "string", text: string });
    else if (number !== undefined) found.push({ kind: "number", text: number });
    else if (word !== undefined) found.push({ kind: "word", text: word });
    else if (sign !== undefined) found.push({ kind: "sign", text: sign });
  }
  return found;
}

class Parser {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = tokens(text);
  }

  whole(): Expression {
    const found = this.#expression();
    if (this.#at < this.#tokens.length) throw this.#wrong("an end");
    return found;
  }

  #wrong(expected: string): Error {
    return new Error(`expected ${expected} at "${this.#tokens[this.#at]?.text ?? "the end"}" in: ${this.#text}`);
  }

  #takes(sign: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== "sign" || token.text !== sign) return false;
    this.#at++;
    return true;
  }

  #expect(sign: string): void {
    if (!this.#takes(sign)) throw this.#wrong(`"${sign}"`);
  }

  #word(): string {
    const token = this.#tokens[this.#at];
    if (token?.kind !== "word") throw this.#wrong("a name");
    this.#at++;
    return token.text;
  }

  #expression(): Expression {
    let found = this.#simple();
    for (;;) {
      if (this.#takes(".")) found = { kind: "field", of: found, name: this.#word() };
      else if (this.#takes(":")) {
        const method = this.#word();
        this.#expect("(");
        found = { kind: "call", callee: found, method, args: this.#list(")") };
      } else if (this.#takes("(")) found = { kind: "call", callee: found, args: this.#list(")") };
      else return found;
    }
  }

  #list(end: string): Expression[] {
    const items: Expression[] = [];
    while (!this.#takes(end)) {
      if (items.length > 0) this.#expect(",");
      items.push(this.#expression());
    }
    return items;
  }

  #simple(): Expression {
    if (this.#takes("{")) return { kind: "table", items: this.#items() };
    const token = this.#tokens[this.#at];
    if (token === undefined || token.kind === "sign") throw this.#wrong("a value");
    this.#at++;
    if (token.kind === "string") return { kind: "value", value: unquoted(token.text) };
    if (token.kind === "number") return { kind: "value", value: Number(token.text.replace("math.huge", "Infinity")) };
    const value = WORDS.get(token.text);
    return value === undefined ? { kind: "name", name: token.text } : { kind: "value", value };
  }

  #items(): Item[] {
    const items: Item[] = [];
    while (!this.#takes("}")) {
      if (items.length > 0) this.#expect(",");
      const [word, sign] = this.#tokens.slice(this.#at, this.#at + 2);
      if (word?.kind === "word" && sign?.text === "=") {
        this.#at += 2;
        items.push({ name: word.text, value: this.#expression() });
      } else items.push({ value: this.#expression() });
    }
    return items;
  }
}

/** @throws Error that says what was expected, and where. */
export const parse = (text: string): Expression => new Parser(text).whole();

/** The names that an expression speaks of: sockets, and what there is besides. */
export function* namesIn(expression: Expression): Generator<string> {
  if (expression.kind === "name") yield expression.name;
  else if (expression.kind === "field") yield* namesIn(expression.of);
  else if (expression.kind === "table") for (const { value } of expression.items) yield* namesIn(value);
  else if (expression.kind === "call") for (const part of [expression.callee, ...expression.args]) yield* namesIn(part);
}
