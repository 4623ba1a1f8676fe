/** The messages, and the one error class. What a method answers is a tuple; these are for `lasterror`, `try` and misuse. */

type Capital =
  | "A"
  | "B"
  | "C"
  | "D"
  | "E"
  | "F"
  | "G"
  | "H"
  | "I"
  | "J"
  | "K"
  | "L"
  | "M"
  | "N"
  | "O"
  | "P"
  | "Q"
  | "R"
  | "S"
  | "T"
  | "U"
  | "V"
  | "W"
  | "X"
  | "Y"
  | "Z";

/** A text of the operating system's, as `strerror` gives it: it begins with a capital. */
export type SystemMessage = `${Capital}${string}`;

/**
 * Why something did not happen, in LuaSocket's words, letter for letter (behaviour §16); the last four are new.
 *
 * Never plain `string`: a union of literals lets `if (error)` narrow the whole tuple.
 */
export type Message =
  | "timeout"
  | "closed"
  | "connection refused"
  | "already connected"
  | "address already in use"
  | "permission denied"
  | "host or service not provided, or not known"
  | "temporary failure in name resolution"
  | "non-recoverable failure in name resolution"
  | "memory allocation failure"
  | "host not found"
  | "getsockopt failed"
  | "setsockopt failed"
  | "aborted"
  | "oversized"
  | "unsupported"
  | "invalid utf-8"
  | SystemMessage;

/** `EOF` and the `EAI_` codes beside the kernel's own. */
const MESSAGES: Readonly<Record<string, Message>> = {
  EOF: "closed",
  ECLOSED: "closed",
  ECONNRESET: "closed",
  ECONNABORTED: "closed",
  EPIPE: "closed",
  ETIMEDOUT: "timeout",
  ECONNREFUSED: "connection refused",
  EISCONN: "already connected",
  EADDRINUSE: "address already in use",
  EACCES: "permission denied",
  ENOTFOUND: "host or service not provided, or not known",
  EAI_NONAME: "host or service not provided, or not known",
  EAI_NODATA: "host or service not provided, or not known",
  EAI_AGAIN: "temporary failure in name resolution",
  EAI_FAIL: "non-recoverable failure in name resolution",
  EAI_MEMORY: "memory allocation failure",
  EAI_ADDRFAMILY: "Address family for hostname not supported",
  EADDRNOTAVAIL: "Cannot assign requested address",
  EAFNOSUPPORT: "Address family not supported by protocol",
  EALREADY: "Operation already in progress",
  EBADF: "Bad file descriptor",
  EHOSTDOWN: "Host is down",
  EHOSTUNREACH: "No route to host",
  EINVAL: "Invalid argument",
  EIO: "Input/output error",
  EMFILE: "Too many open files",
  ENETDOWN: "Network is down",
  ENETUNREACH: "Network is unreachable",
  ENFILE: "Too many open files in system",
  ENOBUFS: "No buffer space available",
  ENOMEM: "Cannot allocate memory",
  ENOTCONN: "Transport endpoint is not connected",
  ENOTSOCK: "Socket operation on non-socket",
  ENOTSUP: "Operation not supported",
  EPERM: "Operation not permitted",
  EPROTOTYPE: "Protocol wrong type for socket",
  ABORTED: "aborted",
  OVERSIZED: "oversized",
  UNSUPPORTED: "unsupported",
  INVALID_UTF8: "invalid utf-8",
};

/** The first code that stands for a message; for `try`, which sees only the tuple, and not why something is closed. */
const CODES: ReadonlyMap<string, string> = new Map(
  Object.entries({ ECLOSED: "closed", ...MESSAGES })
    .toReversed()
    .map(([code, message]) => [message, code]),
);

export interface SocketErrorOptions {
  code?: string;
  partial?: unknown;
  cause?: unknown;
}

/**
 * An expected failure, as an exception: on `socket.lasterror`, and thrown by `try`, `lines` and the streams.
 *
 * `message` is LuaSocket's text. `code` is the runtime's (`ECONNRESET`, `EOF` for the peer's end, …), or stands for the message where
 * only that was known. `partial` is the third place of the tuple: what had arrived, or the index of the last byte sent.
 * `instanceof` holds across two copies of this package.
 *
 * @example
 * const error = SocketError.from("ECONNREFUSED");
 * error.message; // "connection refused"
 */
export class SocketError extends Error {
  declare readonly message: Message;
  readonly code: string;
  readonly partial: unknown;
  /** The brand that `instanceof` looks for. */
  readonly kind = "moonsocket.SocketError" as const;

  constructor(message: Message, { code, partial = null, cause }: SocketErrorOptions = {}) {
    super(message, cause === undefined || cause === null ? undefined : { cause });
    this.name = "SocketError";
    this.code = code ?? CODES.get(message) ?? "UNKNOWN";
    this.partial = partial;
  }

  /** From an errno-style code; a code that is not in the table reads `Unknown error CODE`. */
  static from(code: string, cause?: unknown): SocketError {
    return new this((Object.hasOwn(MESSAGES, code) && MESSAGES[code]) || `Unknown error ${code}`, { code, cause });
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === "object" && value !== null && "kind" in value && value.kind === "moonsocket.SocketError";
  }
}

/** For core's own use: whatever a transport threw, as a {@link SocketError}; a bug of its own stays visible as the cause. */
export function asSocketError(thrown: unknown): SocketError {
  return thrown instanceof SocketError ? thrown : SocketError.from("EIO", thrown);
}

/** Whether a connection ended otherwise than by an end, the peer's or our own. */
export const isBroken = (error: SocketError | null): boolean => error !== null && error.code !== "EOF";

/** A failed result as an exception; where the message says "closed", with the code that says why. */
export function exceptionFor(message: Message, partial: unknown, last: SocketError | null): SocketError {
  const code = message === "closed" ? last?.code : undefined;
  return new SocketError(message, { partial, cause: last, ...(code === undefined ? {} : { code }) });
}
