/** An attempt to connect, from the first word until it is decided. */
import { LOOPBACK } from "../address.ts";
import { SocketError } from "../errors.ts";
import type { Connection, Name } from "../transport.ts";
import { addressOf, disguised, isAny, isLoopback, undisguised, type Address } from "./addresses.ts";
import { MemoryConnection } from "./connection.ts";
import type { MemoryHost } from "./host.ts";
import type { Medium } from "./medium.ts";
import type { Claim } from "./ports.ts";

/** From what `claim` holds, or from any address and a port of its own. */
export function dial(medium: Medium, host: MemoryHost, remote: Name, claim: Claim | null): Connection {
  const given = addressOf(remote.ip);
  if (given === null) throw SocketError.from("EINVAL");
  // A socket is of one family, wherever it is bound.
  if (claim !== null && claim.local.family !== given.family) throw SocketError.from("EINVAL");
  const to = destination(undisguised(given));
  const target = isLoopback(to) ? host : medium.addresses.get(to.ip);
  const from = source(host, to, claim?.local ?? null);
  const local = { ...from, port: claim?.local.port ?? host.ports.pass() };
  const peer = { ...to, port: remote.port };

  const there = target?.hostname ?? to.ip;
  const [out, back] = medium.wires({ from: host.hostname, to: there, port: peer.port }, [
    `${host.hostname}:${local.port}`,
    `${there}:${peer.port}`,
  ]);
  const hidden = given.family !== to.family;
  const client = new MemoryConnection(
    medium,
    {
      local: shown(local, hidden),
      remote: shown(peer, hidden),
      out,
      back,
      release: claim === null ? undefined : () => host.ports.release(claim),
    },
    "connecting",
  );

  const admit = (mapped: boolean): MemoryConnection => {
    const end = { local: shown(peer, mapped), remote: shown(local, mapped), out: back, back: out };
    back.sign("open");
    return new MemoryConnection(medium, end, "open");
  };
  out.receiver = (word) => {
    if (word !== "connect" || client.gone) return;
    const listener = out.faults.refused ? null : target?.ports.listener(to, peer.port);
    if (listener === undefined) back.sign("unreachable");
    else if (listener === null) back.sign("refuse");
    else {
      listener.arrive({
        get gone() {
          return client.gone;
        },
        admit: () => admit(listener.local.family !== to.family),
        refuse: () => back.sign("refuse"),
      });
    }
  };
  out.sign("connect");
  return client;
}

/** "Everywhere" is here (behaviour K-55). */
const destination = (to: Address): Address => (isAny(to) ? { ip: LOOPBACK[to.family], family: to.family } : to);

/** The address that a kernel chooses to leave from. */
function source(host: MemoryHost, to: Address, bound: Address | null): Address {
  if (bound !== null && !isAny(bound)) {
    if (bound.family !== to.family || (isLoopback(bound) && !isLoopback(to))) throw SocketError.from("EINVAL");
    return { ip: bound.ip, family: bound.family };
  }
  if (isLoopback(to)) return { ip: LOOPBACK[to.family], family: to.family };
  const own = host.addresses.find(({ family }) => family === to.family);
  if (own === undefined) throw SocketError.from("ENETUNREACH");
  return own;
}

const shown = ({ port, ...address }: Name, mapped: boolean): Name => ({
  ...(mapped ? disguised(address.ip) : address),
  port,
});
