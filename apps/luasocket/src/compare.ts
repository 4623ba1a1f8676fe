/** Plays recorded scenarios, on our side or with LuaSocket at one end, and holds them against what was recorded. */
import { CAPABILITIES } from "@moonsocket/core";
import { oursOf, playAll, type Cast, type Result, type Troupe } from "./crew.ts";
import { misfitOf, type Misfit } from "./judge.ts";
import { Unsupported } from "./play.ts";
import type { Scenario } from "./scenario.ts";

const SIDE_BY_SIDE = 16;

export interface Verdict {
  readonly scenario: Scenario;
  readonly outcome: "agrees" | "differs as said" | "does not apply" | "fails";
  /** Of one that fails, where and how; of one that does not apply, what is lacking. */
  readonly why: string;
}

/** What ours lacks; with everything there is nothing that may be refused. Rejects where ours can't be asked. */
async function lacking(ours: Troupe): Promise<readonly string[]> {
  if (ours.real) return [];
  using party = ours.party();
  const { values } = await party.ask("", "socket.transport.capabilities");
  return Object.keys(CAPABILITIES).filter((name) => !new RegExp(`[{ ]${name}=true[,}]`).test(values.join()));
}

export async function* compare(scenarios: readonly Scenario[], cast: Cast): AsyncGenerator<Verdict> {
  const lacks = await lacking(oursOf(cast));
  for await (const result of playAll(scenarios, cast, SIDE_BY_SIDE)) yield verdict(result, lacks);
}

function verdict({ of: scenario, played, failed }: Result<Scenario>, lacks: readonly string[]): Verdict {
  if (lacks.length > 0 && failed?.cause instanceof Unsupported)
    return { scenario, outcome: "does not apply", why: `lacks ${lacks.join(", ")}` };
  if (played === null) return { scenario, outcome: "fails", why: failed?.message ?? "" };
  const misfit = misfitOf(scenario.steps, played);
  if (misfit !== null) return { scenario, outcome: "fails", why: sentence(misfit) };
  const marked = scenario.steps.some(({ mark }) => mark !== undefined);
  return { scenario, outcome: marked ? "differs as said" : "agrees", why: "" };
}

const sentence = ({ at, code, expected, got }: Misfit): string =>
  `step ${at + 1}, ${code}\n    expected ${expected}\n    got      ${got}`;
