/** Web Streams over the same socket and the same buffer. Nothing is read before somebody pulls, nor written before it is taken. */
import { exceptionFor, isBroken, type SocketError } from "./errors.ts";
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
        else if (error === "closed" && !isBroken(lastError())) controller.close();
        else throw exceptionFor(error, partial, lastError());
      },
      cancel: shutdown,
    },
    { highWaterMark: 0 },
  );
}

interface WayOut {
  send: (data: Uint8Array, signal: AbortSignal) => Promise<Sent>;
  shutdown: () => void;
  /** What was sent must not look complete. */
  reset: () => void;
  lastError: () => SocketError | null;
}

export function writable({ send, shutdown, reset, lastError }: WayOut): WritableStream<Uint8Array> {
  return new WritableStream<Uint8Array>({
    async write(data, { signal }) {
      const [, error, last] = await send(data, signal);
      if (error !== null) throw exceptionFor(error, last, lastError());
    },
    close: shutdown,
    abort: reset,
  });
}
