/** Loops of calls that all fail at once: whoever could free what they lack gets a turn. */
import type { Result, Sockets, TcpObject } from "@moonsocket/core";
import { is } from "../../bench/assert.ts";
import type { Bench } from "../../bench/bench.ts";
import { LOOPBACK } from "../../bench/raw.ts";
import { full, staged } from "../../bench/staged.ts";
import type { Case } from "../../case.ts";

/** The socket of a call that fails again and again, until somebody else frees a descriptor: in a moment. */
async function insist<T extends TcpObject>(
  bench: Bench,
  starved: string,
  call: (socket: Sockets) => Promise<() => Promise<Result<T>>>,
): Promise<T> {
  let lacking = false;
  const { socket } = await staged(bench, {}, (name, go) => (name === starved && lacking ? full(name) : go()));
  const again = await call(socket);
  lacking = true;
  const freeing = bench.raw.sleep(0.01).then(() => {
    lacking = false;
  });
  let result = await again();
  is(result, [null, "Too many open files"]);
  for (let times = 1; result[1] !== null && times < 100_000; times++) result = await again();
  await freeing;
  return bench.keep(socket.try(result));
}

const servesAtLast =
  (starved: string) =>
  async (bench: Bench): Promise<void> => {
    const server = await insist(bench, starved, async (socket) => () => socket.bind(LOOPBACK.inet, 0));
    is(server.class, "tcp{server}");
  };

export const failingLoops: readonly Case[] = [
  {
    id: "sockets/failing-loops/of-accepts",
    promises: ["A loop of accepts that all fail keeps nobody else waiting: the runtime gets its turns meanwhile."],
    needs: ["listen"],
    run: async (bench) => {
      const client = await insist(bench, "listener.accept", async (socket) => {
        const server = bench.keep(socket.try(await socket.bind(LOOPBACK.inet, 0)));
        await bench.call(server);
        return () => server.accept();
      });
      is(client.class, "tcp{client}");
    },
  },
  {
    id: "sockets/failing-loops/of-binds",
    promises: ["A loop of binds that all fail keeps nobody else waiting."],
    needs: ["listen"],
    run: servesAtLast("transport.bind"),
  },
  {
    id: "sockets/failing-loops/of-listens",
    promises: ["A loop of listens that all fail keeps nobody else waiting."],
    needs: ["listen"],
    run: servesAtLast("bound.listen"),
  },
  {
    id: "sockets/failing-loops/of-connects",
    promises: ["A loop of connects that all fail keeps nobody else waiting."],
    run: async (bench) => {
      const client = await insist(bench, "transport.connect", async (socket) => () => socket.connect("10.0.1.1", 80));
      is(client.class, "tcp{client}");
    },
  },
];
