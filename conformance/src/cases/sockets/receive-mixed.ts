/** All patterns, one after the other on the same stream. */
import { is } from "../../bench/assert.ts";
import { atEachClient } from "../../bench/at-each-client.ts";
import { pattern, textOf } from "../../bench/bytes.ts";
import type { Case } from "../../case.ts";

export const receiveMixed: readonly Case[] = [
  {
    id: "sockets/receive-mixed/shares-one-stream",
    promises: ["Each call goes on where the one before it has stopped, whatever it was asked for."],
    rows: ["Z-08"],
    run: atEachClient(async ({ client, far }) => {
      const say = async (): Promise<void> => {
        await far.say("HTTP/1.0 200 OK\r\nLen: 5\r\n\r\nhe");
        await far.drip("llo--TAIL");
        far.end();
      };
      const hear = async (): Promise<void> => {
        is(await client.receive("*l"), ["HTTP/1.0 200 OK", null, null]);
        is(await client.receive("*l"), ["Len: 5", null, null]);
        is(await client.receive("*l"), ["", null, null]);
        is(await client.receive(5), ["hello", null, null]);
        is(await client.receiveuntil("--"), ["", null, null]);
        is(await client.receiveany(1), ["T", null, null]);
        is(await client.receive("*a"), ["AIL", null, null]);
        is(await client.receive("*a"), [null, "closed", ""]);
      };
      await Promise.all([hear(), say()]);
    }),
  },
  {
    id: "sockets/receive-mixed/loses-and-doubles-nothing",
    promises: [
      "However bytes are cut, and calls mixed and cut short by timeouts, each byte is received once and in order.",
    ],
    run: async (bench) => {
      const { client, far } = await bench.pair({ encoding: "latin1" });
      client.settimeout(0);
      const said = textOf(pattern(8000).map((byte) => "a:\n:;:".charCodeAt(byte % 6)));
      const say = async (): Promise<void> => {
        for (let at = 0, size = 1; at < said.length; at += size, size = (size * 7) % 101) {
          await far.say(said.slice(at, at + size));
          await bench.raw.turns(3);
        }
        far.end();
      };
      const hear = async (): Promise<string> => {
        let heard = "";
        for (let n = 0; ; n++) {
          const calls = [
            () => client.receive(),
            () => client.receive(n % 300),
            () => client.receiveuntil(":;"),
            () => client.receiveany(1 + (n % 50)),
            () => client.receive("*a"),
          ];
          const kind = n % calls.length;
          const [data, error, partial] = (await calls[kind]?.()) ?? [null, "closed", ""];
          heard += error === null ? data + (["\n", "", ":;"][kind] ?? "") : partial;
          if (error === "closed") return heard;
        }
      };
      const [heard] = await Promise.all([hear(), say()]);
      is(heard, said);
    },
  },
  {
    id: "sockets/receive-mixed/has-what-is-buffered-after-a-reset",
    promises: ["What has arrived is received also after a reset, and only then `closed`."],
    needs: ["reset"],
    run: atEachClient(async ({ client, far }, { raw }) => {
      await far.say("one\ntwo\nthree");
      is(await client.receive(), ["one", null, null]);
      far.reset();
      await raw.sleep(0.01);
      is(await client.receive(2), ["tw", null, null]);
      is(await client.receive(), ["o", null, null]);
      is(await client.receiveany(), ["three", null, null]);
      is(await client.receiveany(), [null, "closed", ""]);
    }),
  },
  {
    id: "sockets/receive-mixed/polls-with-a-timeout-of-zero",
    promises: ["With a timeout of zero a call gives what has arrived, and `timeout` with less than was asked for."],
    rows: ["RC-06", "RC-07"],
    run: atEachClient(async ({ client, far }, { socket }) => {
      client.settimeout(0);
      for (const wish of ["*l", "*a", 1, 0] as const) is(await client.receive(wish), [null, "timeout", ""]);
      is(await client.receiveany(), [null, "timeout", ""]);
      is(await client.receiveuntil(";"), [null, "timeout", ""]);
      await far.say("1\n2\n3;4ab");
      await socket.select([client]);
      is(await client.receive(), ["1", null, null]);
      is(await client.receive(2), ["2\n", null, null]);
      is(await client.receiveuntil(";"), ["3", null, null]);
      is(await client.receiveany(1), ["4", null, null]);
      is(await client.receive(), [null, "timeout", "ab"]);
      for (const wish of ["*l", "*a", 1, 0] as const) is(await client.receive(wish), [null, "timeout", ""]);
    }),
  },
  {
    id: "sockets/receive-mixed/polls-to-the-end",
    promises: ["A loop with a timeout of zero, each partial the next prefix, comes to the end with everything."],
    rows: ["RC-08"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      client.settimeout(0);
      const poll = async (prefix: string): Promise<string> => {
        const [, error, partial] = await client.receive("*l", prefix);
        return error === "timeout" ? poll(partial) : `${error}: ${partial}`;
      };
      const [heard] = await Promise.all([poll(""), far.drip("abc").then(() => far.end())]);
      is(heard, "closed: abc");
      is(await client.receive(), [null, "closed", ""]);
    },
  },
  {
    id: "sockets/receive-mixed/is-closed-after-shutdown",
    promises: ["After `shutdown` every receive answers `closed` with its prefix; what had arrived is dropped."],
    run: atEachClient(async ({ client, far }) => {
      await far.say("one\ntwo\nthree");
      is(await client.receive(), ["one", null, null]);
      is(client.shutdown(), 1);
      for (const wish of ["*l", "*a", 9] as const) is(await client.receive(wish, "pre"), [null, "closed", "pre"]);
      is(await client.receive(0), [null, "closed", ""]);
      is(await client.receiveany(), [null, "closed", ""]);
      is(await client.receiveuntil("\n"), [null, "closed", ""]);
      is(client.dirty(), false);
    }),
  },
];
