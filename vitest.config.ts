import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (path: string): string => fileURLToPath(new URL(`packages/${path}/index.ts`, import.meta.url));

export default defineConfig({
  resolve: {
    // Source rather than dist: coverage counts core when node's tests drive it.
    alias: {
      "@moonsocket/core/memory": source("core/src/memory"), // first: an alias also stands for what begins with it
      "@moonsocket/core": source("core/src"),
      "@moonsocket/net": source("net/src"),
      "@moonsocket/system": source("system/src"),
      "@moonsocket/node": source("node/src"),
    },
  },
  test: {
    include: ["{packages,apps}/*/src/**/*.test.ts", "conformance/src/**/*.test.ts"],
    setupFiles: ["scripts/fast-check.setup.ts"],
    testTimeout: 60_000, // for a machine that does much else
    reporters: ["default", "json"],
    outputFile: { json: "reports/unit.json" },
    typecheck: {
      enabled: true,
      checker: "tsc",
      include: ["packages/*/src/**/*.test-d.ts"],
      tsconfig: "tsconfig.json",
      ignoreSourceErrors: true, // `typecheck` reports them
    },
    coverage: {
      include: ["packages/*/src/**/*.ts"],
      exclude: ["**/*.test.ts", "**/*.test-d.ts"],
      reporter: ["text-summary", "json-summary"],
      thresholds: {
        "packages/core/src/**/*.ts": { branches: 95 },
      },
    },
  },
});
