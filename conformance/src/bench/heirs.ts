/** Objects that a descriptor has gone from, or come to. */
import type { Encoding, TcpClient, TcpObject } from "@moonsocket/core";
import { is } from "./assert.ts";
import type { Bench, Pair } from "./bench.ts";

/** A new object that takes over what `from` has, by its number. */
export function heirOf(bench: Bench, from: TcpObject): ReturnType<Bench["tcp"]> {
  const heir = bench.tcp();
  const number = from.getfd();
  is(heir.setfd(number), undefined);
  is([heir.getfd(), from.getfd()], [number, -1], "the number, and what is left of it");
  return heir;
}

/** What a case has left to nobody is closed after it. */
export function pickUp(bench: Bench, number: number): void {
  is(bench.tcp().setfd(number), undefined);
}

/** Bytes go both ways between a client and a far end. */
export async function talk(client: Pick<TcpClient<Encoding>, "send" | "receive">, far: Pair["far"]): Promise<void> {
  is(await client.send("ping\n"), [5, null, null]);
  is(await far.hear(5), "ping\n");
  await far.say("pong\n");
  is(await client.receive(), ["pong", null, null]);
}
