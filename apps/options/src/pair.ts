/** A server, and a client that is connected to it, by the names that questions go to. */
import type { Remote } from "./remote.ts";

export async function openPair(remote: Remote, suffix: string, ip: string): Promise<void> {
  await remote.call("socket", "bind", [ip, 0], `server${suffix}`);
  const [, port] = (await remote.call(`server${suffix}`, "getsockname")) as [string, number];
  await remote.call("socket", "connect", [ip, port], `client${suffix}`);
}
