/** Runs inside a mutant: one case, on the memory network that was built with it. */
import { MemoryNetwork } from "@moonsocket/core/memory";
import { parentPort, workerData } from "node:worker_threads";
import { CASES } from "../src/cases/index.ts";
import { plan } from "../src/plan.ts";
import { lacking } from "../src/lacking.ts";

const { id, without } = workerData as { id: string; without: boolean };
const host = new MemoryNetwork({ jumps: true }).host("moon");
const [first] = CASES.find((one) => one.id === id)?.needs ?? [];
const transport = without && first !== undefined && first !== "process" ? lacking(host, first) : host;
const found = plan({ transport, peer: host }).find((one) => one.id === id);
const expected = without ? "without" : "with";
if (found?.mode !== expected) throw new Error(`cannot run "${id}": it is ${found?.mode ?? "no case"}, not ${expected}`);

// Nothing tells how the case ended but what it throws.
const caught = await found.run().then(
  () => null,
  (thrown: unknown) => (thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown)),
);
parentPort?.postMessage(caught);
