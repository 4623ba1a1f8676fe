import { defineConfig } from "tsup";

/** What is imported by name; the rest is run. */
const imported = {
  index: "src/index.ts",
  vitest: "src/runners/vitest.ts",
  bun: "src/runners/bun.ts",
  deno: "src/runners/deno.ts",
  tap: "src/runners/tap.ts",
  start: "src/cli/start.ts",
  stories: "src/stories/index.ts",
};

export default defineConfig({
  entry: { ...imported, cli: "src/cli/main.ts", program: "src/cli/program.ts" },
  tsconfig: "tsconfig.json",
  format: ["esm"],
  target: "es2024",
  // For the cases too, which import nothing of Node's: they share their chunks with the command.
  platform: "node",
  removeNodeProtocol: false, // the prefix is how every runtime knows a built-in module
  dts: { entry: imported },
  sourcemap: true,
  clean: true,
  silent: true,
});
