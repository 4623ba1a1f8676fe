/** What a program that pulls needs of a runtime: reads and writes that are promises. */

export interface Wire {
  /** What has come, `null` at the end. */
  read(): Promise<Uint8Array | null>;
  /** Resolves when the next may follow; there is none where there is room at once. */
  write(bytes: Uint8Array): Promise<void> | void;
  /** Resolves once the descriptor is freed. */
  close(): Promise<void> | void;
}

export interface Base {
  connect(port: number): Promise<Wire>;
  listen(): Promise<{ readonly port: number; readonly accept: () => Promise<Wire> }>;
}
