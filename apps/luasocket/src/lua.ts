/** LuaSocket itself, where it is installed. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

export const driver: string = fileURLToPath(new URL("../driver.lua", import.meta.url));

export type Lua = "lua5.4" | "luajit";

/** Why it can't be asked; null where it can. */
export function lacks(lua: Lua): string | null {
  const { status, error, stderr } = spawnSync(lua, ["-e", 'require "socket"'], { encoding: "utf8" });
  if (status === 0) return null;
  return `${error?.message ?? stderr.split("\n", 1)[0] ?? ""} (apt-get install lua5.4 luajit lua-socket)`;
}
