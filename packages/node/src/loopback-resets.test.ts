/** A peer that resets at a random byte of a random conversation: everything settles, says what it may say, and nothing leaks. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { descriptors } from "../test/leaks.ts";
import { rawAccepted, Raw, rawPair, serving, turn, until } from "../test/loopback.ts";
import * as socket from "./index.ts";

const seen: unknown[] = [];
const note = (error: unknown): void => {
  seen.push(error);
};
beforeAll(() => process.on("unhandledRejection", note).on("uncaughtException", note));
afterAll(() => process.off("unhandledRejection", note).off("uncaughtException", note));

type Reading = { do: "receive"; pattern: "*l" | "*a" | number } | { do: "any"; max: number } | { do: "until" };
type Step =
  | Reading
  | { do: "send"; size: number }
  | { do: "select" }
  | { do: "timeout"; seconds: number; mode: "b" | "t" }
  | { do: "shutdown"; mode: "both" | "send" | "receive" }
  | { do: "close" };

interface Conversation {
  readonly accepted: boolean;
  readonly ways: [Step[], Step[]];
  /** What the peer says, in pieces; after each of them it may take a turn. */
  readonly says: { size: number; turn: boolean }[];
  readonly resetsAfter: number;
  readonly reads: boolean;
  readonly ends: boolean;
}

const reading: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant("receive"), pattern: fc.oneof(fc.constant("*l"), fc.constant("*a"), fc.nat(9000)) }),
  fc.record({ do: fc.constant("any"), max: fc.integer({ min: 1, max: 5000 }) }),
  fc.record({ do: fc.constant("until") }),
) as fc.Arbitrary<Step>;
const timeout: fc.Arbitrary<Step> = fc.record({
  do: fc.constant("timeout"),
  seconds: fc.constantFrom(0, 0, 0.001, 0.004, 0.5),
  mode: fc.constantFrom("b", "t"),
});
const ending: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("shutdown"), mode: fc.constantFrom("both", "send", "receive") }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("close") }) },
) as fc.Arbitrary<Step>;
const sending: fc.Arbitrary<Step> = fc.record({ do: fc.constant("send"), size: fc.nat(200_000) });
const selecting: fc.Arbitrary<Step> = fc.record({ do: fc.constant("select") });

const way = (main: fc.Arbitrary<Step>): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.oneof(
      { weight: 6, arbitrary: main },
      { weight: 1, arbitrary: timeout },
      { weight: 1, arbitrary: selecting },
      { weight: 1, arbitrary: ending },
    ),
    { maxLength: 6 },
  );

const conversation: fc.Arbitrary<Conversation> = fc.record({
  accepted: fc.boolean(),
  ways: fc.tuple(way(reading), way(sending)),
  says: fc.array(fc.record({ size: fc.integer({ min: 1, max: 4000 }), turn: fc.boolean() }), { maxLength: 6 }),
  resetsAfter: fc.nat(24_000),
  reads: fc.boolean(),
  ends: fc.boolean(),
});

const MESSAGES = ["timeout", "closed"];
const DELIMITER = "--";
/** Without CR, with lines and delimiters, and telling where it is. */
const said = (size: number): string =>
  Array.from({ length: size }, (_, at) =>
    at % 97 === 96 ? "\n" : at % 211 > 208 ? "-" : String.fromCharCode(97 + (at % 25)),
  ).join("");

class Witness {
  heard = "";
  readonly #object: socket.TcpClient;
  /** We ended it ourselves: what comes is dropped. */
  deaf = false;

  constructor(object: socket.TcpClient) {
    this.#object = object;
  }

  async step(step: Step): Promise<void> {
    const object = this.#object;
    if (step.do === "receive") this.#received(await object.receive(step.pattern), step.pattern === "*l" ? "\n" : "");
    else if (step.do === "any") this.#received(await object.receiveany(step.max), "");
    else if (step.do === "until") this.#received(await object.receiveuntil(DELIMITER), DELIMITER);
    else if (step.do === "send") this.#sent(await object.send(new Uint8Array(step.size)), step.size);
    else if (step.do === "select") {
      const [readable, writable, why] = await socket.select([object], [object], 0.003);
      expect([null, "timeout"]).toContain(why);
      expect(readable.length + writable.length > 0).toBe(why === null);
    } else if (step.do === "timeout") object.settimeout(step.seconds, step.mode);
    else if (step.do === "shutdown") {
      if (step.mode !== "send") this.deaf = true;
      expect(object.shutdown(step.mode)).toBe(1);
    } else {
      this.deaf = true;
      expect(await object.close()).toBe(1);
    }
  }

  #received([data, error, partial]: socket.Received<string>, terminator: string): void {
    if (error === null) {
      this.heard += data + terminator;
    } else {
      expect(MESSAGES).toContain(error);
      this.heard += partial;
    }
  }

  #sent([last, error, index]: socket.Sent, size: number): void {
    if (error === null) {
      expect(last).toBe(size);
    } else {
      expect(MESSAGES).toContain(error);
      expect(index).toBeGreaterThanOrEqual(0);
      expect(index).toBeLessThan(size);
    }
  }
}

async function within2s(what: string, promise: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not settled within 2 seconds: ${what}`)), 2000);
  });
  await Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

async function talk(raw: Raw, { says, resetsAfter, reads, ends }: Conversation): Promise<string> {
  const text = said(resetsAfter);
  if (reads) raw.socket.on("data", () => {});
  let at = 0;
  for (const { size, turn: takesTurn } of says) {
    const piece = text.slice(at, at + size);
    if (piece === "") break;
    await raw.say(piece);
    at += piece.length;
    if (takesTurn) await turn();
  }
  if (ends) await raw.end();
  await raw.reset();
  return text.slice(0, at);
}

async function hold(server: socket.TcpServer, run: Conversation): Promise<void> {
  let object: socket.TcpClient;
  let raw: Raw;
  if (run.accepted) ({ accepted: object, raw } = await rawAccepted(server));
  else ({ client: object, raw } = await rawPair());
  object.settimeout(0.5);
  const latin1 = Object.assign(object) as socket.TcpClient;
  const witness = new Witness(latin1);
  const peer = talk(raw, run);
  const tracks = run.ways.map(async (steps) => {
    for (const step of steps) await within2s(JSON.stringify(step), witness.step(step));
  });
  const [words] = await Promise.all([peer, ...tracks]);
  object.settimeout(2);
  if (!witness.deaf) {
    await within2s("the rest", witness.step({ do: "receive", pattern: "*a" }));
    expect(await object.receive()).toEqual([null, "closed", ""]);
    expect(witness.heard).toBe(words);
    if (!run.ends) expect(object.lasterror?.code).toBe("ECONNRESET");
    expect(["EOF", "ECONNRESET"]).toContain(object.lasterror?.code);
    expect(object.getpeername()[2]).toBe("inet");
  }
  expect(words.startsWith(witness.heard)).toBe(true);
  await within2s("close", object.close());
  expect(await object.send("x")).toEqual([null, "closed", 0]);
}

describe("a peer that resets", () => {
  test("leaves nothing pending, nothing unsaid, nothing open", { timeout: 60_000 }, async () => {
    const server = await serving();
    server.settimeout(5);
    const before = descriptors().length;
    await fc.assert(
      fc.asyncProperty(conversation, (run) => hold(server, run)),
      { numRuns: Number(process.env["FC_NUM_RUNS"] ?? 400), endOnFailure: process.env["FC_SHRINK"] === undefined },
    );
    await until(() => descriptors().length <= before, `descriptors back to ${before}`);
    expect(seen).toEqual([]);
  });
});
