/** Attempts to connect that go on although nobody waits for them. */
import type { Name, TcpMaster } from "@moonsocket/core";

/**
 * Begins to connect, and aborts the wait in the same turn: sooner than a kernel can decide anything. Whether it is undecided.
 * A transport that knows at once can't leave an attempt behind.
 */
export async function leaveBehind(master: TcpMaster, { ip, port }: Name): Promise<boolean> {
  const controller = new AbortController();
  const connecting = master.connect(ip, port, { signal: controller.signal });
  controller.abort();
  const [, error] = await connecting;
  return error === "aborted";
}
