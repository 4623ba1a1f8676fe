/** Where there are no system calls: what the runtime's own API can set is there, as another process finds it. */
import type { Capabilities } from "@moonsocket/core";
import { expect, test } from "vitest";
import { find, numbersOf, row, type Found } from "./kernel.ts";
import { Remote } from "./remote.ts";
import { WITHOUT_CALLS } from "./runtimes.ts";
import { needs } from "./tools.ts";

const DONE = [1, null];
const SWITCHES = ["keepalive", "tcp-nodelay"] as const;

/** By its ports, for not every runtime tells its number. */
async function between(remote: Remote, local: number, there: number): Promise<Found> {
  const [fd] = numbersOf(remote.pid, row(local, there)?.link ?? "none");
  if (fd === undefined) throw new Error("the program has no such socket");
  return find(remote.pid, fd);
}

test.for(WITHOUT_CALLS)("$name: another process finds the switches of a client", async (runtime, context) => {
  needs(context, "perl");
  using remote = new Remote(runtime);
  const capabilities = (await remote.call("self", "capabilities")) as Capabilities;
  await remote.call("socket", "bind", ["127.0.0.1", 0], "server");
  const [, port] = (await remote.call("server", "getsockname")) as [string, number];
  await remote.call("socket", "connect", ["127.0.0.1", port], "client");
  await remote.call("server", "accept", [], "accepted");
  const [, own] = (await remote.call("client", "getsockname")) as [string, number];

  for (const on of [true, false]) {
    for (const option of SWITCHES) {
      const can = capabilities[option] === true;
      for (const [name, ...ports] of [["client", own, port] as const, ["accepted", port, own] as const]) {
        expect(await remote.call(name, "setoption", [option, on])).toEqual(can ? DONE : [null, "unsupported"]);
        expect(await between(remote, ...ports)).toMatchObject({ [option]: Number(on && can) });
      }
    }
  }
});

test.for(WITHOUT_CALLS)("$name: what a server is given, who is accepted has", async (runtime, context) => {
  needs(context, "perl");
  using remote = new Remote(runtime);
  const capabilities = (await remote.call("self", "capabilities")) as Capabilities;
  await remote.call("socket", "bind", ["127.0.0.1", 0], "server");
  const options = SWITCHES.filter((option) => capabilities[option] === true);
  for (const option of options) expect(await remote.call("server", "setoption", [option, true])).toEqual(DONE);
  const [, port] = (await remote.call("server", "getsockname")) as [string, number];
  await remote.call("socket", "connect", ["127.0.0.1", port], "client");
  const [, own] = (await remote.call("client", "getsockname")) as [string, number];
  await remote.call("server", "accept", [], "accepted");
  const found = await between(remote, port, own);
  for (const option of options) {
    expect(found).toMatchObject({ [option]: 1 });
    expect(await remote.call("accepted", "getoption", [option])).toEqual([true, null]);
  }
});

const WITH_V6ONLY = WITHOUT_CALLS.filter(({ name }) => !name.startsWith("Deno"));

test.for(WITH_V6ONLY)("$name: ipv6-v6only is there while it listens, both ways", async (runtime, context) => {
  needs(context, "perl");
  using remote = new Remote(runtime);
  for (const on of [true, false]) {
    await remote.call("socket", "tcp6", [], "server");
    expect(await remote.call("server", "setoption", ["ipv6-v6only", on])).toEqual(DONE);
    expect(await remote.call("server", "listen")).toEqual(DONE);
    const fd = Number(await remote.call("server", "getfd"));
    expect(await find(remote.pid, fd)).toMatchObject({ "ipv6-v6only": Number(on) });
    expect(await remote.call("server", "getoption", ["ipv6-v6only"])).toEqual([on, null]);
  }
});
