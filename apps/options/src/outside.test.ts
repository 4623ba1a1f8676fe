/** What is set on one side is found on the other: by another process that asks the kernel, by `ss`, and in the kernel's own table. */
import type { Family, Message } from "@moonsocket/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { find, listed, row } from "./kernel.ts";
import { SETTABLE } from "./options.ts";
import { Remote } from "./remote.ts";
import { WITH_CALLS } from "./runtimes.ts";
import { needs } from "./tools.ts";

const DONE = [1, null];
const HERE: Readonly<Record<Family, string>> = { inet: "127.0.0.1", inet6: "::1" };
const TCP: Readonly<Record<Family, string>> = { inet: "tcp4", inet6: "tcp6" };
const FAMILIES = Object.keys(HERE) as Family[];
/** As `ss` has them. */
const LITERALS = { inet: "127.0.0.1", inet6: "[::1]" } as const;

/** Which of an option's two values. */
type Which = 0 | 1;

describe.each(WITH_CALLS)("$name", (runtime) => {
  let remote: Remote;
  beforeAll(() => {
    remote = new Remote(runtime);
  });
  afterAll(() => remote[Symbol.dispose]());

  async function make(name: string, family: Family): Promise<void> {
    await remote.call("socket", TCP[family], [], name);
  }
  async function port(name: string): Promise<number> {
    const [, number] = (await remote.call(name, "getsockname")) as [string, number];
    return number;
  }
  async function set(name: string, which: Which): Promise<void> {
    for (const { name: option, values } of SETTABLE)
      expect([option, await remote.call(name, "setoption", [option, values[which]])]).toEqual([option, DONE]);
  }
  const look = async (name: string) => find(remote.pid, Number(await remote.call(name, "getfd")));

  /** Another process finds what was set, and so does the program. */
  async function expectSet(name: string, which: Which): Promise<void> {
    const wanted = SETTABLE.map(({ name: option, values, read }) => [option, read(values[which])] as const);
    const numbers = wanted.map(([option, value]) => [option, option === "linger" ? 0 : Number(value)] as const);
    expect(await look(name)).toMatchObject(Object.fromEntries(numbers));
    const told = wanted.map(async ([option]) => [option, await remote.call(name, "getoption", [option])]);
    expect(await Promise.all(told)).toEqual(wanted.map(([option, value]) => [option, [value, null]]));
  }

  async function connected(family: Family, prepare: (name: string) => Promise<void>): Promise<void> {
    await make("server", family);
    await prepare("server");
    expect(await remote.call("server", "bind", [HERE[family], 0])).toEqual(DONE);
    expect(await remote.call("server", "listen", [7])).toEqual(DONE);
    await make("client", family);
    await prepare("client");
    expect(await remote.call("client", "connect", [HERE[family], await port("server")])).toEqual(DONE);
    expect(await remote.call("server", "accept", [], "accepted")).toBe("accepted");
  }
  const OPEN = ["server", "client", "accepted"] as const;
  async function closeAll(...names: readonly string[]): Promise<void> {
    for (const name of names) expect(await remote.call(name, "close")).toBe(1);
  }

  test.for(FAMILIES)("%s: what nobody has set is told as another process finds it", async (family, context) => {
    needs(context, "perl");
    await connected(family, async () => {});
    for (const name of OPEN) {
      const { linger, ...found } = await look(name);
      expect(linger).toBe(0);
      for (const [option, number] of Object.entries(found)) {
        const [value, failure] = (await remote.call(name, "getoption", [option])) as [boolean | number, Message | null];
        expect([name, option, Number(value), failure]).toEqual([name, option, number, null]);
      }
      expect(await remote.call(name, "getoption", ["error"])).toEqual([null, null]);
    }
    await closeAll(...OPEN);
  });

  const EACH = FAMILIES.flatMap((family) => ([0, 1] as const).map((which) => ({ family, which })));

  test.for(EACH)(
    "$family: what is set on a master, all that it becomes and accepts has: value $which",
    async ({ family, which }, context) => {
      needs(context, "perl");
      await make("bound", family);
      await set("bound", which);
      expect(await remote.call("bound", "bind", [HERE[family], 0])).toEqual(DONE);
      await expectSet("bound", which);
      await connected(family, (name) => set(name, which));
      for (const name of OPEN) await expectSet(name, which);
      await closeAll("bound", ...OPEN);
    },
  );

  test.for(EACH)(
    "$family: what is set on a master, it has after an attempt that was refused: value $which",
    async ({ family, which }, context) => {
      needs(context, "perl");
      await make("server", family);
      expect(await remote.call("server", "bind", [HERE[family], 0])).toEqual(DONE);
      const to = [HERE[family], await port("server")];
      await make("client", family);
      await set("client", which);
      expect(await remote.call("client", "connect", to)).toEqual([null, "connection refused"]);
      expect(await remote.call("server", "listen")).toEqual(DONE);
      expect(await remote.call("client", "connect", to)).toEqual(DONE);
      await expectSet("client", which);
      await closeAll("server", "client");
    },
  );

  test.for(FAMILIES)("%s: what is set on what is open, is there at once, both ways", async (family, context) => {
    needs(context, "perl");
    await make("bound", family);
    expect(await remote.call("bound", "bind", [HERE[family], 0])).toEqual(DONE);
    await connected(family, async () => {});
    for (const name of ["bound", ...OPEN]) {
      for (const which of [0, 1] as const) {
        await set(name, which);
        await expectSet(name, which);
      }
    }
    await closeAll("bound", ...OPEN);
  });

  test.for([true, false])(
    "ipv6-v6only %s is there when the address is taken, and while it listens",
    async (on, context) => {
      needs(context, "perl");
      await make("server", "inet6");
      expect(await remote.call("server", "setoption", ["ipv6-v6only", on])).toEqual(DONE);
      for (const step of [() => remote.call("server", "bind", ["::", 0]), () => remote.call("server", "listen")]) {
        expect(await step()).toEqual(DONE);
        expect(await look("server")).toMatchObject({ "ipv6-v6only": Number(on) });
        expect(await remote.call("server", "getoption", ["ipv6-v6only"])).toEqual([on, null]);
      }
      await closeAll("server");
    },
  );

  test.for(FAMILIES)(
    "%s: ss shows the backlog, the sizes of the buffers and the timer of keepalive",
    async (family, context) => {
      needs(context, "ss");
      await connected(family, (name) => set(name, 0));
      const literal = LITERALS[family];
      const [server, client] = [`${literal}:${await port("server")}`, `${literal}:${await port("client")}`];
      const sizes = /skmem:\(r\d+,rb40000,t\d+,tb80000,/;
      const listening = await listed("listening", `src ${server}`);
      expect(listening).toEqual([expect.stringMatching(/^0 +7 /)]);
      expect(listening[0]).toMatch(sizes);
      const ends = [`src ${client} dst ${server}`, `src ${server} dst ${client}`] as const;
      for (const end of ends) {
        const established = await listed("established", end);
        expect(established).toEqual([expect.stringMatching(/timer:\(keepalive,/)]);
        expect(established[0]).toMatch(sizes);
      }

      expect(await remote.call("client", "setoption", ["keepalive", false])).toEqual(DONE);
      expect(await listed("established", ends[0])).toEqual([expect.not.stringContaining("timer:")]);
      await closeAll(...OPEN);
    },
  );

  test.for(FAMILIES)("%s: what is only bound does not listen, whatever was set on it", async (family, context) => {
    needs(context, "ss");
    await make("bound", family);
    await set("bound", 0);
    expect(await remote.call("bound", "bind", [HERE[family], 0])).toEqual(DONE);
    // At the address: the same port of the other family may be somebody else's.
    expect(await listed("listening", `src ${LITERALS[family]}:${await port("bound")}`)).toEqual([]);
    await closeAll("bound");
  });

  test("the kernel's own table shows keepalive's timer, and how long it is idle", async () => {
    await connected("inet", (name) => set(name, 0));
    const [local, remotely] = [await port("client"), await port("server")];
    for (const ends of [[local, remotely] as const, [remotely, local] as const]) {
      const found = row(...ends);
      expect(found).toMatchObject({ state: 1, timer: 2 });
      expect(found?.left).toBeLessThanOrEqual(33);
    }
    expect(await remote.call("client", "setoption", ["keepalive", false])).toEqual(DONE);
    expect(row(local, remotely)).toMatchObject({ state: 1, timer: 0 });
    await closeAll(...OPEN);
  });
});
