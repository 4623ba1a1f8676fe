import net from "node:net";
import { HOST } from "./base.ts";

/** Asks the peer something that it answers, beside any contender. */
export function ask(port: number, line: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    let text = "";
    const socket = net.connect(port, HOST, () => socket.write(`${line}\n`));
    socket.on("data", (chunk) => (text += chunk.toString()));
    socket.on("end", () => {
      socket.end();
      resolve(JSON.parse(text));
    });
    socket.on("error", reject);
  });
}
