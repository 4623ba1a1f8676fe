/** What is left of calls that are over holds no process. */
import { is } from "../../bench/assert.ts";
import { begin, printed } from "../../bench/child.ts";
import type { Case } from "../../case.ts";

export const processIdle: readonly Case[] = [
  {
    id: "sockets/process-idle/a-client-of-whom-all-is-over",
    promises: [
      "Calls that are over hold nothing, however they ended; nor do unread bytes, half a connection or a limit that is set.",
    ],
    needs: ["process"],
    run: async (bench) => {
      const [far, ended] = await begin(bench, "veteran");
      await far.say("ab");
      is(printed(await ended), "idle");
    },
  },
  {
    id: "sockets/process-idle/a-server-that-was-polled",
    promises: [
      "A server that has been polled holds nothing, nor does an address that is only bound, whoever has come.",
    ],
    needs: ["process", "listen", "bind-before-listen"],
    run: async ({ start }) => is(printed(await start("veteranServer")), "idle"),
  },
];
