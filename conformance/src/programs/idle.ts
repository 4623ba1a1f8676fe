/** Objects that have been through a lot, and for which nobody waits any more. */
import { createSockets } from "@moonsocket/core";
import { portOf } from "../bench/bench.ts";
import { LOOPBACK } from "../bench/raw.ts";
import type { Program } from "./program.ts";

/** Calls that timed out, were aborted, or were answered; bytes that nobody reads; half of a connection. */
export const veteran: Program = async ({ transport, port, print }) => {
  const socket = createSockets(transport);
  const client = socket.try(await socket.connect(LOOPBACK.inet, port));
  await client.receive(1); // of two
  client.settimeout(0.01);
  await client.receive(5);
  const controller = new AbortController();
  const aborted = client.receive(5, null, { signal: controller.signal });
  controller.abort();
  await aborted;
  await socket.select([client], null, 0);
  client.shutdown();
  const late = socket.try(await socket.connect(LOOPBACK.inet, port));
  late.settimeout(60);
  print("idle");
};

/** An address that is held and not used, and a server that was polled, with somebody who was accepted and somebody who was not. */
export const veteranServer: Program = async ({ transport, print }) => {
  const socket = createSockets(transport);
  socket.try(await socket.tcp().bind(LOOPBACK.inet, 0));
  const server = socket.try(await socket.bind(LOOPBACK.inet, 0));
  server.settimeout(0.01);
  await server.accept();
  await socket.connect(LOOPBACK.inet, portOf(server));
  await socket.connect(LOOPBACK.inet, portOf(server));
  await server.accept();
  await socket.select([server], null, 0);
  print("idle");
};
