/** `receive("*l")`. */
import { is } from "../../assert.ts";
import type { Case } from "../../case.ts";

export const receiveLine: readonly Case[] = [
  {
    id: "sockets/receive-line/drops-every-cr",
    promises: ["A line comes without its LF, and without any CR, wherever it was."],
    rows: ["R-03", "R-05"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      await far.say("\rhe\rllo\r\r\nnext\n");
      is(await client.receive("*l"), ["hello", null, null]);
      is(await client.receive("*l"), ["next", null, null]);
    },
  },
];
