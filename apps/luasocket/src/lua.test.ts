/** The two drivers say the same, and LuaSocket has no name that we don't know of. */
import { createSockets } from "@moonsocket/core";
import { MemoryNetwork } from "@moonsocket/core/memory";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, test, type TestContext } from "vitest";
import { connect } from "@moonsocket/node";
import { realTroupe, troupeOf, type Troupe } from "./crew.ts";
import { lacks, type Lua } from "./lua.ts";
import { FUNCTIONS, METHODS } from "./names.ts";
import { shown } from "./outcome.ts";

/** Where LuaSocket is not there, nothing can be asked of it. */
function real(context: TestContext, lua: Lua): Troupe {
  const why = lacks(lua);
  if (why !== null) context.skip(`LuaSocket is not here: ${why}`);
  return realTroupe(lua);
}

const transport = new MemoryNetwork({ jumps: true }).host("moon");

test.for(["lua5.4", "luajit"] as const)("bytes and numbers are written as %s writes them", async (lua, context) => {
  await using stack = new AsyncDisposableStack();
  const [theirs, ours] = [stack.use(real(context, lua)).party(), stack.use(troupeOf("here", transport, 7)).party()];
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
  real(context, "lua5.4")[Symbol.dispose]();
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
  const printed = createInterface(child.stdout)[Symbol.asyncIterator]();
  const ended = once(child, "exit");
  const { value: port } = (await printed.next()) as { value: string };
  const [client, error] = await connect("127.0.0.1", Number(port), { timeout: 5 });
  if (client === null) throw new Error(error);
  const said: string[] = [];
  await client.send("42\n");
  for (const number of [50, 7, 42]) {
    await client.send(`${number}\n`);
    said.push(String((await client.receive("*l"))[0]));
  }
  await client.send("4");
  await client.close();
  const { value: last } = (await printed.next()) as { value: string };
  await ended;
  return [...said, last];
}

const example = (name: string): string => fileURLToPath(new URL(`../examples/${name}`, import.meta.url));

test("the program on the page says the same in both languages", async (context) => {
  const expected = ["less", "more", "yes", "closed after 1 bytes"];
  expect(await guess(process.execPath, example("guess.ts"))).toEqual(expected);
  real(context, "lua5.4")[Symbol.dispose]();
  expect(await guess("lua5.4", example("guess.lua"))).toEqual(expected);
});
