import { defineConfig } from "tsup";

export default defineConfig({
  entry: ["src/index.ts"],
  tsconfig: "tsconfig.src.json",
  format: ["esm"],
  target: "esnext",
  external: [/^bun(:|$)/],
  removeNodeProtocol: false, // the prefix is how every runtime knows a built-in module
  dts: true,
  sourcemap: true,
  clean: true,
  silent: true,
});
