/** The process of a program: `program.js MODULE PROGRAM ARGS`. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Transport } from "@moonsocket/core";
import { runProgram } from "../programs/index.ts";

const [module = "", ...args] = process.argv.slice(2);
const { transport } = (await import(pathToFileURL(path.resolve(module)).href)) as { transport: Transport };
runProgram(transport, args);
