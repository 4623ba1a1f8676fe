/** Any number of clients, served by one `select` loop: each line is answered by its length. */
import * as socket from "@moonsocket/node";

export async function crowd(server: socket.TcpServer): Promise<void> {
  // Whoever is ready knows what to do; the server itself is one of the sockets that are waited for.
  const handlers = new Map<socket.TcpObject, () => Promise<void>>();

  async function admit(): Promise<void> {
    for (;;) {
      const [client, error] = await server.accept();
      if (error !== null) return;
      client.settimeout(0);
      let begun = "";
      handlers.set(client, async () => {
        begun = await answer(client, begun);
      });
    }
  }

  async function answer(client: socket.TcpClient, begun: string): Promise<string> {
    const [line, error, partial] = await client.receive("*l", begun);
    if (error === "timeout") return partial;
    if (error === null) {
      await client.send(`${line.length}\n`);
    } else {
      handlers.delete(client);
      await client.close();
    }
    return "";
  }

  server.settimeout(0);
  handlers.set(server, admit);
  // Once the server is closed, the clients that are left are served to their end.
  while (server.getfd() >= 0 || handlers.size > 1) {
    const [readable] = await socket.select([...handlers.keys()], null, 0.5);
    for (const ready of readable) await handlers.get(ready)?.();
  }
}
