/** Facts that must hold; an error says which did not, and during what. */

export function same<T>(got: unknown, expected: T, what: string): asserts got is T {
  if (got !== expected)
    throw new Error(`${what}: ${JSON.stringify(got)}, where ${JSON.stringify(expected)} was expected`);
}

export async function during<T>(deed: string, done: Promise<T>): Promise<T> {
  try {
    return await done;
  } catch (cause) {
    throw new Error(`${deed}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
