/** Objects that have options, and options that they have not. */
import type { SettableOption, TcpObject } from "@moonsocket/core";
import { is } from "./assert.ts";
import type { Bench } from "./bench.ts";

/** One of each class that has a descriptor, as far as the transport goes. */
export async function eachKind(bench: Bench): Promise<TcpObject[]> {
  const kinds = [bench.keep(bench.socket.tcp4()), (await bench.pair()).client];
  if (bench.transport.capabilities.listen !== true) return kinds;
  const { client, server } = await serve(bench);
  return [...kinds, client, server];
}

async function serve(bench: Bench): Promise<Record<"client" | "server", TcpObject>> {
  const server = await bench.server();
  await bench.call(server);
  return { client: bench.keep(bench.socket.try(await server.accept())), server };
}

/** Neither told nor set, on whatever has a descriptor. */
export const optionRefused =
  (...settings: readonly (readonly [option: SettableOption, value: unknown])[]) =>
  async (bench: Bench): Promise<void> => {
    for (const object of await eachKind(bench)) {
      for (const [option, value] of settings) {
        is(object.getoption(option), [null, "unsupported"], `${option} of a ${object.class}`);
        is(object.setoption(option, value as never), [null, "unsupported"], `${option} of a ${object.class}`);
      }
    }
  };
