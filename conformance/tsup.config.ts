import { defineConfig } from "tsup";

export default defineConfig({
  entry: { index: "src/index.ts" },
  tsconfig: "tsconfig.json",
  format: ["esm"],
  target: "es2024",
  platform: "neutral",
  dts: true,
  sourcemap: true,
  clean: true,
  silent: true,
});
