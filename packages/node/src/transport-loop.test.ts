/** The adapter against the contract, raw, over real loopback: turns, the process, the clock, the resolver, errors. */
import { spawnSync } from "node:child_process";
import { stat } from "node:fs";
import { describe, expect, test } from "vitest";
import { bind, connect, pair, FULL, codeRejected, codeOfState } from "../test/raw.ts";
import { fromNumber, translate } from "@moonsocket/net";
import { transport } from "./transport.ts";

describe("a turn", () => {
  const places: Record<string, (go: () => void) => void> = {
    main: (go) => go(),
    "a microtask": (go) => queueMicrotask(go),
    "a timer": (go) => setTimeout(go, 0),
    "an immediate": (go) => setImmediate(go),
    "a callback of I/O": (go) => stat("/", () => go()),
  };

  test.each(Object.keys(places))("shows what the kernel already has, from %s", async (place) => {
    const { client, server, listener } = await pair();
    const nobody = await bind();
    for (let i = 0; i < 20; i++) {
      await new Promise<void>((resolve, reject) => {
        places[place]?.(() => {
          client.write(Uint8Array.of(i));
          const refused = connect(nobody.local);
          const coming = connect(listener.local);
          transport.turn(() => {
            const got = server.read(1);
            const states = [codeOfState(refused), coming.state];
            if (typeof got !== "string" && got[0] === i && String(states) === "ECONNREFUSED,open") resolve();
            else reject(new Error(`try ${i} read ${String(got)}, and saw ${String(states)}`));
          });
        });
      });
    }
  });
});

describe("the process", () => {
  const source = (path: string): string => JSON.stringify(new URL(path, import.meta.url).href);
  const program = (body: string): string => `
    await import(${source("../test/source.ts")});
    const { transport } = await import(${source("./transport.ts")});
    const until = async (object, holds) => { while (!holds()) await new Promise((resolve) => { object.wake = resolve; }); };
    transport.hold();
    const bound = await transport.bind({ ip: "127.0.0.1", port: 0, family: "inet" }, { v6only: false });
    const listener = await bound.listen(1);
    const client = transport.connect(listener.local);
    await until(listener, () => listener.acceptable);
    const server = listener.accept();
    await until(client, () => client.state === "open");
    ${body}`;
  const run = (body: string): { status: number | null; said: string } => {
    const args = ["--disable-warning=ExperimentalWarning", "--input-type=module", "-e", program(body)];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { timeout: 10_000, encoding: "utf8" });
    return { status, said: `${stdout}${stderr}`.trim() };
  };

  test("ends beside an idle listener, connections and a timer once nobody holds it", () => {
    expect(
      run("transport.clock.timer(1000, () => {}); transport.hold(); transport.release(); transport.release();"),
    ).toEqual({
      status: 0,
      said: "",
    });
  });

  test.each(["", "transport.hold(); transport.release();"])(
    "goes on while somebody does, and gets the events %s",
    (more) => {
      const body = `${more}
      setTimeout(() => server.write(Uint8Array.of(7)), 50).unref();
      await until(client, () => client.readable);
      console.log(client.read(1)[0]);
      transport.release();`;
      expect(run(body)).toEqual({ status: 0, said: "7" });
    },
  );

  test("goes on for bytes that the kernel has not got", () => {
    const body = `for (let since = Date.now(); ; ) {
        if (client.write(new Uint8Array(65_536)) > 0) since = Date.now();
        else if (Date.now() - since > ${FULL * 1000}) break;
        else await new Promise((resolve) => transport.turn(resolve));
      }
      let got = 0;
      const read = () => { for (let piece; typeof (piece = server.read(65_536)) !== "string"; ) got += piece.length; };
      setTimeout(() => { console.log(client.writable); server.wake = read; read(); }, 100).unref();
      process.on("exit", () => console.log(client.writable, got > 0));
      transport.release();`;
    expect(run(body)).toEqual({ status: 0, said: "false\ntrue true" });
  });
});

describe("the clock", () => {
  test("tells seconds", async () => {
    const { clock } = transport;
    const start = clock.now();
    await new Promise<void>((resolve) => clock.timer(0.02, resolve));
    const passed = clock.now() - start;
    expect(passed).toBeGreaterThan(0.015);
    expect(passed).toBeLessThan(5);
    expect(Math.abs(clock.unix() - Date.now() / 1000)).toBeLessThan(1);
  });

  test("rings once, not before the next turn, and not once cancelled", async () => {
    const { clock } = transport;
    const rung: string[] = [];
    const cancel = clock.timer(0, () => rung.push("cancelled"));
    cancel();
    clock.timer(1_000_000, () => rung.push("far"))();
    clock.timer(0, () => rung.push("near"));
    expect(rung).toEqual([]);
    await new Promise<void>((resolve) => clock.timer(0.02, resolve));
    cancel();
    expect(rung).toEqual(["near"]);
  });
});

describe("the resolver", () => {
  const { resolver } = transport;
  // Too long for a name, so the system's resolver asks nobody.
  const impossible = `${"a".repeat(64)}.invalid`;

  test("knows this machine", async () => {
    const found = await resolver.resolve("localhost", "inet");
    expect(found).toContainEqual({ ip: "127.0.0.1", family: "inet" });
    expect((await resolver.resolve("localhost", "unspec")).length).toBeGreaterThan(0);
    expect(await resolver.reverse("127.0.0.1")).toMatch(/\S/);
    expect(resolver.hostname()).toMatch(/\S/);
  });

  test("fails with the contract's errors", async () => {
    expect(await codeRejected(resolver.resolve(impossible, "unspec"))).toBe("ENOTFOUND");
    expect(await codeRejected(resolver.reverse("not an address"))).toBe("EINVAL");
  });
});

describe("errors", () => {
  test("keep the system's code and the cause, and Node's own are about arguments", () => {
    const cause = Object.assign(new Error("connect"), { code: "EHOSTUNREACH" });
    expect(translate(cause)).toMatchObject({ code: "EHOSTUNREACH", message: "No route to host", cause });
    expect(translate(Object.assign(new Error("x"), { code: "ERR_INVALID_ARG_VALUE" }))).toMatchObject({
      code: "EINVAL",
    });
    expect(translate(new Error("x")).code).toBe("EIO");
    expect(translate("x").code).toBe("EIO");
    expect(fromNumber(-98)).toMatchObject({ code: "EADDRINUSE", message: "address already in use" });
  });
});
