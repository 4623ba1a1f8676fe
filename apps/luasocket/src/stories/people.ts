/** Who is there: pairs, servers and their callers, masters on their way. */
import type { Deed } from "./deed.ts";
import { pick } from "./stage.ts";

/** Of each kind. */
const AT_MOST = 3;

const ADDRESSES = ["127.0.0.1", "127.0.0.1", "::1"];

export const pair: Deed = (stage, { which }) => {
  if (stage.ends.filter(({ closed }) => !closed).length >= 2 * AT_MOST) return;
  const address = pick(ADDRESSES, which) ?? "127.0.0.1";
  const [name, other] = [stage.name("c"), stage.name("p")];
  stage.say(`${name}, ${other} = pair("${address}")`);
  stage.ends.push(...stage.join(name, other, "socket", address));
};

export const serve: Deed = (stage, { which, size }) => {
  if (stage.servers.length >= AT_MOST) return;
  const address = pick(ADDRESSES, which) ?? "127.0.0.1";
  const side = which % 4 === 0 ? "peer" : "socket";
  const name = stage.name("s");
  stage.say(`${name} = ${side}.bind("${address}", 0${size % 2 === 0 ? "" : ", 8"})`);
  stage.servers.push({ name, side, address, limits: { block: -1, total: -1 }, queue: [], closed: false });
};

export const call: Deed = (stage, { who }) => {
  const server = pick(
    stage.servers.filter(({ closed, queue }) => !closed && queue.length < AT_MOST),
    who,
  );
  if (server === undefined) return;
  const side = server.side === "socket" ? "peer" : "socket";
  const [name, other] = [stage.name("d"), stage.name("a")];
  stage.say(`${name} = ${side}.connect("${server.address}", port(${server.name}))`);
  const [caller, accepted] = stage.join(name, other, side, server.address);
  accepted.queued = true;
  server.queue.push(accepted);
  stage.ends.push(caller, accepted);
};

export const accept: Deed = (stage, { who }) => {
  const server = pick(
    stage.servers.filter(({ closed }) => !closed),
    who,
  );
  if (server === undefined) return;
  const accepted = server.queue.shift();
  if (accepted === undefined) {
    stage.brief(server);
    stage.say(`${server.name}:accept()`);
    return;
  }
  stage.patient(server);
  stage.say(`${accepted.name} = ${server.name}:accept()`);
  accepted.queued = false;
};

/** Whoever it has not accepted is broken off. */
export const closeServer: Deed = (stage, { who }) => {
  const server = pick(
    stage.servers.filter(({ closed }) => !closed),
    who,
  );
  if (server === undefined) return;
  stage.say(`${server.name}:close()`);
  server.closed = true;
  if (server.queue.length === 0) return;
  stage.settle();
  for (const { other } of server.queue) {
    other.over = "reset";
    other.broken = true;
    other.sends = false;
  }
};

export const master: Deed = (stage, { which }) => {
  if (stage.masters.length >= AT_MOST) return;
  const kind = pick(["tcp", "tcp4", "tcp6"] as const, which) ?? "tcp";
  const name = stage.name("m");
  stage.say(`${name} = socket.${kind}()`);
  stage.masters.push({ name, kind, bound: null });
};

const OF_ITS_FAMILY = { tcp: ["127.0.0.1", "::1", "*"], tcp4: ["127.0.0.1", "*"], tcp6: ["::1", "*"] } as const;
const OF_THE_OTHER = { tcp: "127.0.0.1", tcp4: "::1", tcp6: "127.0.0.1" } as const;

export const bind: Deed = (stage, { who, which }) => {
  const found = pick(
    stage.masters.filter(({ bound }) => bound === null),
    who,
  );
  if (found === undefined) return;
  if (which % 5 === 0 && found.kind !== "tcp") {
    stage.say(`${found.name}:bind("${OF_THE_OTHER[found.kind]}", 0)`);
    return;
  }
  found.bound = pick<string>(OF_ITS_FAMILY[found.kind], which) ?? null;
  stage.say(`${found.name}:bind("${found.bound}", 0)`, `${found.name}:getsockname()`);
};

export const listen: Deed = (stage, { who, which }) => {
  const found = pick(
    stage.masters.filter(({ bound, kind }) => bound !== null || kind !== "tcp"),
    who,
  );
  if (found === undefined) return;
  stage.say(`${found.name}:listen(${pick(["", "8", "32"], which)})`, `${found.name}:getsockname()`);
  leave(stage.masters, found);
  const address = found.kind === "tcp6" || found.bound === "::1" ? "::1" : "127.0.0.1";
  stage.servers.push({
    name: found.name,
    side: "socket",
    address,
    limits: { block: -1, total: -1 },
    queue: [],
    closed: false,
  });
};

/** To somebody who listens. */
export const connect: Deed = (stage, { who, which }) => {
  const found = pick(stage.masters, who);
  if (found === undefined) return;
  const six =
    found.kind === "tcp6" || found.bound === "::1" || (found.kind === "tcp" && found.bound === null && which % 3 === 0);
  const address = six ? "::1" : "127.0.0.1";
  const [server, other] = [stage.name("t"), stage.name("q")];
  stage.say(
    `${server} = peer.bind("${address}", 0)`,
    `${found.name}:connect("${address}", port(${server}))`,
    `${other} = ${server}:accept()`,
    `${server}:close()`,
  );
  leave(stage.masters, found);
  stage.ends.push(...stage.join(found.name, other, "socket", address));
};

/** Where nobody listens. A master would be another one afterwards, so it is the shortcut that calls. */
export const refused: Deed = (stage, { which }) => {
  const side = which % 2 === 0 ? "socket" : "peer";
  stage.say(`${side}.${pick(["connect", "connect4"], which >> 1)}("127.0.0.1", dead())`);
};

/** A port that somebody has. */
export const taken: Deed = (stage, { who, which }) => {
  const server = pick(
    stage.servers.filter(({ closed }) => !closed),
    who,
  );
  if (server === undefined) return;
  stage.say(`${which % 2 === 0 ? "socket" : "peer"}.bind("${server.address}", port(${server.name}))`);
};

const QUESTIONS = [
  "settimeout(0.5)",
  'settimeout(3, "t")',
  "settimeout(nil)",
  "settimeout({})",
  "gettimeout()",
  "dirty()",
  "getpeername()",
  'getoption("nosuch")',
  'setoption("nosuch", 1)',
];

export const question: Deed = (stage, { who, which }) => {
  const found = pick(stage.masters, who);
  if (found !== undefined) stage.say(`${found.name}:${pick(QUESTIONS, which)}`);
};

function leave<T>(list: T[], one: T): void {
  list.splice(list.indexOf(one), 1);
}
