/** Ours: the same on every runtime. */
import type { Sockets, TcpClient, TcpServer } from "@moonsocket/core";
import {
  ASKED,
  BulkSum,
  expectEqual,
  HOST,
  IDLE,
  LINE,
  LineSum,
  LONG_LINE,
  PIECE,
  SERVED,
  SMALL,
  WARM,
} from "../content.ts";
import type { Contest, Contests, Round } from "./contest.ts";
import { resident } from "./memory.ts";

export function contests(socket: Sockets): Contests {
  const attempt = socket.try;

  const dial = async (peer: number, line?: string): Promise<TcpClient> => {
    const client: TcpClient = attempt(await socket.connect(HOST, peer));
    client.setoption("tcp-nodelay", true);
    if (line !== undefined) attempt(await client.send(line));
    return client;
  };

  const serve = async (): Promise<{ server: TcpServer; port: number }> => {
    const server: TcpServer = attempt(await socket.bind(HOST, 0, 1024));
    server.setoption("tcp-nodelay", true);
    return { server, port: Number(server.getsockname()[1]) };
  };

  const asks = async (client: TcpClient): Promise<Round> => {
    const question = "q".repeat(ASKED);
    return async (n) => {
      for (let left = n; left > 0; left--) {
        const [, failed] = await client.send(question);
        if (failed !== null) throw new Error(failed);
        const [answer, error] = await client.receive(ASKED);
        if (error !== null) throw new Error(error);
        expectEqual("the answer", answer, question);
      }
    };
  };

  const lines =
    (word: string, length: number): Contest =>
    async (peer) => {
      const client = await dial(peer);
      return async (n) => {
        attempt(await client.send(`${word} ${n}\n`));
        const sum = new LineSum();
        for (let left = n; left > 0; left--) {
          const [line, error] = await client.receive("*l");
          if (error !== null) throw new Error(error);
          sum.add(line);
        }
        sum.check(n, length);
      };
    };

  const sends =
    (piece: string | Uint8Array): Contest =>
    async (peer) => {
      const client = await dial(peer);
      return async (n) => {
        attempt(await client.send(`sink ${n * piece.length}\n`));
        for (let left = n; left > 0; left--) {
          const [, error] = await client.send(piece);
          if (error !== null) throw new Error(error);
        }
        expectEqual("the receipt", attempt(await client.receive("*l")), "k");
      };
    };

  const idle = async (peer: number, count: number): Promise<TcpClient[]> => {
    const { server, port } = await serve();
    const clients: TcpClient[] = [];
    const control = await dial(peer, `hold ${port} ${count}\n`);
    while (clients.length < count) clients.push(attempt(await server.accept()));
    expectEqual("the receipt", attempt(await control.receive("*l")), "k");
    clients.push(control);
    return clients;
  };

  return {
    "round-trip": async (peer) => asks(await dial(peer, "echo\n")),

    "round-trip-timeout": async (peer) => {
      const client = await dial(peer, "echo\n");
      client.settimeout(5);
      return asks(client);
    },

    lines: lines("lines", LINE - 1),
    "lines-crlf": lines("crlf", LONG_LINE - 2),

    "receive-64k": async (peer) => {
      const client = await dial(peer);
      return async (n) => {
        attempt(await client.send(`bytes ${n * PIECE}\n`));
        const sum = new BulkSum();
        for (let left = n; left > 0; left--) {
          const [piece, error] = await client.receive(PIECE, null, BYTES);
          if (error !== null) throw new Error(error);
          sum.add(piece);
        }
        sum.check(n * PIECE);
      };
    },

    "receive-any": async (peer) => {
      const client = await dial(peer);
      return async (n) => {
        attempt(await client.send(`bytes ${n * PIECE}\n`));
        const sum = new BulkSum();
        for (let left = n * PIECE; left > 0;) {
          const [piece, error] = await client.receiveany(MOST, BYTES);
          if (error !== null) throw new Error(error);
          sum.add(piece);
          left -= piece.length;
        }
        sum.check(n * PIECE);
      };
    },

    "receive-all": async (peer) => async (n) => {
      const client = await dial(peer, `bytes ${n * PIECE} end\n`);
      const all = attempt(await client.receive("*a", null, BYTES));
      const sum = new BulkSum();
      sum.add(all);
      sum.check(n * PIECE);
      await client.close();
    },

    "send-bulk": sends(new Uint8Array(PIECE).fill(7)),
    "send-small": sends("s".repeat(SMALL)),

    connect: async (peer) => async (n) => {
      for (let left = n; left > 0; left--) {
        const client = attempt(await socket.connect(HOST, peer));
        await client.close();
      }
    },

    accept: async (peer) => {
      const { server, port } = await serve();
      const control = await dial(peer);
      return async (n) => {
        attempt(await control.send(`dial ${port} ${n} 16\n`));
        for (let left = n; left > 0; left--) {
          const client = attempt(await server.accept());
          void client.close();
        }
        expectEqual("the receipt", attempt(await control.receive("*l")), "k");
      };
    },

    "serve-64": async (peer) => {
      const { server, port } = await serve();
      const control = await dial(peer);
      let served = 0;
      const answer = async (client: TcpClient): Promise<void> => {
        for (;;) {
          const [line, error] = await client.receive("*l");
          if (error !== null) break;
          await client.send(`${line}\n`);
          served++;
        }
        await client.close();
      };
      void (async () => {
        for await (const client of server) void answer(client);
      })();
      return async (n) => {
        served = 0;
        attempt(await control.send(`ask ${port} ${n} ${SERVED}\n`));
        expectEqual("the receipt", attempt(await control.receive("*l")), "k");
        expectEqual("what was served", served, n);
      };
    },

    "idle-memory": async (peer) => {
      const first = await idle(peer, WARM);
      const before = await resident();
      const clients = [...(await idle(peer, IDLE)), ...first];
      const after = await resident();
      return async () => {
        await clients.pop()?.close();
        return (after - before) / IDLE;
      };
    },

    select: async (peer) => {
      const clients = await idle(peer, IDLE);
      return async () => {
        let start = performance.now();
        for (let n = 0; n < SELECTS * 2; n++) {
          if (n === SELECTS) start = performance.now(); // the first half warms up
          const [readable] = await socket.select(clients, null, 5);
          expectEqual("how many are readable", readable.length, 1);
        }
        return (SELECTS / (performance.now() - start)) * 1000;
      };
    },
  };
}

/** How many selects are timed. */
const SELECTS = 40;

/** As much as a runtime may hand over at a time. */
const MOST = 1_048_576;

const BYTES = { encoding: "bytes" } as const;
