/** Ports by their numbers, and none of them taken: it might be somebody's. */
import { createSockets, type Sockets, type Transport } from "@moonsocket/core";
import type { Bench } from "./bench.ts";
import { Spy } from "./spy.ts";

/** Sockets that take any free port, whichever they are asked for; `asked` is told, and may throw what the system would say. */
export function onAnyPort({ transport }: Bench, asked: (port: number) => void): Sockets {
  const spy = new Spy(transport, (name, go, ...args) => {
    if (name !== "transport.bind") return go();
    const [local, switches] = args as Parameters<Transport["bind"]>;
    const take = async (): Promise<unknown> => {
      asked(local.port);
      return go({ ...local, port: 0 }, switches);
    };
    return take();
  });
  return createSockets(spy.transport);
}
