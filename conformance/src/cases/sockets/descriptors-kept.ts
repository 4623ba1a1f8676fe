/** `setfd`, and what it leaves alone: what is the object's and not the descriptor's; and the descriptor that the object had. */
import { is } from "../../bench/assert.ts";
import { atEachClient } from "../../bench/at-each-client.ts";
import { portOf } from "../../bench/bench.ts";
import { pickUp, talk } from "../../bench/heirs.ts";
import { LOOPBACK } from "../../bench/raw.ts";
import type { Case } from "../../case.ts";

export const descriptorsKept: readonly Case[] = [
  {
    id: "sockets/descriptors-kept/buffered-bytes",
    promises: ["What was read ahead for an object is its own, whatever descriptor it has then."],
    rows: ["G-09"],
    needs: ["fd"],
    run: async (bench) => {
      const [one, other] = [await bench.pair(), await bench.pair()];
      await one.far.say("l1\nl2\n");
      await bench.raw.turns(2);
      is(await one.client.receive(), ["l1", null, null]);
      is(one.client.dirty(), true);
      const [mine, yours] = [one.client.getfd(), other.client.getfd()];
      is(one.client.setfd(yours), undefined);
      is(one.client.dirty(), true);
      await other.far.say("other\n");
      is(
        [await one.client.receive(), await one.client.receive()],
        [
          ["l2", null, null],
          ["other", null, null],
        ],
      );
      is(one.client.dirty(), false);
      await talk(one.client, other.far);
      pickUp(bench, mine);
    },
  },
  {
    id: "sockets/descriptors-kept/counts-limits-and-encoding",
    promises: ["Statistics, timeouts and the encoding are the object's, and stay."],
    rows: ["G-05"],
    needs: ["fd"],
    run: async (bench) => {
      const one = await bench.pair({ encoding: "latin1", maxsize: 100 });
      const other = await bench.pair();
      is(await one.client.send("via-c1"), [6, null, null]);
      one.client.settimeout(3);
      one.client.settimeout(5, "t");
      one.client.setstats(4, 6, 1000);
      other.client.setstats(1, 2, 3000);
      const [mine, yours] = [one.client.getfd(), other.client.getfd()];
      is([one.client.setfd(yours), other.client.setfd(mine)], [undefined, undefined]);
      is(one.client.getstats().slice(0, 2), [4, 6]);
      is(one.client.getstats()[2] < 2000 && other.client.getstats()[2] >= 3000, true, "their own ages");
      is(
        [one.client.gettimeout(), other.client.gettimeout()],
        [
          [3, 5],
          [-1, -1],
        ],
      );
      await other.far.say(new Uint8Array([0xe9, 0x0a]));
      is(await one.client.receive(), ["é", null, null]);
      await one.far.say(new Uint8Array([0xc3, 0xa9, 0x0a]));
      is(await other.client.receive(), ["é", null, null]);
    },
  },
  {
    id: "sockets/descriptors-kept/what-the-object-had",
    promises: [
      "What an object had stays open when it is set to -1: the peer sees no end, and another finds it by its number.",
    ],
    rows: ["G-06"],
    needs: ["fd"],
    run: atEachClient(async ({ client, far }, bench) => {
      const number = client.getfd();
      is(client.setfd(-1), undefined);
      is([client.getfd(), client.class], [-1, "tcp{client}"]);
      is(
        [await client.send("x"), await client.receive()],
        [
          [null, "closed", 0],
          [null, "closed", ""],
        ],
      );
      is(await client.close(), 1);
      await bench.raw.turns(5);
      is(far.connection.readable, false, "an end or a failure for the peer to read");
      const heir = bench.tcp();
      is(heir.setfd(number), undefined);
      await talk(heir, far);
      is(await heir.close(), 1);
      is(await far.hearAll(), ["", "end"]);
    }),
  },
  {
    id: "sockets/descriptors-kept/a-server-that-nobody-has",
    promises: [
      "A server that was set to -1 listens on, as nobody's, and who comes meanwhile is accepted by whom it is given to.",
    ],
    needs: ["fd", "listen"],
    run: async (bench) => {
      const server = await bench.server();
      const [number, name] = [server.getfd(), server.getsockname()];
      const heir = bench.tcp();
      is(server.setfd(-1), undefined);
      const [ip, port] = name;
      const caller = bench.peer.connect({ ip: String(ip), port: Number(port), family: "inet" });
      await bench.raw.open(caller);
      is(heir.setfd(number), undefined);
      const client = bench.keep(bench.socket.try(await heir.accept()));
      is(client.getpeername()[1], caller.local?.port);
    },
  },
  {
    id: "sockets/descriptors-kept/an-address-that-nobody-has",
    promises: ["An address stays taken when its master is set to -1, and is whose its number is given to."],
    needs: ["fd", "listen", "bind-before-listen"],
    run: async (bench) => {
      const [master, heir, rival] = [bench.tcp(), bench.tcp(), bench.tcp()];
      is(await master.bind(LOOPBACK.inet, 0), [1, null]);
      const [number, port] = [master.getfd(), portOf(master)];
      is(master.setfd(-1), undefined);
      is([master.class, master.getfd()], ["tcp{master}", -1]);
      is(heir.setfd(number), undefined);
      is([portOf(heir), await heir.listen()], [port, [1, null]]);
      is(await rival.bind(LOOPBACK.inet, port), [null, "address already in use"]);
      await bench.call(heir);
    },
  },
  {
    id: "sockets/descriptors-kept/its-own-number",
    promises: ["An object's own number changes nothing."],
    needs: ["fd"],
    run: atEachClient(async ({ client, far }) => {
      const number = client.getfd();
      is(client.setfd(number), undefined);
      is(client.getfd(), number);
      await talk(client, far);
    }),
  },
];
