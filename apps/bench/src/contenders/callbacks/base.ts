/** What a program in callbacks needs of a runtime: as thin as can be. */

/** A connection's own callbacks; set before anything can come. */
export interface Events {
  data: (bytes: Buffer) => void;
  /** There is room again. */
  drain?: () => void;
  /** The descriptor is freed. */
  closed?: () => void;
}

export interface Wire {
  /** Whether there is room for more; otherwise `drain` comes. All of it is taken. */
  write(data: string | Uint8Array): boolean;
  /** Ends, frees the descriptor once everything is handed over. */
  close(): void;
  /** Breaks off after so many seconds without anything. */
  timeout(seconds: number): void;
}

export interface Base {
  connect(port: number, events: Events): Promise<Wire>;
  /** Resolves with the port. */
  listen(connected: (wire: Wire) => Events): Promise<number>;
}
