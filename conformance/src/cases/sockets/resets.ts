/** A peer that breaks off as early as it can. */
import { is } from "../../bench/assert.ts";
import { bytesOf } from "../../bench/bytes.ts";
import { portOf } from "../../bench/bench.ts";
import { LOOPBACK } from "../../bench/raw.ts";
import type { Case } from "../../case.ts";

export const resets: readonly Case[] = [
  {
    id: "sockets/resets/while-it-connects",
    promises: ["Who is broken off while it connects is told so, by connect or, where that says 1, by receive."],
    needs: ["reset"],
    run: async (bench) => {
      const listener = await bench.raw.listen(bench.peer);
      const { ip, port } = listener.local;
      for (const limit of [null, 0]) {
        const master = bench.tcp();
        master.settimeout(limit);
        const connecting = master.connect(ip, port);
        (await bench.raw.accept(listener)).reset();
        const [, error] = await connecting;
        master.settimeout(null);
        if (error === "timeout") await master.connect(ip, port);
        if (master.class === "tcp{client}") is(await master.receive(), [null, "closed", ""]);
        is(master.lasterror?.code, "ECONNRESET");
      }
    },
  },
  {
    id: "sockets/resets/while-accept-waits",
    promises: [
      "Who breaks off just as it is accepted is accepted all the same, with what it has said; then so is the next.",
    ],
    needs: ["listen", "reset"],
    run: async (bench) => {
      const server = await bench.server();
      for (const said of ["", "abc"]) {
        const accepting = server.accept();
        const caller = await bench.raw.open(
          bench.peer.connect({ ip: LOOPBACK.inet, port: portOf(server), family: "inet" }),
        );
        await bench.raw.writeAll(caller, bytesOf(said));
        caller.reset();
        const client = bench.keep(bench.socket.try(await accepting));
        await bench.raw.sleep(0.02); // for the reset to come
        is(await client.receive(), [null, "closed", said]);
        is(client.lasterror?.code, "ECONNRESET");
      }
    },
  },
];
