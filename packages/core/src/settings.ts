/** What a user has asked of an object's options: whatever descriptor the object gets later has it too. */
import type { Bound, Connection, Switch, SystemOption, Transport } from "./transport.ts";

/** Linger as the kernel would report it: seconds that `close` may take before it resets. */
export interface Linger {
  on: boolean;
  timeout: number;
}

const NO_SWITCHES: ReadonlyMap<Switch, boolean> = new Map();
const NO_LINGER: Readonly<Linger> = { on: false, timeout: 0 };

export class Settings {
  /** One for everybody who has set none, and for a server and its clients, until somebody sets another. */
  #switches: ReadonlyMap<Switch, boolean> = NO_SWITCHES;
  linger: Readonly<Linger> = NO_LINGER;
  /** The kernel's own linger was on when the listener was taken over; who had come by then still has it. */
  lingered = false;
  v6only = false;
  /** Before there is a connection: each descriptor that is made for it has this from the start. */
  #system: Map<SystemOption, number> | null = null;

  get system(): Map<SystemOption, number> {
    return (this.#system ??= new Map());
  }

  get switches(): ReadonlyMap<Switch, boolean> {
    return this.#switches;
  }

  remember(option: Switch, on: boolean): void {
    this.#switches = new Map(this.#switches).set(option, on);
  }

  /** What an accepted client has from its server, but for what the kernel gives it. */
  inherited(): Settings {
    const settings = new Settings();
    settings.#switches = this.#switches;
    settings.linger = this.linger;
    settings.v6only = this.v6only;
    return settings;
  }

  /** An address is held, or listened at. No runtime has a call for its switches, so without system calls they are the connection's. */
  begin(held: Pick<Bound, "fd">, transport: Transport): void {
    if (this.switches.size === 0 || transport.descriptors === undefined) return;
    const { descriptors } = transport;
    const fd = held.fd();
    if (fd !== -1) this.#carryOut((option, on) => descriptors.set(fd, option, Number(on)));
  }

  /** The connection is open. What the system was asked for while the attempt had no number yet is set; the rest is set once more. */
  settle(connection: Connection, transport: Transport): void {
    this.#carryOut((option, on) => connection.setOption(option, on));
    if (this.#system === null) return;
    const fd = this.#system.size === 0 ? -1 : connection.fd();
    for (const [option, value] of this.#system) {
      try {
        transport.descriptors?.set(fd, option, value);
      } catch {
        // What can't be set any more a getter tells as the kernel has it.
      }
    }
    this.#system = null;
  }

  /** One that is refused is not remembered. */
  #carryOut(set: (option: Switch, on: boolean) => void): void {
    for (const [option, on] of this.switches) {
      try {
        set(option, on);
      } catch {
        const others = new Map(this.#switches);
        others.delete(option);
        this.#switches = others;
      }
    }
  }
}
