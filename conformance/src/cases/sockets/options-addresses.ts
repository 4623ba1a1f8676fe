/** reuseaddr and reuseport, and who gets an address. */
import { Failure, is } from "../../bench/assert.ts";
import { portOf } from "../../bench/bench.ts";
import { LOOPBACK } from "../../bench/raw.ts";
import type { Case } from "../../case.ts";

const IN_USE = [null, "address already in use"];

export const optionsAddresses: readonly Case[] = [
  {
    id: "sockets/options-addresses/reuseaddr-takes-what-lingers",
    promises: [
      "An address that a closed connection still lingers at is taken with reuseaddr on, and refused with it off.",
    ],
    needs: ["reuseaddr", "listen", "bind-before-listen", "half-close"],
    run: async (bench) => {
      const server = await bench.server();
      const port = portOf(server);
      const far = await bench.call(server);
      const client = bench.socket.try(await server.accept());
      const closed = client.close(); // first, so that the kernel keeps this end for a while
      is(await far.hearAll(), ["", "end"]);
      await Promise.all([closed, far.connection.close(), server.close()]);
      for (const [on, answer] of [
        [false, IN_USE],
        [true, [1, null]],
      ] as const) {
        const master = bench.keep(bench.socket.tcp4());
        is(master.setoption("reuseaddr", on), [1, null]);
        is(await master.bind(LOOPBACK.inet, port), answer, `with reuseaddr ${on}`);
        if (on) is(await master.listen(), [1, null]);
      }
    },
  },
  {
    id: "sockets/options-addresses/reuseport-shares-a-port",
    promises: ["With reuseport two servers listen at one port, and each connection comes to one of them; not without."],
    rows: ["B-44"],
    needs: ["reuseport", "listen", "bind-before-listen"],
    run: async (bench) => {
      const serve = async (port: number, on: boolean) => {
        const master = bench.keep(bench.socket.tcp4());
        is(master.setoption("reuseport", on), [1, null]);
        const [bound, error] = await master.bind(LOOPBACK.inet, port);
        return { master, answer: bound === null ? [bound, error] : await master.listen() };
      };
      const one = await serve(0, true);
      const port = portOf(one.master);
      const other = await serve(port, true);
      is([one.answer, other.answer, (await serve(port, false)).answer], [[1, null], [1, null], IN_USE]);
      const { select } = bench.socket;
      for (let come = 0; come < 4; come++) {
        await bench.call(one.master);
        const [[server]] = await select([one.master, other.master], null, 5);
        if (server === undefined) throw new Failure("expected somebody to have come");
        bench.keep(bench.socket.try(await server.accept()));
      }
    },
  },
];
