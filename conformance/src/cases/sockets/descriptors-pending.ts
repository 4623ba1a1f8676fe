/** `setfd` while calls are pending. */
import { is } from "../../bench/assert.ts";
import { fill } from "../../bench/fill.ts";
import { heirOf, pickUp, talk } from "../../bench/heirs.ts";
import { LOOPBACK } from "../../bench/raw.ts";
import { wrongNow } from "../../bench/refused.ts";
import type { Case } from "../../case.ts";

export const descriptorsPending: readonly Case[] = [
  {
    id: "sockets/descriptors-pending/receives-answer-closed",
    promises: ["Receives that wait on either object answer `closed`, with what they have gathered; later ones go on."],
    needs: ["fd"],
    run: async (bench) => {
      const [one, other] = [await bench.pair(), await bench.pair()];
      await one.far.say("mo");
      await other.far.say("su");
      const [mine, yours] = [one.client.receive(), other.client.receive()];
      await bench.socket.select([one.client, other.client], null, 0.05);
      await bench.raw.turns(3);
      const [moving, staying] = [one.client.getfd(), other.client.getfd()];
      is(other.client.setfd(moving), undefined);
      is(await Promise.all([mine, yours]), [
        [null, "closed", "mo"],
        [null, "closed", "su"],
      ]);
      await talk(other.client, one.far);
      pickUp(bench, staying);
    },
  },
  {
    id: "sockets/descriptors-pending/a-send-answers-closed",
    promises: ["A send that waits answers `closed`, with what was taken; that arrives all the same."],
    needs: ["fd"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      const before = await fill(client);
      const pending = client.send(new Uint8Array(2 ** 24));
      await bench.raw.turns(3);
      const heir = heirOf(bench, client);
      const [sent, error, some] = await pending;
      is([sent, error], [null, "closed"]);
      const taken = before + (some ?? 0);
      is((await bench.raw.readExactly(far.connection, taken)).length, taken);
      await talk(heir, far);
    },
  },
  {
    id: "sockets/descriptors-pending/an-accept-answers-closed",
    promises: ["An accept that waits answers `closed`; whoever comes is accepted where the server has gone."],
    needs: ["fd", "listen"],
    run: async (bench) => {
      const server = await bench.server();
      const pending = server.accept();
      await bench.raw.turns();
      const heir = heirOf(bench, server);
      is(await pending, [null, "closed"]);
      const far = await bench.call(heir);
      await talk(bench.keep(bench.socket.try(await heir.accept())), far);
    },
  },
  {
    id: "sockets/descriptors-pending/a-select-goes-on",
    promises: ["A select that waits for the object that a descriptor goes to sees what comes there."],
    needs: ["fd"],
    run: async (bench) => {
      const [one, other] = [await bench.pair(), await bench.pair()];
      const pending = bench.socket.select([one.client], null);
      await bench.raw.turns();
      const [staying, moving] = [one.client.getfd(), other.client.getfd()];
      is(one.client.setfd(moving), undefined);
      await bench.raw.turns(3);
      await other.far.say("moon\n");
      is(await pending, [[one.client], [], null]);
      is(await one.client.receive(), ["moon", null, null]);
      pickUp(bench, staying);
    },
  },
  {
    id: "sockets/descriptors-pending/not-while-it-binds-or-connects",
    promises: ["While an object binds or connects setfd is a misuse: one at a time."],
    needs: ["fd", "bind-before-connect"],
    run: async (bench) => {
      const { ip, port } = (await bench.raw.listen(bench.peer)).local;
      const [binding, connecting] = [bench.tcp(), bench.tcp()];
      const bound = binding.bind(LOOPBACK.inet, 0);
      await wrongNow([() => binding.setfd(-1)]);
      is(await bound, [1, null]);
      const connected = connecting.connect(ip, port);
      await wrongNow([() => connecting.setfd(-1), () => connecting.setfd(binding.getfd())]);
      const underway = connecting.getfd(); // on some runtimes the number is not known yet
      if (underway !== -1) await wrongNow([() => binding.setfd(underway)]);
      is(await connected, [1, null]);
      is(binding.getsockname()[0], LOOPBACK.inet);
    },
  },
];
