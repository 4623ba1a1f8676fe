/** What most runtimes and libraries offer: a socket whose reads and writes are promises. */
import type { Name, Switch } from "../transport.ts";

/**
 * A promise-shaped socket, to be made into a Connection by {@link bridge}.
 *
 * One read and one write run at a time, and none is ever abandoned: what a timeout leaves behind is the next call's. Failures are
 * SocketErrors, or become `EIO`.
 */
export interface PromiseSocket {
  readonly local: Name | null;
  readonly remote: Name | null;
  /** At least one byte, or `null` at the peer's end; rejects once broken, but after what had arrived, even where a write rejects before. */
  read(): Promise<Uint8Array | null>;
  /** Resolves once the bytes are on their way: they are not changed before. */
  write(bytes: Uint8Array): Promise<void>;
  /** Ends our side; reading goes on. */
  shutdown(): Promise<void>;
  /** Frees what the socket has. */
  close(): Promise<void>;
  /** Breaks off at once; pending reads and writes then settle, it does not matter how. */
  reset(): void;
  /** Absent where the transport has no such capability. */
  setOption?(option: Switch, on: boolean): void;
}

/** What is used of a stream to read from: the types of browsers, Node, Deno and Cloudflare all fit, and not each other. */
interface Source {
  getReader(): {
    read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>;
    cancel(): Promise<unknown>;
    readonly closed: Promise<unknown>;
  };
}

interface Sink {
  getWriter(): {
    write(bytes: Uint8Array): Promise<void>;
    close(): Promise<void>;
    abort(): Promise<unknown>;
    readonly closed: Promise<unknown>;
  };
}

/** What WebSocket tunnels, Cloudflare's sockets and the like have instead: two Web Streams. */
export interface StreamPair {
  readonly readable: Source;
  readonly writable: Sink;
}

/** A pair of Web Streams as a promise-shaped socket. A reset is an abort of both: whether the peer sees one is theirs to say. */
export function fromStreams(
  { readable, writable }: StreamPair,
  names: Pick<PromiseSocket, "local" | "remote"> = { local: null, remote: null },
): PromiseSocket {
  const reader = readable.getReader();
  const writer = writable.getWriter();
  const ignore = (): void => {};
  // Both reject when the other end breaks off; reads and writes tell it too.
  reader.closed.catch(ignore);
  writer.closed.catch(ignore);
  return {
    ...names,
    async read() {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return null;
        if (value !== undefined && value.length > 0) return value;
      }
    },
    write: (bytes) => writer.write(bytes),
    shutdown: () => writer.close(),
    close: async () => {
      await reader.cancel();
    },
    reset() {
      reader.cancel().catch(ignore);
      writer.abort().catch(ignore);
    },
  };
}
