/** `setfd` with a number that leads nowhere: an error, and everybody goes on as before. */
import { createSockets, SocketError } from "@moonsocket/core";
import { is, ok } from "../../bench/assert.ts";
import { atEachClient } from "../../bench/at-each-client.ts";
import { talk } from "../../bench/heirs.ts";
import { kernel, NOTHING } from "../../bench/kernel.ts";
import { LOOPBACK } from "../../bench/raw.ts";
import { Spy } from "../../bench/spy.ts";
import type { Case } from "../../case.ts";

const NOT_TCP = ["Socket operation on non-socket", "Protocol wrong type for socket"];

export const descriptorsRefused: readonly Case[] = [
  {
    id: "sockets/descriptors-refused/what-is-not-open",
    promises: ["A number that is not open is refused; the object goes on with what it has."],
    needs: ["adopt-fd", "fd"],
    run: atEachClient(async ({ client, far }, bench) => {
      const number = client.getfd();
      is(client.setfd(NOTHING), [null, "Bad file descriptor"]);
      is(client.lasterror?.code, "EBADF");
      is(client.getfd(), number);
      await talk(client, far);
      const master = bench.tcp();
      is(master.setfd(NOTHING), [null, "Bad file descriptor"]);
      is([master.class, master.getfd(), master.getfamily()], ["tcp{master}", -1, "unspec"]);
    }),
  },
  {
    id: "sockets/descriptors-refused/a-number-of-what-was-closed",
    promises: ["The number of an object that was closed is no longer its: the kernel is asked what it is now."],
    needs: ["fd"],
    run: async (bench) => {
      const asked: number[] = [];
      const adopt = (fd: number): never => {
        asked.push(fd);
        throw SocketError.from("EBADF"); // in truth anybody may have the number by now
      };
      const spy = new Spy(bench.transport, (name, go) => {
        if (name === "transport.descriptors") return { adopt };
        return name === "transport.capabilities" ? { ...bench.transport.capabilities, "adopt-fd": true } : go();
      });
      const { ip, port } = (await bench.raw.listen(bench.peer)).local;
      const { tcp } = createSockets(spy.transport);
      const [one, other] = [bench.keep(tcp()), bench.keep(tcp())];
      for (const client of [one, other]) is(await client.connect(ip, port), [1, null]);
      const numbers = [one.getfd(), other.getfd()];
      await one.close();
      is(other.setfd(numbers[0] ?? -1), [null, "Bad file descriptor"]);
      is([asked, other.getfd()], [[numbers[0]], numbers[1]]);
      is(await other.send("moon"), [4, null, null]);
    },
  },
  {
    id: "sockets/descriptors-refused/a-file",
    promises: ["What is no TCP socket is refused, and unharmed."],
    needs: ["adopt-fd", "fd"],
    run: async (bench) => {
      const { client, far } = await bench.pair();
      for (const standard of [0, 1, 2]) {
        for (let again = 0; again < 2; again++) {
          const [, error = ""] = client.setfd(standard) ?? [];
          ok(NOT_TCP.includes(error), `a message about descriptor ${standard}, got "${error}"`);
        }
      }
      await talk(client, far);
    },
  },
  {
    id: "sockets/descriptors-refused/what-is-not-connected",
    promises: ["A socket that neither listens nor is connected is refused, and stays its owner's."],
    needs: ["adopt-fd", "fd", "keepalive-tuning"],
    run: async (bench) => {
      const asked = kernel(bench.transport);
      const { client, far } = await bench.pair();
      const fd = asked.open("inet");
      is(client.setfd(fd), [null, "Transport endpoint is not connected"]);
      asked.set(fd, "tcp-keepidle", 33);
      is(asked.get(fd, "tcp-keepidle"), 33);
      asked.close(fd);
      await talk(client, far);
    },
  },
  {
    id: "sockets/descriptors-refused/by-what-is-closed",
    promises: ["What is closed takes no descriptor; -1 is what it has already."],
    needs: ["fd"],
    run: async (bench) => {
      const [one, other] = [await bench.pair(), await bench.pair()];
      await one.client.close();
      const number = other.client.getfd();
      is([one.client.setfd(number), one.client.setfd(-1)], [[null, "closed"], undefined]);
      is([one.client.getfd(), other.client.getfd()], [-1, number]);
      await talk(other.client, other.far);
    },
  },
  {
    id: "sockets/descriptors-refused/harms-nobody",
    promises: ["Whatever is refused leaves every other object as it was."],
    needs: ["adopt-fd", "fd", "listen", "bind-before-listen"],
    run: async (bench) => {
      const server = await bench.server();
      const bound = bench.tcp();
      is(await bound.bind(LOOPBACK.inet, 0), [1, null]);
      const { client, far } = await bench.pair();
      const numbers = [server, bound, client].map((object) => object.getfd());
      for (const wrong of [NOTHING, 0, 1, 2]) {
        for (const object of [server, bound, client]) is(object.setfd(wrong)?.[0], null);
      }
      is(
        [server, bound, client].map((object) => object.getfd()),
        numbers,
      );
      is([server.class, bound.class, client.class], ["tcp{server}", "tcp{master}", "tcp{client}"]);
      await talk(client, far);
      await bench.call(server);
      bench.keep(bench.socket.try(await server.accept()));
      is(await bound.listen(), [1, null]);
    },
  },
];
