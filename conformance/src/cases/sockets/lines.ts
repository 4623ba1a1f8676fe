/** `for await`: over the lines of a client, and over the clients of a server. */
import { SocketError } from "@moonsocket/core";
import { is } from "../../bench/assert.ts";
import { atEachClient } from "../../bench/at-each-client.ts";
import type { Case } from "../../case.ts";

/** What a loop gave, and the message, code and partial that ended it; nothing where it came to its end. */
async function walk<T>(items: AsyncIterable<T>): Promise<{ seen: T[]; thrown: unknown[] }> {
  const seen: T[] = [];
  try {
    for await (const item of items) seen.push(item);
  } catch (thrown) {
    if (!(thrown instanceof SocketError)) throw thrown;
    return { seen, thrown: [thrown.message, thrown.code, thrown.partial] };
  }
  return { seen, thrown: [] };
}

export const lines: readonly Case[] = [
  {
    id: "sockets/lines/up-to-the-end",
    promises: ["Lines come one by one, empty ones too, up to the peer's end; the last may lack its newline."],
    run: atEachClient(async ({ client, far }) => {
      await far.say("one\r\n\ntwo\nthr");
      const walking = walk(client.lines());
      await far.say("ee");
      far.end();
      is(await walking, { seen: ["one", "", "two", "three"], thrown: [] });
      is(await walk(client.lines()), { seen: [], thrown: [] });
    }),
  },
  {
    id: "sockets/lines/stays-at-its-end",
    promises: ["An iterator over lines that has given the last one is done, and stays so."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      await far.say("last");
      far.end();
      const lines = client.lines();
      is(await lines.next(), { done: false, value: "last" });
      is(await lines.next(), { done: true, value: undefined });
      is(await lines.next(), { done: true, value: undefined });
    },
  },
  {
    id: "sockets/lines/throws-a-timeout",
    promises: ["A loop over lines throws a timeout, with its partial; another loop goes on from there."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      client.settimeout(0.03);
      await far.say("one\npart");
      is(await walk(client.lines()), { seen: ["one"], thrown: ["timeout", "ETIMEDOUT", "part"] });
      await far.say("ial\n");
      far.end();
      is(await walk(client.lines()), { seen: ["ial"], thrown: [] });
    },
  },
  {
    id: "sockets/lines/throws-a-reset",
    promises: ["A loop over lines throws a reset, which is no end, with what had come of a line."],
    needs: ["reset"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      await far.say("one\npart");
      const lines = client.lines();
      is(await lines.next(), { done: false, value: "one" });
      far.reset();
      is(await walk(lines), { seen: [], thrown: ["closed", "ECONNRESET", "part"] });
    },
  },
  {
    id: "sockets/lines/takes-what-receive-takes",
    promises: ["A loop over lines takes encoding, maxsize and signal for each line, and throws what they end."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      await far.say("\u00ff\nlonger\n");
      far.end();
      const options = { encoding: "bytes", maxsize: 3 } as const;
      const [byte, partial] = [Uint8Array.of(255), Uint8Array.of(108, 111, 110)];
      is(await walk(client.lines(options)), { seen: [byte], thrown: ["oversized", "OVERSIZED", partial] });
      const signal = AbortSignal.abort();
      is(await walk(client.lines({ signal })), { seen: [], thrown: ["aborted", "ABORTED", ""] });
      is(await client.receive(), ["ger", null, null]);
    },
  },
  {
    id: "sockets/lines/leaving-closes-nothing",
    promises: ["Leaving a loop over lines leaves the object as it is: the next line is there, and sending goes on."],
    run: atEachClient(async ({ client, far }) => {
      await far.say("one\ntwo\nthree\n");
      for await (const line of client.lines()) {
        is(line, "one");
        break;
      }
      is(await client.receive(), ["two", null, null]);
      is(await client.send("still"), [5, null, null]);
      is(await far.hear(5), "still");
    }),
  },
  {
    id: "sockets/lines/ends-when-we-close",
    promises: ["Our own `close` ends a loop that waits in silence, after what it had of a line."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      await far.say("p");
      await client.receive(0); // for it to come
      const walking = walk(client.lines());
      is(await client.close(), 1);
      is(await walking, { seen: ["p"], thrown: [] });
    },
  },
  {
    id: "sockets/lines/clients-of-a-server",
    promises: [
      "A loop over a server accepts, in order of arrival, until the server is closed; leaving it closes nothing.",
    ],
    needs: ["listen"],
    run: async (bench) => {
      const server = await bench.server({ encoding: "latin1" });
      const ports: unknown[] = [];
      const expected: unknown[] = [];
      for (let calls = 0; calls < 3; calls++) expected.push((await bench.call(server)).connection.local?.port);
      for await (const client of server) {
        is(bench.keep(client).encoding, "latin1");
        if (ports.push(client.getpeername()[1]) === 2) break;
      }
      const clients = server[Symbol.asyncIterator]();
      const third = await clients.next();
      if (third.done !== true) ports.push(bench.keep(third.value).getpeername()[1]);
      const waiting = clients.next();
      is([await server.close(), await waiting], [1, { done: true, value: undefined }]);
      is(ports, expected);
    },
  },
  {
    id: "sockets/lines/a-server-that-times-out",
    promises: ["A server's timeout is thrown out of the loop; the server goes on."],
    needs: ["listen"],
    run: async (bench) => {
      const server = await bench.server();
      server.settimeout(0.02);
      is(await walk(server), { seen: [], thrown: ["timeout", "ETIMEDOUT", null] });
      server.settimeout(null);
      await bench.call(server);
      is(bench.keep(bench.socket.try(await server.accept())).class, "tcp{client}");
    },
  },
];
