/** More at once than may wait, where a runtime accepts by itself: whoever comes beyond is reset, and nobody before. */
import assert from "node:assert/strict";
import type { Tcp, TcpClient } from "@moonsocket/core";
import type { World } from "./storm.ts";

/** As many wait in an adapter's queue. */
const ROOM = 1024;
/** So many come at a time, and a kernel has room for some more: nobody has to try again. */
const GROUP = 128;
const BACKLOG = 1000;

export async function crowd({ here, there, address }: World, beyond: number): Promise<void> {
  const server = there.try(await there.bind(address.there, 0, { encoding: "bytes", backlog: BACKLOG }));
  const [, port] = there.try(server.getsockname());
  const callers: Tcp<"bytes">[] = [];
  const clients: TcpClient<"bytes">[] = [];
  const come = async (size: number): Promise<Tcp<"bytes">[]> => {
    const some = Array.from({ length: size }, () => here.tcp({ encoding: "bytes" }));
    callers.push(...some);
    for (const answer of await Promise.all(some.map((caller) => caller.connect(address.there, port)))) here.try(answer);
    return some;
  };
  try {
    const groups = new Map<number, number>();
    for (let n = 0; n < ROOM / GROUP; n++) {
      for (const caller of await come(GROUP)) groups.set(here.try(caller.getsockname())[1], n);
    }
    for (const caller of await come(beyond)) {
      const [, error] = await caller.receive();
      assert(error === "closed", `there is no room, and receive says ${error}`);
    }
    for (let n = 0; n < ROOM; n++) {
      const client = there.try(await server.accept());
      clients.push(client);
      // Those of one group may come in another order than that in which they were asked to: bare node:net shows the same.
      const [, from] = there.try(client.getpeername());
      const expected = Math.floor(n / GROUP);
      assert(groups.get(from) === expected, `the ${n}th is of group ${groups.get(from)}, and not of ${expected}`);
      groups.delete(from);
    }
    server.settimeout(0);
    const [, error] = await server.accept();
    assert(error === "timeout", `accept says ${error ?? "that one more is there"}`);
  } finally {
    await Promise.all([...callers, ...clients, server].map((socket) => socket.close()));
  }
}
