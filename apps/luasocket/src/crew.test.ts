/** Whoever does not answer is given up, and the next scenario has somebody who does. */
import { fileURLToPath } from "node:url";
import { MemoryNetwork } from "@moonsocket/core/memory";
import { expect, test } from "vitest";
import { alone, playAll, realTroupe, troupeOf, troupeOn, type Troupe } from "./crew.ts";
import { lacks } from "./lua.ts";
import { Hangs } from "./party.ts";
import { shown } from "./outcome.ts";
import { readScenarios } from "./scenario.ts";

/** Seconds. */
const LIMIT = 1;

const program = fileURLToPath(new URL("program.ts", import.meta.url));
const adapter = fileURLToPath(import.meta.resolve("@moonsocket/node"));
const onNode = (): Troupe => troupeOn("node", [process.execPath, program, adapter], LIMIT);

const { scenarios } = readScenarios(`
--- first: somebody waits for what does not come
c, p = pair()
c:receive()
--- second: somebody does not
c, p = pair()
p:send("x")
c:receive(1)
--- third: nobody waits for who hangs
c, p = pair()
go c:receive()
p:close()
wait c
`);

/** The last outcome of each, or why there is none; and whether that is because somebody hangs. */
async function told(troupe: Troupe): Promise<readonly (readonly [string, string, boolean])[]> {
  const results: [string, string, boolean][] = [];
  for await (const { of, played, failed } of playAll(scenarios, alone(troupe), 1)) {
    const last = played?.at(-1);
    results.push([of.id, last ? shown(last) : (failed?.message ?? ""), failed?.cause instanceof Hangs]);
  }
  return results;
}

const EXPECTED = [
  ["first", `c:receive(): c:receive() gave nothing within ${LIMIT} s`, true],
  ["second", '"x", nil, nil', false],
  ["third", 'nil, "closed", ""', false],
];

test("on our side", async () => {
  using ours = onNode();
  expect(await told(ours)).toEqual(EXPECTED);
});

test("in this process, where it waits for a time that does not pass", async () => {
  using memory = troupeOf("memory", new MemoryNetwork({ jumps: true }).host("moon"), 7, LIMIT);
  expect(await told(memory)).toEqual(EXPECTED);
});

test("on LuaSocket's", async (context) => {
  const why = lacks("lua5.4");
  if (why !== null) context.skip(`LuaSocket is not here: ${why}`);
  using real = realTroupe("lua5.4", LIMIT);
  expect(await told(real)).toEqual(EXPECTED);
});

test("what is answered too late answers nobody else", async () => {
  using ours = onNode();
  const late = [
    { steps: [{ code: `socket.sleep(${LIMIT * 1.3})` }] },
    { steps: [{ code: "c, p = pair()" }, { code: "c:receive()" }] },
  ];
  const failures: (string | undefined)[] = [];
  for await (const { failed } of playAll(late, alone(ours), 1)) failures.push(failed?.message);
  expect(failures).toEqual([expect.stringContaining("sleep"), expect.stringContaining("c:receive() gave nothing")]);
});

test("a program that ends in the middle costs one scenario, and no other", async () => {
  const script = `require("node:readline").createInterface(process.stdin).on("line", (line) => {
    const [address, , expression] = line.split("\\t");
    if (expression === "die()") process.exit(3);
    process.stdout.write(address + "\\tgives\\t\\n");
  })`;
  using dying = troupeOn("dying", [process.execPath, "--eval", script], LIMIT);
  const all = ["collect()", "die()", "collect()"].map((code) => ({ steps: [{ code }] }));
  const failures: (string | undefined)[] = [];
  for await (const { failed } of playAll(all, alone(dying), 1)) failures.push(failed?.message);
  expect(failures).toEqual([undefined, expect.stringContaining("ended with 3"), undefined]);
});

test("a program that can't be started says why, and so does one that ends", async () => {
  using absent = troupeOn("absent", ["/absent/from/here"], LIMIT);
  expect((await told(absent))[0]?.[1]).toContain("ENOENT");
  using broken = troupeOn(
    "broken",
    [process.execPath, "--eval", "console.error('no sockets for me'); process.exit(3)"],
    LIMIT,
  );
  expect((await told(broken))[0]?.[1]).toContain("ended with 3: no sockets for me");
});

test("a slip in a scenario is told, and is no hang", async () => {
  using ours = onNode();
  const slips = ["c:receive() d", "wait c", "x = port(nobody)", "go text()"];
  const all = slips.map((code) => ({ steps: [{ code }] }));
  for await (const { of, failed } of playAll(all, alone(ours), 1)) {
    expect(failed?.message).toContain(`${of.steps[0]?.code}: expected`);
  }
});
