/** Addresses and connections: from master to client and to server, and the end. */
import type { Done, Family, Name } from "@moonsocket/core";
import { Failure, is, misuse } from "../bench/assert.ts";
import { Far } from "../bench/far.ts";
import { anywhere, LOOPBACK } from "../bench/raw.ts";
import { Holding, type Actor, type Stage } from "./stage.ts";

const SELDOM = 4;

const familyOf = ({ holding: { family } }: Actor, by: number): Family =>
  family === "unspec" ? (by % 2 === 0 ? "inet" : "inet6") : family;

/** To a free port, or to one where somebody listens. */
export async function bind(stage: Stage, actor: Actor, by: number, taken: boolean): Promise<void> {
  const { holding, object } = actor;
  const family = familyOf(actor, by);
  stage.journal.push(`${actor.name}: bind ${family}${taken ? ", taken" : ""}`);
  const port = taken ? (await stage.bench.raw.listen(stage.bench.peer, 1, anywhere(family))).local.port : 0;
  const call = (): Promise<Done> => object.bind(LOOPBACK[family], port);
  if (actor.class !== "tcp{master}") return is(await misuse(call), "TypeError");
  const able = stage.can("bind-before-listen") || stage.can("bind-before-connect");
  const why = actor.closed
    ? "closed"
    : holding.stage !== "fresh"
      ? "Invalid argument"
      : !able
        ? "unsupported"
        : taken
          ? "address already in use"
          : null;
  is(await call(), why === null ? [1, null] : [null, why]);
  if (why === null) take(stage, actor, "bound", family);
}

export async function listen(stage: Stage, actor: Actor): Promise<void> {
  const { holding, object } = actor;
  stage.journal.push(`${actor.name}: listen`);
  if (actor.class !== "tcp{master}") return is(await misuse(() => object.listen()), "TypeError");
  const why = actor.closed
    ? "closed"
    : holding.family === "unspec"
      ? "Bad file descriptor"
      : stage.can("listen") && (holding.stage === "fresh" || stage.can("bind-before-listen"))
        ? null
        : "unsupported";
  is(await object.listen(), why === null ? [1, null] : [null, why]);
  if (why !== null) return;
  take(stage, actor, "listening", familyOf(actor, 0));
  actor.class = "tcp{server}";
}

/** The address is there now. With it comes reuseaddr, unless it was switched off, and on all but every interface ipv6-v6only. */
function take(stage: Stage, { holding, object }: Actor, as: "bound" | "listening", family: Family): void {
  holding.stage = as;
  holding.family = family;
  holding.local = object.getsockname();
  if (!holding.values.has("reuseaddr")) holding.values.set("reuseaddr", true);
  if (family === "inet6" && holding.local[0] !== "::") holding.values.set("ipv6-v6only", true);
  if (stage.can("fd")) holding.fd = object.getfd();
}

/** Why an object can't connect, whereto ever. */
function unable(stage: Stage, actor: Actor): string | null {
  if (actor.closed) return "closed";
  if (actor.bare) return "Bad file descriptor";
  if (actor.class !== "tcp{master}") return "already connected";
  return actor.holding.stage === "bound" && !stage.can("bind-before-connect") ? "unsupported" : null;
}

export async function connectInVain(stage: Stage, actor: Actor, by: number): Promise<void> {
  const nobody = await stage.bench.raw.nobody(familyOf(actor, by));
  stage.journal.push(`${actor.name}: connect to a port where nobody listens`);
  is(await actor.object.connect(nobody.ip, nobody.port), [null, unable(stage, actor) ?? "connection refused"]);
  renumber(stage, actor); // what it had is used up, and had anew
}

/** To somebody who is not in the story. */
export async function connectOut(stage: Stage, actor: Actor, by: number): Promise<void> {
  if (stage.crowded) return;
  const { raw, peer } = stage.bench;
  const listener = await raw.listen(peer, 8, anywhere(familyOf(actor, by)));
  stage.journal.push(`${actor.name}: connect to somebody`);
  if (await reach(stage, actor, listener.local)) {
    const far = new Far(await raw.accept(listener), raw);
    actor.holding.line = { ends: [actor.holding], far, sharer: null };
  }
  listener.close();
}

/** To a server of the story, which accepts: the new client has what the server has. Where the object can't, mostly a new one does. */
export async function connectIn(stage: Stage, actor: Actor, by: number): Promise<void> {
  const servers = stage.actors.filter(({ holding }) => holding.stage === "listening");
  const server = servers[by % servers.length];
  if (server === undefined || stage.crowded) return;
  const { holding } = server;
  const family = familyOf(server, by);
  const [, port] = holding.local ?? [];
  if (typeof port !== "number") return;
  const fits = actor.holding.family === family || actor.holding.family === "unspec";
  const caller = fits && (unable(stage, actor) === null || by % SELDOM === 0) ? actor : stage.create(family);
  stage.journal.push(`${caller.name}: connect to ${server.name}`);
  // Who waits must be woken, whoever had the server before.
  const coming = unable(stage, caller) === null ? server.object.accept() : null;
  await reach(stage, caller, { ip: LOOPBACK[family], port, family });
  if (coming === null) return;
  const [client, error] = await coming;
  if (error !== null) throw new Failure(`expected a client, got "${error}"`);
  const accepted = stage.enter(client, new Holding(family, holding.values));
  accepted.class = "tcp{client}";
  accepted.holding.stage = "connected";
  accepted.holding.local = client.getsockname();
  const line = { ends: [caller.holding, accepted.holding], far: null, sharer: null };
  caller.holding.line = line;
  accepted.holding.line = line;
  renumber(stage, accepted);
}

async function reach(stage: Stage, actor: Actor, { ip, port, family }: Name): Promise<boolean> {
  const { holding, object } = actor;
  const why = unable(stage, actor);
  is(await object.connect(ip, port), why === null ? [1, null] : [null, why]);
  if (why !== null) return false;
  actor.class = "tcp{client}";
  holding.unbound = holding.stage === "fresh";
  if (holding.unbound) holding.values.delete("ipv6-v6only");
  holding.stage = "connected";
  holding.family = family;
  holding.local = object.getsockname();
  renumber(stage, actor);
  return true;
}

/** A call may have changed the number. */
function renumber(stage: Stage, { holding, object }: Actor): void {
  if (holding.fd !== -1) stage.oldNumbers.add(holding.fd);
  holding.fd = stage.can("fd") ? object.getfd() : -1;
}

/** With a linger of 0 the other end sees a reset: it must be somebody's, for nobody can close what is lost. */
export async function close(stage: Stage, actor: Actor): Promise<void> {
  const { holding } = actor;
  const { line, values, lost } = holding;
  const linger = values.get("linger");
  const resets = typeof linger === "object" && linger.on && linger.timeout === 0;
  const other = line?.ends.find((end) => end !== holding);
  if (resets && other !== undefined && stage.ownerOf(other) === undefined) return;
  stage.journal.push(`${actor.name}: close${resets ? ", with a reset" : ""}`);
  is(await actor.object.close(), 1);
  if (holding.fd !== -1) stage.oldNumbers.add(holding.fd);
  actor.closed = true;
  actor.holding = new Holding(holding.family);
  if (other === undefined) return;
  other.line = null;
  other.lost = resets && !lost;
}
