/** Objects that have options, and options that they have not. */
import type { SettableOption, TcpObject } from "@moonsocket/core";
import { is } from "./assert.ts";
import type { Bench } from "./bench.ts";

/** Whatever has options: a fresh master of each family, and one of each kind that is open, as far as the transport goes. */
export async function eachKind(bench: Bench): Promise<TcpObject[]> {
  const { tcp4, tcp6 } = bench.socket;
  return [bench.keep(tcp4()), bench.keep(tcp6()), ...(await eachOpen(bench))];
}

/** One of each kind that has a descriptor of the kernel's. */
export async function eachOpen(bench: Bench): Promise<TcpObject[]> {
  const { capabilities } = bench.transport;
  const open: TcpObject[] = [(await bench.pair()).client];
  if (capabilities["bind-before-listen"] === true) {
    const bound = bench.tcp();
    is(await bound.bind("127.0.0.1", 0), [1, null]);
    open.push(bound);
  }
  if (capabilities.listen !== true) return open;
  const { client, server } = await serve(bench);
  return [...open, client, server];
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
