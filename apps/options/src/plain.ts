/**
 * A program that does everything but touch an option; and then it does, once. Says, each time in a line, what is loaded for system calls.
 * Its argument is a module that exports a transport.
 */
import { createSockets, type Transport } from "@moonsocket/core";
import { readFileSync } from "node:fs";
import process from "node:process";

export interface Loaded {
  /** Whether koffi's binary is mapped into this process. */
  readonly koffi: boolean;
  /** Whether `node:ffi` is. */
  readonly ffi: boolean;
  /** How often a library was opened through Deno. */
  readonly dlopen: number;
}

let opened = 0;
const deno = Reflect.get(globalThis, "Deno") as { dlopen: (...args: readonly unknown[]) => unknown } | undefined;
if (deno !== undefined) {
  const { dlopen } = deno;
  deno.dlopen = (...args) => {
    opened += 1;
    return dlopen(...args);
  };
}

function loaded(): Loaded {
  const modules = Reflect.get(process, "moduleLoadList") as readonly string[] | undefined;
  return {
    // Deno permits nobody to read it, and has no use for koffi.
    koffi: deno === undefined && readFileSync("/proc/self/maps", "utf8").includes("koffi"),
    ffi: modules?.includes("NativeModule ffi") ?? false,
    dlopen: opened,
  };
}

const { transport } = (await import(process.argv[2] ?? "")) as { readonly transport: Transport };
const socket = createSockets(transport);

const server = socket.try(await socket.bind("127.0.0.1", 0));
const [, port] = socket.try(server.getsockname());
const client = socket.try(await socket.connect("127.0.0.1", port));
const peer = socket.try(await server.accept());
socket.try(await client.send("there and back\n"));
socket.try(await peer.send(`${socket.try(await peer.receive("*l"))}\n`));
const heard = socket.try(await client.receive("*l"));
for (const one of [client, peer, server]) await one.close();
const say = (more: object): void => console.log(JSON.stringify({ ...more, loaded: loaded() }));
say({ answer: heard });
say({ answer: socket.tcp4().getoption("reuseaddr") });
