/** All that is done in stories. */
import * as lines from "./lines.ts";
import { misuseSomething, setSomething } from "./options.ts";
import * as descriptors from "./setfd.ts";
import type { Actor, Stage } from "./stage.ts";

export type Deed =
  | "set"
  | "misuse"
  | "bind"
  | "bind taken"
  | "listen"
  | "connect in"
  | "connect out"
  | "connect in vain"
  | "close"
  | "create"
  | "setfd none"
  | "setfd own"
  | "setfd other's"
  | "setfd nobody's"
  | "setfd wrong"
  | "setfd unconnected"
  | "setfd foreign"
  | "setfd foreign server";

/** To anybody, at any time: where it makes no sense it does nothing. `by` picks from what is possible. */
type Do = (stage: Stage, actor: Actor, by: number) => void | Promise<void>;

export const DEEDS: Readonly<Record<Deed, Do>> = {
  set: setSomething,
  misuse: misuseSomething,
  bind: (stage, actor, by) => lines.bind(stage, actor, by, false),
  "bind taken": (stage, actor, by) => lines.bind(stage, actor, by, true),
  listen: lines.listen,
  "connect in": lines.connectIn,
  "connect out": lines.connectOut,
  "connect in vain": lines.connectInVain,
  close: lines.close,
  create: (stage, _actor, by) => create(stage, by),
  "setfd none": descriptors.setNone,
  "setfd own": (stage, actor, by) => descriptors.setKnown(stage, actor, by, "own"),
  "setfd other's": (stage, actor, by) => descriptors.setKnown(stage, actor, by, "other's"),
  "setfd nobody's": (stage, actor, by) => descriptors.setKnown(stage, actor, by, "nobody's"),
  "setfd wrong": descriptors.setWrong,
  "setfd unconnected": descriptors.setUnconnected,
  "setfd foreign": descriptors.setForeign,
  "setfd foreign server": descriptors.setForeignServer,
};

function create(stage: Stage, by: number): void {
  if (stage.crowded) return;
  const actor = stage.create((["inet", "inet6", "unspec"] as const)[by % 3] ?? "inet");
  stage.journal.push(`${actor.name}: created`);
}
