import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { BYTES, ROUND_TRIPS } from "./client.ts";
import { cross, type Runtime } from "./pairs.ts";

/** Seconds: many times what a shell needs. */
const LIMIT = 3;

const folder = mkdtempSync(path.join(tmpdir(), "pairs-"));
afterAll(() => rmSync(folder, { recursive: true }));

const REPORT = { roundTrips: ROUND_TRIPS, bytes: BYTES, seconds: 0.5 };

const HANG = "exec sleep 1000";

const say = (name: string, more: object): string => `echo '${JSON.stringify({ runtime: `${name} 1.0`, ...more })}'`;
const serverOf = (name: string): string => say(name, { port: 1 });
const clientOf = (name: string, report: object = REPORT): string => say(name, report);

/** A runtime whose program is a few words for a shell, and has no socket at all. It leaves its number behind. */
function acting(name: string, server = serverOf(name), client = clientOf(name)): Runtime {
  const script = `echo $$ > ${path.join(folder, name)}-$0; case $0 in server) ${server};; client) ${client};; esac`;
  return { name, command: ["sh", "-c", script] };
}

async function rows(...runtimes: readonly Runtime[]): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const { server, client, outcome } of cross(runtimes, LIMIT)) {
    all.push([server, client, outcome instanceof Error ? outcome.message : "well"]);
  }
  return all;
}

/** The process that left its number is gone, or is so soon. */
async function gone(name: string): Promise<void> {
  const number = Number(readFileSync(path.join(folder, name), "utf8"));
  await vi.waitFor(() => expect(() => process.kill(number, 0)).toThrow("ESRCH"), 10_000);
}

test.concurrent("every server is visited by every client", async () => {
  expect(await rows(acting("one"), acting("two"))).toEqual([
    ["one 1.0", "one 1.0", "well"],
    ["one 1.0", "two 1.0", "well"],
    ["two 1.0", "one 1.0", "well"],
    ["two 1.0", "two 1.0", "well"],
  ]);
});

test.concurrent("a runtime that can't be started fails its pairs, and no others", async () => {
  const absent: Runtime = { name: "absent", command: [path.join(folder, "absent")] };
  const why: unknown = expect.stringContaining("ENOENT");
  expect(await rows(absent, acting("present"))).toEqual([
    ["absent", "absent", why],
    ["absent", "present", why],
    ["present 1.0", "absent", why],
    ["present 1.0", "present 1.0", "well"],
  ]);
});

test.concurrent("a server that ends at once says why", async () => {
  const broken = acting("broken", "echo no port for me >&2; exit 3");
  expect(await rows(broken)).toEqual([["broken", "broken", "the server: ended with 3: no port for me"]]);
});

test.concurrent("a server that ends well, and says nothing, is no server", async () => {
  expect(await rows(acting("mute", "true"))).toEqual([["mute", "mute", "the server: ended, and said nothing"]]);
});

test.concurrent("a server that says nothing is killed", async () => {
  const why = `the server: not over after ${LIMIT} s`;
  expect(await rows(acting("silent", HANG))).toEqual([["silent", "silent", why]]);
  await gone("silent-server");
});

test.concurrent("a client that hangs is killed, and the next one is started", async () => {
  const why = `the client: not over after ${LIMIT} s`;
  expect(await rows(acting("hanging", undefined, HANG), acting("good"))).toEqual([
    ["hanging 1.0", "hanging", why],
    ["hanging 1.0", "good 1.0", "well"],
    ["good 1.0", "hanging", why],
    ["good 1.0", "good 1.0", "well"],
  ]);
  await gone("hanging-client");
});

test.concurrent("a client that reports, and does not end, has failed, and is killed", async () => {
  const staying = acting("staying", undefined, `${clientOf("staying")}; ${HANG}`);
  expect(await rows(staying)).toEqual([["staying 1.0", "staying", `the client: not over after ${LIMIT} s`]]);
  await gone("staying-client");
});

test.concurrent("a client that reports, and ends badly, has failed", async () => {
  const bad = acting("bad", undefined, `${clientOf("bad")}; exit 1`);
  expect(await rows(bad)).toEqual([["bad 1.0", "bad", "the client: ended with 1"]]);
});

test.concurrent("a server that does not end after its last client has failed, and is killed", async () => {
  expect(await rows(acting("lasting", `${serverOf("lasting")}; ${HANG}`))).toEqual([
    ["lasting 1.0", "lasting 1.0", "well"],
    ["lasting", null, `the server: not over after ${LIMIT} s`],
  ]);
  await gone("lasting-server");
});

test.concurrent("numbers that are not what they must be fail the pair", async () => {
  const lazy = acting("lazy", undefined, clientOf("lazy", { ...REPORT, roundTrips: ROUND_TRIPS - 1 }));
  expect(await rows(lazy)).toEqual([
    ["lazy 1.0", "lazy", `the client: round trips: ${ROUND_TRIPS - 1}, where ${ROUND_TRIPS} was expected`],
  ]);
  const short = acting("short", undefined, clientOf("short", { ...REPORT, bytes: BYTES - 1 }));
  expect(await rows(short)).toEqual([
    ["short 1.0", "short", `the client: bytes compared: ${BYTES - 1}, where ${BYTES} was expected`],
  ]);
});

test.concurrent("a program on another runtime than its own fails the pair", async () => {
  const posing = acting("posing", serverOf("other"));
  const why = 'the server: the runtime: "other", where "posing" was expected';
  expect(await rows(posing)).toEqual([["posing", "posing", why]]);
});

test.concurrent("who leaves early leaves no server behind", async () => {
  const left = acting("left", `${serverOf("left")}; ${HANG}`);
  for await (const { outcome } of cross([left], LIMIT)) {
    expect(outcome).toMatchObject(REPORT);
    break;
  }
  await gone("left-server");
});
