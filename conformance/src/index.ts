export { Failure } from "./bench/assert.ts";
export { AuditedTransport } from "./audit/audit.ts";
export type { Bench, Ended, Given, Start } from "./bench/bench.ts";
export { drawOptionStory, KINDS as OPTION_STORIES, type Kind, type Step } from "./bench/option-story.ts";
export { tellOptionStory } from "./bench/option-story-alone.ts";
export type { Case, Need } from "./case.ts";
export { CASES } from "./cases/index.ts";
export { lacking } from "./lacking.ts";
export { plan, type Known, type Mode, type Planned, type PlanOptions } from "./plan.ts";
