/** Where callers are accepted, and heard. */
import assert from "node:assert/strict";
import type { TcpClient, TcpServer } from "@moonsocket/core";
import type { Book } from "./accept-book.ts";
import { call, type Scene } from "./accept-scene.ts";
import { NONE, type Accepting, type Limits } from "./accept-story.ts";

export class Door {
  readonly #scene: Scene;
  readonly #book: Book;
  readonly #server: TcpServer<"bytes">;
  readonly #clients: { readonly client: TcpClient<"bytes">; readonly port: number | null }[] = [];

  constructor(scene: Scene, book: Book, server: TcpServer<"bytes">) {
    this.#scene = scene;
    this.#book = book;
    this.#server = server;
  }

  /** Accepts as it is told, and then until everybody's call is decided and nobody is left, or it is closed. */
  async open(acceptings: readonly Accepting[], calls: Promise<unknown>): Promise<void> {
    const { world, tick, trip } = this.#scene;
    const over = world.signals.controller();
    const stop = (): void => over.abort();
    const decided = calls.then(stop, stop);
    for (const accepting of acceptings) {
      await world.there.sleep(accepting.rest * tick);
      await this.#accept(accepting, over.signal);
    }
    while (!over.signal.aborted && this.#book.closed === Infinity) await this.#accept(NONE, over.signal);
    await decided;
    // Whoever has closed before he knew may still be on his way.
    await world.there.sleep(trip);
    while (this.#book.closed === Infinity && this.#book.waiting.length > 0) await this.#accept(NONE);
  }

  async close(at: number): Promise<void> {
    await this.#scene.world.there.sleep(at * this.#scene.tick);
    this.#book.close();
    await this.#server.close();
  }

  /** Everybody has gone: what each has said is what he was to say. */
  async hear(): Promise<void> {
    for (const { client, port } of this.#clients) {
      // Nobody repeats a reset that was lost: it is answered to whoever says something.
      if (this.#scene.virtual) await client.send("?");
      const [data, error, partial] = await client.receive("*a");
      assert(error === null || error === "closed", `receive says ${error}`);
      const words = new TextDecoder().decode(data ?? partial);
      // Those who have no name have reset the connection.
      const callers = port === null ? this.#book.callers.filter(({ torn }) => torn) : [this.#book.of(port)];
      const known = callers.some((caller) => {
        const right = caller?.said === true ? `${caller.number}\n` : "";
        return words === right || (caller?.calling.goes === "resets" && right.startsWith(words));
      });
      assert(known, `${port} has said ${words}`);
      await client.close();
    }
  }

  async #accept(limits: Limits, over?: AbortSignal): Promise<void> {
    const { virtual } = this.#scene;
    const early = this.#book.waiting.length > 0;
    const from = this.#scene.now();
    const [client, error] = await call(
      this.#scene,
      this.#server,
      limits,
      (signal) => this.#server.accept({ signal: signal ?? over }),
      over,
    );
    if (client !== null) {
      assert(!virtual || !early || this.#scene.now() === from, "accept waits, where somebody is there");
      const [, port] = client.getpeername();
      // A reset that comes before accept takes the name with it, on a real kernel.
      assert(typeof port === "number" || !virtual, `getpeername says ${port}`);
      if (typeof port === "number") this.#book.accept(port);
      this.#clients.push({ client, port: typeof port === "number" ? port : null });
      return;
    }
    if (error === "closed") {
      assert(this.#book.closed < Infinity, "accept says closed, and the server is not");
      return;
    }
    const { waiting } = this.#book;
    assert(
      !virtual || limits.abort === 0 || over?.aborted === true || waiting.length === 0,
      `accept says ${error}, where somebody is there`,
    );
  }
}
