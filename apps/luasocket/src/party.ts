/** Who plays a part of a scenario. */
import { createSockets, type Transport } from "@moonsocket/core";
import { Here } from "./here.ts";
import type { Outcome } from "./outcome.ts";

export interface Party extends Disposable {
  /** A scenario begins: whoever has ended in the last one is replaced. */
  begin(): void;
  /** What becomes of an expression; where there is a name its first value takes it. Rejects where nothing becomes of it. */
  ask(name: string, expression: string): Promise<Outcome>;
  /** LuaSocket's own, whose results are recorded. */
  readonly real: boolean;
}

/** Nothing became of a call, in as many seconds. */
export class Hangs extends Error {
  constructor(expression: string, seconds: number) {
    super(`${expression} gave nothing within ${seconds} s`);
  }
}

/** What becomes of an expression, or that nothing does in so many seconds. */
export async function within(limit: number, expression: string, outcome: Promise<Outcome>): Promise<Outcome> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Hangs(expression, limit)), limit * 1000);
  try {
    return await Promise.race([outcome, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** In this process, on any transport. */
export function partyOn(transport: Transport, limit: number): Party {
  const here = new Here(createSockets(transport));
  return {
    real: false,
    begin: () => {},
    ask: (name, expression) => within(limit, expression, here.ask(name, expression)),
    [Symbol.dispose]: () => {},
  };
}
