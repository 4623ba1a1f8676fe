/** An address that the scripted transport holds, until it is used up or closed. */
import type { Bound, Connection, Listener, Name } from "../src/transport.ts";
import type { Script } from "./script.ts";

export class ScriptedBound implements Bound {
  readonly local: Name;
  readonly #fd: number;
  state: "held" | "used" | "closed" = "held";
  readonly #script: Script;

  constructor(script: Script, local: Name) {
    this.#script = script;
    this.local = local;
    this.#fd = script.nextFd++;
  }

  fd(): number {
    return this.#fd;
  }

  async listen(backlog: number): Promise<Listener> {
    this.#use("listen");
    const listener = await this.#script.serve(this.local, backlog);
    this.state = "used";
    return listener;
  }

  connect(remote: Name): Connection {
    this.#use("connect");
    const connection = this.#script.connect(remote, {}, this.local);
    this.state = "used";
    return connection;
  }

  close(): void {
    if (this.state === "held") this.state = "closed";
  }

  #use(what: string): void {
    if (this.state !== "held") this.#script.violations.push(`${what} on an address that was ${this.state}`);
  }
}
