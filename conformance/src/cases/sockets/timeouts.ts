/** How long a call may wait: under the block limit, the total limit, both, or none. */
import { is, ok, show } from "../../bench/assert.ts";
import { watchedPair } from "../../bench/spy.ts";
import type { Case } from "../../case.ts";
import { trickle } from "../../bench/trickle.ts";

export const timeouts: readonly Case[] = [
  {
    id: "sockets/timeouts/waits-for-the-limit",
    promises: ["A call under a limit waits that long, fractions of a second too, and then answers `timeout`."],
    rows: ["T-46", "T-47", "ST-14-06"],
    run: async (bench) => {
      const { client } = await bench.pair();
      for (const mode of ["b", "t"] as const) {
        client.settimeout(null);
        client.settimeout(0.03, mode);
        const [answer, seconds] = await bench.timed(() => client.receive());
        is(answer, [null, "timeout", ""], mode);
        ok(seconds > 0.029, `0.03 s of waiting, got ${seconds}`);
      }
      client.settimeout(0.0005);
      is(await client.receive(), [null, "timeout", ""]);
    },
  },
  {
    id: "sockets/timeouts/block-begins-again-with-every-byte",
    promises: ["The block limit is for each wait: bytes that come one by one keep a call alive for longer than it."],
    rows: ["T-35"],
    run: async (bench) => {
      const receive = async (block: number): Promise<void> => {
        const { client, far } = await bench.pair();
        client.settimeout(block);
        const receiving = client.receive(7);
        const [answer] = await Promise.all([receiving, trickle(bench.raw, far, "abcdefg")]);
        is(answer, ["abcdefg", null, null], `${block} s`);
      };
      await Promise.all([receive(0.15), receive(5)]);
    },
  },
  {
    id: "sockets/timeouts/total-is-for-the-whole-call",
    promises: ["The total limit is for the whole call, whatever comes meanwhile, which is the partial."],
    rows: ["T-31", "T-34"],
    run: async (bench) => {
      const receive = async (block: number | null): Promise<void> => {
        const { client, far } = await bench.pair();
        client.settimeout(block);
        client.settimeout(0.1, "t");
        const receiving = client.receive(8);
        const [[data, error, partial]] = await Promise.all([receiving, trickle(bench.raw, far, "abcdefgh")]);
        is([data, error], [null, "timeout"], `block limit ${block}`);
        ok(partial !== null && partial.length > 0 && partial.length < 8, `some of 8 bytes, got ${partial}`);
        is(await client.receive(8, partial), ["abcdefgh", null, null]);
      };
      await Promise.all([receive(null), receive(5)]);
    },
  },
  {
    id: "sockets/timeouts/both-hold",
    promises: ["Where both limits are set the shorter rules: the block limit in each wait, the total in all of them."],
    rows: ["T-32", "T-33", "T-39"],
    run: async (bench) => {
      const receive = async (pattern: "*a" | 7): Promise<void> => {
        const { client, far } = await bench.pair();
        client.settimeout(0.15);
        client.settimeout(5, "t");
        const talking = async (): Promise<void> => {
          await trickle(bench.raw, far, "abcdefg");
          await bench.raw.sleep(0.06);
          far.end();
        };
        const [answer] = await Promise.all([client.receive(pattern), talking()]);
        is(answer, ["abcdefg", null, null], String(pattern));
      };
      await Promise.all([receive(7), receive("*a")]);

      const { client } = await bench.pair();
      for (const [block, total] of [
        [0.03, 5],
        [5, 0.03],
      ] as const) {
        client.settimeout(block);
        client.settimeout(total, "t");
        const [answer, seconds] = await bench.timed(() => client.receive());
        is(answer, [null, "timeout", ""]);
        ok(seconds > 0.029 && seconds < 4, `0.03 s of waiting, got ${seconds}`);
      }
    },
  },
  {
    id: "sockets/timeouts/keeps-fractions-of-a-millisecond",
    promises: ["A limit is kept to fractions of a millisecond: no less is waited, and the clock is asked for no more."],
    rows: ["T-48"],
    run: async (bench) => {
      const asked: unknown[] = [];
      const { client } = await watchedPair(bench, (name, go, ...args) => {
        if (name === "clock.timer") asked.push(args[0]);
        return go();
      });
      client.settimeout(0.0019);
      const [answer, seconds] = await bench.timed(() => client.receive());
      is(answer, [null, "timeout", ""]);
      ok(seconds > 0.00189, `0.0019 s of waiting, got ${seconds}`);
      // None at all, where a busy machine has let the time pass by itself.
      ok(
        asked.every((time) => Number(time) < 0.00191),
        `the clock to be asked for 0.0019 s at most, got ${show(asked)}`,
      );
    },
  },
  {
    id: "sockets/timeouts/each-call-has-its-own-time",
    promises: ["Both limits begin anew with every call."],
    rows: ["T-40", "T-41"],
    run: async (bench) => {
      for (const mode of ["b", "t"] as const) {
        const { client, far } = await bench.pair();
        client.settimeout(0.1, mode);
        const receiving = async () => {
          for (let call = 1; call <= 3; call++) {
            const [[, error], seconds] = await bench.timed(() => client.receive(2));
            // A busy machine may make bytes late.
            ok(error === null || seconds > 0.099, `call ${call} to have 0.1 s, got ${seconds}`);
          }
        };
        await Promise.all([receiving(), trickle(bench.raw, far, "aabbcc")]);
      }
    },
  },
];
