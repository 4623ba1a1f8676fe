/** A process that has used up its descriptors is told so, and goes on as soon as some are free. */
import { is } from "../../bench/assert.ts";
import type { Bench } from "../../bench/bench.ts";
import { printed } from "../../bench/child.ts";
import type { Case } from "../../case.ts";

/** A runtime has some 25 of them open before the program begins. */
const DESCRIPTORS = 64;

const FAILURE = "Too many open files, EMFILE";

/** What a program prints that may have so few descriptors, and uses them up by connecting to us. */
async function starved({ start, raw, peer }: Bench, program: string): Promise<string[]> {
  const { local } = await raw.listen(peer, 2 * DESCRIPTORS); // nobody accepts
  return printed(await start(program, { port: local.port, descriptors: DESCRIPTORS })).split("\n");
}

export const exhausted: readonly Case[] = [
  {
    id: "sockets/exhausted/connect",
    promises: [
      "Where no descriptor is left connect says so; when some are closed, as many connect again, and the process ends well.",
    ],
    needs: ["process"],
    run: async (bench) => is(await starved(bench, "exhaustedByConnect"), [FAILURE, `${FAILURE} after 3 more`]),
  },
  {
    id: "sockets/exhausted/bind",
    promises: [
      "Where no descriptor is left bind says so; when some are closed, as many are bound again, and the process ends well.",
    ],
    needs: ["process", "bind-before-listen"],
    run: async (bench) => is(await starved(bench, "exhaustedByBind"), [FAILURE, `${FAILURE} after 3 more`]),
  },
  {
    id: "sockets/exhausted/accept",
    promises: [
      "Where somebody comes and no descriptor is left accept says so, each time; when some are closed it accepts again.",
    ],
    needs: ["process", "listen"],
    run: async (bench) => is(await starved(bench, "exhaustedAtAccept"), [FAILURE, FAILURE, "accepted"]),
  },
  {
    id: "sockets/exhausted/an-accept-that-waits",
    promises: ["A server whose accept waits while descriptors run out, and somebody comes, accepts again later."],
    needs: ["process", "listen"],
    run: async (bench) => is(await starved(bench, "exhaustedWhileAccepting"), ["answered", "accepted"]),
  },
];
