/** Options and descriptors, whatever is done to them in whatever order: as a model has them, and as the kernel. */
import { stories } from "../../stories/story.ts";
import type { Case } from "../../case.ts";

export const optionsStories: readonly Case[] = [
  {
    id: "sockets/options-stories/masters",
    promises: ["A master's options are what was set, through every bind and every attempt that fails."],
    timesAsLong: 3,
    run: stories("masters"),
  },
  {
    id: "sockets/options-stories/clients",
    promises: ["What was set on a master its connection has, and what is set on one connection no other has."],
    timesAsLong: 3,
    run: stories("clients"),
  },
  {
    id: "sockets/options-stories/servers",
    promises: ["Whoever is accepted has the options that the server has by then, and from then on his own."],
    needs: ["listen", "bind-before-listen"],
    timesAsLong: 3,
    run: stories("servers"),
  },
  {
    id: "sockets/options-stories/families",
    promises: ["Both families have the same options, but for ipv6-v6only, and one whose family is not known has none."],
    needs: ["listen"],
    timesAsLong: 3,
    run: stories("families"),
  },
  {
    id: "sockets/options-stories/descriptors",
    promises: ["A descriptor takes its class, its name, its connection and its options from object to object."],
    needs: ["fd"],
    timesAsLong: 3,
    run: stories("descriptors"),
  },
  {
    id: "sockets/options-stories/wrong-descriptors",
    promises: ["A number that leads nowhere gets a clear answer, and nobody's socket is harmed."],
    needs: ["adopt-fd"],
    timesAsLong: 3,
    run: stories("wrong"),
    without: stories("wrong"),
  },
  {
    id: "sockets/options-stories/foreign-descriptors",
    promises: ["What was opened elsewhere is gone on with, with the options that it has."],
    needs: ["adopt-fd"],
    timesAsLong: 3,
    run: stories("foreign"),
  },
  {
    id: "sockets/options-stories/mix",
    promises: ["All of that holds, whatever comes after whatever."],
    needs: ["listen", "fd"],
    timesAsLong: 3,
    run: stories("mix"),
  },
];
