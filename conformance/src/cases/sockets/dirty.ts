/** `dirty`: whether a call has read more than it gave. */
import { is, misuse } from "../../bench/assert.ts";
import { atEachClient } from "../../bench/at-each-client.ts";
import type { Case } from "../../case.ts";

export const dirty: readonly Case[] = [
  {
    id: "sockets/dirty/nothing-before-somebody-asks",
    promises: ["What has come and no call has asked for is the system's: the object is not dirty."],
    rows: ["Y-01", "Y-02"],
    run: atEachClient(async ({ client, far }, bench) => {
      is([bench.tcp().dirty(), client.dirty()], [false, false]);
      await far.say("abc");
      await bench.socket.select([client], null, 1);
      is(client.dirty(), false);
      is(await client.receive(3), ["abc", null, null]);
    }),
  },
  {
    id: "sockets/dirty/after-a-line",
    promises: ["An object is dirty after a line where more was read with it, and after the last one it is not."],
    rows: ["Y-03"],
    run: atEachClient(async ({ client, far }) => {
      await far.say("l1\nl2\n");
      is(await client.receive(), ["l1", null, null]);
      is(client.dirty(), true);
      is(await client.receive(), ["l2", null, null]);
      is(client.dirty(), false);
    }),
  },
  {
    id: "sockets/dirty/after-a-count",
    promises: ["An object is dirty after a count where more was read with it, be it one byte."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      await far.say("abcdef");
      is(await client.receive(5), ["abcde", null, null]);
      is(client.dirty(), true);
      is(await client.receive(1), ["f", null, null]);
      is(client.dirty(), false);
    },
  },
  {
    id: "sockets/dirty/after-a-count-of-zero",
    promises: [
      "`receive(0)` reads what has come and leaves it: before it the object is not dirty, and after it it is.",
    ],
    rows: ["Y-04"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      await far.say("abc");
      is(client.dirty(), false);
      is(await client.receive(0), ["", null, null]);
      is(client.dirty(), true);
      is(await client.receive(3), ["abc", null, null]);
    },
  },
  {
    id: "sockets/dirty/not-after-the-end",
    promises: ["The peer's end is no byte: once all is read the object is not dirty, whatever the call was told."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      await far.say("l1\nrest");
      far.end();
      is(await client.receive(), ["l1", null, null]);
      is(client.dirty(), true);
      is(await client.receive(), [null, "closed", "rest"]);
      is(client.dirty(), false);
      is(await client.receive("*a"), [null, "closed", ""]);
      is(client.dirty(), false);
    },
  },
  {
    id: "sockets/dirty/whatever-was-misused",
    promises: ["A call that throws for its arguments leaves the buffer as it was."],
    rows: ["Y-06"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      await far.say("l1\nl2\n");
      is(await misuse(() => client.receive(-1)), "RangeError");
      is(client.dirty(), false);
      is(await client.receive(), ["l1", null, null]);
      is(await misuse(() => client.receive(-1, "x")), "RangeError");
      is(client.dirty(), true);
      is(await client.receive(), ["l2", null, null]);
    },
  },
];
