/** Two ends of one connection, both ours. */
import type { Encoding, TcpClient } from "@moonsocket/core";
import type { World } from "./storm.ts";

export interface Pair<E extends Encoding> {
  /** Here. */
  readonly client: TcpClient<E>;
  /** There. */
  readonly peer: TcpClient<E>;
}

export async function pairUp<E extends Encoding>({ here, there, address }: World, encoding: E): Promise<Pair<E>> {
  const server = there.try(await there.bind(address.there, 0, { encoding }));
  const [ip, port] = there.try(server.getsockname());
  const coming = server.accept();
  const client = here.try(await here.connect(ip, port, { encoding }));
  const peer = there.try(await coming);
  await server.close();
  return { client, peer };
}
