/** `getfd` and `setfd`. */
import type { TcpObject } from "@moonsocket/core";
import { is, ok } from "../../bench/assert.ts";
import { pickUp, talk } from "../../bench/heirs.ts";
import type { Case } from "../../case.ts";
import { eachKind, eachOpen } from "../../bench/options.ts";
import { throws } from "../../bench/refused.ts";

const fds = (objects: readonly TcpObject[]): number[] => objects.map((object) => object.getfd());

export const descriptors: readonly Case[] = [
  {
    id: "sockets/descriptors/are-the-kernels-numbers",
    promises: ["getfd is the kernel's number of what is open, the same at each call; -1 at once when it is closed."],
    rows: ["ST-07-04", "ST-07-05", "ST-07-06", "ST-07-09", "ST-07-10"],
    needs: ["fd"],
    run: async (bench) => {
      const objects = await eachOpen(bench);
      const numbers = fds(objects);
      ok(
        numbers.every((fd) => Number.isInteger(fd) && fd > 2),
        `numbers of the kernel's, got ${numbers.join(", ")}`,
      );
      is(new Set(numbers).size, numbers.length, "different numbers");
      is(fds(objects), numbers);
      const closed = objects.map((object) => object.close());
      is(
        fds(objects),
        objects.map(() => -1),
      );
      await Promise.all(closed);
    },
    without: async (bench) => {
      const objects = await eachOpen(bench);
      is(
        fds(objects),
        objects.map(() => -1),
      );
    },
  },
  {
    id: "sockets/descriptors/none-of-what-is-not-open",
    promises: ["getfd is -1 where nothing has been opened, and after a refused attempt."],
    rows: ["ST-07-01", "ST-07-08"],
    run: async (bench) => {
      const { ip, port } = await bench.raw.nobody();
      const master = bench.tcp();
      is(master.getfd(), -1);
      is(await master.connect(ip, port), [null, "connection refused"]);
      is(master.getfd(), -1);
      await master.close();
      is(master.getfd(), -1);
    },
  },
  {
    id: "sockets/descriptors/are-swapped",
    promises: ["setfd swaps what two objects have: bytes go where the descriptor leads."],
    rows: ["G-05"],
    needs: ["fd"],
    run: async (bench) => {
      const [one, other] = [await bench.pair(), await bench.pair()];
      const [mine, yours] = fds([one.client, other.client]);
      is([one.client.setfd(yours ?? -1), other.client.setfd(mine ?? -1)], [undefined, undefined]);
      is(fds([one.client, other.client]), [yours, mine]);
      await talk(one.client, other.far);
      await talk(other.client, one.far);
    },
    without: async (bench) => {
      const { client, far } = await bench.pair();
      is(
        [client.setfd(7), client.setfd(-1)],
        [
          [null, "unsupported"],
          [null, "unsupported"],
        ],
      );
      await talk(client, far);
    },
  },
  {
    id: "sockets/descriptors/none-is-taken-by-whatever-object",
    promises: [
      "setfd of -1 answers nothing, on an object of any kind, closed ones too, and leaves it without a descriptor.",
    ],
    rows: Array.from({ length: 10 }, (_, column) => `ST-16-${String(column + 1).padStart(2, "0")}`),
    needs: ["fd"],
    run: async (bench) => {
      const open = [...(await eachKind(bench)), bench.tcp()];
      const numbers = fds(open);
      const closed = await eachKind(bench);
      await Promise.all(closed.map((object) => object.close()));
      for (const object of [...open, ...closed]) is([object.setfd(-1), object.getfd()], [undefined, -1]);
      for (const number of numbers) if (number !== -1) pickUp(bench, number);
    },
    without: async (bench) => {
      for (const object of [...(await eachKind(bench)), bench.tcp()]) is(object.setfd(-1), [null, "unsupported"]);
    },
  },
  {
    id: "sockets/descriptors/are-whole-numbers",
    promises: ["setfd takes a number of a descriptor, or -1 for none; on whatever object."],
    rows: ["G-02", "G-03"],
    run: async (bench) => {
      for (const object of [...(await eachKind(bench)), bench.tcp()]) {
        await throws(object, "setfd", "TypeError", [], ["x"], ["7"], [null]);
        await throws(object, "setfd", "RangeError", [7.9], [-2], [2 ** 31]);
      }
    },
  },
];
