/** What holds the process, and what becomes of it: programs in processes of their own. */
import { is } from "../../bench/assert.ts";
import type { Bench } from "../../bench/bench.ts";
import type { Case } from "../../case.ts";
import { begin, beginAndLeave, printed } from "../../bench/child.ts";

/** Whether a program that has sent what it could, and no more, has lost nothing of it; how its connection ended. */
async function deliversAll(bench: Bench, program: string): Promise<string> {
  const [{ connection }, ended] = await beginAndLeave(bench, program);
  const { bytes, how } = await bench.raw.readRest(connection);
  is(String(bytes.length), printed(await ended));
  return how;
}

/** Seconds: longer than a program takes to end that nothing holds, on a machine that does much else. */
const MEANWHILE = 0.3;

/** Each has the machine to itself, for a program that has not ended soon is killed. */
const OWN = { needs: ["process"] } as const;
const OWN_LISTENING = { needs: ["process", "listen"] } as const;

export const process: readonly Case[] = [
  {
    id: "sockets/process/an-idle-client-holds-nothing",
    promises: ["A client that nobody waits for does not keep the process alive."],
    ...OWN,
    run: async (bench) => {
      const [, ended] = await begin(bench, "idleClient");
      is(printed(await ended), "idle");
    },
  },
  {
    id: "sockets/process/an-idle-server-holds-nothing",
    promises: ["A server that nobody waits for does not keep the process alive, whoever has come."],
    ...OWN_LISTENING,
    run: async ({ start }) => is(printed(await start("idleServer")), "idle"),
  },
  {
    id: "sockets/process/receive-holds",
    promises: ["A pending receive keeps the process alive until it is answered."],
    ...OWN,
    run: async (bench) => {
      const [far, ended] = await begin(bench, "receive");
      await bench.raw.sleep(MEANWHILE);
      await far.say("go\n");
      is(printed(await ended), "go,,");
    },
  },
  {
    id: "sockets/process/accept-holds",
    promises: ["A pending accept keeps the process alive until somebody comes."],
    ...OWN_LISTENING,
    run: async ({ start }) => is(printed(await start("accept")), "tcp{client}"),
  },
  {
    id: "sockets/process/select-holds",
    promises: ["A pending select keeps the process alive until something is ready."],
    ...OWN,
    run: async (bench) => {
      const [far, ended] = await begin(bench, "select");
      await bench.raw.sleep(MEANWHILE);
      await far.say("x");
      is(printed(await ended), "1");
    },
  },
  {
    id: "sockets/process/sleep-holds",
    promises: ["`sleep` keeps the process alive until it is over."],
    ...OWN,
    run: async ({ start }) => is(printed(await start("sleep")), "slept"),
  },
  {
    id: "sockets/process/a-timeout-is-lived-through",
    promises: ["A call that nobody answers keeps the process alive until it times out."],
    ...OWN,
    run: async (bench) => {
      const [, ended] = await begin(bench, "expire");
      is(printed(await ended), ",timeout,");
    },
  },
  {
    id: "sockets/process/polling-holds",
    promises: ["A call with a timeout of zero keeps the process alive for its turn."],
    ...OWN,
    run: async (bench) => {
      const [, ended] = await begin(bench, "poll");
      is(printed(await ended), ",timeout,");
    },
  },
  {
    id: "sockets/process/send-holds",
    promises: ["A pending send keeps the process alive until all of it is taken."],
    ...OWN,
    run: async (bench) => {
      const [far, ended] = await begin(bench, "send");
      await bench.raw.sleep(0.3); // until it can send no more
      const { bytes } = await bench.raw.readRest(far.connection);
      is([printed(await ended), bytes.length], ["16777216,,", 16_777_216]);
    },
  },
  {
    id: "sockets/process/what-was-sent-arrives",
    promises: ["What a send has taken is delivered although the program has come to its end."],
    ...OWN,
    run: async (bench) => void (await deliversAll(bench, "sendAndLeave")),
  },
  {
    id: "sockets/process/what-was-sent-before-close-arrives",
    promises: ["What a send has taken is delivered although the program ends with a close that nobody awaits."],
    ...OWN,
    run: async (bench) => is(await deliversAll(bench, "sendAndClose"), "end"),
  },
  {
    id: "sockets/process/a-reset-unseen-is-no-error",
    promises: ["A peer's reset while nobody reads does not end the process; the next receive tells of it."],
    ...OWN,
    run: async (bench) => {
      const [far, ended] = await begin(bench, "reset");
      await far.hear(1);
      far.reset();
      is(printed(await ended), "closed ECONNRESET");
    },
  },
  {
    id: "sockets/process/a-reset-in-the-queue-is-no-error",
    promises: ["A reset of somebody who waits to be accepted does not end the process, nor does accepting him then."],
    needs: ["process", "listen", "reset"],
    run: async ({ start }) => is(printed(await start("resetInQueue")), "alive"),
  },
  {
    id: "sockets/process/calls-may-be-left-alone",
    promises: ["Calls that nobody awaits may fail: no rejection goes unseen, for failures are values."],
    ...OWN,
    run: async (bench) => {
      const [far, ended] = await begin(bench, "float");
      await far.hear(1);
      far.reset();
      is(printed(await ended), "left");
    },
  },
];
