import { defineConfig } from "tsup";

export default defineConfig({
  entry: { index: "src/index.ts", memory: "src/memory/index.ts" },
  tsconfig: "tsconfig.src.json",
  format: ["esm"],
  target: "es2024",
  // Neutral: esbuild would resolve Node's built-in modules otherwise.
  platform: "neutral",
  dts: true,
  sourcemap: true,
  clean: true,
  silent: true,
});
