/** What the kernel counts. */
import { readdirSync } from "node:fs";

/** How many descriptors this process has open, and one more, for the folder itself. Linux and macOS have it. */
export const descriptors = (): number => readdirSync("/dev/fd").length;
