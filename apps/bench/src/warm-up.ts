/** How a contender is warmed up: with more and more operations, until a round of them takes as long as it should. */

/** What one lap showed. */
export interface Warming {
  /** How many operations it had. */
  readonly n: number;
  /** How long it took, in seconds. */
  readonly seconds: number;
  /** How long all laps took so far, this one included. */
  readonly spent: number;
}

export interface Warmth {
  /** About how long a round is, in seconds. */
  readonly seconds: number;
  /** How long everybody runs before, in seconds. */
  readonly warmUp: number;
}

/** How many operations come next, and whether that is a round. */
export function next({ n, seconds, spent }: Warming, pace: Warmth): { readonly n: number; readonly isWarm: boolean } {
  const fits = Math.max(1, Math.round((n * pace.seconds) / seconds));
  const isWarm = spent >= pace.warmUp && fits <= n * 2;
  return { n: isWarm ? fits : Math.min(fits, n * 8), isWarm };
}
