/** Ours as something grows: a round of `n` connections, bytes or lines tells what one of them cost. */
import { createSockets, type Sockets, type TcpClient } from "@moonsocket/core";
import { ASKED, expectEqual, HOST } from "../content.ts";
import { arrived } from "./arrived.ts";
import type { Contest, CurveName } from "./contest.ts";

const MIB = 2 ** 20;
const BYTES = { encoding: "bytes", maxsize: 2 ** 30 } as const;

/** How many connections are opened at once; more would overflow the peer's backlog. */
const AT_ONCE = 100;
/** At least so many operations are timed. */
const TRIPS = 2000;
const LINES = 100_000;
const LOOKS = 20_000;

/** What `what` took, in milliseconds. */
async function timed(what: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await what();
  return performance.now() - start;
}

export function contests(socket: Sockets): Readonly<Record<CurveName, Contest>> {
  const attempt = socket.try;

  const dial = async (peer: number): Promise<TcpClient> => {
    const client: TcpClient = attempt(await socket.connect(HOST, peer));
    client.setoption("tcp-nodelay", true);
    return client;
  };

  const dialEcho = async (peer: number): Promise<TcpClient> => {
    const client = await dial(peer);
    attempt(await client.send("echo\n"));
    return client;
  };

  const question = "q".repeat(ASKED);
  const ask = async (client: TcpClient): Promise<void> => {
    attempt(await client.send(question));
    expectEqual("the answer", attempt(await client.receive(ASKED)), question);
  };

  const hold = async (peer: number, count: number): Promise<TcpClient[]> => {
    const server = attempt(await socket.bind(HOST, 0, 1024));
    const control = await dial(peer);
    attempt(await control.send(`hold ${server.getsockname()[1]} ${count}\n`));
    const clients: TcpClient[] = [];
    while (clients.length < count) clients.push(attempt(await server.accept()));
    expectEqual("the receipt", attempt(await control.receive("*l")), "k");
    await server.close();
    return [...clients, control];
  };

  return {
    connections: async (peer) => {
      const clients: TcpClient[] = [];
      return async (n) => {
        while (clients.length < n) {
          const more = Math.min(AT_ONCE, n - clients.length);
          clients.push(...(await Promise.all(Array.from({ length: more }, () => dialEcho(peer)))));
        }
        const turns = Math.ceil(TRIPS / n);
        const took = await timed(async () => {
          for (let left = turns; left > 0; left--) {
            for (const client of clients) await ask(client);
          }
        });
        return (took * 1000) / (turns * n);
      };
    },

    "line-size": async (peer) => {
      const client = await dial(peer);
      return async (n) => {
        const took = await timed(async () => {
          attempt(await client.send(`line ${n}\n`));
          const line: string = attempt(await client.receive("*l"));
          expectEqual("the line's length", line.length, n - 1);
        });
        return (took * 1000 * MIB) / n;
      };
    },

    "all-size": async (peer) => async (n) => {
      const client = await dial(peer);
      const took = await timed(async () => {
        attempt(await client.send(`bytes ${n} end\n`));
        const all = attempt(await client.receive("*a", null, BYTES));
        expectEqual("the bytes received", all.length, n);
      });
      await client.close();
      return (took * 1000 * MIB) / n;
    },

    "tiny-lines": async () => async (n) => {
      const lines = createSockets(arrived(socket.transport, new TextEncoder().encode("x\n".repeat(n))));
      const times = Math.ceil(LINES / n);
      let took = 0;
      for (let left = times; left > 0; left--) {
        const client = attempt(await lines.connect(HOST, 1));
        took += await timed(async () => {
          for (let line = n; line > 0; line--) {
            const [text, error] = await client.receive("*l");
            if (error !== null) throw new Error(error);
            expectEqual("a line", text, "x");
          }
        });
        await client.close();
      }
      return (took * 1e6) / (times * n);
    },

    "idle-select": async (peer) => {
      let held: TcpClient[] = [];
      return async (n) => {
        if (held.length !== n + 1) {
          for (const client of held) await client.close();
          held = await hold(peer, n);
        }
        const times = Math.ceil(LOOKS / n);
        const took = await timed(async () => {
          for (let left = times; left > 0; left--) {
            const [readable] = await socket.select(held, null, 5);
            expectEqual("how many are readable", readable.length, 1);
          }
        });
        return (took * 1000) / (times * n);
      };
    },
  };
}
