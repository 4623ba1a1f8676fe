/** What `capabilities` says is what works, on every runtime, with system calls and without; and the page says the same. */
import { written } from "@moonsocket/pages";
import { beforeAll, describe, expect, test } from "vitest";
import { measure, type Measured, type Outcome, type Place } from "./measure.ts";
import { WITH_CALLS, WITHOUT_CALLS } from "./runtimes.ts";
import { tableOf, type Column } from "./table.ts";

const columns: Column[] = [];
beforeAll(async () => {
  for (const runtime of [...WITH_CALLS, ...WITHOUT_CALLS])
    columns.push({ name: runtime.name, measured: await measure(runtime) });
});

const everywhere = (outcome: Outcome): Record<Place, Outcome> => ({
  master: outcome,
  server: outcome,
  client: outcome,
});

/** What has to be measured where a capability says so. */
function expected({ option: { name, values }, promised }: Measured, calls: boolean): Pick<Measured, "set" | "get"> {
  const all = everywhere(promised ? "works" : "unsupported");
  if (values.length === 0) return { set: null, get: all };
  if (name !== "ipv6-v6only" || !promised) return { set: all, get: all };
  // Of one that has an address the kernel takes no more of it; and of a client only the kernel knows.
  const set = { ...all, server: "refused", client: "refused" } as const;
  return { set, get: { ...all, client: calls ? "works" : "unsupported" } };
}

describe.each([
  ["with system calls", WITH_CALLS],
  ["without", WITHOUT_CALLS],
] as const)("%s", (which, runtimes) => {
  const calls = which === "with system calls";
  test.each(runtimes)("$name does what it says, and nothing else", ({ name }) => {
    const measured = columns.find((column) => column.name === name)?.measured ?? [];
    expect(measured).toHaveLength(12);
    for (const one of measured)
      expect({ of: one.option.name, set: one.set, get: one.get }).toEqual({
        of: one.option.name,
        ...expected(one, calls),
      });
    if (calls) expect(measured.filter(({ promised }) => !promised)).toEqual([]);
    else expect(measured.some(({ promised }) => !promised)).toBe(true);
  });
});

test("docs/OPTIONS.md says what was measured: if not, `node apps/options/src/main.ts table --write`", () => {
  expect(written("OPTIONS.md", "table")).toBe(tableOf(columns));
});
