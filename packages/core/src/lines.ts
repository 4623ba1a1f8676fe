/** `for await` over a socket: lines of a client, clients of a server. Leaving the loop closes nothing. */
import { exceptionFor, isBroken, SocketError } from "./errors.ts";
import type { Received, Result } from "./results.ts";

/** Ends in silence at the peer's end, after what it left without a newline, or at our own close; anything else is thrown. */
export function lines<T extends string | Uint8Array>(
  receive: () => Promise<Received<T>>,
  lastError: () => SocketError | null,
): AsyncIterableIterator<T> {
  let ended = false;
  return {
    async next() {
      if (ended) return { done: true, value: undefined };
      const [line, error, partial] = await receive();
      if (error === null) return { done: false, value: line };
      if (error !== "closed" || isBroken(lastError())) throw exceptionFor(error, partial, lastError());
      ended = true;
      return partial.length > 0 ? { done: false, value: partial } : { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** Ends in silence once the server is closed. */
export function clients<T>(accept: () => Promise<Result<T>>): AsyncIterableIterator<T> {
  return {
    async next() {
      const [client, error] = await accept();
      if (error === "closed") return { done: true, value: undefined };
      if (error !== null) throw new SocketError(error);
      return { done: false, value: client };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
