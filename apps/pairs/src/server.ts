/** The server, on whatever runtime: `socket` is all that it knows of one. */
import type { Sockets, TcpClient } from "@moonsocket/core";
import { checksum } from "./bytes.ts";

type Command = (client: TcpClient, argument: string) => Promise<unknown>;

/** Seconds that it waits for a client, whatever becomes of those before. No server outlives its starter by more. */
const PATIENCE = 300;

/** Answers so many clients, one after the other. `listening` is told the port. */
export async function serve(socket: Sockets, clients: number, listening: (port: number) => void): Promise<void> {
  const commands: Readonly<Record<string, Command>> = {
    SAY: (client, text) => client.send(`${text}\n`),

    /** Who we are, and who we take the client for. */
    async NAMES(client) {
      const [ip, port] = socket.try(client.getsockname());
      const [peer, peerPort] = socket.try(client.getpeername());
      await client.send(`${ip} ${port} ${peer} ${peerPort}\n`);
    },

    /** The first half at once, the second half and the newline when the client asks for them. */
    async HALVES(client, text) {
      const half = text.length >> 1;
      await client.send(text, 1, half);
      socket.try(await client.receive("*l"));
      await client.send(`${text}\n`, half + 1);
    },

    /** So many bytes, each piece back as it comes. */
    async ECHO(client, count) {
      for (let left = Number(count); left > 0;) {
        const data = socket.try(await client.receiveany(Math.min(left, 65_536), { encoding: "bytes" }));
        socket.try(await client.send(data));
        left -= data.length;
      }
    },

    /** Everything up to the client's end; then its checksum, and how many bytes the client has sent in all. */
    async UPLOAD(client) {
      const data = socket.try(await client.receive("*a", "", { encoding: "bytes" }));
      const [received] = client.getstats();
      await client.send(`${await checksum(data)} ${received}\n`);
    },
  };

  async function answer(accepted: TcpClient): Promise<void> {
    await using client = accepted;
    client.settimeout(PATIENCE);
    for await (const line of client.lines()) {
      const [word = "", ...rest] = line.split(" ");
      await commands[word]?.(client, rest.join(" "));
    }
  }

  await using server = socket.try(await socket.bind("127.0.0.1", 0));
  const [, port] = socket.try(server.getsockname());
  listening(port);
  server.settimeout(PATIENCE);
  // A client that breaks off knows of it; the others are served.
  const answered = socket.protect(answer);
  for (let served = 0; served < clients; served++) await answered(socket.try(await server.accept()));
}
