/** Those that may run side by side first, so that a runner sees them in one piece. */
import type { Planned } from "../plan.ts";

export const aloneLast = (planned: readonly Planned[]): Planned[] => [
  ...planned.filter(({ alone }) => !alone),
  ...planned.filter(({ alone }) => alone),
];
