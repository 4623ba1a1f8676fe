/** Programs that drive the socket objects. */
import { createSockets, type Sockets, type TcpClient, type TcpServer } from "@moonsocket/core";
import { portOf } from "../bench/bench.ts";
import { LOOPBACK } from "../bench/raw.ts";
import { WHILE, type Program, type Stage } from "./program.ts";

/** More than kernels take unread. */
const MUCH = new Uint8Array(16_777_216);

/** A client of the suite's listener. */
async function clientOf({ transport, port }: Stage): Promise<[client: TcpClient, socket: Sockets]> {
  const socket = createSockets(transport);
  return [socket.try(await socket.connect(LOOPBACK.inet, port)), socket];
}

async function serverOf({ transport }: Stage): Promise<[server: TcpServer, socket: Sockets]> {
  const socket = createSockets(transport);
  return [socket.try(await socket.bind(LOOPBACK.inet, 0)), socket];
}

export const idleClient: Program = async (stage) => {
  const [client, socket] = await clientOf(stage);
  client.settimeout(60);
  socket.tcp();
  stage.print("idle");
};

export const idleServer: Program = async (stage) => {
  const [server, socket] = await serverOf(stage);
  await socket.connect(LOOPBACK.inet, portOf(server));
  stage.print("idle");
};

export const receive: Program = async (stage) => {
  const [client] = await clientOf(stage);
  stage.print(String(await client.receive()));
};

export const accept: Program = async (stage) => {
  const [server, socket] = await serverOf(stage);
  stage.transport.clock.timer(WHILE, () => void socket.connect(LOOPBACK.inet, portOf(server)));
  const [client] = await server.accept();
  stage.print(String(client?.class));
};

export const select: Program = async (stage) => {
  const [client, socket] = await clientOf(stage);
  const [readable] = await socket.select([client], null);
  stage.print(String(readable.length));
};

/** Nothing else is there to wait for. */
export const sleep: Program = async ({ transport, print }) => {
  await createSockets(transport).sleep(WHILE);
  print("slept");
};

export const expire: Program = async (stage) => {
  const [client] = await clientOf(stage);
  client.settimeout(WHILE);
  stage.print(String(await client.receive()));
};

export const poll: Program = async (stage) => {
  const [client] = await clientOf(stage);
  client.settimeout(0);
  stage.print(String(await client.receive()));
};

export const send: Program = async (stage) => {
  const [client] = await clientOf(stage);
  stage.print(String(await client.send(MUCH)));
};

/** Sends until nobody takes any more, prints the last byte that was sent, leaves the client, and tells us by another connection that it has. */
async function sendInPart(stage: Stage, leave: (client: TcpClient) => void): Promise<void> {
  const [client, socket] = await clientOf(stage);
  client.settimeout(0.05);
  const [all, , last] = await client.send(MUCH);
  stage.print(String(all ?? last));
  leave(client);
  await socket.connect(LOOPBACK.inet, stage.port);
}

export const sendAndLeave: Program = (stage) => sendInPart(stage, () => {});

export const sendAndClose: Program = (stage) => sendInPart(stage, (client) => void client.close());

/** The peer resets while nobody reads. */
export const reset: Program = async (stage) => {
  const [client, socket] = await clientOf(stage);
  await client.send("!");
  await socket.sleep(0.1);
  const [, message] = await client.receive();
  stage.print(`${message} ${client.lasterror?.code}`);
};

/** A client resets while it waits to be accepted, and is accepted nevertheless. */
export const resetInQueue: Program = async (stage) => {
  const [server, socket] = await serverOf(stage);
  const connection = stage.transport.connect({ ip: LOOPBACK.inet, port: portOf(server), family: "inet" });
  await socket.sleep(0.03);
  connection.reset();
  await socket.sleep(0.03);
  await server.accept();
  await socket.sleep(0.03);
  stage.print("alive");
};

/** Calls that nobody awaits, and that fail. */
export const float: Program = async (stage) => {
  const [client, socket] = await clientOf(stage);
  await client.send("!");
  void client.receive();
  void client.send(MUCH);
  void socket.connect(LOOPBACK.inet, stage.port);
  stage.print("left");
};
