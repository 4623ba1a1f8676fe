/** What `node:net` does not say, and each runtime that has it knows in its own way. */
import type { Family, Name, SocketError, SocketOptions } from "@moonsocket/core";
import type { SystemCalls } from "@moonsocket/system";
import type { Server, Socket } from "node:net";

/** A TCP socket below `node:net`: what `listen` and `connect` take over. */
export interface Handle {
  close(): void;
}

/** Options that are set by system calls; where there are none a runtime does it in its own way. */
export type SystemOptions = Required<SocketOptions>["system"];

/** A descriptor that is held, with an address unless it is to connect from anywhere. */
export interface Held {
  readonly local: Name;
  /** What is listened on, or connected from; the holder's no longer. Throws a SocketError. */
  handle(use: "listen" | "connect"): Handle;
  fd(): number;
  close(): void;
}

export interface Runtime {
  /** Takes an address; throws a SocketError. */
  hold(wanted: Name, options: Required<SocketOptions>): Held;
  /**
   * What will connect from anywhere, with options that are set, of which there are some; throws a SocketError. `null` where it can't be had: then core
   * sets them once it is connected.
   */
  open(family: Family, system: SystemOptions): Held | null;
  /** What makes system calls, loaded at the first call; `null` where it can't be. */
  calls(): SystemCalls | null;
  /** Takes over a descriptor that is connected, or listens; it is its own from then on unless it throws. */
  adopt(fd: number, kind: "connection" | "listener"): Handle;
  /** The kernel's number; -1 once it is freed. */
  fdOf(owner: Socket | Server): number;
  /** Asked before each write. Throws where the peer has reset the connection, though the runtime has not told it yet. */
  beforeWrite(socket: Socket): void;
  /** Whether an end that the runtime reports is a reset; what a write has failed with before. */
  endedByReset(socket: Socket, failure: SocketError | null): boolean;
  /** Whether no descriptor can be had: then nobody is accepted, and the runtime doesn't say so. */
  exhausted(): boolean;
  /** Told of each attempt, right after `connect` was called on its socket. */
  attempted(socket: Socket): void;
  /** Breaks off an attempt at once; the peer, where it already believes in it, sees a reset. */
  abandon(socket: Socket): void;
  /** See the contract. */
  turn(done: () => void): void;
}
