/** The process of a program: `program.js MODULE PROGRAM ARGS`. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Transport } from "@moonsocket/core";
import { runProgram } from "../programs/index.ts";
import { descriptors } from "./descriptors.ts";

// Half a second after its start Deno looks for signals (2.9.6), and panics where it has no descriptor for that; asked to, it does so now.
process.on("SIGUSR2", () => {});

const [module = "", ...args] = process.argv.slice(2);
const { transport } = (await import(pathToFileURL(path.resolve(module)).href)) as { transport: Transport };
runProgram({ transport, descriptors }, args);
