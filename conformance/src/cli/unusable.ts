/** What the user gave can't be used: said without a stack, and ends with 2. */
export class Unusable extends Error {
  override readonly name = "Unusable";
}
