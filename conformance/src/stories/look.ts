/** What must hold after each step, of everybody in the story. */
import { Failure, is, ok } from "../bench/assert.ts";
import type { Far } from "../bench/far.ts";
import { toldOf } from "./options.ts";
import type { Actor, Holding, Stage } from "./stage.ts";
import type { Learnt } from "./learnt.ts";
import { ALL, SYSTEM } from "./values.ts";

export async function look(stage: Stage): Promise<void> {
  for (const actor of stage.actors) {
    is(actor.object.class, actor.class, `the class of ${actor.name}`);
    if (actor.holding.lost) continue;
    lookAtNames(stage, actor);
    lookAtOptions(stage, actor);
  }
  for (const orphan of stage.orphans) if (stage.kernel !== null) lookAtOrphan(stage.kernel, orphan);
  const numbers = stage.holdings.filter(({ fd, lost }) => fd !== -1 && !lost).map(({ fd }) => fd);
  is(new Set(numbers).size, numbers.length, "how many different numbers there are");
  for (const line of new Set(stage.holdings.flatMap(({ line }) => line ?? []))) {
    const [one, other] = line.ends;
    const { far, sharer } = line;
    if (one !== undefined) await speak(stage, one, other ?? far, sharer !== null);
    if (sharer !== null) stage.kernel?.descriptors.get(sharer.fd(), "keepalive"); // throws where it is nobody's any more
  }
}

function lookAtNames(stage: Stage, { name, object, closed, bare, holding }: Actor): void {
  is(object.getfd(), closed ? -1 : holding.fd, `getfd of ${name}`);
  if (stage.can("fd"))
    ok(closed || (holding.fd === -1) === (holding.stage === "fresh"), `a number of what ${name} has`);
  if (closed || bare) is(object.getsockname(), [null, closed ? "closed" : "Bad file descriptor", null], name);
  else if (holding.local !== null) is(object.getsockname(), holding.local, `getsockname of ${name}`);
}

/** As the model has it, and as the kernel. */
function lookAtOptions(stage: Stage, actor: Actor): void {
  for (const option of ALL) {
    const what = `${option} of ${actor.name}`;
    const told = actor.object.getoption(option);
    const expected = toldOf(stage, actor, option);
    if (expected !== null) is(told, expected, what);
    else is(told[1], null, what);
    const { fd, family } = actor.holding;
    const system = SYSTEM.find((one) => one === option);
    if (stage.kernel === null || fd === -1 || system === undefined) continue;
    if (family === "inet" && system === "ipv6-v6only") continue;
    is(Number(told[0]), numberIn(stage.kernel, fd, option, told[0]), `${what}, to the kernel`);
  }
  const { fd } = actor.holding;
  if (stage.kernel !== null && fd !== -1)
    is(stage.kernel.descriptors.takeLinger(fd), null, `the kernel's own linger of ${actor.name}`);
}

function lookAtOrphan(kernel: Learnt, { fd, values }: Holding): void {
  for (const [option, value] of values) {
    if (typeof value !== "object")
      is(numberIn(kernel, fd, option, value), Number(value), `${option} of nobody's ${fd}`);
  }
}

/** What is on or off is 0 or anything else. */
function numberIn({ descriptors }: Learnt, fd: number, option: string, told: unknown): number {
  const system = SYSTEM.find((one) => one === option);
  if (system === undefined) throw new Failure(`expected an option of the kernel's, got ${option}`);
  const value = descriptors.get(fd, system);
  return typeof told === "boolean" ? Number(value !== 0) : value;
}

/** Both ways, as far as somebody has each end. */
async function speak(stage: Stage, holding: Holding, other: Holding | Far | null, shared: boolean): Promise<void> {
  const one = stage.ownerOf(holding);
  const two = other !== null && "stage" in other ? stage.ownerOf(other) : null;
  const far = other !== null && !("stage" in other) ? other : null;
  if (one === undefined || two === undefined) return;
  await say(stage, one, two, far, "there");
  if (!shared) await say(stage, two, one, far, "and back");
}

async function say(stage: Stage, from: Actor | null, to: Actor | null, far: Far | null, text: string): Promise<void> {
  const what = `"${text}" from ${from?.name ?? "somebody"} to ${to?.name ?? "somebody"}`;
  if (from === null) await far?.say(text);
  else is(await from.object.send(text), [text.length, null, null], what);
  if (to !== null) is(await to.object.receive(text.length), [text, null, null], what);
  else if (far !== null) is(await hear(stage, far, text.length), text, what);
}

const TURNS = 200;
const SLEEPS = 1000;

/** Not for ever: whoever reads of the failure wants to know where in the story it was. */
async function hear({ bench: { raw } }: Stage, far: Far, count: number): Promise<string> {
  const { connection } = far;
  for (let turn = 0; turn < TURNS + SLEEPS && !connection.readable; turn++)
    await (turn < TURNS ? raw.turns() : raw.sleep(0.002));
  if (!connection.readable) return "nothing";
  return far.hear(count);
}
