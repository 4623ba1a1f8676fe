/** Who we are, and whom we talk to. */
import { ANY } from "./address.ts";
import type { Message } from "./errors.ts";
import type { NameResult } from "./results.ts";
import type { State } from "./state.ts";
import type { Name } from "./transport.ts";

const shown = ({ ip, port, family }: Name): NameResult => [ip, port, family];

const none = (message: Message): NameResult => [null, message, null];

export function localName(state: State): NameResult {
  if (state.closed) return none("closed");
  const known = state.connection?.local ?? state.listener?.local ?? state.boundTo;
  if (known) return shown(known);
  if (state.bare) return none("Bad file descriptor");
  // An attempt has a port that only the kernel knows yet; a family without an address reads as every interface (ST-10-02).
  if (state.connection !== null) return none("Transport endpoint is not connected");
  if (state.family === "unspec") return none("Bad file descriptor");
  return shown({ ip: ANY[state.family], port: 0, family: state.family });
}

export function peerName(state: State): NameResult {
  if (state.closed) return none("closed");
  const peer = state.decide() ? state.connection?.remote : null;
  if (peer) return shown(peer);
  if (state.bare) return none("Bad file descriptor");
  const descriptor = state.connection !== null || state.family !== "unspec";
  return none(descriptor ? "Transport endpoint is not connected" : "Bad file descriptor");
}
