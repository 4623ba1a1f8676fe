/** What a contender is asked to do. */

/** One round of `n` operations, which checks what it gets. A number is what was measured; otherwise the time is. */
export type Round = (n: number) => Promise<number | void>;

/** Opens what all rounds use; `peer` is the peer's port. */
export type Contest = (peer: number) => Promise<Round>;

export type ScenarioName =
  | "round-trip"
  | "round-trip-timeout"
  | "lines"
  | "lines-crlf"
  | "receive-64k"
  | "receive-any"
  | "receive-all"
  | "send-bulk"
  | "send-small"
  | "connect"
  | "accept"
  | "serve-64"
  | "idle-memory"
  | "select";

/** What grows. */
export type CurveName = "connections" | "line-size" | "all-size" | "tiny-lines" | "idle-select";

/** A contender need not be able to do everything. */
export type Contests = Readonly<Partial<Record<ScenarioName | CurveName, Contest>>>;
