/** For child programs: the core is its source here too, and not what was built last. */
import { registerHooks } from "node:module";

const core = new URL("../../core/src/index.ts", import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) => next(specifier === "@moonsocket/core" ? core : specifier, context),
});
