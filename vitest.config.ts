import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (name: string): string => fileURLToPath(new URL(`packages/${name}/src/index.ts`, import.meta.url));

export default defineConfig({
  resolve: {
    // Source rather than dist: coverage counts core when node's tests drive it.
    alias: {
      "@moonsocket/core": source("core"),
      "@moonsocket/node": source("node"),
    },
  },
  test: {
    include: ["packages/*/src/**/*.test.ts"],
    setupFiles: ["scripts/fast-check.setup.ts"],
    testTimeout: 20_000,
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
