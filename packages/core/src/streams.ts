/** Web Streams over the same socket and the same buffer. Nothing is read before somebody pulls, nor written before it is taken. */
import { SocketError } from "./errors.ts";
import type { Received, Sent } from "./results.ts";

interface WayIn {
  receive: () => Promise<Received<Uint8Array<ArrayBuffer>>>;
  shutdown: () => void;
  lastError: () => SocketError | null;
}

export function readable({ receive, shutdown, lastError }: WayIn): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        const [data, error, partial] = await receive();
        if (error === null) controller.enqueue(data);
        else if (error === "closed" && lastError()?.code === "EOF") controller.close();
        else throw new SocketError(error, { partial, cause: lastError() });
      },
      cancel: shutdown,
    },
    { highWaterMark: 0 },
  );
}

interface WayOut {
  send: (data: Uint8Array, signal: AbortSignal) => Promise<Sent>;
  shutdown: () => void;
  lastError: () => SocketError | null;
}

export function writable({ send, shutdown, lastError }: WayOut): WritableStream<Uint8Array> {
  return new WritableStream<Uint8Array>({
    async write(data, { signal }) {
      const [, error, last] = await send(data, signal);
      if (error !== null) throw new SocketError(error, { partial: last, cause: lastError() });
    },
    close: shutdown,
    abort: shutdown,
  });
}
