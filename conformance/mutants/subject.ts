/** Runs inside a mutant: one case. Tells what caught it, `null` where nothing did. */
import { parentPort, workerData } from "node:worker_threads";
import { CASES } from "../src/cases/index.ts";
import { plan, type PlanOptions } from "../src/plan.ts";
import { lacking } from "../src/lacking.ts";

export async function confront(options: PlanOptions): Promise<void> {
  const { id, without } = workerData as { id: string; without: boolean };
  const { transport } = options;
  const [first] = CASES.find((one) => one.id === id)?.needs ?? [];
  const given = without && first !== undefined && first !== "process" ? lacking(transport, first) : transport;
  const found = plan({ ...options, transport: given, peer: transport }).find((one) => one.id === id);
  const expected = without ? "without" : "with";
  if (found?.mode !== expected) {
    throw new Error(`cannot run "${id}": it is ${found?.mode ?? "no case"}, not ${expected}`);
  }
  // Nothing tells how the case ended but what it throws.
  const caught = await found.run().then(
    () => null,
    (thrown: unknown) => (thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown)),
  );
  parentPort?.postMessage(caught);
}
