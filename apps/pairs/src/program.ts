/**
 * The program, on whatever runtime: `server CLIENTS` says where it listens, `client PORT` what it found; one line of JSON. Ends by
 * itself, as soon as no socket holds the process.
 */
import process from "node:process";
import type { Sockets } from "@moonsocket/core";
import { talk } from "./client.ts";
import { serve } from "./server.ts";

export async function run(socket: Sockets): Promise<void> {
  const [role, number] = process.argv.slice(2);
  const { name } = socket.transport;
  const runtime = `${name} ${process.versions[name]}`;
  const say = (more: object): void => console.log(JSON.stringify({ runtime, ...more }));
  try {
    if (role === "server") await serve(socket, Number(number), (port) => say({ port }));
    else if (role === "client") say(await talk(socket, Number(number)));
    else throw new Error(`Expected server CLIENTS or client PORT, got ${role}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
