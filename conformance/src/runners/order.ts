/** Those that may run side by side first, so that a runner sees them in one piece. */
import type { Planned } from "../plan.ts";

export const togetherFirst = (planned: readonly Planned[]): Planned[] => [
  ...planned.filter(({ beside }) => beside === "many"),
  ...planned.filter(({ beside }) => beside !== "many"),
];
