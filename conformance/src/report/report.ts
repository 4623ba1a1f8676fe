/** What the reports are made of. */
import type { Result } from "../results.ts";

export interface Report {
  /** The suite's name and version. */
  readonly suite: string;
  /** The transport's own name. */
  readonly transport: string;
  /** What it ran on, and its version: `node 24.21.0`. */
  readonly runtime: string;
  readonly seconds: number;
  readonly results: readonly Result[];
}
