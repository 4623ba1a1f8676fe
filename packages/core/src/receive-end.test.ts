/** How a stream ends, what is then known of it, and whose the bytes are. */
import { describe, expect, it, vi } from "vitest";
import { Network, type Pair } from "../test/network.ts";

async function connected(): Promise<{ net: Network } & Pair> {
  const net = new Network();
  const pair = await net.pair();
  pair.client.settimeout(0);
  return { net, ...pair };
}

describe("lasterror", () => {
  it("is null until something ends, and at a timeout", async () => {
    const { net, client } = await connected();
    await net.loop.finish(client.receive());
    expect(client.lasterror).toBeNull();
  });

  it("is EOF after the peer's end, and stays", async () => {
    const { client, peer } = await connected();
    peer.deliver("x");
    peer.end();
    expect(await client.receive("*a")).toEqual(["x", null, null]);
    expect(client.lasterror).toMatchObject({ code: "EOF", message: "closed" });
    const first = client.lasterror;
    await client.receive();
    expect(client.lasterror).toBe(first);
  });

  it("is ECONNRESET after a reset, with the original error as cause", async () => {
    const { client, peer } = await connected();
    peer.deliver("x");
    peer.breakOff();
    expect(await client.receive("*a")).toEqual([null, "closed", "x"]);
    expect(client.lasterror).toMatchObject({ code: "ECONNRESET", message: "closed" });
    expect(client.lasterror?.cause).toBeInstanceOf(Error);
  });

  it("is learnt at the next write, too", async () => {
    const { client, peer } = await connected();
    peer.breakOff("EPIPE");
    expect(await client.send("x")).toEqual([null, "closed", 0]);
    expect(client.lasterror?.code).toBe("EPIPE");
  });
});

describe("a broken connection", () => {
  it("tells what broke it once, and then that it is closed (K-31, K-32)", async () => {
    const { client, peer } = await connected();
    peer.breakOff("EHOSTUNREACH");
    expect(await client.receive()).toEqual([null, "No route to host", ""]);
    expect(await client.receive()).toEqual([null, "closed", ""]);
    expect(await client.send("x")).toEqual([null, "closed", 0]);
    expect(client.lasterror?.code).toBe("EHOSTUNREACH");
  });

  it("tells a sender first, where it asks first", async () => {
    const { client, peer } = await connected();
    peer.breakOff("ENETUNREACH");
    expect(await client.send("x")).toEqual([null, "Network is unreachable", 0]);
    expect(await client.send("x")).toEqual([null, "closed", 0]);
    expect(await client.receive()).toEqual([null, "closed", ""]);
  });

  it("tells a sender once, also where the receiver sees an end each time", async () => {
    const { client, peer } = await connected();
    peer.end();
    peer.breakOff("EHOSTUNREACH");
    expect(await client.receive()).toEqual([null, "closed", ""]);
    expect(await client.send("x")).toEqual([null, "No route to host", 0]);
    expect(await client.receive()).toEqual([null, "closed", ""]);
    expect(await client.send("x")).toEqual([null, "closed", 0]);
  });

  it("first gives what had arrived (R-38, N-29)", async () => {
    const { client, peer } = await connected();
    peer.deliver("one\ntw");
    peer.breakOff();
    expect(await client.receive()).toEqual(["one", null, null]);
    expect(await client.receive(1)).toEqual(["t", null, null]);
    expect(await client.receive()).toEqual([null, "closed", "w"]);
  });

  it("wakes a pending receive and a pending send", async () => {
    const { net, client, peer } = await connected();
    client.settimeout(null);
    peer.capacity = 2;
    const calls = [client.receive(), client.send("abc")];
    net.loop.at(1, () => peer.breakOff());
    expect(await net.loop.timed(Promise.all(calls))).toEqual([
      [
        [null, "closed", ""],
        [null, "closed", 2],
      ],
      1,
    ]);
  });

  it("shows a thrown error that is no SocketError as its cause", async () => {
    const { client, peer } = await connected();
    const bug = new Error("a bug of the transport's");
    peer.read = () => {
      throw bug;
    };
    expect(await client.receive()).toEqual([null, "Input/output error", ""]);
    expect(client.lasterror).toMatchObject({ code: "EIO", cause: bug });
  });
});

describe("the peer's end", () => {
  it("leaves our side open (Z-17, D-20)", async () => {
    const { client, peer } = await connected();
    peer.end();
    expect(await client.receive()).toEqual([null, "closed", ""]);
    expect(await client.send("still")).toEqual([5, null, null]);
    expect(peer.take()).toBe("still");
    expect(client.getpeername()).toEqual(["127.0.0.1", 4000, "inet"]); // Z-12, Z-14
  });
});

