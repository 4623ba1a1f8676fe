/** Who holds the process, and what becomes of it: programs in processes of their own, with strict rejections. */
import { once } from "node:events";
import net from "node:net";
import { describe, expect, test } from "vitest";
import { run, type Program } from "../test/children.ts";
import { LOCAL, nextRaw, portOfRaw, rawClient, Raw, tidy, until } from "../test/loopback.ts";
import { pattern } from "../test/pattern.ts";

const MIB = 1_048_576;
const well = { code: 0, signal: null, errors: "" };

async function listening(): Promise<net.Server> {
  const server = net.createServer({ allowHalfOpen: true, pauseOnConnect: true });
  tidy(server);
  server.on("connection", (peer) => tidy({ close: () => peer.destroy() }));
  server.listen(0, LOCAL);
  await once(server, "listening");
  return server;
}

/** A program that connects to us, and our end of it. */
async function program(scene: string): Promise<{ child: Program; raw: Raw }> {
  const server = await listening();
  const arriving = nextRaw(server);
  const child = run(scene, String(portOfRaw(server)));
  return { child, raw: await arriving };
}

/** Nothing tells that a process will not end: it is given time. */
const aMoment = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 150);
  });

describe("a process", () => {
  test("that holds only idle sockets, a server with a client in its queue and a bound master ends by itself", async () => {
    const { child } = await program("idle");
    expect(await child.line()).toBe("ready");
    expect(await child.ended).toEqual(well);
  });

  test("with a pending receive stays until it is answered", async () => {
    const { child, raw } = await program("receive");
    expect(await child.line()).toBe("ready");
    await aMoment();
    expect(child.running).toBe(true);
    await raw.say("go\n");
    expect(await child.line()).toBe('["go",null,null]');
    expect(await child.ended).toEqual(well);
  });

  test("with a pending select stays until it is answered", async () => {
    const { child, raw } = await program("select");
    expect(await child.line()).toBe("ready");
    await aMoment();
    expect(child.running).toBe(true);
    await raw.say("go\n");
    expect(await child.line()).toBe("1");
    expect(await child.ended).toEqual(well);
  });

  test("with a pending accept stays until it is answered", async () => {
    const child = run("accept");
    const port = Number(await child.line());
    await aMoment();
    expect(child.running).toBe(true);
    await rawClient(port);
    expect(await child.line()).toBe("null");
    expect(await child.ended).toEqual(well);
  });

  test("whose calls time out ends after them", async () => {
    const { child } = await program("expire");
    expect(await child.line()).toBe('[[null,"timeout",""],[null,"timeout"],null]');
    expect(await child.ended).toEqual(well);
  });

  test("with a pending send stays until all of it is taken, and all of it arrives", async () => {
    const { child, raw } = await program("send");
    await aMoment();
    expect(child.running).toBe(true);
    const heard = await raw.hearAll();
    expect(await child.line()).toBe(`[${16 * MIB},null]`);
    expect(Buffer.compare(Buffer.from(heard, "latin1"), pattern(16 * MIB))).toBe(0);
    expect(await child.ended).toEqual(well);
  });

  test.each(["commit", "close", "shutdown"])(
    "that took bytes and then nothing but %s delivers them to a slow peer, and ends",
    async (scene) => {
      const { child, raw } = await program(scene);
      const last = Number(await child.line());
      expect(last).toBeGreaterThan(MIB);
      await aMoment();
      expect(child.running).toBe(true);
      let heard = await raw.hear(MIB);
      await aMoment();
      heard += await raw.hearAll();
      expect(heard.length).toBe(last);
      expect(Buffer.compare(Buffer.from(heard, "latin1"), pattern(last))).toBe(0);
      expect(await child.ended).toEqual(well);
    },
  );

  test("that disposes of a client, as `await using` does, ends with everything sent and an orderly end", async () => {
    const { child, raw } = await program("using");
    expect(await raw.hearAll()).toBe("bye");
    expect(raw.socket.errored).toBeNull();
    expect(await child.ended).toEqual(well);
  });

  test("is not ended by resets that nobody was there to see, accepted or not", async () => {
    const server = await listening();
    const raws: Raw[] = [];
    server.on("connection", (peer) => raws.push(new Raw(peer)));
    const child = run("reset", String(portOfRaw(server)));
    const port = Number(await child.line());
    const early = await rawClient(port);
    await until(() => raws.length === 3, "all three to arrive");
    await Promise.all([...raws, early].map((raw) => raw.reset()));
    await aMoment();
    child.say("go on\n");
    expect(await child.line()).toBe('["closed","closed","closed"]');
    expect(await child.ended).toEqual(well);
  });

  test("may leave calls unawaited, whatever becomes of them", async () => {
    const { child, raw } = await program("floating");
    expect(await child.line()).toBe("ready");
    await raw.reset();
    child.say("go on\n");
    expect(await child.ended).toEqual(well);
  });
});
