/** What is misuse, and what the closed still answer. */
import type { Deed } from "./deed.ts";
import { closed, pick } from "./stage.ts";

const WRONG = [
  'receive("*x")',
  'receive("l")',
  "receive({})",
  "receive(-1)",
  'receive("*l", {})',
  "send()",
  "send({})",
  "send(true)",
  'send("x", "y")',
  'settimeout("abc")',
  'settimeout(1, "x")',
  'shutdown("xyz")',
  'setoption("nosuch", 1)',
  'setoption("keepalive", 1)',
  'setoption("linger", {})',
  'getoption("nosuch")',
  "getoption()",
  'setstats("x")',
  'bind("127.0.0.1", 0)',
  "listen()",
  "accept()",
];

/** Of connected ones: all of this raises, open or closed. */
export const misuse: Deed = (stage, { who, which }) => {
  const end = pick(
    stage.ends.filter(({ queued }) => !queued),
    who,
  );
  if (end !== undefined) stage.say(`${end.name}:${pick(WRONG, which)}`);
};

const WRONG_FOR_SERVERS = [
  "receive()",
  'send("x")',
  "shutdown()",
  "listen()",
  'bind("127.0.0.1", 0)',
  "settimeout(true)",
];
const WRONG_FOR_MASTERS = [
  "receive()",
  'send("x")',
  "shutdown()",
  "accept()",
  "bind()",
  'bind("127.0.0.1")',
  "connect()",
  'connect("127.0.0.1", {})',
];

export const wrongState: Deed = (stage, { who, which }) => {
  const server = pick(stage.servers, who);
  if (server !== undefined) stage.say(`${server.name}:${pick(WRONG_FOR_SERVERS, which)}`);
  const master = pick(stage.masters, who);
  if (master !== undefined) stage.say(`${master.name}:${pick(WRONG_FOR_MASTERS, which)}`);
};

/** What the closed still answer. */
const LAST_WORDS = [
  "close()",
  "dirty()",
  "getfd()",
  "gettimeout()",
  "settimeout(1)",
  'setoption("keepalive", true)',
  'getoption("keepalive")',
];

export const lastWords: Deed = (stage, { who, which }) => {
  const one = pick(closed(stage), who);
  if (one === undefined) return;
  const word = pick(LAST_WORDS, which);
  stage.say(`${one}:${word}`);
};

const LAST_CALLS = [
  "receive()",
  'receive("*a")',
  "receive(5)",
  'receive(3, "abc")',
  'receive("*l", "p")',
  "shutdown()",
  'send("")',
  'send("hello", 3)',
];

export const lastCalls: Deed = (stage, { who, which }) => {
  const end = pick(
    stage.ends.filter((one) => one.closed),
    who,
  );
  if (end !== undefined) stage.say(`${end.name}:${pick(LAST_CALLS, which)}`);
};
