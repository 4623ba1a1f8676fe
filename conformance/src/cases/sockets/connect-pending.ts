/** An attempt to connect that a timeout or a signal has left behind: it goes on. */
import type { Listener, Tcp } from "@moonsocket/core";
import { is } from "../../bench/assert.ts";
import type { Bench } from "../../bench/bench.ts";
import type { Case } from "../../case.ts";
import { leaveBehind } from "../../bench/left-behind.ts";

/** A master whose attempt to connect to a listener goes on; nothing on a transport that decides at once. */
const pending =
  (check: (master: Tcp, listener: Listener, bench: Bench) => Promise<void>) =>
  async (bench: Bench): Promise<void> => {
    const listener = await bench.raw.listen(bench.peer);
    const master = bench.tcp();
    if (await leaveBehind(master, listener.local)) await check(master, listener, bench);
  };

export const connectPending: readonly Case[] = [
  {
    id: "sockets/connect-pending/zero",
    promises: [
      "With a timeout of zero connect takes one turn: either it is decided in it, or the same call says 1 later, once.",
    ],
    rows: ["K-24"],
    run: async (bench) => {
      const { ip, port } = (await bench.raw.listen(bench.peer)).local;
      for (const mode of ["b", "t"] as const) {
        const master = bench.tcp();
        master.settimeout(0, mode);
        const [value, error] = await master.connect(ip, port);
        if (value === null) {
          is(error, "timeout");
          is(await bench.socket.select(null, [master], 5), [[], [master], null]);
          is(await master.connect(ip, port), [1, null]);
        }
        is(await master.connect(ip, port), [null, "already connected"]);
        is(master.getpeername(), [ip, port, "inet"]);
      }
    },
  },
  {
    id: "sockets/connect-pending/says-one-once",
    promises: [
      "Select says writable once an attempt that was left behind is open, and it is a client; connect to its target then says 1, once.",
    ],
    run: pending(async (master, { local: { ip, port } }, { socket }) => {
      is(await socket.select(null, [master]), [[], [master], null]);
      is([master.class, master.getpeername()], ["tcp{client}", [ip, port, "inet"]]);
      is(await master.connect(ip, port), [1, null]);
      is(await master.connect(ip, port), [null, "already connected"]);
    }),
  },
  {
    id: "sockets/connect-pending/is-waited-for",
    promises: ["Connect to the target of an attempt that was left behind waits for it, and makes no other."],
    run: pending(async (master, listener, { raw }) => {
      is(await master.connect(listener.local.ip, listener.local.port), [1, null]);
      is((await raw.accept(listener)).remote?.port, master.getsockname()[1]);
      await raw.sleep(0.02);
      is(listener.acceptable, false);
    }),
  },
  {
    id: "sockets/connect-pending/another-target",
    promises: [
      "Connect to another target, while an attempt goes on, is told that an operation is in progress; the attempt is unharmed.",
    ],
    run: pending(async (master, { local: { ip, port } }, { raw, peer }) => {
      const other = await raw.listen(peer);
      const told = await master.connect(ip, other.local.port);
      if (master.class === "tcp{master}") is(told, [null, "Operation already in progress"]);
      is(await master.connect(ip, port), [1, null]);
      await raw.sleep(0.02);
      is(other.acceptable, false);
    }),
  },
  {
    id: "sockets/connect-pending/refusal-is-told-once",
    promises: [
      "An attempt that was left behind and fails is readable and writable; connect says why, once, and the master may go elsewhere.",
    ],
    rows: ["K-29", "S-25"],
    run: async (bench) => {
      const [nobody, { local }] = [await bench.raw.nobody(), await bench.raw.listen(bench.peer)];
      const master = bench.tcp();
      if (!(await leaveBehind(master, nobody))) return;
      is(await bench.socket.select([master], [master], 5), [[master], [master], null]);
      is(await master.connect(nobody.ip, nobody.port), [null, "connection refused"]);
      is(await bench.socket.select([master], [master], 0.02), [[], [], "timeout"]);
      is([master.class, master.lasterror?.code], ["tcp{master}", "ECONNREFUSED"]);
      is(await master.connect(local.ip, local.port), [1, null]);
    },
  },
  {
    id: "sockets/connect-pending/refusal-is-told-to-who-asks-first",
    promises: [
      "Why an attempt that was left behind has failed is told to whoever asks first, a send or a receive too; a master is left.",
    ],
    run: async (bench) => {
      const nobody = await bench.raw.nobody();
      const [sender, receiver] = [bench.tcp(), bench.tcp()];
      if (!(await leaveBehind(sender, nobody)) || !(await leaveBehind(receiver, nobody))) return;
      is(await sender.send("x"), [null, "connection refused", 0]);
      is(await receiver.receive(), [null, "connection refused", ""]);
      is([sender.class, receiver.class], ["tcp{master}", "tcp{master}"]);
    },
  },
  {
    id: "sockets/connect-pending/send-and-receive-wait",
    promises: [
      "Send and receive wait for an attempt that goes on, and carry on once it is open; until then there is no peer.",
    ],
    run: pending(async (master, listener, { raw }) => {
      const peer = master.getpeername();
      if (master.class === "tcp{master}") is(peer, [null, "Transport endpoint is not connected", null]);
      const receiving = master.receive(4);
      is(await master.send("moon"), [4, null, null]);
      const far = await raw.accept(listener);
      await raw.writeAll(far, await raw.readExactly(far, 4));
      is(await receiving, ["moon", null, null]);
    }),
  },
  {
    id: "sockets/connect-pending/shutdown-goes-with-it",
    promises: ["What is shut down while an attempt goes on is shut down once it is open."],
    needs: ["half-close"],
    run: pending(async (master, listener, { raw }) => {
      is(master.shutdown("send"), 1);
      is(await master.connect(listener.local.ip, listener.local.port), [1, null]);
      is(await master.send("x"), [null, "closed", 0]);
      is((await raw.readRest(await raw.accept(listener))).how, "end");
    }),
  },
];
