/** promise-socket 8, the library of that name: `node:net` in promises. It has no lines, and nothing that listens. */
import { PromiseSocket } from "promise-socket";
import net from "node:net";
import { ASKED, BulkSum, expectEqual, HOST, PIECE, SMALL } from "../content.ts";
import type { Contest, Contests } from "./contest.ts";

async function dial(peer: number, line: string): Promise<PromiseSocket<net.Socket>> {
  const socket = new PromiseSocket(new net.Socket().setNoDelay());
  await socket.connect(peer, HOST);
  await socket.write(line);
  return socket;
}

const asks =
  (seconds: number | null): Contest =>
  async (peer) => {
    const socket = await dial(peer, "echo\n");
    const question = "q".repeat(ASKED);
    return async (n) => {
      if (seconds !== null) socket.setTimeout(seconds * 1000);
      for (let left = n; left > 0; left--) {
        await socket.write(question);
        const answer = await socket.read(ASKED);
        expectEqual("the answer", String(answer), question);
      }
      socket.setTimeout(0); // or it would be destroyed between rounds
    };
  };

const sends =
  (piece: string | Uint8Array): Contest =>
  async (peer) =>
  async (n) => {
    const socket = await dial(peer, `sink ${n * piece.length}\n`);
    const data = typeof piece === "string" ? piece : Buffer.from(piece);
    for (let left = n; left > 0; left--) await socket.write(data);
    expectEqual("the receipt", String(await socket.read(2)), "k\n");
    socket.destroy();
  };

export const contests: Contests = {
  "round-trip": asks(null),
  "round-trip-timeout": asks(5),

  "receive-64k": async (peer) => async (n) => {
    const socket = await dial(peer, `bytes ${n * PIECE}\n`);
    const sum = new BulkSum();
    for (let left = n; left > 0; left--) sum.add((await socket.read(PIECE)) as Buffer);
    sum.check(n * PIECE);
    socket.destroy();
  },

  "receive-all": async (peer) => async (n) => {
    const socket = await dial(peer, `bytes ${n * PIECE} end\n`);
    const sum = new BulkSum();
    sum.add((await socket.readAll()) as Buffer);
    sum.check(n * PIECE);
    socket.destroy();
  },

  "send-bulk": sends(new Uint8Array(PIECE).fill(7)),
  "send-small": sends("s".repeat(SMALL)),
};
