/** A client that can send no more, for its peer does not read. */
import type { Encoding, Sent, TcpClient } from "@moonsocket/core";
import { Failure } from "./assert.ts";

const ROUNDS = 64;

/** For how long nothing must be taken, in seconds: a kernel may still make room tens of milliseconds later. */
const FULL = 0.15;

/**
 * Sends zeros until nothing at all is taken; how many there were. Leaves the client without a timeout. A little more may find room
 * later: systems read ahead at their own pace.
 */
export async function fill(client: TcpClient<Encoding>): Promise<number> {
  const zeros = new Uint8Array(2 ** 20);
  let total = 0;
  client.settimeout(FULL);
  for (let round = 0; round < ROUNDS; round++) {
    const [all, error, some] = await client.send(zeros);
    const taken = error === null ? all : some;
    total += taken;
    if (taken > 0) continue;
    client.settimeout(null);
    return total;
  }
  throw new Failure(`expected a peer that does not read to stop us, and ${total} bytes were taken`);
}

/** What a small send answers that finds no room at all. */
export async function sendToFull(client: TcpClient<Encoding>, send: () => Promise<Sent>): Promise<Sent> {
  for (let round = 0; round < ROUNDS; round++) {
    await fill(client);
    client.settimeout(0);
    const answer = await send();
    client.settimeout(null);
    if (answer[1] !== null) return answer;
  }
  throw new Failure("expected a peer that does not read to stop us, and there was always room");
}
