/** Bun's sockets, with what they have and its types don't tell. The same on 1.4.0 and 1.4.5. */

export type { Socket, SocketHandler, SocketListener } from "bun";

declare module "bun" {
  interface Socket<Data> {
    /** The kernel's number; -1 once it is freed. */
    readonly fd: number;
  }

  interface SocketListener<Data> {
    readonly fd: number;
  }

  interface TCPSocketListenOptions<Data> {
    ipv6Only?: boolean;
  }

  /** Takes a descriptor over, also one that is still connecting: `open` is called at once, before this returns. */
  function connect<Data>(options: FdSocketOptions<Data>): Promise<Socket<Data>>;

  /** Takes over a descriptor that listens, and calls `listen` on it with a backlog of its own. */
  function listen<Data>(options: FdSocketOptions<Data>): SocketListener<Data>;
}
