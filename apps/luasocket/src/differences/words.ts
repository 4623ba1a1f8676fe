/** The same, said otherwise. */
import type { Difference } from "./difference.ts";

export const WORDS: readonly Difference[] = [
  {
    id: "port-is-a-number",
    subject: "port in `getsockname`",
    luasocket: "a string; in `getpeername` a number",
    here: "a number in both",
    why: "As the page says, and LuaSocket's newest source.",
    case: "sockets/names/both-ends-agree",
  },
  {
    id: "family-names",
    subject: "`getfamily`",
    luasocket: "`inet4`",
    here: "`inet`, as in names",
    why: "One name for one thing.",
    case: "sockets/families/of-a-master",
  },
  {
    id: "family-unknown",
    subject: "the family of an object that has none yet",
    luasocket: "`inet4` for `getfamily`, and `unspec` in its names, even once an address has decided it",
    here: "`unspec` until an address has decided it, then that family, in both",
    why: "The truth about the object.",
    case: "sockets/families/of-a-master",
  },
  {
    id: "resolved-third",
    subject: "`dns.toip`, `dns.tohostname`",
    luasocket: "`ip, resolved`",
    here: "`[ip, null, resolved]`",
    why: "The second place is the message's, wherever a call can fail.",
    case: "sockets/dns/localhost",
  },
  {
    id: "closed-names",
    subject: "`getsockname`, `getpeername` after `close`",
    luasocket: "`Bad file descriptor`",
    here: "`closed`",
    why: "As of every other call on what was closed.",
    case: "sockets/names/after-close",
  },
  {
    id: "arguments-first",
    subject: "a wrong argument to an object of the wrong class",
    luasocket: "the error names the class that is wanted",
    here: "the error names the argument",
    why: "Arguments are looked at before what the object is, in every method, so that a slip is told whatever the state.",
    case: "sockets/misuse-namespace/arguments-first",
  },
  {
    id: "utf8-by-default",
    subject: "strings",
    luasocket: "bytes",
    here: 'text in UTF-8, unless an object has the encoding `"latin1"` or `"bytes"`; counts are of bytes all the same',
    why: "[ADR 5](adr/0005-bytes-and-text.md)",
    case: "sockets/text/is-utf-8-unless-said-otherwise",
  },
  {
    id: "try-keeps-the-value",
    subject: "`try` where nothing failed",
    luasocket: "all values",
    here: "the value; all of them where the second place is no error's, as for names",
    why: "JavaScript has one value: `const line = socket.try(await client.receive())`.",
    case: "sockets/attempt/gives-the-value",
  },
];
