/** `lasterror`: why it was closed, or could not connect. */
import { SocketError } from "@moonsocket/core";
import { is, ok } from "../../bench/assert.ts";
import { atEachClient } from "../../bench/at-each-client.ts";
import type { Case } from "../../case.ts";

/** Message and code of what was thrown, and its partial. */
function shown(thrown: unknown): unknown[] {
  return thrown instanceof SocketError ? [thrown.message, thrown.code, thrown.partial] : [thrown];
}

export const lasterror: readonly Case[] = [
  {
    id: "sockets/lasterror/nothing-while-all-is-well",
    promises: ["lasterror is null before something has failed, and after our own `close`."],
    run: atEachClient(async ({ client, far }, bench) => {
      is([bench.tcp().lasterror, client.lasterror], [null, null]);
      await far.say("x\n");
      await client.receive();
      await client.send("y");
      await client.close();
      is(await client.receive(), [null, "closed", ""]);
      is(await client.send("y"), [null, "closed", 0]);
      is(client.lasterror, null);
    }),
  },
  {
    id: "sockets/lasterror/nothing-after-a-timeout",
    promises: ["Neither a timeout nor an abort sets lasterror, whichever call it ends."],
    run: async (bench) => {
      const { client } = await bench.pair();
      const signal = AbortSignal.abort();
      client.settimeout(0);
      is(await client.receive(), [null, "timeout", ""]);
      is(await client.receive("*l", null, { signal }), [null, "aborted", ""]);
      is((await client.send(new Uint8Array(2 ** 24)))[1], "timeout");
      is(await client.send("x", 1, -1, { signal }), [null, "aborted", 0]);
      is(client.lasterror, null);
    },
  },
  {
    id: "sockets/lasterror/eof-after-the-end",
    promises: ["After the peer's end lasterror's code is `EOF`, as soon as a read has met the end and not before."],
    run: atEachClient(async ({ client, far }) => {
      await far.say("line\n");
      far.end();
      is(await client.receive(), ["line", null, null]);
      is(client.lasterror, null);
      is(await client.receive(), [null, "closed", ""]);
      is(shown(client.lasterror), ["closed", "EOF", null]);
    }),
  },
  {
    id: "sockets/lasterror/eof-after-everything",
    promises: ["Where `*a` succeeds lasterror tells of the end too: its code is `EOF`."],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      await far.say("everything");
      far.end();
      is(await client.receive("*a"), ["everything", null, null]);
      is(client.lasterror?.code, "EOF");
    },
  },
  {
    id: "sockets/lasterror/reset-at-a-read",
    promises: [
      "After a reset lasterror's code is `ECONNRESET`, once what had come is read; its message is `closed` as for an end.",
    ],
    needs: ["reset"],
    run: atEachClient(async ({ client, far }) => {
      await far.say("data");
      is(await client.receive(4), ["data", null, null]);
      far.reset();
      is(await client.receive("*a"), [null, "closed", ""]);
      is(shown(client.lasterror), ["closed", "ECONNRESET", null]);
    }),
  },
  {
    id: "sockets/lasterror/reset-at-a-write",
    promises: ["After a reset a send sets lasterror as well, where nobody reads."],
    needs: ["reset"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      far.reset();
      let answer = await client.send("x");
      for (let tries = 0; answer[1] === null && tries < 50; tries++) {
        await bench.raw.sleep(0.01);
        answer = await client.send("x");
      }
      is(answer, [null, "closed", 0]);
      is(client.lasterror?.code, "ECONNRESET");
    },
  },
  {
    id: "sockets/lasterror/reset-after-bytes-is-no-end",
    promises: [
      "Bytes and then a reset, all while nobody reads, are no clean end: `*a` fails, with the bytes, and the reset is known.",
    ],
    needs: ["reset"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      await far.say("data");
      await bench.socket.select([client], null, 1);
      far.reset();
      await bench.raw.sleep(0.03);
      is(await client.receive("*a"), [null, "closed", "data"]);
      is(client.lasterror?.code, "ECONNRESET");
    },
  },
  {
    id: "sockets/lasterror/refused-until-it-connects",
    promises: ["A connect that failed leaves on lasterror why; one that succeeds clears it."],
    run: async (bench) => {
      const nobody = await bench.raw.nobody();
      const { local } = await bench.raw.listen(bench.peer);
      const master = bench.tcp();
      is(await master.connect(nobody.ip, nobody.port), [null, "connection refused"]);
      is(shown(master.lasterror), ["connection refused", "ECONNREFUSED", null]);
      is(await master.connect(local.ip, local.port), [1, null]);
      is(master.lasterror, null);
    },
  },
  {
    id: "sockets/lasterror/beside-the-exception-of-try",
    promises: [
      "What `try` throws has the message and the partial, and can't know why something is closed: that is on lasterror.",
    ],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      await far.say("part");
      far.end();
      const answer = await client.receive();
      let thrown: unknown = null;
      try {
        bench.socket.try(answer);
      } catch (error) {
        thrown = error;
      }
      is(shown(thrown), ["closed", "ECLOSED", "part"]);
      ok(client.lasterror instanceof Error, "an error, also for those who know no other kind");
      is(client.lasterror?.code, "EOF");
    },
  },
];
