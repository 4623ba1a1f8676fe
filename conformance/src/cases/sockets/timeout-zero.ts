/** A limit of zero: no wait, but one real turn of I/O, so that a loop that polls gets on, and keeps nobody else from it. */
import { is, ok } from "../../bench/assert.ts";
import { pattern } from "../../bench/bytes.ts";
import type { Case } from "../../case.ts";
import { fill } from "../../bench/fill.ts";
import { trickle } from "../../bench/trickle.ts";

/** More turns than any of this takes. */
const ENOUGH = 200_000;

/** Polls until it does not say `timeout`. */
async function poll<T extends readonly [unknown, unknown, unknown?]>(ask: () => Promise<T>): Promise<T> {
  for (let asked = 1; ; asked++) {
    const answer = await ask();
    if (answer[1] !== "timeout") return answer;
    ok(asked < ENOUGH, `something in ${ENOUGH} polls`);
  }
}

export const timeoutZero: readonly Case[] = [
  {
    id: "sockets/timeout-zero/never-waits",
    promises: ["Zero in either limit beats the other: nothing is waited for."],
    rows: ["T-44", "T-45"],
    run: async (bench) => {
      const { client } = await bench.pair();
      for (const [block, total] of [
        [0, 5],
        [5, 0],
      ] as const) {
        client.settimeout(block);
        client.settimeout(total, "t");
        const receiving = async () => [
          await client.receive("*l", "-"),
          await client.receive("*a"),
          await client.receive(0),
          await client.receiveuntil("x"),
          await client.receiveany(),
        ];
        const [answers, seconds] = await bench.timed(receiving);
        is(
          answers,
          ["-", "", "", "", ""].map((partial) => [null, "timeout", partial]),
        );
        ok(seconds < 4, `no wait, got ${seconds} s`);
      }
    },
  },
  {
    id: "sockets/timeout-zero/has-what-is-there",
    promises: ["What has arrived is received whole under a limit of zero, in either mode."],
    rows: ["T-42", "T-43"],
    run: async (bench) => {
      const { client, far } = await bench.pair({ encoding: "bytes" });
      const bytes = pattern(20_000);
      for (const mode of ["b", "t"] as const) {
        await far.say(bytes);
        is(await bench.socket.select([client], null, 5), [[client], [], null]);
        client.settimeout(0, mode);
        is(await client.receive(20_000), [bytes, null, null], mode);
        client.settimeout(null, mode);
      }
    },
  },
  {
    id: "sockets/timeout-zero/a-loop-receives",
    promises: ["A loop that polls with zero receives what comes later, byte for byte."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      client.settimeout(0);
      let prefix = "";
      const polling = poll(async () => {
        const answer = await client.receive("*l", prefix);
        prefix = answer[2] ?? "";
        return answer;
      });
      const [answer] = await Promise.all([polling, trickle(bench.raw, far, ["mo", "on", "\n"], 0.01)]);
      is(answer, ["moon", null, null]);
    },
  },
  {
    id: "sockets/timeout-zero/a-loop-accepts",
    promises: ["A loop that polls with zero accepts who comes later."],
    needs: ["listen"],
    run: async (bench) => {
      const server = await bench.server();
      server.settimeout(0);
      is(await server.accept(), [null, "timeout"]);
      const polling = poll(() => server.accept());
      const calling = bench.raw.sleep(0.02).then(() => bench.call(server));
      const [[client]] = await Promise.all([polling, calling]);
      if (client !== null) bench.keep(client);
      is(client?.class, "tcp{client}");
    },
  },
  {
    id: "sockets/timeout-zero/a-loop-sends",
    promises: ["A loop that polls with zero sends all of it, once the peer reads, and each byte once."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const filled = await fill(client);
      client.settimeout(0);
      const bytes = pattern(200_000);
      let last = 0;
      const polling = poll(async () => {
        const answer = await client.send(bytes, last + 1);
        last = answer[2] ?? last;
        return answer;
      });
      const reading = bench.raw.sleep(0.02).then(() => bench.raw.readExactly(far.connection, filled + 200_000));
      const [answer, heard] = await Promise.all([polling, reading]);
      is(answer, [200_000, null, null]);
      is(heard.subarray(filled), bytes);
    },
  },
  {
    id: "sockets/timeout-zero/a-loop-connects",
    promises: ["A loop that polls with zero connects: `timeout` until it is decided, then 1."],
    run: async (bench) => {
      const listener = await bench.raw.listen(bench.peer);
      const client = bench.tcp();
      client.settimeout(0);
      const answer = await poll(() => client.connect(listener.local.ip, listener.local.port));
      is([answer, client.class], [[1, null], "tcp{client}"]);
    },
  },
  {
    id: "sockets/timeout-zero/starves-nobody",
    promises: ["While one client is polled without a pause, others talk, and timers ring."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const other = await bench.pair();
      client.settimeout(0);
      const polling = poll(() => client.receive(1));
      const talking = async (): Promise<void> => {
        for (let round = 0; round < 20; round++) {
          is(await other.client.send("ping"), [4, null, null]);
          is(await other.far.hear(4), "ping");
          await other.far.say("pong");
          is(await other.client.receive(4), ["pong", null, null]);
        }
        await bench.socket.sleep(0.01);
        await far.say("x");
      };
      const [answer] = await Promise.all([polling, talking()]);
      is(answer, ["x", null, null]);
    },
  },
];
