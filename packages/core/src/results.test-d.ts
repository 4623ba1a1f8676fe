/** The types that users see: results narrow on both sides, encodings decide what is received, views are narrower. */
import { describe, expectTypeOf, it } from "vitest";
import type {
  Data,
  Done,
  Encoding,
  Family,
  Message,
  NameResult,
  Received,
  Result,
  Sent,
  Sockets,
  SystemMessage,
  Tcp,
  TcpClient,
  TcpMaster,
  TcpServer,
} from "./index.ts";

declare const socket: Sockets;
declare const client: TcpClient;
declare const latin1: TcpClient<"latin1">;
declare const raw: TcpClient<"bytes">;
declare const server: TcpServer;

type Bytes = Uint8Array<ArrayBuffer>;

describe("Message", () => {
  it("is never plain string", () => {
    expectTypeOf<string>().not.toExtend<Message>();
    expectTypeOf<"">().not.toExtend<Message>();
    expectTypeOf<"timed out">().not.toExtend<Message>();
    expectTypeOf<Lowercase<string>>().not.toExtend<Message>();
  });

  it("is LuaSocket's words, ours, and any system text, which begins with a capital", () => {
    expectTypeOf<"timeout" | "closed" | "connection refused" | "already connected">().toExtend<Message>();
    expectTypeOf<"aborted" | "oversized" | "unsupported" | "invalid utf-8">().toExtend<Message>();
    expectTypeOf<"Bad file descriptor">().toExtend<SystemMessage>();
    expectTypeOf<SystemMessage>().toExtend<Message>();
    expectTypeOf<"timeout">().not.toExtend<SystemMessage>();
    expectTypeOf<NonNullable<TcpClient["lasterror"]>["message"]>().toEqualTypeOf<Message>();
  });

  it("narrows by comparison", () => {
    const message = {} as Message;
    if (message === "timeout") expectTypeOf(message).toEqualTypeOf<"timeout">();
    else expectTypeOf(message).toEqualTypeOf<Exclude<Message, "timeout">>();
  });
});

describe("if (error) narrows both sides", () => {
  it("of receive", async () => {
    const [data, error, partial] = await client.receive("*l");
    if (error) {
      expectTypeOf(data).toEqualTypeOf<null>();
      expectTypeOf(error).toEqualTypeOf<Message>();
      expectTypeOf(partial).toEqualTypeOf<string>();
    } else {
      expectTypeOf(data).toEqualTypeOf<string>();
      expectTypeOf(error).toEqualTypeOf<null>();
      expectTypeOf(partial).toEqualTypeOf<null>();
    }
  });

  it("of receiveany and receiveuntil", async () => {
    const [data, error, partial] = await raw.receiveany();
    if (error === null) expectTypeOf(data).toEqualTypeOf<Bytes>();
    else expectTypeOf(partial).toEqualTypeOf<Bytes>();
    const [head, trouble, begun] = await client.receiveuntil("\r\n\r\n");
    if (trouble) expectTypeOf(begun).toEqualTypeOf<string>();
    else expectTypeOf(head).toEqualTypeOf<string>();
  });

  it("of send", async () => {
    const [last, error, lastSent] = await client.send("hello");
    if (error) {
      expectTypeOf(last).toEqualTypeOf<null>();
      expectTypeOf(error).toEqualTypeOf<Message>();
      expectTypeOf(lastSent).toEqualTypeOf<number>();
    } else {
      expectTypeOf(last).toEqualTypeOf<number>();
      expectTypeOf(error).toEqualTypeOf<null>();
      expectTypeOf(lastSent).toEqualTypeOf<null>();
    }
  });

  it("of connect, bind, listen and setoption", async () => {
    const master = socket.tcp();
    for (const result of [
      await master.connect("127.0.0.1", 80),
      await master.bind("*", 0),
      await master.listen(),
      master.setoption("keepalive", true),
    ]) {
      const [done, error] = result;
      if (error) {
        expectTypeOf(done).toEqualTypeOf<null>();
        expectTypeOf(error).toEqualTypeOf<Message>();
      } else {
        expectTypeOf(done).toEqualTypeOf<1>();
        expectTypeOf(error).toEqualTypeOf<null>();
      }
    }
  });

  it("of names, whose value is in two of three places", () => {
    for (const [ip, port, family] of [client.getsockname(), server.getpeername()]) {
      if (ip === null) {
        expectTypeOf(port).toEqualTypeOf<Message>();
        expectTypeOf(family).toEqualTypeOf<null>();
      } else {
        expectTypeOf(ip).toEqualTypeOf<string>();
        expectTypeOf(port).toEqualTypeOf<number>();
        expectTypeOf(family).toEqualTypeOf<Family>();
      }
      if (family) expectTypeOf(port).toEqualTypeOf<number>();
      else expectTypeOf(ip).toEqualTypeOf<null>();
    }
  });

  it("of new clients and servers, accept and getoption", async () => {
    const [connected, refused] = await socket.connect("127.0.0.1", 80);
    if (refused) expectTypeOf(connected).toEqualTypeOf<null>();
    else expectTypeOf(connected).toEqualTypeOf<TcpClient>();
    const [accepted, error] = await server.accept();
    if (error) expectTypeOf(accepted).toEqualTypeOf<null>();
    else expectTypeOf(accepted).toEqualTypeOf<TcpClient>();
    const [linger, trouble] = client.getoption("linger");
    if (trouble) expectTypeOf(trouble).toEqualTypeOf<Message>();
    else expectTypeOf(linger).toEqualTypeOf<{ on: boolean; timeout: number }>();
  });
});

