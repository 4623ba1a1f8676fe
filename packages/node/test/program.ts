/** A process of its own, for what only the end of a process shows. Its first argument says which. */
import { createInterface } from "node:readline";
import * as socket from "../src/index.ts";
import { pattern } from "./pattern.ts";

const [scene = "", given = "0"] = process.argv.slice(2);
const port = Number(given);
const LOCAL = "127.0.0.1";
const say = (text: string): void => console.log(text);
const connected = async (): Promise<socket.TcpClient> => socket.try(await socket.connect(LOCAL, port, { timeout: 5 }));
const listening = async (): Promise<socket.TcpServer> => socket.try(await socket.bind(LOCAL, 0));

/** Until the parent says something; that alone keeps the process. */
const told = (): Promise<void> =>
  new Promise((resolve) => {
    const lines = createInterface(process.stdin);
    lines.once("line", () => {
      lines.close();
      process.stdin.destroy();
      resolve();
    });
  });

const SCENES: Record<string, () => Promise<void>> = {
  /** Nothing pending: it ends by itself. */
  async idle() {
    const client = await connected();
    const server = await listening();
    await socket.connect(LOCAL, socket.try(server.getsockname())[1]);
    const master = socket.tcp();
    await master.bind(LOCAL, 0);
    client.settimeout(5);
    say("ready");
  },
  async receive() {
    const client = await connected();
    say("ready");
    say(JSON.stringify(await client.receive()));
  },
  async select() {
    const client = await connected();
    say("ready");
    say(String((await socket.select([client], null, 30))[0].length));
  },
  async accept() {
    const server = await listening();
    say(String(server.getsockname()[1]));
    say(JSON.stringify((await server.accept())[1]));
  },
  async expire() {
    const client = await connected();
    client.settimeout(0.1);
    const server = await listening();
    server.settimeout(0.1);
    say(JSON.stringify(await Promise.all([client.receive(), server.accept(), socket.sleep(0.1)])));
  },
  async send() {
    const client = await connected();
    say(JSON.stringify((await client.send(pattern(16 * 1_048_576))).slice(0, 2)));
  },
  /** Taken, not yet the kernel's, and nobody waits for it. */
  async commit() {
    const client = await connected();
    client.settimeout(0);
    say(String((await client.send(pattern(16 * 1_048_576)))[2]));
  },
  async close() {
    const client = await connected();
    client.settimeout(0);
    say(String((await client.send(pattern(16 * 1_048_576)))[2]));
    void client.close();
  },
  async shutdown() {
    const client = await connected();
    client.settimeout(0);
    say(String((await client.send(pattern(16 * 1_048_576)))[2]));
    client.shutdown("send");
  },
  /** What `await using` comes to: Node 22 can't parse it. */
  async using() {
    const client = await connected();
    await client.send("bye");
    say("ready");
    await client[Symbol.asyncDispose]();
  },
  /** The peer resets while nobody reads. */
  async reset() {
    const clients = [await connected(), await connected(), await connected()];
    const server = await listening();
    await clients[1]?.send("unread");
    clients[2]?.shutdown("send");
    say(String(server.getsockname()[1]));
    await told();
    say(JSON.stringify(await Promise.all(clients.map(async (client) => (await client.receive())[1]))));
  },
  /** A top-level call that is never awaited and fails in the ordinary way. */
  async floating() {
    const client = await connected();
    void client.receive();
    void client.send(new Uint8Array(16 * 1_048_576));
    void socket.connect(LOCAL, port, { timeout: 0.001 });
    say("ready");
    await told();
    void client.close();
  },
};

await SCENES[scene]?.();
