/** Options that core remembers, and what the kernel says of them. */
import type { Switch, TcpObject } from "@moonsocket/core";
import { is } from "../../bench/assert.ts";
import type { Bench } from "../../bench/bench.ts";
import { kernel } from "../../bench/kernel.ts";
import { eachOpen } from "../../bench/options.ts";
import type { Case } from "../../case.ts";

/** As the kernel has it. */
const truth = ({ transport }: Bench, object: TcpObject, option: Switch | "ipv6-v6only"): boolean =>
  kernel(transport).get(object.getfd(), option) !== 0;

function agrees(option: Switch): Case {
  return {
    id: `sockets/options-kernel/${option}`,
    promises: [`What getoption says of ${option} the kernel says, too, of whatever has a descriptor.`],
    needs: [option, "reuseaddr", "fd"],
    run: async (bench) => {
      for (const object of await eachOpen(bench)) {
        is(truth(bench, object, option), false, `${option} of a ${object.class} at first`);
        for (const on of [true, false]) {
          is(object.setoption(option, on), [1, null]);
          is([truth(bench, object, option), object.getoption(option)], [on, [on, null]], `of a ${object.class}`);
        }
      }
      const { ip, port } = (await bench.raw.listen(bench.peer)).local;
      const [serving, calling] = [bench.keep(bench.socket.tcp4()), bench.keep(bench.socket.tcp4())];
      for (const master of [serving, calling]) {
        is(master.setoption(option, true), [1, null]);
        is(await master.bind(ip, 0), [1, null]);
        is(truth(bench, master, option), true, "once it is bound");
      }
      is(await serving.listen(), [1, null]);
      is(truth(bench, serving, option), true, "once it listens");
      await bench.call(serving);
      is(truth(bench, bench.keep(bench.socket.try(await serving.accept())), option), true, "of one that it accepted");
      await bench.call(serving);
      is(serving.setoption(option, false), [1, null]);
      const late = bench.keep(bench.socket.try(await serving.accept()));
      is([truth(bench, late, option), late.getoption(option)], [false, [false, null]], "of one that waited meanwhile");
      is(await calling.connect(ip, port), [1, null]);
      is(truth(bench, calling, option), true, "once it is connected");
    },
  };
}

export const optionsKernel: readonly Case[] = [
  agrees("keepalive"),
  agrees("tcp-nodelay"),
  {
    id: "sockets/options-kernel/ipv6-v6only",
    promises: ["ipv6-v6only is what the kernel says of what is bound, and of what listens, both ways."],
    needs: ["ipv6-v6only", "reuseaddr", "fd", "listen", "bind-before-listen"],
    run: async (bench) => {
      for (const on of [true, false]) {
        const six = bench.keep(bench.socket.tcp6());
        is(six.setoption("ipv6-v6only", on), [1, null]);
        is(await six.bind("::", 0), [1, null]);
        is([truth(bench, six, "ipv6-v6only"), six.getoption("ipv6-v6only")], [on, [on, null]]);
        is(await six.listen(), [1, null]);
        is([truth(bench, six, "ipv6-v6only"), six.getoption("ipv6-v6only")], [on, [on, null]]);
      }
    },
  },
  {
    id: "sockets/options-kernel/linger",
    promises: ["linger is carried out by us: the kernel's own stays off, for it would block the event loop."],
    needs: ["linger", "reuseaddr", "fd"],
    run: async (bench) => {
      for (const object of await eachOpen(bench)) {
        is(object.setoption("linger", { on: true, timeout: 7 }), [1, null]);
        is(kernel(bench.transport).takeLinger(object.getfd()), null, `of a ${object.class}`);
        is(object.getoption("linger"), [{ on: true, timeout: 7 }, null]);
      }
    },
  },
];
