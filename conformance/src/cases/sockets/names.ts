/** `getsockname` and `getpeername`, in every state. */
import { is } from "../../bench/assert.ts";
import { atEachClient } from "../../bench/at-each-client.ts";
import { portOf } from "../../bench/bench.ts";
import type { Case } from "../../case.ts";

const NO_PEER = [null, "Transport endpoint is not connected", null];
const NO_DESCRIPTOR = [null, "Bad file descriptor", null];
const CLOSED = [null, "closed", null];

export const names: readonly Case[] = [
  {
    id: "sockets/names/both-ends-agree",
    promises: ["What the one end calls its name the other calls its peer's: address, port as a number, and family."],
    rows: ["K-01", "ST-09-06", "ST-10-06"],
    run: atEachClient(async ({ client, far: { connection } }) => {
      const { local, remote } = connection;
      is(client.getpeername(), [local?.ip, local?.port, local?.family]);
      is(client.getsockname(), [remote?.ip, remote?.port, remote?.family]);
      is(typeof client.getsockname()[1], "number");
    }),
  },
  {
    id: "sockets/names/after-the-end",
    promises: ["A client's own name and its peer's are still known after the peer has ended and closed."],
    rows: ["Z-12", "Z-14"],
    run: atEachClient(async ({ client, far }) => {
      const known = [client.getsockname(), client.getpeername()];
      const closing = far.connection.close();
      is(await client.receive(), [null, "closed", ""]);
      is([client.getsockname(), client.getpeername()], known);
      client.shutdown("both");
      await closing;
      is([client.getsockname(), client.getpeername()], known);
    }),
  },
  {
    id: "sockets/names/after-a-reset",
    promises: ["A client's own name and its peer's are still known after a reset."],
    needs: ["reset"],
    run: atEachClient(async ({ client, far }) => {
      const known = [client.getsockname(), client.getpeername()];
      far.reset();
      is(await client.receive(), [null, "closed", ""]);
      is(client.lasterror?.code, "ECONNRESET");
      is([client.getsockname(), client.getpeername()], known);
    }),
  },
  {
    id: "sockets/names/after-close",
    promises: ["After close getsockname and getpeername answer `closed`, whatever the object was."],
    run: async (bench) => {
      const { client } = await bench.pair();
      for (const one of [bench.tcp(), bench.keep(bench.socket.tcp4()), client]) {
        is(await one.close(), 1);
        is([one.getsockname(), one.getpeername()], [CLOSED, CLOSED]);
      }
    },
  },
  {
    id: "sockets/names/of-a-master",
    promises: [
      "A master without a family has no name; one with a family has every interface, port 0; neither has a peer.",
    ],
    rows: ["B-51", "ST-09-01", "ST-09-02", "ST-09-03", "ST-10-01", "ST-10-02", "ST-10-03"],
    run: async (bench) => {
      const [none, four, six] = [bench.socket.tcp(), bench.socket.tcp4(), bench.socket.tcp6()];
      is([none.getsockname(), none.getpeername()], [NO_DESCRIPTOR, NO_DESCRIPTOR]);
      is([four.getsockname(), four.getpeername()], [["0.0.0.0", 0, "inet"], NO_PEER]);
      is([six.getsockname(), six.getpeername()], [["::", 0, "inet6"], NO_PEER]);
    },
  },
  {
    id: "sockets/names/of-a-bound-master",
    promises: ["A bound master has a name and no peer."],
    rows: ["ST-09-04", "ST-10-04"],
    needs: ["bind-before-listen"],
    run: async (bench) => {
      const master = bench.tcp();
      is(await master.bind("127.0.0.1", 0), [1, null]);
      is(master.getpeername(), NO_PEER);
      is(master.getsockname(), ["127.0.0.1", portOf(master), "inet"]);
    },
  },
  {
    id: "sockets/names/of-a-server",
    promises: ["A server has its own name and no peer, however many come; closed it has neither."],
    rows: ["ST-09-05", "ST-10-05"],
    needs: ["listen"],
    run: async (bench) => {
      const server = await bench.server();
      const name = server.getsockname();
      await bench.call(server);
      bench.keep(bench.socket.try(await server.accept()));
      is([server.getsockname(), server.getpeername()], [name, NO_PEER]);
      is(await server.close(), 1);
      is([server.getsockname(), server.getpeername()], [CLOSED, CLOSED]);
    },
  },
  {
    id: "sockets/names/accepted-at-every-interface",
    promises: ["A client of a server at every interface has the address that its peer came to."],
    rows: ["B-54"],
    needs: ["listen"],
    run: async (bench) => {
      const server = bench.keep(bench.socket.try(await bench.socket.bind("*", 0)));
      await bench.call(server);
      const client = bench.keep(bench.socket.try(await server.accept()));
      is(client.getsockname(), ["127.0.0.1", portOf(server), "inet"]);
      is(server.getsockname()[0], "0.0.0.0");
    },
  },
  {
    id: "sockets/names/mapped",
    promises: ["Where ipv6-v6only is off IPv4 comes too, and its names are IPv6 ones in disguise."],
    rows: ["B-59"],
    needs: ["ipv6-v6only", "listen"],
    run: async (bench) => {
      const server = bench.keep(bench.socket.tcp6());
      is(server.setoption("ipv6-v6only", false), [1, null]);
      is(await server.listen(), [1, null]);
      const far = await bench.call(server);
      const client = bench.keep(bench.socket.try(await server.accept()));
      is(client.getpeername(), ["::ffff:127.0.0.1", far.connection.local?.port, "inet6"]);
      is(client.getsockname(), ["::ffff:127.0.0.1", portOf(server), "inet6"]);
    },
  },
];
