/** `getoption` and `setoption`: what core can carry out with any transport, or with one that has switches. */
import type { SettableOption } from "@moonsocket/core";
import { is } from "../../bench/assert.ts";
import type { Bench } from "../../bench/bench.ts";
import type { Case } from "../../case.ts";
import { eachKind, optionRefused } from "../../bench/options.ts";
import { anywhere, LOOPBACK } from "../../bench/raw.ts";

/** Off at first, on, and off again. */
async function switches(bench: Bench, option: "keepalive" | "tcp-nodelay"): Promise<void> {
  for (const object of await eachKind(bench)) {
    is(object.getoption(option), [false, null], `${option} of a ${object.class} at first`);
    for (const on of [true, false]) {
      is(object.setoption(option, on), [1, null]);
      is(object.getoption(option), [on, null]);
    }
  }
}

const SETTABLE: readonly (readonly [option: SettableOption, value: unknown])[] = [
  ["keepalive", true],
  ["tcp-nodelay", true],
  ["linger", { on: true, timeout: 3 }],
  ["reuseaddr", true],
  ["reuseport", true],
  ["tcp-keepidle", 33],
  ["recv-buffer-size", 20_000],
];

export const options: readonly Case[] = [
  {
    id: "sockets/options/keepalive",
    promises: ["keepalive is off at first, and then what it was set to, on masters, servers and clients."],
    rows: [
      "O-01",
      "O-34",
      "ST-08-02",
      "ST-08-03",
      "ST-08-04",
      "ST-08-05",
      "ST-08-06",
      "ST-17-02",
      "ST-17-03",
      "ST-17-04",
      "ST-17-05",
      "ST-17-06",
    ],
    needs: ["keepalive"],
    run: (bench) => switches(bench, "keepalive"),
    without: optionRefused(["keepalive", true]),
  },
  {
    id: "sockets/options/tcp-nodelay",
    promises: ["tcp-nodelay is off at first, whatever the runtime likes, and then what it was set to."],
    rows: ["O-05", "O-67"],
    needs: ["tcp-nodelay"],
    run: (bench) => switches(bench, "tcp-nodelay"),
    without: optionRefused(["tcp-nodelay", true]),
  },
  {
    id: "sockets/options/linger",
    promises: [
      "linger is off at first, and then what it was set to, as the kernel reports it: off it keeps the seconds that it had.",
    ],
    rows: ["O-02", "O-51"],
    needs: ["linger"],
    run: async (bench) => {
      for (const object of await eachKind(bench)) {
        is(object.getoption("linger"), [{ on: false, timeout: 0 }, null]);
        is(object.setoption("linger", { on: false, timeout: 9 }), [1, null]);
        is(object.getoption("linger"), [{ on: false, timeout: 0 }, null]);
        const linger = { on: true, timeout: 7 };
        is(object.setoption("linger", linger), [1, null]);
        linger.timeout = 8;
        is(object.getoption("linger"), [{ on: true, timeout: 7 }, null]);
        is(object.setoption("linger", { on: false, timeout: 9 }), [1, null]);
        is(object.getoption("linger"), [{ on: false, timeout: 7 }, null]);
      }
    },
    without: optionRefused(["linger", { on: true, timeout: 3 }]),
  },
  {
    id: "sockets/options/ipv6-v6only",
    promises: ["ipv6-v6only is on with tcp6 and can be set both ways, but not on IPv4, nor on what is connected."],
    rows: ["O-62"],
    needs: ["ipv6-v6only"],
    run: async (bench) => {
      const six = bench.keep(bench.socket.tcp6());
      for (const on of [true, false, true]) {
        is(six.setoption("ipv6-v6only", on), [1, null]);
        is(six.getoption("ipv6-v6only"), [on, null]);
      }
      is(bench.socket.tcp6().getoption("ipv6-v6only"), [true, null]);
      const { port } = (await bench.raw.listen(bench.peer, 32, anywhere("inet6"))).local;
      is(await six.connect(LOOPBACK.inet6, port), [1, null]);
      const { client } = await bench.pair();
      for (const object of [six, client, bench.socket.tcp4()]) {
        is(object.setoption("ipv6-v6only", true), [null, "setsockopt failed"]);
      }
    },
    without: async ({ socket }) => {
      const six = socket.tcp6();
      is(six.getoption("ipv6-v6only"), [null, "unsupported"]);
      is(six.setoption("ipv6-v6only", false), [null, "unsupported"]);
    },
  },
  {
    id: "sockets/options/are-each-objects-own",
    promises: ["What is set on one object is not set on another."],
    needs: ["keepalive"],
    run: async (bench) => {
      const [one, other] = [await bench.pair(), await bench.pair()];
      is(one.client.setoption("keepalive", true), [1, null]);
      is(other.client.getoption("keepalive"), [false, null]);
      is(bench.socket.tcp4().getoption("keepalive"), [false, null]);
    },
  },
  {
    id: "sockets/options/none-without-a-descriptor",
    promises: ["What is closed, or of no family yet, has no options, whether the transport has them or not."],
    rows: ["ST-08-01", "ST-08-08", "ST-08-09", "ST-08-10", "ST-17-01", "ST-17-08", "ST-17-09", "ST-17-10"],
    run: async (bench) => {
      const objects = await eachKind(bench);
      await Promise.all(objects.map((object) => object.close()));
      for (const object of [...objects, bench.tcp()]) {
        for (const [option, value] of SETTABLE) {
          is(object.getoption(option), [null, "getsockopt failed"]);
          is(object.setoption(option, value as never), [null, "setsockopt failed"]);
        }
        is(object.getoption("error"), [null, "getsockopt failed"]);
      }
    },
  },
];
