/** Core's own manners with descriptors: when it asks for them, and what it asks for. */
import { createSockets, type SystemOption } from "@moonsocket/core";
import { is } from "../../bench/assert.ts";
import { LOOPBACK } from "../../bench/raw.ts";
import { Spy } from "../../bench/spy.ts";
import type { Case } from "../../case.ts";

const CLAIMED = { reuseaddr: true, "keepalive-tuning": true } as const;

export const coreDescriptors: readonly Case[] = [
  {
    id: "contract/core-descriptors/nobody-asks-before-a-user-does",
    promises: ["Asked for only when a user asks for an option or a descriptor: it may load something."],
    needs: ["listen"],
    run: async (bench) => {
      let asked = 0;
      const spy = new Spy(bench.transport, (name, go) => {
        if (name === "transport.descriptors") asked++;
        return go();
      });
      const socket = createSockets(spy.transport);
      const server = bench.keep(socket.try(await socket.bind(LOOPBACK.inet, 0)));
      const far = await bench.call(server);
      const client = bench.keep(socket.try(await server.accept()));
      is(await client.send("moon"), [4, null, null]);
      is(await far.hear(4), "moon");
      const caller = bench.keep(socket.tcp());
      const { ip, port } = (await bench.raw.listen(bench.peer)).local;
      is(await caller.connect(ip, port), [1, null]);
      await socket.select([caller], [client], 0);
      await Promise.all([server.close(), client.close(), caller.close()]);
      is(asked, 0, "how often descriptors are asked for");
    },
  },
  {
    id: "contract/core-descriptors/nothing-to-prepare-without-descriptors",
    promises: ["Empty without `descriptors`."],
    run: async (bench) => {
      const sizes: number[] = [];
      const spy = new Spy(bench.transport, (name, go, ...args) => {
        if (name === "transport.descriptors") return undefined;
        if (name === "transport.capabilities") return { ...bench.transport.capabilities, ...CLAIMED };
        if (name !== "transport.connect" && name !== "transport.bind") return go();
        const { system } = (args[1] ?? {}) as { readonly system?: ReadonlyMap<SystemOption, number> };
        sizes.push(system?.size ?? 0);
        return go();
      });
      const socket = createSockets(spy.transport);
      const four = bench.keep(socket.tcp4());
      is(four.setoption("reuseaddr", true), [null, "unsupported"]);
      is(four.setoption("tcp-keepidle", 33), [null, "unsupported"]);
      four.setoption("keepalive", true);
      const { ip, port } = (await bench.raw.listen(bench.peer)).local;
      if (bench.transport.capabilities["bind-before-connect"] === true) await four.bind(ip, 0);
      is(await four.connect(ip, port), [1, null]);
      is([...new Set(sizes)], [0], "how many options a new descriptor is to have");
    },
  },
];
