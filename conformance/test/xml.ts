/** The names of the elements of an XML text, in order; throws where it is not well-formed. */
export function elementsOf(text: string): string[] {
  const [, body] = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n([^]*)$/.exec(text) ?? [];
  if (body === undefined) throw new Error("no XML");
  // eslint-disable-next-line no-control-regex
  const foreign = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.exec(body);
  if (foreign !== null) throw new Error(`not a character of XML at ${foreign.index}`);
  const names: string[] = [];
  const open: string[] = [];
  let rest = body.trim();
  while (rest !== "") {
    const tag = /^<(\/?)([a-z]+)((?: [a-z]+="(?:[^<&"]|&(?:amp|lt|gt|quot|#\d+);)*")*)(\/?)>\s*/.exec(rest);
    if (tag === null) throw new Error(`not well-formed: ${rest.slice(0, 80)}`);
    const [whole, closes, name = "", , empty] = tag;
    if (closes === "/") {
      if (open.pop() !== name) throw new Error(`closes what is not open: ${name}`);
    } else {
      names.push(name);
      if (empty === "") open.push(name);
      if (open.length === 0 && whole.length < rest.length) throw new Error("more than one root");
    }
    rest = rest.slice(whole.length);
  }
  if (open.length > 0) throw new Error(`open to the end: ${open.join(", ")}`);
  return names;
}
