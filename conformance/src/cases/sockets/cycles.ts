/** What was done thousands of times has left nothing behind, neither with core nor with the kernel, and the process ends by itself. */
import { is } from "../../bench/assert.ts";
import { printed } from "../../bench/child.ts";
import type { Case } from "../../case.ts";

export const cycles: readonly Case[] = [
  {
    id: "sockets/cycles/connect-and-close",
    promises: [
      "After 2,000 connections and 100 servers that were closed as many descriptors are open as before, and no timer is left.",
    ],
    needs: ["process", "listen"],
    alone: true,
    timesAsLong: 3,
    run: async ({ start }) => is(printed(await start("connectAndClose")), "2000 times: 0 descriptors more"),
  },
  {
    id: "sockets/cycles/accept-that-times-out",
    promises: ["After 500 accepts that timed out as many descriptors are open as before, and no timer is left."],
    needs: ["process", "listen"],
    alone: true,
    timesAsLong: 3,
    run: async ({ start }) => is(printed(await start("timeOutAtAccept")), "500 times: 0 descriptors more"),
  },
];