describe("the encoding", () => {
  it("decides what is received", () => {
    expectTypeOf<Encoding>().toEqualTypeOf<"utf8" | "latin1" | "bytes">();
    expectTypeOf<Data<"utf8">>().toEqualTypeOf<string>();
    expectTypeOf<Data<"latin1">>().toEqualTypeOf<string>();
    expectTypeOf<Data<"bytes">>().toEqualTypeOf<Bytes>();
    expectTypeOf(client.receive()).resolves.toEqualTypeOf<Received<string>>();
    expectTypeOf(latin1.receive("*a")).resolves.toEqualTypeOf<Received<string>>();
    expectTypeOf(raw.receive(1)).resolves.toEqualTypeOf<Received<Bytes>>();
    expectTypeOf(raw.receiveany(9)).resolves.toEqualTypeOf<Received<Bytes>>();
    expectTypeOf(raw.receiveuntil("\0")).resolves.toEqualTypeOf<Received<Bytes>>();
    expectTypeOf(raw.lines()).toEqualTypeOf<AsyncIterableIterator<Bytes>>();
    expectTypeOf(client.lines()).toEqualTypeOf<AsyncIterableIterator<string>>();
  });

  it("of one call comes before the object's", () => {
    const bytes = { encoding: "bytes" } as const;
    const text = { encoding: "latin1" } as const;
    expectTypeOf(client.receive("*l", null, bytes)).resolves.toEqualTypeOf<Received<Bytes>>();
    expectTypeOf(client.receive(4, "", { encoding: "bytes" })).resolves.toEqualTypeOf<Received<Bytes>>();
    expectTypeOf(client.receiveany(null, bytes)).resolves.toEqualTypeOf<Received<Bytes>>();
    expectTypeOf(client.receiveuntil("\n", null, bytes)).resolves.toEqualTypeOf<Received<Bytes>>();
    expectTypeOf(client.lines(bytes)).toEqualTypeOf<AsyncIterableIterator<Bytes>>();
    expectTypeOf(raw.receive("*l", null, text)).resolves.toEqualTypeOf<Received<string>>();
    expectTypeOf(raw.receive("*l", null, { maxsize: 9 })).resolves.toEqualTypeOf<Received<Bytes>>();
  });

  // Told by what is received: the types of two objects that differ in their encoding alone are equal.

  it("of a new object is what it was made with, utf8 by default", async () => {
    expectTypeOf(socket.tcp().receive()).resolves.toEqualTypeOf<Received<string>>();
    expectTypeOf(socket.tcp({ encoding: "bytes" }).receive()).resolves.toEqualTypeOf<Received<Bytes>>();
    expectTypeOf(socket.tcp4({ maxsize: 9 }).receive()).resolves.toEqualTypeOf<Received<string>>();
    expectTypeOf(socket.tcp6({ encoding: "latin1" }).receive()).resolves.toEqualTypeOf<Received<string>>();
    const text = socket.try(await socket.connect("localhost", 80));
    const bytes = socket.try(await socket.connect4("localhost", 80, { encoding: "bytes" }));
    expectTypeOf(text.receive()).resolves.toEqualTypeOf<Received<string>>();
    expectTypeOf(bytes.receive()).resolves.toEqualTypeOf<Received<Bytes>>();
  });

  it("of a server is its clients'", async () => {
    const accepted = socket.try(await socket.try(await socket.bind("*", 0, { encoding: "bytes" })).accept());
    expectTypeOf(accepted.receive()).resolves.toEqualTypeOf<Received<Bytes>>();
    for await (const each of socket.try(await socket.bind("*", 0, 5))) {
      expectTypeOf(each.receive()).resolves.toEqualTypeOf<Received<string>>();
    }
    for await (const each of socket.tcp({ encoding: "bytes" })) {
      expectTypeOf(each.receive()).resolves.toEqualTypeOf<Received<Bytes>>();
    }
  });
});

