/** What `getoption` must say, and what `setoption` must do. */
import type { Done, OptionName, Result, SettableOption } from "@moonsocket/core";
import { is, misuse, show } from "../bench/assert.ts";
import type { Actor, Stage } from "./stage.ts";
import { initialOf, MISUSES, needsOf, SETTABLE, valuesOf, type OptionValue } from "./values.ts";

const hasOptions = ({ closed, bare, holding }: Actor): boolean => !closed && !bare && holding.family !== "unspec";

/** `null` where only the kernel knows. */
export function toldOf(stage: Stage, actor: Actor, option: OptionName): Result<OptionValue | null> | null {
  const { holding } = actor;
  if (!hasOptions(actor)) return [null, "getsockopt failed"];
  if (!stage.can(needsOf(option))) return [null, "unsupported"];
  if (option === "error") return [null, null];
  if (option === "ipv6-v6only") {
    if (holding.family !== "inet6") return [null, "getsockopt failed"];
    if (holding.stage === "connected" && stage.kernel === null) return [null, "unsupported"];
    if (holding.unbound) return null;
  }
  const value = holding.values.get(option) ?? initialOf(option, stage.kernel);
  return value === undefined ? null : [value, null];
}

export function setSomething(stage: Stage, actor: Actor, by: number): void {
  const option = SETTABLE[by % SETTABLE.length] ?? "keepalive";
  const values = valuesOf(option);
  const value = values[Math.floor(by / SETTABLE.length) % values.length] ?? true;
  stage.journal.push(`${actor.name}: setoption ${option} ${show(value)}`);
  if (actor.holding.lost) return void actor.object.setoption(option, value); // as the runtime has it by then
  const [expected, becomes] = outcomeOf(stage, actor, option, value);
  is(actor.object.setoption(option, value), expected);
  if (becomes !== null) actor.holding.values.set(option, becomes);
}

function outcomeOf(
  stage: Stage,
  actor: Actor,
  option: SettableOption,
  value: OptionValue,
): [done: Done, becomes: OptionValue | null] {
  const failed: [Done, null] = [[null, "setsockopt failed"], null];
  const done = (becomes: OptionValue): [Done, OptionValue] => [[1, null], becomes];
  const { holding } = actor;
  if (!hasOptions(actor)) return failed;
  if (!stage.can(needsOf(option))) return [[null, "unsupported"], null];
  if (typeof value === "object") {
    if (value.on && value.timeout === 0 && !stage.can("reset")) return [[null, "unsupported"], null];
    const before = holding.values.get(option);
    const seconds = typeof before === "object" ? before.timeout : 0;
    return done(value.on ? value : { on: false, timeout: seconds });
  }
  if (option === "ipv6-v6only") return holding.family === "inet6" && holding.stage === "fresh" ? done(value) : failed;
  if (typeof value === "boolean" || stage.kernel === null || option === "linger") return done(value);
  const becomes = stage.kernel.learn(option, value);
  return becomes === null ? failed : done(becomes);
}

export async function misuseSomething(stage: Stage, { name, object }: Actor, by: number): Promise<void> {
  const [option = "nosuch", value, error] = MISUSES[by % MISUSES.length] ?? [];
  stage.journal.push(`${name}: setoption ${option} ${show(value)}, which is misuse`);
  is(await misuse(() => object.setoption(option as never, value as never)), error);
}
