export { Failure } from "./bench/assert.ts";
export { AuditedTransport } from "./audit/audit.ts";
export type { Bench, Ended, Given, Start } from "./bench/bench.ts";
export type { Case, Need } from "./case.ts";
export { CASES } from "./cases/index.ts";
export { lacking } from "./lacking.ts";
export { plan, type Known, type Mode, type Planned, type PlanOptions } from "./plan.ts";
