/**
 * The line server: a process of its own. Prints the ports of its two doors, and ends when a client says STOP.
 *
 * The first door serves each client by a loop of its own; the second serves all of them by one `select` loop.
 */
import { createHash } from "node:crypto";
import * as socket from "@moonsocket/node";
import { crowd } from "./crowd.ts";

type Command = (client: socket.TcpClient, argument: string) => Promise<unknown>;

const server = socket.try(await socket.bind("127.0.0.1", 0));
const second = socket.try(await socket.bind("127.0.0.1", 0, 256));

const commands: Readonly<Record<string, Command>> = {
  ECHO: (client, text) => client.send(`${text}\n`),

  /** The first half at once, the second half and the newline a little later. */
  async SLOWLY(client, text) {
    const half = text.length >> 1;
    await client.send(text, 1, half);
    await socket.sleep(0.4);
    await client.send(`${text}\n`, half + 1);
  },

  /** Everything up to the client's end, and only then an answer. */
  async UPLOAD(client) {
    const essay = socket.try(await client.receive("*a"));
    await client.send(`${essay.split("\n").length - 1} lines received, thank you\n`);
  },

  /** Reads so many bytes with rests between, and answers with their checksum. */
  async SLOWREAD(client, count) {
    const hash = createHash("sha256");
    for (let left = Number(count); left > 0;) {
      const data = socket.try(await client.receiveany(Math.min(left, 262_144), { encoding: "bytes" }));
      hash.update(data);
      left -= data.length;
      await socket.sleep(0.002);
    }
    await client.send(`${hash.digest("hex")}\n`);
  },

  async STOP(client) {
    await client.send("no more clients; bye\n");
    await server.close();
    await second.close();
  },
};

async function serve(client: socket.TcpClient): Promise<void> {
  await using connection = client;
  await connection.send("Welcome to the line server. ECHO, SLOWLY, UPLOAD, SLOWREAD, STOP.\n");
  for await (const line of connection.lines()) {
    const [word = "", ...rest] = line.split(" ");
    const command = commands[word];
    if (command === undefined) await connection.send(`what is ${word}?\n`);
    else await command(connection, rest.join(" "));
  }
}

const [, port] = socket.try(server.getsockname());
const [, crowdPort] = socket.try(second.getsockname());
console.log(JSON.stringify({ port, crowdPort }));

const work: Promise<unknown>[] = [crowd(second)];
for await (const client of server) work.push(serve(client));
await Promise.all(work);
console.log("server: everyone served, ports closed");
