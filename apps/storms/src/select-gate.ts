/** Masters that dial, those that get in, and what becomes of the others. */
import assert from "node:assert/strict";
import type { TcpClient } from "@moonsocket/core";
import { Line, type Seat, type Target } from "./select-model.ts";
import type { Bytes, Stage } from "./select-stage.ts";

/** Connects to `target`, under a limit of some ticks, and is told what becomes of what is under way, or that it can't be. */
export async function dial(stage: Stage, seat: Seat, target: Target, size: number): Promise<void> {
  const { world, places } = stage;
  seat.socket.settimeout((size % 3) * world.tick);
  const before = standing(seat, target);
  const under = before === "new" ? begin(stage, seat, target) : before;
  const [one, error] = await seat.socket.connect(world.address.there, places[target].port);
  const answers: readonly string[] = ANSWERS[under];
  assert(answers.includes(error ?? "1"), `connect, ${under}, says ${error ?? one}`);
  if (one !== null) seat.announced = true;
  if (error === "connection refused") seat.forget();
}

/** How an attempt stands, and what connect may say to it. */
const ANSWERS = {
  connected: ["already connected"],
  open: ["1"],
  "on its way": ["timeout"],
  "on its way elsewhere": ["Operation already in progress"],
  refused: ["connection refused"],
  "let in": ["1", "timeout"],
  "let wait": ["timeout"],
  "to be refused": ["connection refused", "timeout"],
} as const;
type Standing = keyof typeof ANSWERS;

function standing(seat: Seat, target: Target): Standing | "new" {
  if (seat.announced) return "connected";
  const same = seat.target === target;
  if (seat.line !== null) return same ? "open" : "connected";
  if (seat.target === null || (seat.failed && !same)) return "new";
  if (seat.failed) return "refused";
  return same ? "on its way" : "on its way elsewhere";
}

function begin({ gate }: Stage, seat: Seat, target: Target): Standing {
  seat.target = target;
  seat.failed = target === "nobody" || !gate.open;
  if (seat.failed) return "to be refused";
  gate.arrive(seat);
  if (!gate.inside.includes(seat)) return "let wait";
  seat.line = new Line();
  return "let in";
}

/** The gate accepts the next one. */
export async function admit({ gate, places, closings, others }: Stage): Promise<void> {
  if (!gate.open) return;
  const seat = gate.next();
  const peer = await accept(places.gate.socket, seat?.socket);
  for (const next of gate.inside) next.line ??= new Line();
  if (peer === null) return;
  others.push(peer);
  if (seat?.line != null && !seat.closed) seat.line.peer = peer;
  else closings.push(peer.close());
}

/** The gate closes: those inside are reset, and those outside refused. */
export function shut({ gate, places, closings }: Stage): void {
  closings.push(places.gate.socket.close());
  gate.open = false;
  for (const { line } of gate.inside.splice(0)) line?.breakOff();
  for (const seat of gate.outside.splice(0)) seat.failed = true;
}

/** The next one must be `first`; nobody, where there is none. */
export async function accept(server: Bytes, first: Bytes | undefined): Promise<TcpClient<"bytes"> | null> {
  server.settimeout(first === undefined ? 0 : null);
  const [client, error] = await server.accept();
  if (first === undefined) assert(error === "timeout", `accept says ${error ?? "that somebody is there"}`);
  else assert(client !== null, `accept says ${error}`);
  const [ip, port] = first?.getsockname() ?? [null];
  if (client !== null && ip !== null) {
    const [, came] = client.getpeername();
    assert(came === port, `it accepts ${came}, where ${port} came first`);
  }
  return client;
}
