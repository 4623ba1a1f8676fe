/** Listens, and accepts nobody until a byte comes on its input: its event loop is blocked in a read. */
import { readSync, writeSync } from "node:fs";
import net, { type AddressInfo } from "node:net";

const [host = "127.0.0.1", backlog = "1"] = process.argv.slice(2);
const server = net.createServer((peer) => {
  peer.on("error", () => {});
  peer.pipe(peer);
});
server.listen({ host, port: 0, backlog: Number(backlog) }, () => {
  writeSync(1, `${(server.address() as AddressInfo).port}\n`);
  if (readSync(0, new Uint8Array(1)) === 0) process.exit();
});
