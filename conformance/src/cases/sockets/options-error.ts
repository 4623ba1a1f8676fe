/** Option error: what is pending, told once. */
import { is, ok } from "../../bench/assert.ts";
import { leaveBehind } from "../../bench/left-behind.ts";
import { atEachClient } from "../../bench/at-each-client.ts";
import type { Bench } from "../../bench/bench.ts";
import { eachKind } from "../../bench/options.ts";
import type { Case } from "../../case.ts";

const NONE = [null, null];

/** What error tells as soon as it tells something. */
async function told(bench: Bench, client: { getoption(option: "error"): unknown }): Promise<unknown> {
  let said: unknown = NONE;
  await bench.raw.eventually(() => {
    said = client.getoption("error");
    return Array.isArray(said) && said[0] !== null;
  });
  return said;
}

export const optionsError: readonly Case[] = [
  {
    id: "sockets/options-error/null-while-nothing-is-wrong",
    promises: ["error is null on what is healthy, of every kind, also with bytes to be read and after an end."],
    rows: ["O-63"],
    needs: ["socket-error", "half-close"],
    run: async (bench) => {
      for (const object of await eachKind(bench)) is(object.getoption("error"), NONE, object.class);
      const { client, far } = await bench.pair();
      await far.say("moon\n");
      far.end();
      await bench.socket.select([client], null, 5);
      is(client.getoption("error"), NONE);
      is(await client.receive(), ["moon", null, null]);
      is(await client.receive(), [null, "closed", ""]);
      is(client.getoption("error"), NONE);
    },
    without: async (bench) => {
      for (const object of await eachKind(bench)) is(object.getoption("error"), [null, "unsupported"]);
    },
  },
  {
    id: "sockets/options-error/told-once-after-a-reset",
    promises: ["After a reset error tells it once, and clears it."],
    rows: ["O-64"],
    needs: ["socket-error", "reset"],
    run: atEachClient(async ({ client, far }, bench) => {
      far.reset();
      await bench.socket.select([client], null, 5);
      is([client.getoption("error"), client.getoption("error")], [["closed", null], NONE]);
      is(await client.receive(), [null, "closed", ""]);
      is(client.getoption("error"), NONE);
    }),
  },
  {
    id: "sockets/options-error/what-came-before-stays-readable",
    promises: ["Bytes that came before a reset are there after error has told of it."],
    needs: ["socket-error", "reset"],
    run: atEachClient(async ({ client, far }, bench) => {
      await far.say("moon\nlight");
      await bench.socket.select([client], null, 5);
      far.reset();
      is(await told(bench, client), ["closed", null]);
      is(client.getoption("error"), NONE);
      is(await client.receive(), ["moon", null, null]);
      is(await client.receive(5), ["light", null, null]);
      is(await client.receive(), [null, "closed", ""]);
      is(client.getoption("error"), NONE);
    }),
  },
  {
    id: "sockets/options-error/of-an-attempt-that-failed",
    promises: ["error tells once why an attempt failed that nobody waits for; the master may then try again."],
    needs: ["socket-error", "abandon-connect"],
    run: async (bench) => {
      const master = bench.keep(bench.socket.tcp4());
      const left = await leaveBehind(master, await bench.raw.nobody());
      ok(left, "an attempt that nobody waits for");
      await bench.socket.select(null, [master], 5);
      is(await told(bench, master), ["connection refused", null]);
      is(master.getoption("error"), NONE);
      is(master.class, "tcp{master}");
      const { ip, port } = (await bench.raw.listen(bench.peer)).local;
      is(await master.connect(ip, port), [1, null]);
      is(master.getoption("error"), NONE);
    },
  },
  {
    id: "sockets/options-error/of-an-attempt-that-nobody-knew-had-failed",
    promises: ["An attempt whose failure error tells before anybody else knew of it has failed."],
    needs: ["socket-error"],
    run: async (bench) => {
      const { ip, port } = await bench.raw.nobody();
      const master = bench.keep(bench.socket.tcp4());
      const connecting = master.connect(ip, port);
      const heard: unknown[] = [];
      // Without a turn, so that the runtime has not looked.
      for (let microtask = 0; microtask < 200; microtask++) {
        const [error] = master.getoption("error");
        if (error !== null) heard.push(error);
        await Promise.resolve();
      }
      is(await connecting, [null, "connection refused"]);
      is(master.class, "tcp{master}");
      ok(heard.length === 0 || heard.join() === "connection refused", `one failure, told once, got ${heard.join()}`);
      is(master.getoption("error"), NONE);
    },
  },
  {
    id: "sockets/options-error/a-reset-that-was-told-is-no-end",
    promises: ["What a reset cut off does not look complete, though error told of it before anybody else knew."],
    needs: ["socket-error", "reset"],
    run: atEachClient(async ({ client, far }, bench) => {
      await far.say("moon");
      await bench.socket.select([client], null, 5);
      far.reset();
      client.getoption("error"); // at once, so that the runtime has not looked
      is(await client.receive("*a"), [null, "closed", "moon"]);
      is(client.lasterror?.code, "ECONNRESET");
    }),
  },
];
