/** `protect`: from exceptions back to tuples. */
import { is, misuse } from "../../bench/assert.ts";
import type { Case } from "../../case.ts";

const failure: [null, "timeout", string] = [null, "timeout", "abc"];

export const protect: readonly Case[] = [
  {
    id: "sockets/protect/gives-tuples",
    promises: ["protect turns a SocketError into `[null, message]`, exactly, and lets values and arguments through."],
    rows: ["U-14", "U-15", "U-25"],
    run: async ({ socket }) => {
      is(socket.protect((a: number, b: number) => [a, b])(1, 2), [1, 2]);
      is(socket.protect(() => socket.try(failure))(), [null, "timeout"]);
      const outer = socket.protect(() => ["outer", socket.protect(() => socket.try([null, "closed"]))()]);
      is(outer(), ["outer", [null, "closed"]]);
    },
  },
  {
    id: "sockets/protect/awaits",
    promises: ["protect of an async function gives a promise, of its value or of the tuple."],
    rows: ["U-26"],
    run: async ({ socket }) => {
      is(await socket.protect(async () => 7)(), 7);
      is(await socket.protect(async () => socket.try(failure))(), [null, "timeout"]);
    },
  },
  {
    id: "sockets/protect/foreign-exceptions-pass",
    promises: ["Other exceptions pass through protect untouched, thrown or rejected."],
    rows: ["U-18", "U-19"],
    run: async ({ socket }) => {
      for (const foreign of [new Error("timeout"), new TypeError("closed")]) {
        let caught: unknown[] = [];
        try {
          socket.protect(() => {
            throw foreign;
          })();
        } catch (error) {
          caught = [error];
        }
        await socket
          .protect(() => Promise.reject(foreign))()
          .catch((error: unknown) => caught.push(error));
        is(
          caught.map((error) => error === foreign),
          [true, true],
          foreign.name,
        );
      }
      is(await misuse(socket.protect(async () => socket.tcp().accept())), "TypeError");
    },
  },
  {
    id: "sockets/protect/the-idiom",
    promises: [
      "newtry and protect together make a function that gives the answer, or null and why, and has closed its socket before.",
    ],
    needs: ["half-close"],
    run: async (bench) => {
      const { socket } = bench;
      const { client, far } = await bench.pair();
      const ask = socket.protect(async () => {
        const attempt = socket.newtry(() => client.close());
        attempt(await client.send("question\n"));
        return [attempt(await client.receive()), attempt(await client.receive())];
      });
      await far.say("answer\nhalf");
      far.end();
      is(await ask(), [null, "closed"]);
      is(await client.send("x"), [null, "closed", 0]);
      is(await far.hearAll(), ["question\n", "end"]);
    },
  },
];
