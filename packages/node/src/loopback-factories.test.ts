/** socket.connect, socket.bind, and bind and listen of a master: behaviour §2 and §3. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { execFileSync, spawnSync } from "node:child_process";
import { blackHole, type BlackHole } from "../test/children.ts";
import { descriptors } from "../test/leaks.ts";
import { LOCAL, portOf, rawClient, refusedPort, serving, tidy, until } from "../test/loopback.ts";
import * as socket from "./index.ts";

let hole: BlackHole;
beforeAll(async () => {
  hole = await blackHole();
});
afterAll(() => hole.close());

const FAMILY = [null, "Address family for hostname not supported"];
const busy = [null, "address already in use"];
const done = [1, null];
const SS = "ss";

/** A port that was free a moment ago. */
async function freePort(host: string = LOCAL): Promise<number> {
  const master = socket.tcp();
  socket.try(await master.bind(host, 0));
  const port = portOf(master);
  await master.close();
  return port;
}

describe("socket.connect", () => {
  test("SC-01: gives a client without timeouts", async () => {
    const port = portOf(await serving());
    const client = tidy(socket.try(await socket.connect(LOCAL, port, { timeout: 5 })));
    expect([client.class, client.gettimeout(), client.getpeername()]).toEqual([
      "tcp{client}",
      [-1, -1],
      [LOCAL, port, "inet"],
    ]);
  });

  test("SC-02, Z-07: refused, timed out or aborted, it leaves nothing open", async () => {
    const port = refusedPort();
    const before = descriptors().length;
    expect(await socket.connect(LOCAL, port)).toEqual([null, "connection refused"]);
    expect(await socket.connect(LOCAL, hole.port, { timeout: 0.03 })).toEqual([null, "timeout"]);
    expect(await socket.connect(LOCAL, hole.port, { timeout: 0.03, locaddr: "127.0.0.9" })).toEqual([null, "timeout"]);
    const signal = AbortSignal.timeout(20);
    expect(await socket.connect(LOCAL, hole.port, { signal })).toEqual([null, "aborted"]);
    await until(() => descriptors().length <= before, "descriptors to be freed");
  });

  test("SC-04, SC-05, SC-08, SC-18: leaves from where it is told", async () => {
    const server = await serving();
    const port = portOf(server);
    const leaves = async (options: socket.NewConnectOptions): Promise<unknown> => {
      const client = tidy(socket.try(await socket.connect(LOCAL, port, options)));
      const seen = tidy(socket.try(await server.accept())).getpeername();
      expect(client.getsockname()).toEqual(seen);
      return seen;
    };
    expect(await leaves({ locaddr: "127.0.0.9" })).toEqual(["127.0.0.9", expect.any(Number), "inet"]);
    const one = await freePort("127.0.0.9");
    expect(await leaves({ locaddr: "127.0.0.9", locport: one })).toEqual(["127.0.0.9", one, "inet"]);
    const two = await freePort();
    expect(await leaves({ locport: two })).toEqual([LOCAL, two, "inet"]);
    const three = await freePort();
    expect(await leaves({ locaddr: "*", locport: three })).toEqual([LOCAL, three, "inet"]);
  });

  test("SC-06, SC-07, SC-09: what cannot be left from fails", async () => {
    const port = portOf(await serving());
    const other = portOf(await serving());
    expect(await socket.connect(LOCAL, port, { locaddr: "192.0.2.77" })).toEqual([
      null,
      "Cannot assign requested address",
    ]);
    expect(await socket.connect(LOCAL, port, { locaddr: LOCAL, locport: other })).toEqual(busy);
    expect(await socket.connect(LOCAL, port, { locaddr: "::1" })).toEqual(FAMILY);
  });

  test("SC-10 to SC-13: connect4 and connect6 force the family, and so does the option", async () => {
    const four = portOf(await serving());
    const six = portOf(await serving("::1"));
    tidy(socket.try(await socket.connect4(LOCAL, four)));
    tidy(socket.try(await socket.connect6("::1", six)));
    tidy(socket.try(await socket.connect("::1", six, { family: "inet6" })));
    expect(await socket.connect4("::1", six)).toEqual(FAMILY);
    expect(await socket.connect6(LOCAL, four)).toEqual(FAMILY);
    expect(await socket.connect(LOCAL, four, { family: "inet6" })).toEqual(FAMILY);
  });

  test("a timeout of zero answers at once", async () => {
    expect(await socket.connect(LOCAL, hole.port, { timeout: 0 })).toEqual([null, "timeout"]);
  });
});

