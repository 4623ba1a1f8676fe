/** What there are system calls for is known only once they are loaded, and they are loaded only when somebody asks. */
import type { Capabilities, Capability } from "@moonsocket/core";
import type { SystemCalls } from "./calls.ts";

const BY_CALLS: readonly Capability[] = ["reuseaddr", "reuseport", "keepalive-tuning", "buffer-sizes", "socket-error"];

/** What a runtime has by itself, and what `calls` add, among that `more` of the runtime's own. */
export function withCalls(
  own: Capabilities,
  calls: () => SystemCalls | null,
  more: readonly Capability[] = [],
): Capabilities {
  const capabilities = { ...own };
  const add = (capability: Capability, has: (calls: SystemCalls) => boolean): void => {
    const get = (): boolean => {
      const loaded = calls();
      return loaded !== null && has(loaded);
    };
    Object.defineProperty(capabilities, capability, { get, enumerable: true });
  };
  for (const capability of [...BY_CALLS, ...more]) add(capability, () => true);
  add("adopt-fd", ({ platform }) => platform.inspect !== null);
  return capabilities;
}
