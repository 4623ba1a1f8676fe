/** What can be asked and set at any time: names, counts, limits, options, readiness. */
import type { Deed } from "./deed.ts";
import { closed, pick, type Stage } from "./stage.ts";

/** Everybody of a kind who has a descriptor, and still has it as it was. */
const open = ({ ends, servers }: Stage): string[] => [
  ...ends
    .filter(
      ({ closed, queued, over, broken, sends }) =>
        !closed && !queued && !broken && over !== "reset" && !(over === "end" && !sends),
    )
    .map(({ name }) => name),
  ...servers.filter(({ closed }) => !closed).map(({ name }) => name),
];

export const names: Deed = (stage, { who, which }) => {
  const connected = stage.ends.filter(
    ({ closed: gone, queued, over, sends, broken, other }) =>
      !gone && !queued && !broken && over !== "reset" && !(over === "end" && !sends) && !(other.closed && !sends),
  );
  const end = pick(connected, who);
  if (end !== undefined) stage.say(`${end.name}:${which % 2 === 0 ? "getsockname" : "getpeername"}()`);
  const server = pick(
    stage.servers.filter((one) => !one.closed),
    who,
  );
  if (server !== undefined && which % 3 === 0)
    stage.say(`${server.name}:getsockname()`, `${server.name}:getpeername()`);
};

export const statistics: Deed = (stage, { who, which, size }) => {
  const end = pick(
    stage.ends.filter(({ queued }) => !queued),
    who,
  );
  if (end === undefined) return;
  if (which % 3 === 0) stage.say(`${end.name}:setstats(${size}, ${which}${which % 2 === 0 ? ", 1000" : ""})`);
  stage.say(`${end.name}:getstats()`);
};

/** Where everything fits into LuaSocket's buffer at once; beyond that it is luck. */
const BUFFER = 8192;

export const dirty: Deed = (stage, { who }) => {
  const end = pick(
    stage.ends.filter(({ queued, pending }) => !queued && pending.length === 0),
    who,
  );
  if (end !== undefined) stage.say(`${end.name}:dirty()`);
};

export const leftover: Deed = (stage, { who }) => {
  const end = pick(
    stage.ends.filter(
      ({ queued, closed: gone, pending }) => !queued && !gone && pending.length > 0 && pending.length < BUFFER,
    ),
    who,
  );
  if (end === undefined) return;
  stage.patient(end);
  stage.settle();
  stage.say(`${end.name}:receive(0)`, `${end.name}:dirty()`);
};

export const limits: Deed = (stage, { who, which, size }) => {
  const one = pick([...stage.ends.filter(({ queued }) => !queued), ...stage.servers], who);
  if (one === undefined) return;
  const value = pick([null, 0, 0.05, 5, 7.5], which) ?? null;
  stage.limit(one.name, one.limits, value, pick(["b", "t", "r", null] as const, size) ?? null);
  stage.say(`${one.name}:gettimeout()`);
};

const SWITCHES = ["keepalive", "tcp-nodelay", "reuseport"];
const NUMBERS = ["tcp-keepidle", "tcp-keepintvl", "tcp-keepcnt"];

export const options: Deed = (stage, { who, which, size }) => {
  const one = pick(open(stage), who);
  if (one === undefined) return;
  const option = pick([...SWITCHES, ...NUMBERS, "linger", "error"], which) ?? "error";
  if (option === "linger") {
    // It is switched off again, so that nobody's close waits.
    stage.say(`${one}:setoption("linger", {on=true, timeout=${size % 100}})`, `${one}:getoption("linger")`);
    stage.say(`${one}:setoption("linger", {on=false, timeout=0})`);
  } else if (option !== "error" && size % 3 > 0) {
    const value = SWITCHES.includes(option) ? `${size % 2 === 0}` : `${1 + (size % 100)}`;
    stage.say(`${one}:setoption("${option}", ${value})`);
  }
  stage.say(`${one}:getoption("${option}")`);
};

export const select: Deed = (stage, { who, which, size }) => {
  const side = which % 2 === 0 ? "socket" : "peer";
  const ends = stage.ends.filter((end) => end.side === side && !end.queued && !end.broken).map(({ name }) => name);
  const servers = stage.servers.filter((server) => server.side === side).map(({ name }) => name);
  const some = (list: readonly string[], drawn: number): string =>
    `{${list.filter((_, at) => (drawn >> at) % 2 === 0).join(", ")}}`;
  stage.settle();
  const lists = [some([...ends, ...servers], who), some(ends, size)];
  stage.say(`${side}.select(${pick([lists.join(", "), `${lists[0]}, nil`, `nil, ${lists[1]}`], size)}, 0)`);
};

export const descriptors: Deed = (stage, { who }) => {
  const one = pick([...open(stage), ...closed(stage)], who);
  if (one !== undefined) stage.say(`${one}:getfd()`);
};

/** A select that waits until something comes, and one that finds it there. */
export const selectWaits: Deed = (stage, { who }) => {
  const end = pick(
    stage.ends.filter(({ hears, pending }) => hears && pending === ""),
    who,
  );
  if (end === undefined) return;
  const { name, side, other } = end;
  const later = `${other.side}.skip(1, ${other.side}.sleep(0.05), "x")`;
  stage.say(`go ${other.name}:send(${later})`, `${side}.select({${name}}, nil, 5)`, `wait ${other.name}`);
  stage.say(`${side}.select({${name}}, nil, 5)`);
  end.pending += "x";
};
