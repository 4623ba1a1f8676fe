/** The runtime's own `readline`, with `for await`: the usual way to lines. */
import net from "node:net";
import { createInterface } from "node:readline";
import { HOST, LINE, LineSum, LONG_LINE } from "../content.ts";
import type { Contest, Contests } from "./contest.ts";

const lines =
  (word: string, length: number): Contest =>
  async (peer) =>
  async (n) => {
    const socket = net.connect(peer, HOST);
    socket.write(`${word} ${n} end\n`);
    const sum = new LineSum();
    for await (const line of createInterface({ input: socket, crlfDelay: Infinity })) sum.add(line);
    sum.check(n, length);
  };

export const contests: Contests = { lines: lines("lines", LINE - 1), "lines-crlf": lines("crlf", LONG_LINE - 2) };
