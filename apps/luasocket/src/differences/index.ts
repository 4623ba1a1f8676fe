/** Every difference, by what it is about. */
import { DATA } from "./data.ts";
import type { Difference } from "./difference.ts";
import { MODULE } from "./module.ts";
import { OBJECTS } from "./objects.ts";
import { OPTIONS } from "./options.ts";
import { STRICTER } from "./stricter.ts";
import { WAITING } from "./waiting.ts";
import { WORDS } from "./words.ts";

export type { Difference } from "./difference.ts";

export const SECTIONS: ReadonlyMap<string, readonly Difference[]> = new Map([
  ["Said otherwise", WORDS],
  ["Stricter", STRICTER],
  ["Waiting", WAITING],
  ["Objects", OBJECTS],
  ["Bytes on their way", DATA],
  ["Options", OPTIONS],
  ["Functions", MODULE],
]);

export const DIFFERENCES: readonly Difference[] = Array.from(SECTIONS.values()).flat();
