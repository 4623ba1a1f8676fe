/** What the program does besides calling the methods of its objects. */
import type { OptionName, OptionValues, Result, SettableOption, Tcp, Transport } from "@moonsocket/core";
import { writeSync } from "node:fs";
import { row } from "./kernel.ts";

/** Reads of the kernel's table: seconds of them. */
const LOOKS = 100_000;

/** What the program says when it does nothing any more but wait for the kernel. */
export const DEAF = "deaf";

export interface Deeds {
  capabilities(): Transport["capabilities"];
  /** How often a timer of 50 ms has rung since this was asked for the first time. */
  beats(): number;
  /** What is pending on a client when its peer has reset, and the runtime has had no turn to see it; and what is after that. */
  takeErrors(client: string): [first: unknown, second: unknown];
  /** Microseconds that one call takes, on an average of so many. */
  timeGet(object: string, calls: number, option: OptionName): number;
  timeSet<K extends SettableOption>(object: string, calls: number, option: K, value: OptionValues[K]): number;
}

export function deeds(transport: Transport, objects: ReadonlyMap<string, object>): Deeds {
  let rung: number | null = null;
  const object = (name: string): Tcp => objects.get(name) as Tcp;
  return {
    capabilities: () => ({ ...transport.capabilities }),

    beats() {
      if (rung === null) setInterval(() => (rung = (rung ?? 0) + 1), 50);
      return (rung ??= 0);
    },

    takeErrors(name) {
      const client = object(name);
      const [, local] = client.getsockname();
      const [, remote] = client.getpeername();
      writeSync(1, `${DEAF}\n`);
      let looks = 0;
      while (row(Number(local), Number(remote)) !== undefined) if (++looks === LOOKS) throw new Error("no reset came");
      return [client.getoption("error"), client.getoption("error")];
    },

    timeGet(name, calls, option) {
      const one = object(name);
      return time(calls, () => one.getoption(option));
    },

    timeSet(name, calls, option, value) {
      const one = object(name);
      return time(calls, () => one.setoption(option, value));
    },
  };
}

function time(calls: number, call: () => Result<unknown>): number {
  const [, failure] = call();
  if (failure !== null) throw new Error(failure);
  const start = performance.now();
  for (let n = 0; n < calls; n++) call();
  return ((performance.now() - start) * 1000) / calls;
}
