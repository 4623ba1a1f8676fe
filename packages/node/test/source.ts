/** For child programs: core and what the adapters share are their sources here too, and not what was built last. */
import { registerHooks } from "node:module";

const sources = new Map(
  ["core", "net", "system"].map((name) => [
    `@moonsocket/${name}`,
    new URL(`../../${name}/src/index.ts`, import.meta.url).href,
  ]),
);

registerHooks({
  resolve: (specifier, context, next) => next(sources.get(specifier) ?? specifier, context),
});
