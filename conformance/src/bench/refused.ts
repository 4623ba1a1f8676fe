/** Calls that the types or the state of an object do not let through, and what they are answered with. */
import { Failure, is, misuse, ok, show } from "./assert.ts";

/** Calls `object`'s method with each of the lists of arguments. */
type Refused = (
  object: object,
  method: string,
  kind: "TypeError" | "RangeError",
  ...calls: readonly (readonly unknown[])[]
) => Promise<void>;

const refused =
  (atOnce: boolean): Refused =>
  async (object, method, kind, ...calls) => {
    const run: unknown = Reflect.get(object, method);
    if (typeof run !== "function") throw new Failure(`expected a method ${method}`);
    for (const args of calls) {
      const call = `${method}(${args.map(show).join(", ")})`;
      let thrown: unknown = null;
      let promise: unknown = null;
      try {
        promise = Reflect.apply(run, object, args);
      } catch (error) {
        thrown = error;
      }
      is(thrown !== null, atOnce, `${call} to throw at once`);
      const error: unknown =
        thrown ??
        (await Promise.resolve(promise).then(
          () => null,
          (reason: unknown) => reason,
        ));
      const says = error instanceof Error && error.name === kind && /^Cannot .+: .*expected ./.test(error.message);
      ok(says, `a ${kind} that says what ${call} is expected to be, got ${show(error)}`);
    }
  };

/** Each throws at once. */
export const throws: Refused = refused(true);

/** Each gives a promise that rejects, and throws nothing. */
export const rejects: Refused = refused(false);

/** Each is a misuse of an object that is in no state for it. */
export async function wrongNow(calls: readonly (() => unknown)[]): Promise<void> {
  for (const call of calls) is(await misuse(call), "TypeError", String(call));
}
