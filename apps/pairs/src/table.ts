/** The table's lines. */
import type { Row } from "./pairs.ts";

const number = (value: number): string => value.toLocaleString("en");

const line = (...[server, client, trips, bytes, time]: readonly [string, string, string, string, string]): string =>
  [server.padEnd(14), client.padEnd(14), trips.padStart(11), bytes.padStart(16), time.padStart(9)].join(" ");

export const HEAD: string = line("server", "client", "round trips", "bytes compared", "time");

export function shown({ server, client, outcome }: Row): string {
  return outcome instanceof Error
    ? `${server.padEnd(14)} ${(client ?? "").padEnd(14)} FAILED: ${outcome.message.replaceAll("\n", "\n  ")}`
    : line(server, client ?? "", number(outcome.roundTrips), number(outcome.bytes), `${outcome.seconds.toFixed(2)} s`);
}
