/** Numbers that look random and come from a seed (PCG, RXS-M-XS 32): the same seed, the same numbers, on every runtime. */
export type Random = () => number;

/** From 0 to below 1. Several `seeds`, as a network's and a connection's, make one. */
export function random(...seeds: readonly number[]): Random {
  let state = 0;
  const next = (): number => {
    state = (Math.imul(state, 747_796_405) + 2_891_336_453) | 0;
    const word = Math.imul((state >>> ((state >>> 28) + 4)) ^ state, 277_803_737);
    return ((word >>> 22) ^ word) >>> 0;
  };
  for (const seed of seeds) {
    state ^= seed;
    next();
    state ^= Math.floor(seed / 2 ** 32); // a seed of more than 32 bits
    next();
  }
  return () => next() / 2 ** 32;
}

/** A whole number from `low` to `high`. */
export const between = (draw: Random, low: number, high: number): number => low + Math.floor(draw() * (high - low + 1));
