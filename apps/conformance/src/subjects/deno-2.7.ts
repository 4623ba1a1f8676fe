import type { Known } from "@moonsocket/conformance";

export { transport } from "@moonsocket/deno";

export const known: readonly Known[] = [
  {
    id: "contract/end/of-theirs-spares-what-is-under-way",
    reason: "Deno's node:net drops what is in flight when the peer's end comes, and 2.7 has no second way to write",
    link: "https://github.com/denoland/deno/pull/33860",
  },
];
