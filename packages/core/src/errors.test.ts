/** The messages, letter for letter, and the one error class. */
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { asSocketError, SocketError, type Message } from "./errors.ts";

/** LuaSocket's words (behaviour §16), and after the blank line ours. */
const WORDS: readonly (readonly [code: string, message: Message])[] = [
  ["EOF", "closed"],
  ["ECLOSED", "closed"],
  ["ECONNRESET", "closed"],
  ["ECONNABORTED", "closed"],
  ["EPIPE", "closed"],
  ["ETIMEDOUT", "timeout"],
  ["ECONNREFUSED", "connection refused"],
  ["EISCONN", "already connected"],
  ["EADDRINUSE", "address already in use"],
  ["EACCES", "permission denied"],
  ["ENOTFOUND", "host or service not provided, or not known"],
  ["EAI_NONAME", "host or service not provided, or not known"],
  ["EAI_NODATA", "host or service not provided, or not known"],
  ["EAI_AGAIN", "temporary failure in name resolution"],
  ["EAI_FAIL", "non-recoverable failure in name resolution"],
  ["EAI_MEMORY", "memory allocation failure"],
  ["EAI_ADDRFAMILY", "Address family for hostname not supported"],
  ["EADDRNOTAVAIL", "Cannot assign requested address"],
  ["EAFNOSUPPORT", "Address family not supported by protocol"],
  ["EALREADY", "Operation already in progress"],
  ["EBADF", "Bad file descriptor"],
  ["EHOSTDOWN", "Host is down"],
  ["EHOSTUNREACH", "No route to host"],
  ["EINVAL", "Invalid argument"],
  ["EMFILE", "Too many open files"],
  ["ENETDOWN", "Network is down"],
  ["ENETUNREACH", "Network is unreachable"],
  ["ENFILE", "Too many open files in system"],
  ["ENOBUFS", "No buffer space available"],
  ["ENOMEM", "Cannot allocate memory"],
  ["ENOTCONN", "Transport endpoint is not connected"],
  ["ENOTSOCK", "Socket operation on non-socket"],
  ["ENOTSUP", "Operation not supported"],
  ["EPERM", "Operation not permitted"],

  ["ABORTED", "aborted"],
  ["OVERSIZED", "oversized"],
  ["UNSUPPORTED", "unsupported"],
  ["INVALID_UTF8", "invalid utf-8"],
];

describe("SocketError", () => {
  it.each(WORDS)("from %s reads %j, and keeps the code", (code, message) => {
    const error = SocketError.from(code);
    expect([error.message, error.code, error.partial, error.name]).toEqual([message, code, null, "SocketError"]);
  });

  it("from a code that nobody knows reads so, as a system text", () => {
    const unknown = fc.stringMatching(/^E[A-Z0-9_]{0,12}$/).filter((code) => WORDS.every(([known]) => known !== code));
    fc.assert(
      fc.property(unknown, (code) => {
        fc.pre(code !== "EIO");
        const error = SocketError.from(code);
        expect([error.message, error.code]).toEqual([`Unknown error ${code}`, code]);
      }),
    );
  });

  it("from the name of what every object has reads as an unknown code", () => {
    for (const code of ["constructor", "__proto__", "toString"]) {
      expect(SocketError.from(code).message).toBe(`Unknown error ${code}`);
    }
  });

  it("from closed alone does not say who closed", () => {
    expect(new SocketError("closed").code).toBe("ECLOSED");
  });

  it("from a message alone has a code that stands for it", () => {
    for (const [, message] of WORDS) {
      const { code } = new SocketError(message);
      expect([message, SocketError.from(code).message]).toEqual([message, message]);
    }
    expect(new SocketError("timeout").code).toBe("ETIMEDOUT");
    expect(new SocketError("host or service not provided, or not known").code).toBe("ENOTFOUND");
  });

  it("from a message that has no code says so", () => {
    const codeless: Message[] = [
      "host not found",
      "getsockopt failed",
      "setsockopt failed",
      "Host name lookup failure",
    ];
    expect(codeless.map((message) => new SocketError(message).code)).toEqual(codeless.map(() => "UNKNOWN"));
  });

  it("takes its own code before the message's", () => {
    expect(new SocketError("closed", { code: "EOF" }).code).toBe("EOF");
    expect(new SocketError("closed", { code: "ECONNRESET" }).code).toBe("ECONNRESET");
  });

  it("keeps the partial as it is, and null where there is none", () => {
    const bytes = Uint8Array.of(1);
    expect(new SocketError("timeout", { partial: bytes }).partial).toBe(bytes);
    expect(new SocketError("timeout", { partial: "" }).partial).toBe("");
    expect(new SocketError("timeout", { partial: 0 }).partial).toBe(0);
    expect(new SocketError("timeout").partial).toBeNull();
  });

  it("has the original error as its cause, and no cause at all where there is none", () => {
    const original = new Error("read ECONNRESET");
    expect(SocketError.from("ECONNRESET", original).cause).toBe(original);
    expect(new SocketError("closed", { cause: original }).cause).toBe(original);
    for (const cause of [null, undefined]) expect("cause" in new SocketError("closed", { cause })).toBe(false);
    expect("cause" in SocketError.from("EPIPE")).toBe(false);
    expect(new SocketError("closed", { cause: 0 }).cause).toBe(0);
  });

  it("is an Error with a stack that begins with its name and message", () => {
    const error = new SocketError("connection refused");
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).toBe("SocketError: connection refused");
    expect(error.stack).toContain("connection refused");
  });
});

describe("instanceof SocketError", () => {
  it("holds across two copies of the package, both ways", async () => {
    vi.resetModules();
    const other = await import("./errors.ts");
    expect(other.SocketError).not.toBe(SocketError);
    expect(new other.SocketError("timeout") instanceof SocketError).toBe(true);
    expect(new SocketError("timeout") instanceof other.SocketError).toBe(true);
    const theirs = other.SocketError.from("EPIPE");
    expect(asSocketError(theirs)).toBe(theirs);
  });

  it("goes by the brand", () => {
    expect({ kind: "moonsocket.SocketError" } instanceof SocketError).toBe(true);
    const others = [new Error("timeout"), {}, { kind: "SocketError" }, { kind: null }, [], () => null];
    expect(others.some((value) => value instanceof SocketError)).toBe(false);
  });

  it("is false for what is no object", () => {
    const values: unknown[] = [null, undefined, 0, "moonsocket.SocketError", true, Symbol("kind")];
    expect(values.some((value) => value instanceof SocketError)).toBe(false);
  });
});

describe("asSocketError", () => {
  it("gives a SocketError as it is", () => {
    const error = SocketError.from("ECONNRESET");
    expect(asSocketError(error)).toBe(error);
  });

  it.each([
    ["an error", new TypeError("bug")],
    ["a text", "oops"],
    ["a number", 7],
    ["an object", { code: "ECONNRESET" }],
  ])("keeps %s, which a transport should not have thrown, visible as the cause", (_what, thrown) => {
    const error = asSocketError(thrown);
    expect(error).toBeInstanceOf(SocketError);
    expect([error.code, error.cause]).toEqual(["EIO", thrown]);
  });

  it("has no cause for nothing", () => {
    for (const nothing of [null, undefined]) expect("cause" in asSocketError(nothing)).toBe(false);
  });
});
