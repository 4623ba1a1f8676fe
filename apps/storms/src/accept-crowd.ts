/** More at once than may wait, where a runtime accepts by itself: whoever comes beyond is reset, and nobody before. */
import assert from "node:assert/strict";
import type { World } from "./storm.ts";

/** As many wait in an adapter's queue. */
const ROOM = 1024;
/** So many come at a time: a kernel has room for them, and none has to try again. */
const TIME = 128;

export async function crowd({ here, there, address }: World, beyond: number): Promise<void> {
  const server = there.try(await there.bind(address.there, 0, { encoding: "bytes", backlog: TIME }));
  const [, port] = there.try(server.getsockname());
  const callers = Array.from({ length: ROOM + beyond }, () => here.tcp({ encoding: "bytes" }));
  for (let n = 0; n < callers.length; n += TIME) {
    const some = callers.slice(n, n + TIME);
    const answers = await Promise.all(some.map((caller) => caller.connect(address.there, port)));
    for (const answer of answers) here.try(answer);
  }
  const ports = callers.map((caller) => here.try(caller.getsockname())[1]);
  for (const [n, caller] of callers.slice(ROOM).entries()) {
    const [, error] = await caller.receive();
    assert(error === "closed", `${ROOM + n} is beyond, and receive says ${error}`);
  }
  const clients = [];
  for (const expected of ports.slice(0, ROOM)) {
    const client = there.try(await server.accept());
    clients.push(client);
    const [, came] = client.getpeername();
    assert(came === expected, `it accepts ${came}, where ${expected} came first`);
  }
  server.settimeout(0);
  const [, error] = await server.accept();
  assert(error === "timeout", `accept says ${error ?? "that one more is there"}`);
  await Promise.all([...callers, ...clients, server].map((socket) => socket.close()));
}
