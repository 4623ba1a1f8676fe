/** `setfd` with the number of another object's: it moves. */
import { is } from "../../bench/assert.ts";
import { atEachClient } from "../../bench/at-each-client.ts";
import { heirOf, talk } from "../../bench/heirs.ts";
import { LOOPBACK } from "../../bench/raw.ts";
import type { Case } from "../../case.ts";

const BAD = [null, "Bad file descriptor", null];

export const descriptorsMoved: readonly Case[] = [
  {
    id: "sockets/descriptors-moved/a-client",
    promises: ["A client's number moves to whoever sets it, with names and bytes; nothing is left to the client."],
    needs: ["fd"],
    run: atEachClient(async ({ client, far }, bench) => {
      const names = [client.getsockname(), client.getpeername()];
      const heir = heirOf(bench, client);
      is(heir.class, "tcp{client}");
      is([heir.getsockname(), heir.getpeername()], names);
      await talk(heir, far);
      is(client.class, "tcp{client}");
      is(
        [await client.send("x"), await client.receive()],
        [
          [null, "closed", 0],
          [null, "closed", ""],
        ],
      );
      is([client.getsockname(), client.getpeername()], [BAD, BAD]);
      is(client.getoption("keepalive"), [null, "getsockopt failed"]);
      is(client.setoption("keepalive", true), [null, "setsockopt failed"]);
      is(await client.close(), 1);
      await talk(heir, far);
      await talk(heirOf(bench, heir), far);
      is(await heir.connect(LOOPBACK.inet, 9), [null, "Bad file descriptor"]);
    }),
  },
  {
    id: "sockets/descriptors-moved/an-address",
    promises: ["The number of what is bound moves with its address; what had it is bound to nothing."],
    needs: ["fd", "listen", "bind-before-listen"],
    run: async (bench) => {
      const bound = bench.tcp();
      is(await bound.bind(LOOPBACK.inet, 0), [1, null]);
      const name = bound.getsockname();
      const heir = heirOf(bench, bound);
      is([heir.class, heir.getsockname()], ["tcp{master}", name]);
      is(await heir.listen(), [1, null]);
      await bench.call(heir);
      bench.keep(bench.socket.try(await heir.accept()));
      is(bound.class, "tcp{master}");
      is(await bound.bind(LOOPBACK.inet, 0), [1, null]);
      is(await bound.listen(), [1, null]);
    },
  },
  {
    id: "sockets/descriptors-moved/a-server",
    promises: ["A server's number moves with those who wait at it, and with those who come later."],
    needs: ["fd", "listen"],
    run: async (bench) => {
      const server = await bench.server();
      const name = server.getsockname();
      const waiting = [await bench.call(server), await bench.call(server)];
      const heir = heirOf(bench, server);
      is([heir.class, heir.getsockname()], ["tcp{server}", name]);
      const late = await bench.call(heir);
      for (const far of [...waiting, late]) {
        const client = bench.keep(bench.socket.try(await heir.accept()));
        await talk(client, far);
      }
      is(server.class, "tcp{server}");
      is(await server.accept(), [null, "closed"]);
      is(server.getsockname(), BAD);
      is(await server.close(), 1);
      await bench.call(heirOf(bench, heir));
      is(await heir.connect(LOOPBACK.inet, 9), [null, "Bad file descriptor"]);
    },
  },
  {
    id: "sockets/descriptors-moved/what-has-ended-stays-ended",
    promises: ["A connection that has ended its side has done so wherever it goes; the other direction goes on."],
    needs: ["fd", "half-close"],
    run: atEachClient(async ({ client, far }, bench) => {
      is(client.shutdown("send"), 1);
      is(await far.hearAll(), ["", "end"]);
      const heir = heirOf(bench, client);
      is(await heir.send("x"), [null, "closed", 0]);
      await far.say("moon\n");
      is(await heir.receive(), ["moon", null, null]);
    }),
  },
  {
    id: "sockets/descriptors-moved/what-nobody-has-read-goes-along",
    promises: ["Bytes that no call has asked for are read wherever the descriptor has gone."],
    needs: ["fd"],
    run: atEachClient(async ({ client, far }, bench) => {
      await far.say("moon\n");
      is(await bench.socket.select([client], null, 5), [[client], [], null]);
      const heir = heirOf(bench, client);
      is(await bench.socket.select([heir], null, 5), [[heir], [], null]);
      is(await heir.receive(), ["moon", null, null]);
    }),
  },
  {
    id: "sockets/descriptors-moved/options-go-along",
    promises: ["Options are the descriptor's: they move with it."],
    needs: ["fd", "keepalive", "linger"],
    run: atEachClient(async ({ client }, bench) => {
      const linger = { on: true, timeout: 7 };
      is(client.setoption("keepalive", true), [1, null]);
      is(client.setoption("linger", linger), [1, null]);
      const heir = heirOf(bench, client);
      is(
        [heir.getoption("keepalive"), heir.getoption("linger")],
        [
          [true, null],
          [linger, null],
        ],
      );
      is(heir.setoption("keepalive", false), [1, null]);
      is(heirOf(bench, heir).getoption("keepalive"), [false, null]);
    }),
  },
];
