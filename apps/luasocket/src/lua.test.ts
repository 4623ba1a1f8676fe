/** The two drivers say the same, and LuaSocket has no name that we don't know of. */
import { createSockets } from "@moonsocket/core";
import { MemoryNetwork } from "@moonsocket/core/memory";
import { spawn, spawnSync } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, test, type TestContext } from "vitest";
import { connect, try as socketTry } from "@moonsocket/node";
import { realTroupe, troupeOf } from "./crew.ts";
import { lacks, type Lua } from "./lua.ts";
import { FUNCTIONS, METHODS } from "./names.ts";
import { shown } from "./outcome.ts";

/** Where LuaSocket is not there, nothing can be asked of it. */
function needs(context: TestContext, lua: Lua): void {
  const why = lacks(lua);
  if (why !== null) context.skip(`LuaSocket is not here: ${why}`);
}

const transport = new MemoryNetwork({ jumps: true }).host("moon");

test.for(["lua5.4", "luajit"] as const)("bytes and numbers are written as %s writes them", async (lua, context) => {
  needs(context, lua);
  using stack = new DisposableStack();
  const [theirs, ours] = [stack.use(realTroupe(lua)).party(), stack.use(troupeOf("here", transport, 7)).party()];
  const bytes = Array.from({ length: 256 }, (_, byte) => `\\x${byte.toString(16).padStart(2, "0")}`);
  const expressions = [
    ...[0, 64, 128, 192].map((from) => `"${bytes.slice(from, from + 64).join("")}"`),
    `"${"y".repeat(100)}"`,
    `"${"y".repeat(101)}"`,
    "data(5000)",
    "data(100000, 77)",
    "0",
    "-1",
    "1.5",
    "1e15",
    "0.1",
    "123456789.125",
    "true",
    "nil",
    "{}",
    "{1, {2}}",
    "{on=true}",
    "socket.skip(1, 2, nil, 3)",
  ];
  for (const text of expressions)
    expect([text, shown(await ours.ask("", text))]).toEqual([text, shown(await theirs.ask("", text))]);
});

const LIST = `
  local socket = require "socket"
  for name in pairs(socket) do if name ~= "dns" then print("socket." .. name) end end
  for name in pairs(socket.dns) do print("socket.dns." .. name) end
  for name in pairs(debug.getmetatable(socket.tcp()).__index) do print(":" .. name) end
`;

test("every function and method of LuaSocket has its row, and no other", (context) => {
  needs(context, "lua5.4");
  const { stdout } = spawnSync("lua5.4", ["-e", LIST], { encoding: "utf8" });
  const rows = [...FUNCTIONS, ...METHODS].map(({ luasocket }) => luasocket);
  expect(rows.toSorted()).toEqual(stdout.trim().split("\n").toSorted());
});

test("what a row says is here is here", () => {
  const socket = createSockets(transport);
  const here = (object: object, names: readonly string[]): unknown =>
    names.reduce<unknown>((of, name) => Reflect.get(Object(of), name) as unknown, object);
  for (const { luasocket, here: call } of FUNCTIONS) {
    expect([luasocket, here(socket, luasocket.split(".").slice(1)) !== undefined]).toEqual([luasocket, call !== null]);
  }
  for (const { luasocket, here: call } of METHODS) {
    expect([luasocket, here(socket.tcp(), [luasocket.slice(1)]) !== undefined]).toEqual([luasocket, call !== null]);
  }
});

/** The two programs of docs/LUASOCKET.md, and somebody who guesses: what was said, and what they print. */
async function guess(command: string, ...args: readonly string[]): Promise<readonly string[]> {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "inherit"] });
  try {
    const printed = createInterface(child.stdout)[Symbol.asyncIterator]();
    const { value: port } = (await printed.next()) as { value: string };
    await using client = socketTry(await connect("127.0.0.1", Number(port), { timeout: 5 }));
    client.settimeout(5);
    const said: string[] = [];
    await client.send("42\n");
    for (const number of [50, 7, 42]) {
      await client.send(`${number}\n`);
      said.push(socketTry(await client.receive("*l")));
    }
    await client.send("4");
    await client.close();
    const { value: last } = (await printed.next()) as { value: string };
    return [...said, last];
  } finally {
    child.kill();
  }
}

const example = (name: string): string => fileURLToPath(new URL(`../examples/${name}`, import.meta.url));

test("the program on the page says the same in both languages", async (context) => {
  const expected = ["less", "more", "yes", "closed after 1 bytes"];
  expect(await guess(process.execPath, example("guess.ts"))).toEqual(expected);
  needs(context, "lua5.4");
  expect(await guess("lua5.4", example("guess.lua"))).toEqual(expected);
});
