/** `setfd` with the number of what was opened elsewhere: gone on with, on a descriptor of our own. */
import type { Listener } from "@moonsocket/core";
import { is, ok } from "../../bench/assert.ts";
import { atEachEnd } from "../../bench/at-each-end.ts";
import { Far } from "../../bench/far.ts";
import { talk } from "../../bench/heirs.ts";
import { kernel } from "../../bench/kernel.ts";
import type { Case } from "../../case.ts";

export const descriptorsAdopted: readonly Case[] = [
  {
    id: "sockets/descriptors-adopted/a-connection",
    promises: [
      "What is connected elsewhere is a client then: names, and bytes both ways, also once its owner has gone.",
    ],
    needs: ["adopt-fd", "fd", "reset"],
    run: atEachEnd(async ({ ours, theirs }, bench) => {
      const number = ours.fd();
      const client = bench.tcp();
      is(client.setfd(number), undefined);
      is([client.class, client.getfamily(), ours.fd()], ["tcp{client}", "inet", number]);
      ok(
        client.getfd() !== number && client.getfd() > 2,
        `a number of its own, got ${client.getfd()} beside ${number}`,
      );
      const [local, remote] = [theirs.remote, theirs.local];
      is(client.getsockname(), [local?.ip, local?.port, local?.family]);
      is(client.getpeername(), [remote?.ip, remote?.port, remote?.family]);
      ours.reset();
      await bench.raw.eventually(() => ours.fd() === -1);
      await talk(client, new Far(theirs, bench.raw));
      is(await client.connect("127.0.0.1", 9), [null, "already connected"]);
    }),
    without: async (bench) => {
      const { ours } = await bench.raw.connected();
      const client = bench.tcp();
      const number = ours.fd() === -1 ? 7 : ours.fd();
      is(client.setfd(number), [null, "unsupported"]);
      is(client.class, "tcp{master}");
    },
  },
  {
    id: "sockets/descriptors-adopted/its-options",
    promises: ["What is taken over has the options that it had: getoption tells them."],
    needs: ["adopt-fd", "fd", "keepalive-tuning", "keepalive", "tcp-nodelay"],
    run: atEachEnd(async ({ ours }, bench) => {
      const asked = kernel(bench.transport);
      const number = ours.fd();
      for (const option of ["keepalive", "tcp-nodelay"] as const) asked.set(number, option, 1);
      asked.set(number, "tcp-keepidle", 33);
      const client = bench.tcp();
      is(client.setfd(number), undefined);
      for (const option of ["keepalive", "tcp-nodelay"] as const) {
        is(client.getoption(option), [true, null], option);
        is(asked.get(client.getfd(), option) !== 0, true, `the kernel's ${option}`);
        is(client.setoption(option, false), [1, null]);
        is(asked.get(number, option), 0, `the same socket's ${option}`);
      }
      is(client.getoption("tcp-keepidle"), [33, null]);
      is(client.getoption("linger"), [{ on: false, timeout: 0 }, null]);
    }),
  },
  {
    id: "sockets/descriptors-adopted/leaves-its-owner",
    promises: ["Closing what was taken over closes nobody else's descriptor."],
    needs: ["adopt-fd", "fd"],
    run: atEachEnd(async ({ ours, theirs }, bench) => {
      const client = bench.tcp();
      const number = ours.fd();
      is(client.setfd(number), undefined);
      is(await client.close(), 1);
      is(ours.fd(), number);
      const far = new Far(theirs, bench.raw);
      is(await far.hearAll(), ["", "end"]);
      await far.say("here");
      is(await new Far(ours, bench.raw).hear(4), "here");
    }),
  },
  {
    id: "sockets/descriptors-adopted/a-server",
    promises: ["What listens elsewhere is a server then, and accepts, also once its owner has gone."],
    needs: ["adopt-fd", "fd", "listen"],
    run: async (bench) => {
      const owner: Listener = await bench.raw.listen();
      const number = owner.fd();
      const server = bench.tcp();
      is(server.setfd(number), undefined);
      is([server.class, server.getfamily(), owner.fd()], ["tcp{server}", "inet", number]);
      is(server.getsockname(), [owner.local.ip, owner.local.port, "inet"]);
      owner.close();
      for (let come = 0; come < 3; come++) {
        const far = await bench.call(server);
        await talk(bench.keep(bench.socket.try(await server.accept())), far);
      }
    },
  },
];
