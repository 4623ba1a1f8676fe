/** As much of Bun and Deno as is asked here. */

type NativeError = Error & { readonly code?: string };

interface BunSocket<Data> {
  data: Data;
  readonly fd: number;
  readonly localPort: number;
  write(bytes: Uint8Array): number;
  pause(): void;
  resume(): void;
  end(): void;
  shutdown(): void;
  terminate(): void;
  ref(): void;
  unref(): void;
  setNoDelay(on: boolean): boolean;
}

interface BunHandlers<Data> {
  open(socket: BunSocket<Data>): void;
  data(socket: BunSocket<Data>, bytes: Uint8Array): void;
  drain(socket: BunSocket<Data>): void;
  end(socket: BunSocket<Data>): void;
  close(socket: BunSocket<Data>, error?: Error): void;
  error(socket: BunSocket<Data>, error: Error): void;
  connectError?(socket: BunSocket<Data>, error: Error): void;
}

interface BunOptions<Data> {
  readonly hostname?: string;
  readonly port?: number;
  readonly fd?: number;
  readonly backlog?: number;
  readonly allowHalfOpen?: boolean;
  readonly data?: Data;
  readonly socket: BunHandlers<Data>;
}

declare const Bun: {
  connect<Data>(options: BunOptions<Data>): Promise<BunSocket<Data>>;
  listen<Data>(options: BunOptions<Data>): { readonly port: number; stop(now: boolean): void };
};

declare module "bun:ffi" {
  export const read: { i32(pointer: number, offset: number): number };
  export interface Signature {
    readonly args: readonly string[];
    readonly returns: string;
  }
  export function dlopen<Names extends string>(
    library: string,
    symbols: Readonly<Record<Names, Signature>>,
  ): { readonly symbols: Readonly<Record<Names, (...args: (number | Uint8Array)[]) => number>> };
}

interface DenoConnection {
  readonly localAddr: { readonly port: number };
  read(into: Uint8Array): Promise<number | null>;
  write(bytes: Uint8Array): Promise<number>;
  closeWrite(): Promise<void>;
  close(): void;
  ref(): void;
  unref(): void;
  setNoDelay(on: boolean): void;
}

declare const Deno: {
  connect(options: {
    readonly hostname: string;
    readonly port: number;
    readonly signal?: AbortSignal;
  }): Promise<DenoConnection>;
  listen(options: { readonly hostname: string; readonly port: number }): {
    readonly addr: { readonly port: number };
    accept(): Promise<DenoConnection>;
    close(): void;
  };
  dlopen<Names extends string>(
    library: string,
    symbols: Readonly<Record<Names, { readonly parameters: readonly string[]; readonly result: string }>>,
  ): { readonly symbols: Readonly<Record<Names, (...args: (number | Uint8Array)[]) => number>> };
};
