/** What the user gave can't be used: said without a stack, and ends with 2. */
export class Unusable extends Error {
  override readonly name = "Unusable";
}

/** What somebody else's error says, without its class. */
export const sayingOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));
