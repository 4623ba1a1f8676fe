/** A process that listens and then never does anything again. Prints the ports of a listener with room, and of one whose queue fills. */
import { once } from "node:events";
import { writeSync } from "node:fs";
import net, { type AddressInfo } from "node:net";
import { HOST } from "./base.ts";
import { block } from "./wait.ts";

const ports: number[] = [];
for (const backlog of [511, 1]) {
  const server = net.createServer().listen({ port: 0, host: HOST, backlog });
  await once(server, "listening");
  ports.push((server.address() as AddressInfo).port);
}
writeSync(1, `${ports.join(" ")}\n`);
// Whoever started this ends it; nobody else has to.
block(170_000);
