/** As much of Bun and Deno as is used here. */

interface BunSocket<Data> {
  data: Data;
  write(data: string | Uint8Array): number;
  pause(): void;
  resume(): void;
  end(): void;
  timeout(seconds: number): void;
}

interface BunHandlers<Data> {
  open(socket: BunSocket<Data>): void;
  data(socket: BunSocket<Data>, bytes: Buffer): void;
  drain(socket: BunSocket<Data>): void;
  end(socket: BunSocket<Data>): void;
  close(socket: BunSocket<Data>): void;
  error(socket: BunSocket<Data>, error: Error): void;
}

declare const Bun: {
  connect<Data>(options: {
    readonly hostname: string;
    readonly port: number;
    readonly allowHalfOpen?: boolean;
    readonly data: Data;
    readonly socket: BunHandlers<Data>;
  }): Promise<BunSocket<Data>>;
  listen<Data>(options: {
    readonly hostname: string;
    readonly port: number;
    readonly allowHalfOpen?: boolean;
    readonly socket: BunHandlers<Data>;
  }): { readonly port: number };
  gc(whole: boolean): void;
};

interface DenoConnection {
  read(into: Uint8Array): Promise<number | null>;
  write(bytes: Uint8Array): Promise<number>;
  setNoDelay(on: boolean): void;
  close(): void;
}

declare const Deno: {
  connect(options: { readonly hostname: string; readonly port: number }): Promise<DenoConnection>;
  listen(options: { readonly hostname: string; readonly port: number }): {
    readonly addr: { readonly port: number };
    accept(): Promise<DenoConnection>;
  };
};
