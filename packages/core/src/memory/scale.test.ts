/** Many hosts, many connections, many messages. */
import { describe, expect, test } from "vitest";
import { accept, acceptNow, decided, DUAL, NOTHING, Raw, readNow, until } from "../../test/raw.ts";
import type { Connection, Listener } from "../transport.ts";
import { MemoryNetwork } from "./index.ts";

describe("a network", () => {
  test("of 1,000 hosts: each has an address and a name, serves its neighbour, and gives everything back", async () => {
    const network = new MemoryNetwork();
    const hosts = Array.from({ length: 1000 }, (_, n) => network.host(`host-${n}`));
    expect(new Set(hosts.flatMap(({ addresses }) => addresses.map(({ ip }) => ip))).size).toBe(1000);
    const listeners: Listener[] = [];
    for (const host of hosts) {
      listeners.push(await (await host.bind({ ip: "0.0.0.0", port: 7, family: "inet" }, DUAL)).listen(1));
    }
    const connections = await network.run(async () => {
      const all: Connection[] = [];
      for (const [n, host] of hosts.entries()) {
        const [address] = await host.resolver.resolve(`host-${(n + 1) % 1000}`, "inet");
        if (address === undefined) throw new Error("no address");
        all.push(host.connect({ ...address, port: 7 }));
      }
      for (const client of all) await decided(client);
      return all;
    });
    expect(network.left().descriptors).toBe(2000 + 1000);
    for (const [n, client] of connections.entries()) client.write(Uint8Array.of(n, n >> 8));
    await network.clock.advance(0);
    for (const [n, listener] of listeners.entries()) {
      const server = acceptNow(listener);
      const from = (n + 999) % 1000;
      expect(server.remote?.ip).toBe(hosts[from]?.addresses[0]?.ip);
      expect(readNow(server).bytes).toEqual(Uint8Array.of(from, from >> 8));
      server.reset();
    }
    for (const object of connections) object.reset();
    for (const object of listeners) object.close();
    expect(network.left()).toEqual(NOTHING);
  });

  test("passes over addresses that a test has given away", () => {
    const network = new MemoryNetwork();
    network.host("a", "10.0.0.2", "10.0.0.3");
    expect(["b", "c"].map((name) => network.host(name).addresses)).toEqual([
      [{ ip: "10.0.0.4", family: "inet" }],
      [{ ip: "10.0.0.5", family: "inet" }],
    ]);
  });
});

describe("1,000,000 messages", () => {
  test("over a hundred connections come in order, each in a piece of its own", async () => {
    const raw = new Raw();
    const listener = await raw.listen(100);
    const [connections, each] = [100, 10_000];
    const write = async (client: Connection): Promise<void> => {
      const message = new Uint8Array(4);
      const view = new DataView(message.buffer);
      for (let n = 0; n < each; n++) {
        view.setUint32(0, n);
        while (client.write(message) === 0) await until(client, () => client.writable);
      }
      client.shutdown();
    };
    const read = async (server: Connection): Promise<string> => {
      for (let n = 0; ;) {
        const piece = server.read(4);
        if (piece === "wait") await until(server, () => server.readable);
        else if (piece === "end") return n === each ? "all" : `${n} messages`;
        else if (piece.length !== 4 || new DataView(piece.buffer, piece.byteOffset).getUint32(0) !== n++)
          return `wrong at ${n}`;
      }
    };
    const writes: Promise<unknown>[] = [];
    const reads: Promise<string>[] = [];
    for (let n = 0; n < connections; n++) {
      const client = raw.moon.connect(raw.to);
      reads.push(read(await accept(listener)));
      writes.push(write(await decided(client)));
    }
    await Promise.all(writes);
    expect(new Set(await Promise.all(reads))).toEqual(new Set(["all"]));
  });
});
