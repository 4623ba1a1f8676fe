import { globSync } from "node:fs";

const notOurs = new Set(["node_modules", "dist", "coverage"]);

/** Source files below the workspace's root, named with forward slashes, in a stable order. */
export function sourceFiles(pattern: string): string[] {
  return globSync(pattern, { exclude: (name) => notOurs.has(name) })
    .map((file) => file.replaceAll("\\", "/"))
    .toSorted();
}

export const isTest = (file: string): boolean => /\.test(-d)?\.ts$/.test(file);

/** What a build left for the users of a package: code and declarations. */
export const distFiles = (folder: string): string[] =>
  globSync(`${folder}/**/*.{js,d.ts}`)
    .map((file) => file.replaceAll("\\", "/"))
    .toSorted();
