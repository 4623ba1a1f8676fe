/** What a server's clients have of it, and what had happened to them before they were accepted. */
import { is } from "../../bench/assert.ts";
import { bytesOf } from "../../bench/bytes.ts";
import type { Case } from "../../case.ts";

export const accepted: readonly Case[] = [
  {
    id: "sockets/accepted/sees-bytes-as-its-server",
    promises: ["An accepted client has its server's encoding and maxsize."],
    needs: ["listen"],
    run: async (bench) => {
      const { client, far } = await bench.accepted({ encoding: "bytes", maxsize: 4 });
      is(client.encoding, "bytes");
      await far.say("moonsocket\n");
      is(await client.receive(4), [bytesOf("moon"), null, null]);
      is(await client.receive(), [null, "oversized", bytesOf("sock")]);
    },
  },
  {
    id: "sockets/accepted/has-no-timeout",
    promises: ["An accepted client has no timeout, whatever its server's, and counts from zero."],
    rows: ["A-01", "A-16"],
    needs: ["listen"],
    run: async (bench) => {
      const server = await bench.server();
      server.settimeout(5);
      server.settimeout(6, "t");
      server.setstats(7, 8);
      await bench.call(server);
      const client = bench.keep(bench.socket.try(await server.accept()));
      is(client.gettimeout(), [-1, -1]);
      is(server.gettimeout(), [5, 6]);
      is(client.getstats().slice(0, 2), [0, 0]);
    },
  },
  {
    id: "sockets/accepted/inherits-options",
    promises: [
      "An accepted client has the options that its server was given, before it listened or after, and its own from then on.",
    ],
    rows: ["A-15"],
    needs: ["listen", "keepalive", "tcp-nodelay", "linger"],
    run: async (bench) => {
      const server = bench.keep(bench.socket.tcp4());
      is(server.setoption("keepalive", true), [1, null]);
      is(server.setoption("linger", { on: true, timeout: 3 }), [1, null]);
      is(await server.listen(), [1, null]);
      is(server.setoption("tcp-nodelay", true), [1, null]);
      await bench.call(server);
      const client = bench.keep(bench.socket.try(await server.accept()));
      is(client.getoption("keepalive"), [true, null]);
      is(client.getoption("tcp-nodelay"), [true, null]);
      is(client.getoption("linger"), [{ on: true, timeout: 3 }, null]);
      is(client.setoption("linger", { on: false, timeout: 0 }), [1, null]);
      is(server.getoption("linger"), [{ on: true, timeout: 3 }, null]);
    },
  },
  {
    id: "sockets/accepted/outlives-its-server",
    promises: ["An accepted client goes on when its server is closed."],
    rows: ["X-10", "Z-18"],
    needs: ["listen"],
    run: async (bench) => {
      const server = await bench.server();
      const far = await bench.call(server);
      const client = bench.keep(bench.socket.try(await server.accept()));
      is(await server.close(), 1);
      await far.say("still\n");
      is(await client.receive(), ["still", null, null]);
      is(await client.send("here"), [4, null, null]);
      is(await far.hear(4), "here");
    },
  },
  {
    id: "sockets/accepted/reads-what-came-before",
    promises: ["What a caller said before it was accepted is there, and its end, even where it has closed since."],
    rows: ["A-09"],
    needs: ["listen"],
    run: async (bench) => {
      const server = await bench.server();
      for (const said of ["bye\n", ""]) {
        const far = await bench.call(server);
        const { local } = far.connection;
        await far.say(said);
        await far.connection.close();
        await bench.raw.sleep(0.02);
        const client = bench.keep(bench.socket.try(await server.accept()));
        if (said !== "") is(await client.receive(), ["bye", null, null]);
        is(await client.receive(), [null, "closed", ""]);
        is(client.lasterror?.code, "EOF");
        is(client.getpeername(), [local?.ip, local?.port, "inet"]);
      }
    },
  },
  {
    id: "sockets/accepted/in-order-though-they-have-gone",
    promises: ["Callers that have ended and closed before anybody accepts keep their places, and their bytes."],
    rows: ["A-14"],
    needs: ["listen"],
    run: async (bench) => {
      const server = await bench.server();
      for (const said of ["a\n", "b\n", "c\n", "d\n"]) {
        const far = await bench.call(server);
        await far.say(said);
        if (said < "c") await far.connection.close();
      }
      await bench.raw.sleep(0.02);
      for (const line of ["a", "b", "c", "d"]) {
        is(await bench.keep(bench.socket.try(await server.accept())).receive(), [line, null, null]);
      }
    },
  },
  {
    id: "sockets/accepted/reset-before",
    promises: [
      "A caller that broke off before it was accepted is accepted all the same: reading says closed, for a reset.",
    ],
    rows: ["A-11", "A-20"],
    needs: ["listen", "reset"],
    run: async (bench) => {
      const server = await bench.server();
      const far = await bench.call(server);
      await bench.socket.select([server]);
      far.reset();
      await bench.raw.sleep(0.02);
      const client = bench.keep(bench.socket.try(await server.accept()));
      is(await client.receive(), [null, "closed", ""]);
      is(client.lasterror?.code, "ECONNRESET");
      is(await client.receive(), [null, "closed", ""]);
    },
  },
  {
    id: "sockets/accepted/reset-after-data-before",
    promises: ["What a caller said before it broke off is read first, even where both came before it was accepted."],
    rows: ["A-12"],
    needs: ["listen", "reset"],
    run: async (bench) => {
      const server = await bench.server();
      const far = await bench.call(server);
      await far.say("abcdef");
      await bench.raw.sleep(0.02);
      far.reset();
      await bench.raw.sleep(0.02);
      const client = bench.keep(bench.socket.try(await server.accept()));
      is(await client.receive(3), ["abc", null, null]);
      is(await client.receive(), [null, "closed", "def"]);
      is(client.lasterror?.code, "ECONNRESET");
    },
  },
];