describe("bind and listen", () => {
  test.each([
    ["B-01", socket.tcp, "*", "0.0.0.0"],
    ["B-02", socket.tcp4, "*", "0.0.0.0"],
    ["B-03", socket.tcp6, "*", "::"],
    ["B-04", socket.tcp, LOCAL, LOCAL],
    ["B-05", socket.tcp, "::1", "::1"],
    ["B-06", socket.tcp, "::", "::"],
    ["B-07", socket.tcp, "0.0.0.0", "0.0.0.0"],
    ["B-10", socket.tcp6, "::1", "::1"],
    ["B-19", socket.tcp, "127.1", LOCAL],
    ["B-11", socket.tcp4, "localhost", LOCAL],
  ])("%s: getsockname knows the port before listen, and the same after it", async (_, make, host, ip) => {
    const master = tidy(make());
    expect(await master.bind(host, 0)).toEqual(done);
    const name = master.getsockname();
    expect(name).toEqual([ip, expect.any(Number), ip.includes(":") ? "inet6" : "inet"]);
    expect(name[1]).toBeGreaterThan(0);
    expect(await master.listen()).toEqual(done);
    expect(master.getsockname()).toEqual(name);
    await rawClient(portOf(master), { host: ip.includes(":") ? "::1" : LOCAL });
    expect(tidy(socket.try(await master.accept())).class).toBe("tcp{client}");
  });

  test("B-08, B-09, B-17, B-20, B-21: what cannot be bound fails, and the master may try again", async () => {
    const unknown = [null, "host or service not provided, or not known"];
    expect(await tidy(socket.tcp4()).bind("::1", 0)).toEqual(FAMILY);
    expect(await tidy(socket.tcp6()).bind(LOCAL, 0)).toEqual(FAMILY);
    const master = tidy(socket.tcp());
    for (const host of ["", "[::1]", "256.1.1.1"]) expect(await master.bind(host, 0)).toEqual(unknown);
    expect(await master.bind("192.0.2.77", 0)).toEqual([null, "Cannot assign requested address"]);
    expect(await master.bind(LOCAL, portOf(await serving()))).toEqual(busy);
    expect(master.getsockname()).toEqual([null, "Bad file descriptor", null]);
    expect(await master.bind(LOCAL, 0)).toEqual(done);
    expect(await master.bind(LOCAL, 0)).toEqual([null, "Invalid argument"]);
  });

  test("B-43: of two masters bound to one port, if the system lets them, only one listens", async () => {
    const first = tidy(socket.tcp());
    await first.bind(LOCAL, 0);
    const second = tidy(socket.tcp());
    const [bound, why] = await second.bind(LOCAL, portOf(first));
    expect(await first.listen()).toEqual(done);
    if (bound === 1) expect(await second.listen()).toEqual(busy);
    else expect(why).toBe("address already in use");
    expect(second.class).toBe("tcp{master}");
  });

  test("SB-01 to SB-04, SB-08, SB-12: socket.bind listens, or leaves nothing open", async () => {
    const server = tidy(socket.try(await socket.bind(LOCAL, 0)));
    expect([server.class, server.gettimeout()]).toEqual(["tcp{server}", [-1, -1]]);
    const before = descriptors().length;
    expect(await socket.bind(LOCAL, portOf(server))).toEqual(busy);
    expect(await socket.bind("192.0.2.77", 0)).toEqual([null, "Cannot assign requested address"]);
    await until(() => descriptors().length <= before, "descriptors to be freed");
    expect(tidy(socket.try(await socket.bind("*", 0))).getsockname()[0]).toBe("0.0.0.0");
    expect(tidy(socket.try(await socket.bind("::1", 0))).getsockname()[2]).toBe("inet6");
  });

  test("L-06: a master of a family listens unbound, anywhere and at a free port", async () => {
    const master = tidy(socket.tcp4());
    expect(await master.listen()).toEqual(done);
    expect(master.getsockname()).toEqual(["0.0.0.0", expect.any(Number), "inet"]);
  });

  test.skipIf(spawnSync(SS, ["-V"]).status !== 0)(
    "L-02, SB-13: the kernel has the backlog, as ss shows (skipped without ss)",
    async () => {
      const backlogOf = (object: socket.TcpObject): string | undefined => {
        const filter = ["-Hltn", "sport", "=", `:${portOf(object)}`];
        return execFileSync(SS, filter).toString().trim().split(/\s+/)[2];
      };
      for (const backlog of [0, 1, 5, 32, 600]) {
        const server = tidy(socket.try(await socket.bind(LOCAL, 0, backlog)));
        expect(backlogOf(server)).toBe(String(backlog));
      }
      expect(backlogOf(tidy(socket.try(await socket.bind(LOCAL, 0))))).toBe("32");
      expect(backlogOf(tidy(socket.try(await socket.bind(LOCAL, 0, { backlog: 7 }))))).toBe("7");
      const master = tidy(socket.tcp());
      await master.bind(LOCAL, 0);
      await master.listen(3);
      expect(backlogOf(master)).toBe("3");
    },
  );
});
