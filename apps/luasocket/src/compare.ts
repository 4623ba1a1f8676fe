/** Plays recorded scenarios on our side, and holds them against LuaSocket. */
import { CAPABILITIES } from "@moonsocket/core";
import { playAll, type Result, type Troupe } from "./crew.ts";
import { misfitOf, type Misfit } from "./judge.ts";
import type { Played } from "./play.ts";
import type { Scenario } from "./scenario.ts";

const SIDE_BY_SIDE = 20;

export interface Verdict {
  readonly scenario: Scenario;
  readonly outcome: "agrees" | "differs as said" | "does not apply" | "fails";
  /** Of one that fails, where and how; of one that does not apply, what is lacking. */
  readonly why: string;
}

/** What the transport lacks; with everything there is nothing that may be refused. */
async function lacking(troupe: Troupe): Promise<readonly string[]> {
  if (troupe.real) return [];
  const { values } = await troupe.party().ask("", "socket.transport.capabilities");
  return Object.keys(CAPABILITIES).filter((name) => !values.join().includes(`${name}=true`));
}

/** On our side; or with LuaSocket as one of the two parties. */
export async function* compare(
  scenarios: readonly Scenario[],
  socket: Troupe,
  peer: Troupe = socket,
): AsyncGenerator<Verdict> {
  const lacks = await lacking(socket.real ? peer : socket);
  for await (const result of playAll(scenarios, socket, peer, SIDE_BY_SIDE)) yield verdict(result, lacks);
}

function verdict({ of: scenario, played, failed }: Result<Scenario>, lacks: readonly string[]): Verdict {
  if (played === null) return { scenario, outcome: "fails", why: failed?.message ?? "" };
  if (lacks.length > 0 && refused(played))
    return { scenario, outcome: "does not apply", why: `lacks ${lacks.join(", ")}` };
  const misfit = misfitOf(scenario.steps, played);
  if (misfit !== null) return { scenario, outcome: "fails", why: told(misfit) };
  const marked = scenario.steps.some(({ mark }) => mark !== undefined);
  return { scenario, outcome: marked ? "differs as said" : "agrees", why: "" };
}

const refused = (played: Played): boolean => played.some((outcome) => outcome?.values.includes('"unsupported"'));

const told = ({ at, code, expected, got }: Misfit): string =>
  `step ${at + 1}, ${code}\n    expected ${expected}\n    got      ${got}`;
