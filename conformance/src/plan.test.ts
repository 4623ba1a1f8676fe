import { CAPABILITIES, type Capability } from "@moonsocket/core";
import { MemoryNetwork } from "@moonsocket/core/memory";
import { describe, expect, test } from "vitest";
import type { Start } from "./bench/bench.ts";
import { lacking } from "./lacking.ts";
import { plan, type PlanOptions, type Planned } from "./plan.ts";

const transport = new MemoryNetwork({ jumps: true }).host("moon");
const bare = lacking(transport, ...(Object.keys(CAPABILITIES) as Capability[]));
const start: Start = () => Promise.resolve({ output: "", errors: "", code: 0 });
const linger = { id: "sockets/linger/of-zero-resets", reason: "a bug", link: "https://example.org/1" };

function planned(id: string, options: Partial<PlanOptions>): Planned {
  const found = plan({ transport, peer: transport, ...options }).find((one) => one.id === id);
  if (found === undefined) throw new Error(`no case is called ${id}`);
  return found;
}

describe("the mode of a case", () => {
  test.each<[what: string, id: string, options: Partial<PlanOptions>, mode: string, reason: string | null]>([
    ["with all it needs", linger.id, {}, "with", null],
    ["without the first", linger.id, { transport: lacking(transport, "linger") }, "without", "no linger"],
    ["without the second", linger.id, { transport: lacking(transport, "reset") }, "not-applicable", "no reset"],
    ["without both", linger.id, { transport: lacking(transport, "linger", "reset") }, "without", "no linger, no reset"],
    [
      "without the first, where nothing follows from that",
      "contract/core-calls/calls-everything-but-wake",
      { transport: lacking(transport, "listen") },
      "not-applicable",
      "no listen",
    ],
    ["without a process", "contract/process/a-timer-holds-nothing", {}, "not-applicable", "no process"],
    ["with a process", "contract/process/a-timer-holds-nothing", { start }, "with", null],
    ["that is known to fail", linger.id, { known: [linger] }, "known-failure", "a bug, https://example.org/1"],
    [
      "that is known to fail, without the first",
      linger.id,
      { transport: lacking(transport, "linger"), known: [linger] },
      "known-failure",
      "a bug, https://example.org/1",
    ],
    [
      "that is known to fail, and does not apply",
      linger.id,
      { transport: lacking(transport, "reset"), known: [linger] },
      "not-applicable",
      "no reset",
    ],
  ])("%s", (_, id, options, mode, reason) => {
    expect(planned(id, options)).toMatchObject({ mode, reason });
  });
});

test("a name says the mode, where it is not the usual one", () => {
  expect(planned(linger.id, {}).name).toBe(linger.id);
  expect(planned(linger.id, { transport: bare }).name).toBe(`${linger.id} (no linger, no reset)`);
  expect(planned(linger.id, { known: [linger] }).name).toContain(`${linger.id} (known failure: a bug, `);
});

test("a known failure fails once it passes", async () => {
  await expect(planned(linger.id, { known: [linger] }).run()).rejects.toThrow("take it off the list");
  const lies = { ...lacking(bare), capabilities: { ...bare.capabilities, linger: true, "adopt-fd": true, fd: true } };
  const id = "sockets/descriptors/are-swapped";
  const known = [{ ...linger, id }];
  await expect(planned(id, { transport: lies }).run()).rejects.toThrow();
  await planned(id, { transport: lies, known }).run();
});

describe("what can't be planned for is told", () => {
  test.each<[options: Partial<PlanOptions>, said: string]>([
    [{ peer: lacking(transport, "listen") }, "expected a peer that listens"],
    [{ transport: lacking(transport, "listen"), peer: undefined }, "give one as `peer`"],
    [{ peer: lacking(transport, "reset") }, "expected a peer that has reset too"],
    [{ patience: 0 }, "expected patience in seconds above 0, got 0"],
    [{ patience: NaN }, "expected patience in seconds above 0, got NaN"],
    [{ known: [{ ...linger, id: "x" }] }, 'known failure "x" is no case'],
    [{ known: [{ ...linger, reason: "" }] }, "needs a reason and a link"],
  ])("%o", (options, said) => {
    expect(() => plan({ transport, ...options })).toThrow(said);
  });
});

describe("each capability alone can be missing", () => {
  test.each(Object.keys(CAPABILITIES) as Capability[])("%s", async (missing) => {
    const refused = plan({ transport: lacking(transport, missing), peer: transport }).filter(
      ({ mode, reason }) => mode === "without" && reason?.startsWith(`no ${missing}`) === true,
    );
    expect(refused).not.toEqual([]);
    for (const { run } of refused) await run();
  });
});
