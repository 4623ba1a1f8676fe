/** Our side as a program on any runtime: `program MODULE`. Lines come and go as in driver.lua; the module exports the transport. */
import { createInterface } from "node:readline";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { createSockets, type Transport } from "@moonsocket/core";
import { Here } from "./here.ts";
import { packed } from "./outcome.ts";

const { transport } = (await import(pathToFileURL(process.argv[2] ?? "").href)) as { transport: Transport };
const sockets = createSockets(transport);
const channels = new Map<string, Here>();

async function answer(line: string): Promise<void> {
  const [channel = "", name = "", expression = ""] = line.split("\t");
  const here = channels.get(channel) ?? new Here(sockets);
  channels.set(channel, here);
  const outcome = await here.ask(name, expression);
  process.stdout.write(`${channel}\t${packed(outcome)}\n`);
}

// What is no outcome ends the program, and says so.
createInterface(process.stdin).on("line", (line) => void answer(line));