describe("stats", () => {
  it("count what was consumed: line ends too, prefixes and buffered bytes not (F-02 to F-05)", async () => {
    const { net, client, peer } = await connected();
    peer.deliver("ab\r\ncdefabc");
    const seen = [client.getstats().slice(0, 2)];
    await client.receive();
    seen.push(client.getstats().slice(0, 2));
    await client.receive(2);
    seen.push(client.getstats().slice(0, 2));
    await client.receive(5, "abc");
    seen.push(client.getstats().slice(0, 2));
    await net.loop.finish(client.receive());
    await client.send("hello");
    await client.send("hello", 2, 3);
    seen.push(client.getstats().slice(0, 2));
    expect(seen).toEqual([
      [0, 0],
      [4, 0],
      [6, 0],
      [8, 0],
      [11, 7],
    ]);
  });
});

describe("dirty", () => {
  it("is about bytes read and not asked for (Y-01 to Y-04, Y-06, S-52)", async () => {
    const { client, peer } = await connected();
    expect(client.dirty()).toBe(false);
    peer.deliver("l1\nl2\n");
    expect(client.dirty()).toBe(false); // only the transport has them
    await expect(client.receive(-1)).rejects.toThrow(RangeError);
    expect(client.dirty()).toBe(false);
    await client.receive(0);
    expect(client.dirty()).toBe(true);
    await client.receive();
    expect(client.dirty()).toBe(true);
    await client.receive();
    expect(client.dirty()).toBe(false);
  });
});

describe("bytes that are handed out", () => {
  it("share no memory with later results, nor with what else is in the chunk", async () => {
    const net = new Network();
    const { client, peer } = await net.pair({ encoding: "bytes" });
    const pool = new TextEncoder().encode("xxxaaa\nbbb\ncccddd\nyyy");
    peer.deliver(pool.subarray(3, 18));
    const [first] = await client.receive();
    const [second] = await client.receive();
    const [third] = await client.receive(3);
    const [fourth] = await client.receiveany();
    const results = [first, second, third, fourth].map((data) => data ?? new Uint8Array(0));
    for (const data of results) {
      expect(data.buffer.byteLength).toBe(data.length);
      expect(data.buffer).not.toBe(pool.buffer);
    }
    expect(new Set(results.map((data) => data.buffer)).size).toBe(4);
    results[0]?.fill(0);
    expect(results.slice(1).map((data) => new TextDecoder().decode(data))).toEqual(["bbb", "ccc", "ddd\n"]);
  });

  it("can be changed without changing what is still to come", async () => {
    const net = new Network();
    const { client, peer } = await net.pair({ encoding: "bytes", maxsize: 4 });
    client.settimeout(0);
    peer.deliver("abcdefgh");
    const [, error, partial] = await client.receive();
    expect(error).toBe("oversized");
    partial?.fill(0);
    const [, , rest] = await net.loop.finish(client.receive("*l"));
    expect(new TextDecoder().decode(rest ?? undefined)).toBe("efg");
    rest?.fill(0);
    expect(await net.loop.finish(client.receive("*a"))).toEqual([null, "timeout", new TextEncoder().encode("h")]);
  });

  it("are not the prefix, which may be changed at once", async () => {
    const net = new Network();
    const { client, peer } = await net.pair({ encoding: "bytes" });
    const prefix = new TextEncoder().encode("pre");
    const satisfied = await client.receive(3, prefix);
    expect(satisfied[0]).not.toBe(prefix);
    const call = client.receive("*l", prefix);
    const delimiter = new TextEncoder().encode("--");
    prefix.fill(0);
    peer.deliver("x\n");
    expect(new TextDecoder().decode((await net.loop.finish(call))[0] ?? undefined)).toBe("prex");
    expect(new TextDecoder().decode(satisfied[0] ?? undefined)).toBe("pre");
    const until = client.receiveuntil(delimiter);
    delimiter.fill(0);
    peer.deliver("y--");
    expect(new TextDecoder().decode((await net.loop.finish(until))[0] ?? undefined)).toBe("y");
  });

  it("are not the prefix where nothing came", async () => {
    const net = new Network();
    const { client } = await net.pair({ encoding: "bytes" });
    client.settimeout(0);
    const prefix = new TextEncoder().encode("pre");
    const [, , partial] = await net.loop.finish(client.receive("*l", prefix));
    prefix.fill(0);
    expect(new TextDecoder().decode(partial ?? undefined)).toBe("pre");
  });

  it("are fresh even where there are none", async () => {
    const net = new Network();
    const { client, peer } = await net.pair({ encoding: "bytes" });
    peer.deliver("\n\n");
    const [first] = await client.receive();
    const [second] = await client.receive();
    expect([first?.length, second?.length]).toEqual([0, 0]);
    expect(first).not.toBe(second);
  });
});

describe("more than the runtime's strings can hold", () => {
  it("is a failure that consumes nothing, and never an exception", async () => {
    const net = new Network();
    const { client, peer } = await net.pair();
    const decode = vi.spyOn(TextDecoder.prototype, "decode").mockImplementationOnce(() => {
      throw new RangeError("Cannot create a string longer than 0x1fffffe8 characters");
    });
    peer.deliver("long\n");
    expect(await client.receive("*l", "so ")).toEqual([null, "memory allocation failure", "so "]);
    decode.mockRestore();
    expect(client.getstats()[0]).toBe(0);
    expect(await client.receive("*l", "so ")).toEqual(["so long", null, null]);
  });
});
