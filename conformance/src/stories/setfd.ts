/** `setfd` of whatever may be meant, and of what can't be. */
import { SocketError, type Family } from "@moonsocket/core";
import { is, show } from "../bench/assert.ts";
import { Far } from "../bench/far.ts";
import { NOTHING } from "../bench/kernel.ts";
import { anywhere } from "../bench/raw.ts";
import { Holding, type Actor, type Stage } from "./stage.ts";
import type { Learnt } from "./learnt.ts";
import { SYSTEM } from "./values.ts";

const CLASSES = {
  fresh: "tcp{master}",
  bound: "tcp{master}",
  listening: "tcp{server}",
  connected: "tcp{client}",
} as const;

const STDIN = 0;

export function setNone(stage: Stage, actor: Actor): void {
  if (actor.holding.lost) return;
  stage.journal.push(`${actor.name}: setfd -1`);
  if (answered(stage, actor, -1, null) && !actor.closed) put(stage, actor, Holding.fresh(actor.holding.family));
}

/** Its own, another object's, or one that nobody has. */
export function setKnown(stage: Stage, actor: Actor, by: number, whose: "own" | "other's" | "nobody's"): void {
  const among =
    whose === "own"
      ? [actor.holding]
      : whose === "nobody's"
        ? stage.orphans
        : stage.actors.map(({ holding }) => holding);
  const those = among.filter(({ fd, lost }) => fd !== -1 && !lost);
  const holding = those[by % those.length];
  if (holding === undefined || actor.holding.lost) return;
  const owner = stage.ownerOf(holding);
  stage.journal.push(`${actor.name}: setfd ${holding.fd}, ${owner === undefined ? "nobody's" : `of ${owner.name}`}`);
  if (!answered(stage, actor, holding.fd, null) || owner === actor) return;
  if (owner === undefined) stage.orphans.splice(stage.orphans.indexOf(holding), 1);
  else owner.holding = Holding.fresh(holding.family);
  put(stage, actor, holding);
}

/** One that leads nowhere, or to what is no connection and no server: a clear answer, and nothing changes. */
export function setWrong(stage: Stage, actor: Actor, by: number): void {
  const numbers = [
    NOTHING,
    STDIN,
    ...[...stage.oldNumbers].filter((old) => !stage.holdings.some(({ fd }) => fd === old)),
  ];
  const fd = numbers[by % numbers.length] ?? NOTHING;
  const why = stage.kernel === null ? "unsupported" : refusal(stage.kernel, fd);
  if (why === null) return; // somebody has it again
  stage.journal.push(`${actor.name}: setfd ${fd}, which leads nowhere`);
  answered(stage, actor, fd, why);
}

/** A socket that was never connected. */
export function setUnconnected(stage: Stage, actor: Actor, by: number): void {
  if (stage.kernel === null) return;
  const { descriptors } = stage.kernel;
  const fd = descriptors.open(by % 2 === 0 ? "inet" : "inet6");
  stage.journal.push(`${actor.name}: setfd ${fd}, which was never connected`);
  answered(stage, actor, fd, "Transport endpoint is not connected");
  descriptors.close(fd);
}

/** A connection that somebody else has, and goes on having. */
export async function setForeign(stage: Stage, actor: Actor, by: number): Promise<void> {
  const { raw, peer, transport } = stage.bench;
  if (stage.kernel === null || actor.holding.lost) return;
  const listener = await raw.listen(peer, 8, anywhere(by % 2 === 0 ? "inet" : "inet6"));
  const [ours, theirs] = await raw.meet(listener, transport);
  listener.close();
  stage.journal.push(`${actor.name}: setfd ${ours.fd()}, somebody else's connection`);
  prepare(stage.kernel, ours.fd(), by);
  const found = foundBy(stage.kernel, ours.fd(), listener.local.family);
  if (!answered(stage, actor, ours.fd(), null, "foreign")) return;
  found.stage = "connected";
  found.line = { ends: [found], far: new Far(theirs, raw), sharer: ours };
  put(stage, actor, found);
}

/** A server of somebody else's, who then has it no longer. */
export async function setForeignServer(stage: Stage, actor: Actor, by: number): Promise<void> {
  const { raw, transport } = stage.bench;
  if (stage.kernel === null || !stage.can("listen") || actor.holding.lost) return;
  const listener = await raw.listen(transport, 8, anywhere(by % 2 === 0 ? "inet" : "inet6"));
  stage.journal.push(`${actor.name}: setfd ${listener.fd()}, somebody else's server`);
  prepare(stage.kernel, listener.fd(), by);
  const found = foundBy(stage.kernel, listener.fd(), listener.local.family);
  found.stage = "listening";
  if (answered(stage, actor, listener.fd(), null, "foreign")) put(stage, actor, found);
  listener.close();
}

/** Whether it worked; a failure with anything but what it must be. */
function answered(
  stage: Stage,
  { closed, object }: Actor,
  fd: number,
  why: string | null,
  foreign?: "foreign",
): boolean {
  const able = stage.can("adopt-fd") || (why === null && foreign === undefined);
  const expected = closed ? (fd === -1 ? null : "closed") : !stage.can("fd") || !able ? "unsupported" : why;
  is(object.setfd(fd), expected === null ? undefined : [null, expected], `setfd ${show(fd)}`);
  return expected === null;
}

/** What the object had stays open, as nobody's. */
function put(stage: Stage, actor: Actor, holding: Holding): void {
  if (actor.holding.stage !== "fresh") stage.orphans.push(actor.holding);
  actor.holding = holding;
  if (holding.stage !== "fresh") actor.class = CLASSES[holding.stage];
  if (holding.local === null && holding.stage !== "fresh") {
    holding.local = actor.object.getsockname();
    holding.fd = actor.object.getfd();
  }
}

/** Whoever opened it has set something. */
function prepare({ descriptors }: Learnt, fd: number, by: number): void {
  const options = ["keepalive", "tcp-nodelay", "reuseport"] as const;
  for (const [at, option] of options.entries()) descriptors.set(fd, option, (by >> (at + 1)) & 1);
}

/** With the options that it has. The size of a buffer may still change by itself. */
function foundBy({ descriptors }: Learnt, fd: number, family: Family): Holding {
  const found = new Holding(family);
  for (const option of SYSTEM) {
    if (option.endsWith("-size") || (option === "ipv6-v6only" && family === "inet")) continue;
    const value = descriptors.get(fd, option);
    found.values.set(option, option.startsWith("tcp-keep") ? value : value !== 0);
  }
  return found;
}

/** What the kernel says of a number; `null` where it is a socket's. */
function refusal({ descriptors }: Learnt, fd: number): string | null {
  try {
    descriptors.get(fd, "keepalive");
    return null;
  } catch (thrown) {
    return thrown instanceof SocketError ? thrown.message : String(thrown);
  }
}
