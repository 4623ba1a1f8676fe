/** A process that has few descriptors, and uses them up. What it needs is loaded by then, for that takes descriptors too. */
import { createSockets, type Sockets, type TcpServer } from "@moonsocket/core";
import { portOf } from "../bench/bench.ts";
import { LOOPBACK } from "../bench/raw.ts";
import type { Program, Stage } from "./program.ts";

/** More than the process may have. */
const MANY = 100;

/** Seconds that an accept waits, and must not. */
const PATIENCE = 2;

interface Closable {
  close(): Promise<1>;
}

/** Opens until that fails; what was opened, and the failure. */
async function fill<T extends Closable>(open: () => Promise<T | string>): Promise<[opened: T[], failure: string]> {
  const opened: T[] = [];
  while (opened.length < MANY) {
    const one = await open();
    if (typeof one === "string") return [opened, one];
    opened.push(one);
  }
  return [opened, "no failure"];
}

async function close(objects: readonly Closable[]): Promise<void> {
  await Promise.all(objects.map((object) => object.close()));
}

/** What can be opened is opened; when a few are closed, so many can be opened again. */
async function use<T extends Closable>({ print }: Stage, open: () => Promise<T | string>): Promise<void> {
  const first = await open();
  if (typeof first !== "string") await first.close();
  const [opened, failure] = await fill(open);
  print(failure);
  await close(opened.splice(0, 3));
  const [more, again] = await fill(open);
  print(`${again} after ${more.length} more`);
}

export const exhaustedByConnect: Program = async (stage) => {
  const socket = createSockets(stage.transport);
  await use(stage, async () => {
    const master = socket.tcp();
    const [, error] = await master.connect(LOOPBACK.inet, stage.port);
    return error === null ? master : `${error}, ${master.lasterror?.code}`;
  });
};

export const exhaustedByBind: Program = async (stage) => {
  const socket = createSockets(stage.transport);
  await use(stage, async () => {
    const master = socket.tcp();
    const [, error] = await master.bind(LOOPBACK.inet, 0);
    return error === null ? master : `${error}, ${master.lasterror?.code}`;
  });
};

/** A server that has accepted once, and clients of the suite's. */
interface Crowded {
  readonly socket: Sockets;
  readonly server: TcpServer;
  /** Uses up all descriptors, and the last one for somebody who comes to the server. */
  readonly exhaust: () => Promise<void>;
  /** Frees some. */
  readonly recover: () => Promise<void>;
}

async function crowded({ transport, port }: Stage): Promise<Crowded> {
  const socket = createSockets(transport);
  const server = socket.try(await socket.bind(LOOPBACK.inet, 0));
  server.settimeout(PATIENCE);
  await close([socket.try(await socket.connect(LOOPBACK.inet, portOf(server))), socket.try(await server.accept())]);
  const held: Closable[] = [];
  const exhaust = async (): Promise<void> => {
    const [clients] = await fill(async () => {
      const [client, error] = await socket.connect(LOOPBACK.inet, port);
      return client ?? error;
    });
    held.push(...clients);
    await close(held.splice(0, 1));
    socket.try(await socket.connect(LOOPBACK.inet, portOf(server)));
  };
  return { socket, server, exhaust, recover: () => close(held.splice(0, 5)) };
}

/** A server's loop, which takes no failure for final: some descriptors are freed, somebody comes, and is accepted. */
async function goOn({ socket, server, recover }: Crowded): Promise<string> {
  const coming = socket
    .sleep(0.02)
    .then(recover)
    .then(() => socket.connect(LOOPBACK.inet, portOf(server)));
  for (;;) {
    const [client, error] = await server.accept();
    if (error === null) {
      if (client.getpeername()[1] === portOf(socket.try(await coming))) return "accepted";
    } else if (server.lasterror?.code !== "EMFILE") return error;
  }
}

export const exhaustedAtAccept: Program = async (stage) => {
  const all = await crowded(stage);
  const { server, exhaust } = all;
  await exhaust();
  for (let times = 0; times < 2; times++) {
    const [, error] = await server.accept();
    stage.print(`${error}, ${server.lasterror?.code}`);
  }
  stage.print(await goOn(all));
};

/** Who waits is told of it, or gets whoever comes afterwards; either way the server goes on. */
export const exhaustedWhileAccepting: Program = async (stage) => {
  const all = await crowded(stage);
  const { socket, server, exhaust, recover } = all;
  const accepting = server.accept();
  await exhaust();
  await socket.sleep(0.02);
  await recover();
  await socket.connect(LOOPBACK.inet, portOf(server));
  const [, error] = await accepting;
  stage.print(error === null || server.lasterror?.code === "EMFILE" ? "answered" : error);
  stage.print(await goOn(all));
};
