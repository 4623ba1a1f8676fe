/** The client, on whatever runtime: `socket` is all that it knows of one. What does not go as it should throws. */
import type { Sockets } from "@moonsocket/core";
import { checksum, compare, random } from "./bytes.ts";
import { during, same } from "./check.ts";

export const ROUND_TRIPS = 1000;
export const BYTES = 1_048_576;

/** What was done, and found to be as it should. */
export interface Report {
  /** Lines that came back as they went. */
  readonly roundTrips: number;
  /** Bytes that came back, compared one by one. */
  readonly bytes: number;
  /** From the first name to the server's end. */
  readonly seconds: number;
}

/** Seconds that a call may take, on a machine that does much else. */
const PATIENCE = 10;

/** One connection, and all of this on it. */
export async function talk(socket: Sockets, port: number): Promise<Report> {
  await using client = socket.try(await socket.connect("127.0.0.1", port, { timeout: PATIENCE }));
  client.settimeout(PATIENCE, "t");

  const tell = async (line: string): Promise<unknown> => socket.try(await client.send(`${line}\n`));
  const hear = async (): Promise<string> => socket.try(await client.receive("*l"));

  /** Either end knows both names. */
  async function names(): Promise<void> {
    const [ip, port] = socket.try(client.getsockname());
    const [peer, peerPort] = socket.try(client.getpeername());
    await tell("NAMES");
    same(await hear(), `${peer} ${peerPort} ${ip} ${port}`, "the server's name, and the one that it knows us by");
  }

  async function roundTrips(): Promise<number> {
    let trips = 0;
    for (; trips < ROUND_TRIPS; trips++) {
      const text = `trip ${trips} to the 🌙 and back`;
      await tell(`SAY ${text}`);
      same(await hear(), text, "what came back");
    }
    return trips;
  }

  /** A receive that times out gives what had come, and the next one goes on from there. */
  async function resume(): Promise<void> {
    const text = "a line in two halves";
    const half = text.slice(0, text.length >> 1);
    await tell(`HALVES ${text}`);
    client.settimeout(0.02);
    // On a busy machine the first half may take its time; the second comes only when it is asked for.
    let begun = "";
    for (let tries = 0; begun !== half && tries < 500; tries++) {
      const [, error, partial] = await client.receive("*l", begun);
      same(error, "timeout", "half a line");
      begun = partial ?? "";
    }
    same(begun, half, "the first half");
    client.settimeout(null);
    await tell("go on");
    same(socket.try(await client.receive("*l", begun)), text, "both halves");
  }

  /** More than the buffers hold, there and back at the same time. */
  async function echo(): Promise<number> {
    const data = random(BYTES);
    await tell(`ECHO ${data.length}`);
    const [sent, received] = await Promise.all([
      client.send(data),
      client.receive(data.length, "", { encoding: "bytes" }),
    ]);
    same(socket.try(sent), data.length, "the last byte sent");
    return compare(socket.try(received), data);
  }

  /** We end, and still hear the server; then it ends. */
  async function halfClose(): Promise<void> {
    const data = random(100_000);
    await tell("UPLOAD");
    socket.try(await client.send(data));
    client.shutdown("send");
    const [, sent] = client.getstats();
    same(await hear(), `${await checksum(data)} ${sent}`, "the server's checksum, and its count of all that we sent");
    const [, error] = await client.receive("*l");
    same(error, "closed", "the end");
  }

  await during("names", names());
  const trips = await during("round trips", roundTrips());
  await during("timeout", resume());
  const bytes = await during("echo", echo());
  await during("half-close", halfClose());
  const [, , seconds] = client.getstats();
  return { roundTrips: trips, bytes, seconds };
}
