/** Processes: the real peer, and a real contender. */
import { describe, expect, test } from "vitest";
import { Contender, reasonIn, startPeer } from "./child.ts";
import { RUNTIMES, SCENARIOS } from "./plan.ts";
import { measure } from "./rounds.ts";

const PACE = { rounds: 2, seconds: 1e-6, warmUp: 0, processes: 1 };

const [node] = RUNTIMES;
if (node === undefined) throw new Error("expected a runtime");

test("ours on Node 24 makes round trips with the peer", async () => {
  const scenario = SCENARIOS.find(({ name }) => name === "round-trip");
  if (scenario === undefined) throw new Error("expected round trips");
  using peer = await startPeer();
  const asked = [{ runtime: node, name: "moonsocket" }];
  const { rows } = await measure(scenario, asked, peer.port, PACE, () => {});
  expect(rows).toMatchObject([{ runtime: "Node 24", contender: "moonsocket" }]);
  expect(rows[0]?.values).toHaveLength(2);
  expect(rows[0]?.values.every((value) => value > 0 && Number.isFinite(value))).toBe(true);
});

test("who ends says why, in a line", async () => {
  using peer = await startPeer();
  await expect(Contender.start(node, "nobody", "round-trip", peer.port)).rejects.toThrow(
    /^nobody on Node 24, round-trip, has ended: Error: expected a contender, got nobody$/,
  );
});

describe("the reason of a failure", () => {
  test.each([
    [
      "node",
      "file:///a.ts:1\n  throw new Error(x);\n  ^\n\nError: expected a line\n    at b\n\nNode.js v24\n",
      "Error: expected a line",
    ],
    ["bun", "1 | throw\n    ^\nerror: expected a line\n      at b\n\nBun v1.4.5\n", "error: expected a line"],
    [
      "deno",
      "error: Uncaught (in promise) Error: expected a line\n  at b\n",
      "error: Uncaught (in promise) Error: expected a line",
    ],
    ["lua", "luajit: a.lua:1: expected a line\nstack traceback:\n\t[C]: in ?\n", "luajit: a.lua:1: expected a line"],
    ["anybody", "out of luck\n", "out of luck"],
    ["nobody", "", "nobody knows why"],
  ])("of %s is found", (_, output, reason) => {
    expect(reasonIn(output)).toBe(reason);
  });
});
