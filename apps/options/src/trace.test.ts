/** What the programs ask of the kernel, as strace sees it; and that no close of theirs keeps their event loop. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { find } from "./kernel.ts";
import { Remote } from "./remote.ts";
import { WITH_CALLS } from "./runtimes.ts";
import { needs } from "./tools.ts";

const folder = mkdtempSync(path.join(tmpdir(), "options-"));
afterAll(() => rmSync(folder, { recursive: true }));

const DONE = [1, null];

test.for(WITH_CALLS)(
  "$name: strace sees reuseaddr off at bind, an error taken, and no linger of the kernel's",
  async (runtime, context) => {
    needs(context, "strace");
    const file = path.join(folder, runtime.name);
    using remote = new Remote(runtime, ["strace", "-f", "-o", file, "-e", "trace=setsockopt,getsockopt,bind"]);
    await remote.call("socket", "tcp4", [], "server");
    expect(await remote.call("server", "setoption", ["reuseaddr", false])).toEqual(DONE);
    expect(await remote.call("server", "setoption", ["linger", { on: true, timeout: 7 }])).toEqual(DONE);
    expect(await remote.call("server", "bind", ["127.0.0.2", 0])).toEqual(DONE);
    expect(await remote.call("server", "listen")).toEqual(DONE);
    const [, port] = (await remote.call("server", "getsockname")) as [string, number];

    using peer = closing(connect({ host: "127.0.0.2", port }));
    expect(await remote.call("server", "accept", [], "client")).toBe("client");
    expect(await remote.call("client", "getoption", ["linger"])).toEqual([{ on: true, timeout: 7 }, null]);
    const taken = remote.call("self", "takeErrors", ["client"]);
    await remote.deaf();
    peer.socket.resetAndDestroy();
    expect(await taken).toEqual([
      ["closed", null],
      [null, null],
    ]);
    for (const name of ["client", "server"]) expect(await remote.call(name, "close")).toBe(1);
    await remote.end();

    const lines = readFileSync(file, "utf8").split("\n");
    const bind = lines.findIndex((line) => line.includes('inet_addr("127.0.0.2")'));
    const fd = /bind\((\d+),/.exec(lines[bind] ?? "")?.[1] ?? "none";
    const before = lines.slice(0, bind).filter((line) => line.includes(`setsockopt(${fd}, SOL_SOCKET, SO_REUSEADDR`));
    expect(before.at(-1)).toMatch(/SO_REUSEADDR, \[0\], 4\) += 0/);
    const errors = lines.filter((line) => line.includes("SO_ERROR, [")).join("\n");
    expect(errors).toMatch(/SO_ERROR, \[ECONNRESET\], \[4\]\) += 0\n.*SO_ERROR, \[0\], \[4\]\) += 0/);
    expect(lines.filter((line) => /l_linger=[1-9]/.test(line))).toEqual([]);
  },
);

function closing(socket: ReturnType<typeof connect>): Disposable & { readonly socket: ReturnType<typeof connect> } {
  return { socket: socket.on("error", () => {}), [Symbol.dispose]: () => void socket.destroy() };
}

/** More than the kernel and the runtime of a peer take that does not read. */
const MUCH = "x".repeat(4_000_000);

test.concurrent.for(WITH_CALLS)(
  "$name: a close that lingers keeps nobody, and the kernel's linger is off",
  async (runtime, context) => {
    needs(context, "perl");
    using remote = new Remote(runtime);
    await remote.call("socket", "bind", ["127.0.0.1", 0], "server");
    const [, port] = (await remote.call("server", "getsockname")) as [string, number];
    await remote.call("socket", "connect", ["127.0.0.1", port], "client");
    expect(await remote.call("server", "accept", [], "peer")).toBe("peer");
    for (const name of ["client", "peer"])
      for (const option of ["recv-buffer-size", "send-buffer-size"])
        expect(await remote.call(name, "setoption", [option, 20_000])).toEqual(DONE);
    await remote.call("client", "settimeout", [0.2]); // of nothing being taken
    expect(await remote.call("client", "send", [MUCH])).toEqual([null, "timeout", expect.any(Number)]);

    expect(await remote.call("client", "setoption", ["linger", { on: true, timeout: 7 }])).toEqual(DONE);
    expect(await find(remote.pid, Number(await remote.call("client", "getfd")))).toMatchObject({ linger: 0 });
    let closed = false;
    void remote.call("client", "close").then(
      () => (closed = true),
      () => {}, // the program is killed below
    );
    const beats = async (): Promise<void> => expect(await remote.call("self", "beats")).toBeGreaterThanOrEqual(3);
    await vi.waitFor(beats, 10_000);
    // Of what Bun takes nothing is left that the kernel has not got. The others wait for their kernel, and their event loop goes on.
    expect(closed).toBe(runtime.name.startsWith("Bun"));
  },
);