describe("Tcp", () => {
  it("is a master, a client and a server", () => {
    expectTypeOf<Tcp>().toExtend<TcpMaster>();
    expectTypeOf<Tcp>().toExtend<TcpClient>();
    expectTypeOf<Tcp>().toExtend<TcpServer>();
    expectTypeOf<Tcp<"bytes">>().toExtend<TcpMaster & TcpClient<"bytes"> & TcpServer<"bytes">>();
  });

  it("has views that are narrower", () => {
    expectTypeOf<TcpClient>().not.toHaveProperty("accept");
    expectTypeOf<TcpClient>().not.toHaveProperty("bind");
    expectTypeOf<TcpServer>().not.toHaveProperty("receive");
    expectTypeOf<TcpMaster>().not.toHaveProperty("send");
    expectTypeOf<Tcp<"bytes">>().not.toExtend<TcpClient>();
    expectTypeOf<TcpClient>().not.toExtend<TcpServer>();
    expectTypeOf<TcpMaster>().not.toExtend<TcpClient>();
  });

  it("refuses patterns, modes and options that there are not", () => {
    // @ts-expect-error -- the star and one letter, as LuaSocket documents it
    void client.receive("*line");
    // @ts-expect-error -- a count is a number
    void client.receive("5");
    // @ts-expect-error -- b, t or r
    client.settimeout(1, "x");
    // @ts-expect-error -- error can only be read
    client.setoption("error", null);
    // @ts-expect-error -- the value's type is the option's
    client.setoption("keepalive", 1);
    // @ts-expect-error -- one of three encodings
    socket.tcp({ encoding: "utf-8" });
  });
});

describe("try", () => {
  it("gives the value of a success, and whole names", () => {
    expectTypeOf(socket.try({} as Received<string>)).toEqualTypeOf<string>();
    expectTypeOf(socket.try({} as Received<Bytes>)).toEqualTypeOf<Bytes>();
    expectTypeOf(socket.try({} as Sent)).toEqualTypeOf<number>();
    expectTypeOf(socket.try({} as Done)).toEqualTypeOf<1>();
    expectTypeOf(socket.try({} as Result<TcpClient>)).toEqualTypeOf<TcpClient>();
    expectTypeOf(socket.try({} as Result<string | null>)).toEqualTypeOf<string | null>();
    expectTypeOf(socket.try({} as NameResult)).toEqualTypeOf<[ip: string, port: number, family: Family]>();
    expectTypeOf(socket.try(client.getstats())).toEqualTypeOf<[received: number, sent: number, age: number]>();
    expectTypeOf(socket.newtry(() => client.close())({} as Done)).toEqualTypeOf<1>();
  });

  it("does not take a promise", () => {
    // @ts-expect-error -- await it first
    socket.try(client.receive());
  });

  it("is undone by protect", () => {
    const add = socket.protect((a: number, b: number): [number, null] => [a + b, null]);
    expectTypeOf(add).parameters.toEqualTypeOf<[a: number, b: number]>();
    expectTypeOf(add).returns.toEqualTypeOf<[number, null] | [value: null, error: Message]>();
    const read = socket.protect(async () => ["x", null] as [string, null]);
    expectTypeOf(read()).resolves.toEqualTypeOf<[string, null] | [value: null, error: Message]>();
  });
});

describe("the resume loop of the documentation", () => {
  it("narrows to the partial, to another message, or to the line", async () => {
    let partial = "";
    for (;;) {
      const [line, err, rest] = await client.receive("*l", partial);
      if (err === "timeout") {
        partial = rest;
        expectTypeOf(rest).toEqualTypeOf<string>();
        continue;
      }
      if (err) {
        expectTypeOf(err).toEqualTypeOf<Exclude<Message, "timeout">>();
        expectTypeOf(rest).toEqualTypeOf<string>();
        break;
      }
      expectTypeOf(line).toEqualTypeOf<string>();
      break;
    }
  });

  it("with null for no partial has to name the type of the result: TypeScript goes in circles otherwise", async () => {
    let partial: string | null = null;
    for (;;) {
      const [line, err, rest]: Received<string> = await client.receive("*l", partial);
      if (err === null) return expectTypeOf(line).toEqualTypeOf<string>();
      partial = rest;
    }
  });

  it("keeps bytes as bytes", async () => {
    for (let partial = new Uint8Array(0); ;) {
      const [data, err, rest] = await raw.receive(9, partial);
      if (err === null) return expectTypeOf(data).toEqualTypeOf<Bytes>();
      partial = rest;
    }
  });

  it("of send goes on behind the last byte sent", async () => {
    for (let from = 1; ;) {
      const [last, err, lastSent] = await client.send("long", from);
      if (err === null) return expectTypeOf(last).toEqualTypeOf<number>();
      from = lastSent + 1;
    }
  });
});

it("select gives what it was given, each side of its own type", async () => {
  const [readable, writable, error] = await socket.select([server], [client], 1);
  expectTypeOf(readable).toEqualTypeOf<TcpServer[]>();
  expectTypeOf(writable).toEqualTypeOf<TcpClient[]>();
  expectTypeOf(error).toEqualTypeOf<"timeout" | "aborted" | null>();
});
