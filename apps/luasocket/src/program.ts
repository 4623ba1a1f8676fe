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
  const [address = "", name = "", expression = ""] = line.split("\t");
  const [channel = ""] = address.split(".");
  const here = channels.get(channel) ?? new Here(sockets);
  channels.set(channel, here);
  const outcome = await here.ask(name, expression);
  process.stdout.write(`${address}\t${packed(outcome)}\n`);
}

// What is no outcome ends the program, and says so; and so does the end of who asks.
createInterface(process.stdin)
  .on("line", (line) => void answer(line))
  .once("close", () => process.exit());
