export { Failure } from "./assert.ts";
export { AuditedTransport } from "./audit/audit.ts";
export type { Ended, Start } from "./bench.ts";
export { plan, type Known, type Mode, type Planned, type PlanOptions } from "./plan.ts";
