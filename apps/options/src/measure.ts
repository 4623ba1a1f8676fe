/** What works where: measured by doing it, on a master, a server and a client, and beside it what `capabilities` says. */
import type { Capabilities } from "@moonsocket/core";
import { OPTIONS, type Option } from "./options.ts";
import { openPair } from "./pair.ts";
import { Remote } from "./remote.ts";
import type { Runtime } from "./runtimes.ts";

/** `refused` as the kernel refuses, `wrong` where a getter tells something else than what was set. */
export type Outcome = "works" | "unsupported" | "refused" | "wrong";

export const PLACES = ["master", "server", "client"] as const;
export type Place = (typeof PLACES)[number];

export interface Measured {
  readonly option: Option;
  /** What `capabilities` says. */
  readonly promised: boolean;
  /** `null` where it can only be read. */
  readonly set: Readonly<Record<Place, Outcome>> | null;
  readonly get: Readonly<Record<Place, Outcome>>;
}

export async function measure(runtime: Runtime): Promise<Measured[]> {
  using remote = new Remote(runtime);
  const capabilities = (await remote.call("self", "capabilities")) as Capabilities;
  await open(remote, "", "tcp4", "127.0.0.1");
  await open(remote, "6", "tcp6", "::1");
  const measured: Measured[] = [];
  for (const option of OPTIONS) {
    const suffix = option.name === "ipv6-v6only" ? "6" : "";
    const [master, server, client] = [
      await tryOn(remote, `master${suffix}`, option),
      await tryOn(remote, `server${suffix}`, option),
      await tryOn(remote, `client${suffix}`, option),
    ];
    measured.push({
      option,
      promised: capabilities[option.capability] === true,
      set: option.values.length === 0 ? null : { master: master.set, server: server.set, client: client.set },
      get: { master: master.get, server: server.get, client: client.get },
    });
  }
  return measured;
}

async function open(remote: Remote, suffix: string, tcp: string, ip: string): Promise<void> {
  await remote.call("socket", tcp, [], `master${suffix}`);
  await openPair(remote, suffix, ip);
}

interface Tried {
  readonly set: Outcome;
  readonly get: Outcome;
}

/** Each value, set and read back: one that fails is the answer. Where nothing can be set, what is there is read. */
async function tryOn(remote: Remote, name: string, { name: option, values, read }: Option): Promise<Tried> {
  let tried: Tried = { set: "refused", get: outcome(await remote.call(name, "getoption", [option])) };
  for (const value of values) {
    const set = outcome(await remote.call(name, "setoption", [option, value]));
    if (set !== "works") return { ...tried, set };
    const got = await remote.call(name, "getoption", [option]);
    const right = JSON.stringify(got) === JSON.stringify([read(value), null]);
    tried = { set, get: right || outcome(got) !== "works" ? outcome(got) : "wrong" };
    if (tried.get !== "works") return tried;
  }
  return tried;
}

function outcome(answer: unknown): Outcome {
  const [, failure] = answer as [unknown, string | null];
  if (failure === null) return "works";
  return failure === "unsupported" ? "unsupported" : "refused";
}
