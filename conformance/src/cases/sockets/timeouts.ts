/** How long a call may wait: under the block limit, the total limit, both, or none. */
import { is, ok } from "../../bench/assert.ts";
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
    run: async (bench) => {
      const { client, far } = await bench.pair();
      client.settimeout(0.15);
      const receiving = client.receive(7);
      const [answer] = await Promise.all([receiving, trickle(bench.raw, far, "abcdefg")]);
      is(answer, ["abcdefg", null, null]);
    },
  },
  {
    id: "sockets/timeouts/total-is-for-the-whole-call",
    promises: ["The total limit is for the whole call, whatever comes meanwhile, which is the partial."],
    rows: ["T-31"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      client.settimeout(0.1, "t");
      const receiving = client.receive(8);
      const [[data, error, partial]] = await Promise.all([receiving, trickle(bench.raw, far, "abcdefgh")]);
      is([data, error], [null, "timeout"]);
      ok(partial !== null && partial.length > 0 && partial.length < 8, `some of 8 bytes, got ${partial}`);
      is(await client.receive(8, partial), ["abcdefgh", null, null]);
    },
  },
  {
    id: "sockets/timeouts/both-hold",
    promises: ["Where both limits are set the shorter rules: the block limit in each wait, the total in all of them."],
    rows: ["T-32", "T-33"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      client.settimeout(0.15);
      client.settimeout(5, "t");
      const receiving = client.receive(7);
      const [answer] = await Promise.all([receiving, trickle(bench.raw, far, "abcdefg")]);
      is(answer, ["abcdefg", null, null]);

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
