/** Runs every example of the public names' docstrings, and the README's quick start, over loopback. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { bridge, createSockets, fromStreams } from "@moonsocket/core";
import { MemoryNetwork } from "@moonsocket/core/memory";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as socket from "./index.ts";

const root = new URL("../../../", import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, root), "utf8");

interface Example {
  readonly title: string;
  readonly code: string;
}

/** `@example` blocks, titled by the name that they document. */
function docstringExamples(file: string): Example[] {
  const blocks = read(file).matchAll(/\/\*\*((?:(?!\*\/)[^])*@example[^]*?)\*\/\s*(.*)/g);
  return [...blocks].map(([, comment = "", line = ""]) => ({
    title: `${file}: ${/\w+/.exec(line.replace(/^(export |readonly |async |function |(class|const|import) (?=\w))+/, ""))?.[0]}`,
    code: (comment.split("@example")[1] ?? "").replaceAll(/^\s*\* ?/gm, ""),
  }));
}

const quickStart = (file: string): Example => ({
  title: `${file}: quick start`,
  code: (/```ts\n([^]*?)```/.exec(read(file))?.[1] ?? "").replace(/^import .*$/m, ""),
});

/** `expression; // => value` becomes a check. */
const withChecks = (code: string): string =>
  code.replaceAll(/^(.*); \/\/ => (.*)$/gm, (_, expression: string, value: string) => {
    return `assertSame(await (${expression}), ${value});`;
  });

type Body = (names: Record<string, unknown>) => Promise<void>;

function compile(code: string, names: readonly string[]): Body {
  const source = stripTypeScriptTypes(`async function run() { ${withChecks(code)}\n }`);
  // oxlint-disable-next-line typescript/no-implied-eval -- running the examples' text is what this file is for
  return new Function(`{ ${names.join(", ")} }`, `${source}; return run();`) as Body;
}

const MEMORY = "packages/core/src/memory/network.ts";
const files = ["objects", "sockets", "errors", "bridge/bridge", "memory/virtual-clock"]
  .map((name) => `packages/core/src/${name}.ts`)
  .concat(MEMORY);
const examples = [...files, "packages/node/src/index.ts"].flatMap(docstringExamples);

function methodsOf(prototype: object): string[] {
  const all = Object.entries(Object.getOwnPropertyDescriptors(prototype));
  return all.flatMap(([name, { value }]) => (typeof value === "function" && name !== "constructor" ? [name] : []));
}

describe("examples", () => {
  let server: socket.TcpServer;
  let client: socket.TcpClient;
  let peer: socket.TcpClient;

  beforeEach(async () => {
    server = socket.try(await socket.bind("127.0.0.1", 0));
    const [ip, port] = socket.try(server.getsockname());
    client = socket.try(await socket.connect(ip, port, { timeout: 5 }));
    peer = socket.try(await server.accept());
  });

  afterEach(async () => {
    await Promise.all([server, client, peer].map((object) => object.close()));
  });

  test("every public method has one", () => {
    const documented = examples.map(({ title }) => title.split(": ")[1]);
    expect(documented).toEqual(expect.arrayContaining(methodsOf(Object.getPrototypeOf(client) as object)));
    expect(examples.length).toBeGreaterThan(40);
  });

  test("every public method of the memory network has one", () => {
    const documented = examples.map(({ title }) => title);
    const methods = methodsOf(MemoryNetwork.prototype);
    expect(methods.length).toBeGreaterThan(5);
    expect(documented).toEqual(expect.arrayContaining(methods.map((name) => `${MEMORY}: ${name}`)));
  });

  test.each([...examples, quickStart("README.md")])("$title", async ({ code }) => {
    expect(code.trim()).not.toBe("");
    const names = {
      socket,
      client,
      peer,
      server,
      assertSame: assert.deepStrictEqual,
      SocketError: socket.SocketError,
      bridge,
      fromStreams,
      createSockets,
      MemoryNetwork,
    };
    await compile(code, Object.keys(names))(names);
  });
});
