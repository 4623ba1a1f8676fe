/** Where the function `connect` leaves from: its options locaddr and locport. */
import { aloneAt } from "../../bench/alone-at.ts";
import { is } from "../../bench/assert.ts";
import { portOf, type Bench } from "../../bench/bench.ts";
import { dual } from "../../bench/dual.ts";
import type { Case } from "../../case.ts";
import { anywhere } from "../../bench/raw.ts";

const BUSY = "address already in use";

/** A port that nobody had a moment ago. */
async function freePort({ peer }: Bench): Promise<number> {
  const bound = await peer.bind(anywhere(), { v6only: false });
  bound.close();
  return bound.local.port;
}

export const shortcutsLocal: readonly Case[] = [
  {
    id: "sockets/shortcuts-local/address-and-port",
    promises: ["The function connect leaves from locaddr and locport; from any address where only locport is given."],
    rows: ["SC-05", "SC-18"],
    needs: ["bind-before-connect"],
    run: async (bench) => {
      const { ip, port } = (await bench.raw.listen(bench.peer)).local;
      for (const locaddr of ["127.0.0.1", "*", undefined]) {
        // Somebody else may get it in between: then the next.
        for (let tries = 5, error: unknown = BUSY; error === BUSY; tries--) {
          const locport = await freePort(bench);
          const [client, why] = await bench.socket.connect(ip, port, { locaddr, locport });
          if (client !== null) is(bench.keep(client).getsockname(), ["127.0.0.1", locport, "inet"]);
          error = tries > 0 || why !== BUSY ? why : null;
          is(error === BUSY ? null : why, null);
        }
      }
    },
    without: async (bench) => {
      const { ip, port } = (await bench.raw.listen(bench.peer)).local;
      is(await bench.socket.connect(ip, port, { locaddr: "127.0.0.1" }), [null, "unsupported"]);
      is(await bench.socket.connect(ip, port, { locport: 0 }), [null, "unsupported"]);
    },
  },
  {
    id: "sockets/shortcuts-local/any-port",
    promises: [
      "With locaddr alone the function connect leaves from there and any port; with locport alone from the target's family.",
    ],
    rows: ["SC-04"],
    needs: ["bind-before-connect"],
    run: async (bench) => {
      const listener = await bench.raw.listen(bench.peer, 32, anywhere("inet6"));
      const { ip, port } = listener.local;
      for (const options of [{ locaddr: "::1" }, { locport: 0 }]) {
        const client = bench.keep(bench.socket.try(await bench.socket.connect(ip, port, options)));
        is(client.getsockname(), ["::1", portOf(client), "inet6"]);
        is((await bench.raw.accept(listener)).remote?.port, portOf(client));
      }
    },
  },
  {
    id: "sockets/shortcuts-local/leaves-nothing-open",
    promises: [
      "Where the function connect can't leave from there, or is refused, it says why, and nothing is left open.",
    ],
    rows: ["SC-06", "SC-07", "SC-09"],
    needs: ["bind-before-connect"],
    run: async ({ raw, peer, socket }) => {
      const [nobody, { local }] = [await raw.nobody(), await raw.listen(peer)];
      const { ip, port } = local;
      is(await socket.connect(ip, port, { locaddr: "192.0.2.77" }), [null, "Cannot assign requested address"]);
      is(await socket.connect(ip, port, { locaddr: ip, locport: port }), [null, BUSY]);
      is(await socket.connect(ip, port, { locaddr: "::1" }), [null, "Address family for hostname not supported"]);
      is(await socket.connect(nobody.ip, nobody.port, { locaddr: ip }), [null, "connection refused"]);
    },
  },
  {
    id: "sockets/shortcuts-local/leaves-in-one-family",
    promises: ["With locaddr the functions connect4 and connect6 try only those addresses of a name that are theirs."],
    rows: ["SC-15"],
    needs: ["bind-before-connect"],
    run: async (bench) => {
      const socket = dual(bench);
      const sides = [
        ["inet", "*", socket.connect4],
        ["inet6", "::", socket.connect6],
      ] as const;
      for (const [family, locaddr, connect] of sides) {
        for (const there of ["inet", "inet6"] as const) {
          const listen = async (): Promise<number> =>
            (await bench.raw.listen(bench.peer, 32, anywhere(there))).local.port;
          const port = await aloneAt(bench, there === "inet" ? "inet6" : "inet", listen);
          const [client, error] = await connect("dual.test", port, { locaddr });
          if (client !== null) bench.keep(client);
          is([client?.getfamily(), error], there === family ? [family, null] : [undefined, "connection refused"]);
        }
      }
    },
  },
];
