/** What a timeout has in hand is not lost: it is the partial, and the next call's prefix. */
import type { Received, TcpClient } from "@moonsocket/core";
import { is } from "../../bench/assert.ts";
import { utf8 } from "../../bench/bytes.ts";
import type { Case } from "../../case.ts";
import type { Far } from "../../bench/far.ts";

type Receive = (client: TcpClient, prefix: string) => Promise<Received<string>>;

const WAYS: Readonly<Record<string, Receive>> = {
  line: (client, prefix) => client.receive("*l", prefix),
  all: (client, prefix) => client.receive("*a", prefix),
  number: (client, prefix) => client.receive(6, prefix),
  until: (client, prefix) => client.receiveuntil("\n", prefix),
};

/** In pieces of one to seven bytes. */
function* cut(bytes: Uint8Array): Generator<Uint8Array, undefined> {
  for (let at = 0, size = 1; at < bytes.length; at += size, size = (size % 7) + 1) yield bytes.subarray(at, at + size);
}

/** A peer that says a piece of a text whenever it is asked to, and then its end. */
function hesitant(far: Far, text: string): () => Promise<void> {
  const pieces = cut(utf8(text));
  let ended = false;
  return async () => {
    const { done, value } = pieces.next();
    if (done !== true) await far.say(value);
    else if (!ended) far.end();
    ended = done === true;
  };
}

/** Asks again with what it has, at every timeout, after the peer has said more; the answer in the end. */
async function insist(
  receive: (prefix: string) => Promise<Received<string>>,
  more: () => Promise<void>,
): Promise<string> {
  for (let prefix = ""; ;) {
    const [data, error, partial] = await receive(prefix);
    if (error === null) return data;
    if (error === "closed") return partial;
    is(error, "timeout");
    prefix = partial;
    await more();
  }
}

export const partials: readonly Case[] = [
  {
    id: "sockets/partials/are-what-had-arrived",
    promises: [
      "A timeout answers with everything that had arrived, whatever was asked for; with that as prefix it goes on.",
    ],
    run: async (bench) => {
      for (const [name, receive] of Object.entries(WAYS)) {
        const { client, far } = await bench.pair();
        client.settimeout(0.02);
        await far.say("abc");
        await bench.socket.select([client], null, 5);
        is(await receive(client, "-"), [null, "timeout", "-abc"], name);
        client.settimeout(null);
        await far.say("de\n");
        far.end();
        is(await receive(client, "-abc"), [name === "all" ? "-abcde\n" : "-abcde", null, null], name);
      }
    },
  },
  {
    id: "sockets/partials/lose-nothing-of-a-slow-sender",
    promises: [
      "A loop that receives again at each timeout gets the very bytes, however slowly they come, and cut wherever.",
    ],
    run: async (bench) => {
      const line = "größer – ☾ 😀 – über dem Meer";
      const loops: readonly Receive[] = [
        (client, prefix) => client.receive("*l", prefix),
        (client, prefix) => client.receive("*a", prefix),
        (client, prefix) => client.receive(utf8(line).length, prefix),
        (client, prefix) => client.receiveuntil("\n\n\n", prefix),
      ];
      const loop = async (receive: Receive, at: number): Promise<void> => {
        const { client, far } = await bench.pair();
        client.settimeout(0.001);
        const text = at < 3 ? line : `${line}\n\n${line}`;
        const more = hesitant(far, at === 1 ? text : `${text}\n\n\n`);
        is(await insist((prefix) => receive(client, prefix), more), text, `loop ${at}`);
      };
      await Promise.all(loops.map(loop));
    },
  },
  {
    id: "sockets/partials/any-holds-back-nothing",
    promises: ["A loop of receiveany, which gives what is there, loses and repeats no byte for its timeouts."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const text = "größer ☾ 😀".repeat(4);
      client.settimeout(0.001);
      const more = hesitant(far, text);
      for (let all = ""; ;) {
        const [data, error, partial] = await client.receiveany();
        if (error === null) {
          all += data;
          continue;
        }
        is(partial, "");
        if (error === "closed") return is(all, text);
        is(error, "timeout");
        await more();
      }
    },
  },
  {
    id: "sockets/partials/of-a-line-of-any-length",
    promises: ["Under a limit of zero all that had come of a line is its partial, however long that is."],
    rows: ["Z-19"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const line = "moon".repeat(2500);
      await far.say(line);
      is(await bench.socket.select([client], null, 5), [[client], [], null]);
      client.settimeout(0);
      is(await client.receive(), [null, "timeout", line]);
      client.settimeout(null);
      await far.say("\n");
      is(await client.receive("*l", line), [line, null, null]);
    },
  },
];
