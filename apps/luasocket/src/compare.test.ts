/** What a transport lacks fails nothing, and what it has and refuses does. */
import { MemoryNetwork } from "@moonsocket/core/memory";
import { expect, test } from "vitest";
import { compare } from "./compare.ts";
import { alone, troupeOf } from "./crew.ts";
import { readScenarios } from "./scenario.ts";

/** Whatever comes after the first step that a network in memory can't do would hang. */
const { scenarios } = readScenarios(`
--- lacking: descriptors, which are the kernel's
c, p = pair()
c:setfd(-1)     --> nothing
c:receive()     --> nil, "closed", ""
--- had: nothing that it lacks
c, p = pair()
p:close()       --> 1
c:receive()     --> nil, "closed", ""
--- otherwise: another outcome
c, p = pair()
p:close()       --> 1
c:receive()     --> nil, "timeout", ""
`);

test("a scenario that needs what is lacking does not apply; any other one is judged", async () => {
  using memory = troupeOf("memory", new MemoryNetwork({ jumps: true }).host("moon"), 7, 2);
  const outcomes = new Map<string, string>();
  for await (const { scenario, outcome } of compare(scenarios, alone(memory))) outcomes.set(scenario.id, outcome);
  expect(Object.fromEntries(outcomes)).toEqual({ lacking: "does not apply", had: "agrees", otherwise: "fails" });
});
