/** `try`, `newtry` and `protect`: from tuples to exceptions and back. */
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { newTry, protect } from "./attempt.ts";
import { SocketError } from "./errors.ts";
import type { Failure, NameResult, Received, Result, Sent } from "./results.ts";

const attempt = newTry();
const timeout: Failure = [null, "timeout"];

function thrownBy(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe("try", () => {
  it("gives the value of a success", () => {
    const values: unknown[] = ["data", "", 0, 1, false, Uint8Array.of(1), { on: true, timeout: 0 }, []];
    for (const value of values) {
      expect(attempt([value, null])).toBe(value);
      expect(attempt([value, null, null])).toBe(value);
    }
  });

  it("gives null for a success that is null, such as a socket without an error", () => {
    expect(attempt([null, null])).toBeNull();
    expect(attempt([null, null, null])).toBeNull();
  });

  it("gives tuples whose second place is no error whole: names, stats (U-11)", () => {
    const name: NameResult = ["127.0.0.1", 8080, "inet"];
    expect(attempt(name)).toBe(name);
    const stats: [number, number, number] = [1, 2, 3];
    expect(attempt(stats)).toBe(stats);
  });

  it("throws a failure as a SocketError with message, code and partial (U-12)", () => {
    const partial: Received<string> = [null, "timeout", "abc"];
    const error = thrownBy(() => attempt(partial));
    expect(error).toBeInstanceOf(SocketError);
    expect(error).toMatchObject({ message: "timeout", code: "ETIMEDOUT", partial: "abc" });
    expect(thrownBy(() => attempt<Sent>([null, "aborted", 0]))).toMatchObject({ message: "aborted", partial: 0 });
    expect(thrownBy(() => attempt(timeout))).toMatchObject({ message: "timeout", partial: null });
    expect(thrownBy(() => attempt<NameResult>([null, "Bad file descriptor", null]))).toMatchObject({
      message: "Bad file descriptor",
      partial: null,
    });
  });

  it("throws exactly where the first place is null and the second a message", () => {
    const place = fc.constantFrom<unknown>(null, undefined, false, 0, "", "timeout", {});
    fc.assert(
      fc.property(place, place, fc.array(place, { maxLength: 2 }), (first, second, more) => {
        const tuple: [unknown, ...unknown[]] = [first, second, ...more];
        const fails = first === null && typeof second === "string";
        expect(thrownBy(() => attempt(tuple)) instanceof SocketError).toBe(fails);
        if (!fails) expect(attempt(tuple)).toBe(second === null ? first : tuple);
      }),
    );
  });

  it.each<[string, unknown, string]>([
    ["a promise", Promise.resolve(["x", null]), "an object"],
    ["an object", { 0: null, 1: "timeout", length: 2 }, "an object"],
    ["a text", "timeout", '"timeout"'],
    ["nothing", undefined, "undefined"],
    ["null", null, "null"],
  ])("of %s is a TypeError that says to await first", (_what, value, shown) => {
    expect(() => attempt(value as Failure)).toThrow(
      new TypeError(`Cannot try: expected a result, got ${shown}; await the call first`),
    );
  });
});

describe("newtry", () => {
  it("refuses a finalizer that is none, at once (U-23)", () => {
    expect(() => newTry(123 as never)).toThrow(TypeError("Cannot try: expected a finalizer as a function, got 123"));
    expect(() => protect(null as never)).toThrow(TypeError);
    expect(newTry(null)([7, null])).toBe(7);
  });

  it("calls the finalizer, with no arguments, before it throws, and not otherwise (U-20)", () => {
    const order: unknown[] = [];
    const finalized = newTry((...args: unknown[]) => order.push(["finalizer", ...args]));
    expect(finalized([1, null])).toBe(1);
    expect(finalized(["127.0.0.1", 1, "inet"])).toHaveLength(3);
    expect(finalized([null, null])).toBeNull();
    expect(order).toEqual([]);
    try {
      finalized<Result<string>>([null, "closed"]);
    } catch (error) {
      order.push(error instanceof SocketError && error.message);
    }
    expect(order).toEqual([["finalizer"], "closed"]);
  });

  it("does not call the finalizer on misuse", () => {
    const finalizer = vi.fn<() => void>();
    expect(() => newTry(finalizer)(Promise.resolve() as never)).toThrow(TypeError);
    expect(finalizer).not.toHaveBeenCalled();
  });

  it("swallows what the finalizer throws, other than LuaSocket (U-21)", () => {
    const finalized = newTry(() => {
      throw new Error("fin");
    });
    expect(thrownBy(() => finalized(timeout))).toMatchObject({ message: "timeout" });
  });

  it("swallows what the finalizer rejects with, and no rejection is left unhandled", async () => {
    const unhandled = vi.fn<(reason: unknown) => void>();
    process.on("unhandledRejection", unhandled);
    const late = Promise.withResolvers<void>();
    const finalized = [
      newTry(() => Promise.reject(new Error("at once"))),
      newTry(() => late.promise),
      newTry(async () => {
        await Promise.resolve();
        throw new Error("soon");
      }),
      // oxlint-disable-next-line unicorn/no-thenable -- what a promise of another library is
      newTry(() => ({ then: (_done: unknown, failed: (reason: Error) => void) => failed(new Error("thenable")) })),
    ];
    for (const each of finalized) expect(thrownBy(() => each(timeout))).toMatchObject({ message: "timeout" });
    late.reject(new Error("late"));
    await new Promise((resolve) => setImmediate(resolve));
    process.off("unhandledRejection", unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  it("without a finalizer is try (U-22)", () => {
    expect(newTry()(["v", null])).toBe("v");
    expect(thrownBy(() => newTry()(timeout))).toBeInstanceOf(SocketError);
  });
});

describe("protect", () => {
  it("passes arguments in and results out (U-14)", async () => {
    const add = (a: number, b: number): [number, null] => [a + b, null];
    expect(protect(add)(1, 2)).toEqual([3, null]);
    await expect(protect(async (a: number) => add(a, a))(2)).resolves.toEqual([4, null]);
  });

  it("turns a thrown SocketError into a failure, without its partial (U-15)", () => {
    const failing = protect((partial: string) => attempt<Received<string>>([null, "closed", partial]));
    expect(failing("x")).toEqual([null, "closed"]);
  });

  it("turns a rejection with a SocketError into a failure", async () => {
    const failing = protect(async () => {
      await Promise.resolve();
      return attempt<Result<string>>(timeout);
    });
    await expect(failing()).resolves.toEqual([null, "timeout"]);
  });

  it("turns a thenable's SocketError into a failure too", async () => {
    const thenable: PromiseLike<number> = {
      // oxlint-disable-next-line unicorn/no-thenable -- what a promise of another library is
      then: (done, failed) => Promise.reject<number>(SocketError.from("EPIPE")).then(done, failed),
    };
    await expect(protect(() => thenable)()).resolves.toEqual([null, "closed"]);
  });

  it("catches the error of another copy of this package", () => {
    const foreign = Object.assign(new Error("aborted"), { kind: "moonsocket.SocketError" });
    const failing = protect(() => {
      throw foreign;
    });
    expect(failing()).toEqual([null, "aborted"]);
  });

  it("lets every other exception through as it is, thrown and rejected (U-18, U-19)", async () => {
    const others = [new Error("boom"), new TypeError("misuse"), "x", { message: "timeout" }, null, undefined];
    for (const other of others) {
      const throwing = (): never => {
        // oxlint-disable-next-line typescript/only-throw-error -- whatever it is
        throw other;
      };
      let caught: unknown = "nothing";
      try {
        protect(throwing)();
      } catch (error) {
        caught = error;
      }
      expect(caught).toBe(other);
      await expect(protect(async () => throwing())()).rejects.toBe(other);
    }
  });

  it("inside another catches first (U-25)", () => {
    const inner = protect(() => attempt<Result<string>>([null, "closed"]));
    const outer = protect(() => {
      const [, error] = inner() as Failure;
      attempt<Result<string>>([null, "timeout"]);
      return error;
    });
    expect(inner()).toEqual([null, "closed"]);
    expect(outer()).toEqual([null, "timeout"]);
    expect(protect(() => ["outer", inner()])()).toEqual(["outer", [null, "closed"]]);
  });

  it("of what is no function is a TypeError when it is called (U-24)", () => {
    expect(() => protect(null as never)()).toThrow(TypeError);
  });
});
