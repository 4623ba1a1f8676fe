/** A difference between LuaSocket and us: a row of docs/LUASOCKET.md. Markdown in every text. */
export interface Difference {
  /** As marks of scenarios name it. */
  readonly id: string;
  readonly subject: string;
  readonly luasocket: string;
  readonly here: string;
  /** The reason, or where it is given. */
  readonly why: string;
  /** The case of the conformance suite that holds every transport to it. */
  readonly case: string;
  /** Why no scenario can show it. */
  readonly unseen?: string;
}
