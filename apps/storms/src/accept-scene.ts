/** Where it happens: one server, and how long everything takes. */
import assert from "node:assert/strict";
import type { Tcp } from "@moonsocket/core";
import type { AcceptStory, Fault, Limits } from "./accept-story.ts";
import type { World } from "./storm.ts";

/** Virtual time is a sum of fractions. */
const NOTHING = 1e-9;

export class Scene {
  readonly world: World;
  readonly port: number;
  readonly tick: number;
  /** How long it takes there and back, and a little more. */
  readonly trip: number;
  readonly virtual: boolean;
  /** When attempts were refused by a rule. */
  readonly #refusals: { readonly from: number; to: number }[] = [];

  constructor(world: World, port: number, { delay }: AcceptStory) {
    this.world = world;
    this.port = port;
    this.tick = world.tick;
    this.trip = 2 * delay * world.tick + NOTHING;
    this.virtual = world.network !== null;
  }

  now(): number {
    return this.world.here.transport.clock.now();
  }

  /** Whether a rule may have refused somebody since. */
  refused(since: number): boolean {
    return this.#refusals.some(({ to }) => to >= since);
  }

  async fault({ at, lasts, what, way }: Fault): Promise<void> {
    const { here, network } = this.world;
    await here.sleep(at * this.tick);
    const refusal = { from: this.now(), to: Infinity };
    if ("refused" in what) this.#refusals.push(refusal);
    const heal = network?.rule({ way, ...what });
    await here.sleep(lasts * this.tick);
    heal?.();
    refusal.to = this.now();
  }

  async fidget(when: readonly number[]): Promise<void> {
    for (const ticks of when) {
      await this.world.here.sleep(ticks * this.tick);
      this.world.network?.wake();
    }
  }
}

/** What a call says under its limits. It may end by one of them, on virtual time just then, or when all is over. */
export async function call<Answer extends readonly [unknown, string | null]>(
  scene: Scene,
  socket: Pick<Tcp, "settimeout">,
  { block, total, abort }: Limits,
  ask: (signal: AbortSignal | undefined) => Promise<Answer>,
  over?: AbortSignal,
): Promise<Answer> {
  const { world, tick, virtual } = scene;
  socket.settimeout(block === null ? null : block * tick);
  socket.settimeout(total === null ? null : total * tick, "t");
  const from = scene.now();
  const signal = abort === null ? undefined : world.signals.after(abort === 0 ? null : world.here.sleep(abort * tick));
  const answer = await ask(signal);
  const [, error] = answer;
  if (error !== "timeout" && error !== "aborted") return answer;
  if (over?.aborted === true) return answer;
  const time = Math.min(block ?? Infinity, total ?? Infinity);
  const first = virtual ? Math.min(time, abort ?? Infinity) : Infinity;
  const limit = error === "timeout" ? time : (abort ?? Infinity);
  assert(limit < Infinity && limit <= first, `it says ${error}, under ${JSON.stringify({ block, total, abort })}`);
  // One that never waits may see time jump while it looks.
  const exact = !virtual || limit === 0 || Math.abs(scene.now() - from - limit * tick) < NOTHING;
  assert(exact, `it says ${error} after ${scene.now() - from} seconds, where ${limit * tick} is the limit`);
  return answer;
}
