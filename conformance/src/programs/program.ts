/** What runs in a process of its own: for what only the end of a process shows. */
import type { Transport } from "@moonsocket/core";

export interface Stage {
  readonly transport: Transport;
  readonly print: (text: string) => void;
  /** Where the suite listens, on loopback; 0 where it doesn't. */
  readonly port: number;
  /** How many descriptors the process has open, as the kernel counts them: good for comparing. */
  readonly descriptors: () => number;
}

/** How long a program lets itself be held, in seconds: a busy machine could sit out less before it looks whether anything holds it. */
export const WHILE = 0.2;

export type Program = (stage: Stage) => Promise<void>;
