/** `try` and `newtry`: from tuples to exceptions. */
import { SocketError } from "@moonsocket/core";
import { is, ok } from "../../bench/assert.ts";
import type { Case } from "../../case.ts";

/** The SocketError that a call throws, or its promise rejects with. */
async function thrown(call: () => unknown): Promise<SocketError> {
  try {
    await call();
  } catch (error) {
    if (error instanceof SocketError) return error;
    throw error;
  }
  throw new Error("expected a SocketError, and nothing was thrown");
}

const failure: [null, "timeout", string] = [null, "timeout", "abc"];

export const attempt: readonly Case[] = [
  {
    id: "sockets/attempt/gives-the-value",
    promises: ["try of a success is its value; names and statistics, which have no place for an error, come whole."],
    rows: ["U-11", "U-22"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const attempts = [bench.socket.try, bench.socket.newtry(), bench.socket.newtry(null)];
      for (const attempt of attempts) {
        is([attempt([7, null]), attempt(["", null, null]), attempt([0, null, null])], [7, "", 0]);
        is(attempt([null, null]), null);
        is(attempt(await client.send("moon")), 4);
        is(attempt(client.getpeername()), client.getpeername());
        is(attempt(client.getstats()).length, 3);
      }
      is(await far.hear(12), "moonmoonmoon");
    },
  },
  {
    id: "sockets/attempt/throws-the-failure",
    promises: ["try of a failure throws a SocketError with its message, a code for it, and the partial."],
    rows: ["U-12"],
    run: async (bench) => {
      const error = await thrown(() => bench.socket.try(failure));
      is([error.message, error.code, error.partial], ["timeout", "ETIMEDOUT", "abc"]);
      ok(error instanceof Error && error.name === "SocketError", "an Error");
      const { client } = await bench.pair();
      await client.close();
      const closed = await thrown(async () => bench.socket.try(await client.send("moon", 2)));
      is([closed.message, closed.code, closed.partial], ["closed", "ECLOSED", 1]);
      const names = await thrown(() => bench.socket.try(client.getsockname()));
      is([names.message, names.partial], ["closed", null]);
    },
  },
  {
    id: "sockets/attempt/wants-a-result",
    promises: ["try of a promise, or of anything that is no tuple, is a TypeError that says to await first."],
    run: async (bench) => {
      const { client } = await bench.pair();
      const sending = client.send("moon");
      let said = "";
      for (const wrong of [sending, null, "timeout", 1, {}]) {
        try {
          Reflect.apply(bench.socket.try, null, [wrong]);
        } catch (error) {
          said += error instanceof TypeError && error.message.includes("await") ? "t" : String(error);
        }
      }
      is([said, await sending], ["ttttt", [4, null, null]]);
    },
  },
  {
    id: "sockets/attempt/finalizes-before-it-throws",
    promises: ["What newtry is given runs once, without arguments and before the exception; never for a success."],
    rows: ["U-20"],
    run: async (bench) => {
      const log: unknown[] = [];
      const attempt = bench.socket.newtry((...given: unknown[]) => log.push("finalizer", ...given));
      is([attempt([1, null]), log], [1, []]);
      try {
        attempt(failure);
      } catch (error) {
        log.push(error instanceof SocketError ? error.message : error);
      }
      is(log, ["finalizer", "timeout"]);
    },
  },
  {
    id: "sockets/attempt/swallows-the-finalizers-failure",
    promises: [
      "What goes wrong in the finalizer, thrown or rejected, is swallowed: the first failure is what is told.",
    ],
    run: async (bench) => {
      const finalizers = [
        (): never => {
          throw new Error("thrown");
        },
        (): Promise<never> => Promise.reject(new Error("rejected")),
      ];
      for (const finalizer of finalizers) {
        is((await thrown(() => bench.socket.newtry(finalizer)(failure))).message, "timeout");
        await bench.raw.turns(2);
      }
    },
  },
];
