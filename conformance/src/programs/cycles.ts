/** The same many times over, and what is left of it: by the account of what core was given, and by the kernel's. */
import { createSockets, type Sockets, type TcpServer } from "@moonsocket/core";
import { AuditedTransport } from "../audit/audit.ts";
import { portOf } from "../bench/bench.ts";
import { LOOPBACK } from "../bench/raw.ts";
import type { Program, Stage } from "./program.ts";

/** So many go side by side. */
const BATCH = 20;

/** Goes through batches. What is opened once and kept is opened before the count: by the first batch, and by a turn, which not every batch asks for. */
async function repeat(stage: Stage, batches: number, batch: (socket: Sockets) => Promise<void>): Promise<void> {
  const audited = new AuditedTransport(stage.transport);
  const socket = createSockets(audited);
  await batch(socket);
  await socket.sleep(0);
  const before = stage.descriptors();
  for (let left = batches; left > 0; left--) await batch(socket);
  stage.print(`${batches * BATCH} times: ${stage.descriptors() - before} descriptors more`);
  if (audited.account.faults !== "") stage.print(audited.account.faults);
}

const serverOf = async (socket: Sockets): Promise<TcpServer> => socket.try(await socket.bind(LOOPBACK.inet, 0));

export const connectAndClose: Program = (stage) =>
  repeat(stage, 100, async (socket) => {
    const server = await serverOf(socket);
    const connecting = Array.from({ length: BATCH }, async () =>
      socket.try(await socket.connect(LOOPBACK.inet, portOf(server), { timeout: 60 })),
    );
    const accepted = [];
    while (accepted.length < BATCH) accepted.push(socket.try(await server.accept()));
    const all = [server, ...accepted, ...(await Promise.all(connecting))];
    await Promise.all(all.map((object) => object.close()));
  });

export const timeOutAtAccept: Program = (stage) =>
  repeat(stage, 25, async (socket) => {
    const one = async (): Promise<void> => {
      const server = await serverOf(socket);
      server.settimeout(0.005);
      const [, error] = await server.accept();
      if (error !== "timeout") stage.print(String(error));
      await server.close();
    };
    await Promise.all(Array.from({ length: BATCH }, one));
  });
