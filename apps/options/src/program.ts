/**
 * The program, on whatever runtime: it does what it is told, line by line, and answers in JSON. Its argument is a module that exports a
 * transport. Who tells it is elsewhere, and looks elsewhere: see `remote.ts`.
 */
import { createSockets, type Transport } from "@moonsocket/core";
import { createInterface } from "node:readline";
import process from "node:process";
import { deeds } from "./deeds.ts";

/** A method of an object that was named before, at first `socket` and `self`. What comes of it is named, if it is an object. */
export interface Request {
  readonly id: number;
  readonly on: string;
  readonly method: string;
  readonly args: readonly unknown[];
  readonly as?: string;
}

export type Answer = { readonly id: number } & ({ readonly value: unknown } | { readonly threw: string });

const [file = ""] = process.argv.slice(2);
const { transport } = (await import(file)) as { readonly transport: Transport };

const objects = new Map<string, object>([["socket", createSockets(transport)]]);
objects.set("self", deeds(transport, objects));

async function answer({ id, on, method, args, as }: Request): Promise<Answer> {
  try {
    const object = objects.get(on);
    if (object === undefined) throw new Error(`nothing is called ${on}`);
    const call: unknown = Reflect.get(object, method);
    if (typeof call !== "function") throw new Error(`${on} has no method ${method}`);
    const result: unknown = await Reflect.apply(call, object, args);
    const made: unknown = Array.isArray(result) ? result[0] : result;
    if (as === undefined || typeof made !== "object" || made === null) return { id, value: result };
    objects.set(as, made);
    return { id, value: as };
  } catch (thrown) {
    return { id, threw: String(thrown) };
  }
}

createInterface({ input: process.stdin })
  .on("line", (line) => {
    void answer(JSON.parse(line) as Request).then((told) => process.stdout.write(`${JSON.stringify(told)}\n`));
  })
  .on("close", () => process.exit());
