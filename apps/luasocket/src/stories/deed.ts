/** What may happen next in a random scenario. */
import type { Stage } from "./stage.ts";

/** What was drawn for it; each deed makes of that what it can use. */
export interface Draw {
  readonly who: number;
  readonly which: number;
  readonly size: number;
  readonly text: string;
}

/** Says its lines, or none where it can't be done now. */
export type Deed = (stage: Stage, draw: Draw) => void;
