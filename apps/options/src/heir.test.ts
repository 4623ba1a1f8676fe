/** A descriptor that another process has opened and handed on. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { WITH_CALLS, type Runtime } from "./runtimes.ts";

const program = fileURLToPath(new URL("heir.ts", import.meta.url));
const LOOPBACK = "127.0.0.1";

interface Kept {
  readonly server: Server;
  /** A caller, who says a line; and what it hears. */
  readonly call: () => { readonly heard: Promise<string> };
}

/** Listens; who comes is paused, and nobody here reads what they say. */
async function listen(): Promise<Kept> {
  const server = createServer({ pauseOnConnect: true, allowHalfOpen: true }).listen(0, LOOPBACK);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    server,
    call() {
      const socket = connect(port, LOOPBACK).setEncoding("utf8");
      socket.write("moon\n");
      return { heard: hear(socket) };
    },
  };
}

async function hear(socket: Socket): Promise<string> {
  let text = "";
  for await (const piece of socket) text += String(piece);
  return text;
}

/** Runs to its end with `given` as descriptor 3. */
async function run({ command: [executable, ...flags], transport }: Runtime, given: Socket | number): Promise<void> {
  const child = spawn(executable, [...flags, program, transport], {
    stdio: ["ignore", "inherit", "pipe", given],
    timeout: 50_000,
  });
  let complaints = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (complaints += text));
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`the program ended with ${code}: ${complaints}`);
}

test.each(WITH_CALLS)("a connection that was handed on is answered: $name", async (runtime) => {
  const { server, call } = await listen();
  const accepted = once(server, "connection") as Promise<[Socket]>;
  const { heard } = call();
  const [socket] = await accepted;
  await run(runtime, socket);
  socket.destroy(); // the program had a duplicate
  expect(await heard).toBe("tcp{client} heard moon\n");
  server.close();
});

test.each(WITH_CALLS)("a listener that was handed on is served: $name", async (runtime) => {
  const { server, call } = await listen();
  const { _handle: handle } = server as unknown as { _handle: { readonly fd: number } };
  const child = run(runtime, handle.fd);
  // The child has its own by now. As ours goes on accepting as long as it is there, it is the first to go.
  server.close();
  const { heard } = call();
  await child;
  expect(await heard).toBe("tcp{server} heard moon\n");
});
