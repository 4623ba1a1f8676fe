/** The scenarios in callbacks, as a careful program without promises would have them. */
import {
  ASKED,
  BulkSum,
  expectEqual,
  IDLE,
  LINE,
  LineSum,
  LONG_LINE,
  PIECE,
  SERVED,
  SMALL,
  WARM,
} from "../../content.ts";
import type { Contest, Contests, Round } from "../contest.ts";
import { resident } from "../memory.ts";
import type { Base, Events, Wire } from "./base.ts";

/** A round that is running: who is told of its end. */
type Done = () => void;

const nothing = (): void => {};

export function contests(base: Base): Contests {
  /** A connection whose callbacks are the running round's. */
  const dial = async (peer: number): Promise<{ wire: Wire; events: Required<Events> }> => {
    const events: Required<Events> = { data: nothing, drain: nothing, closed: nothing };
    const wire = await base.connect(peer, {
      data: (bytes) => events.data(bytes),
      drain: () => events.drain(),
      closed: () => events.closed(),
    });
    return { wire, events };
  };

  const asks =
    (timeout: number | null): Contest =>
    async (peer) => {
      const { wire, events } = await dial(peer);
      wire.write("echo\n");
      const question = "q".repeat(ASKED);
      return rounds((n, done) => {
        let left = n;
        let answer = "";
        events.data = (bytes) => {
          answer += bytes.toString();
          if (answer.length < ASKED) return;
          expectEqual("the answer", answer, question);
          answer = "";
          if (--left > 0) {
            wire.write(question);
            return;
          }
          if (timeout !== null) wire.timeout(0); // or it would be broken off between rounds
          done();
        };
        if (timeout !== null) wire.timeout(timeout);
        wire.write(question);
      });
    };

  const lines =
    (word: string, length: number, end: string): Contest =>
    async (peer) => {
      const { wire, events } = await dial(peer);
      return rounds((n, done) => {
        const sum = new LineSum();
        let left = n;
        let rest = "";
        events.data = (bytes) => {
          const parts = (rest + bytes.toString()).split(end);
          rest = parts.pop() ?? "";
          for (const line of parts) sum.add(line);
          left -= parts.length;
          if (left > 0) return;
          sum.check(n, length);
          done();
        };
        wire.write(`${word} ${n}\n`);
      });
    };

  const sends =
    (piece: string | Uint8Array): Contest =>
    async (peer) => {
      const { wire, events } = await dial(peer);
      return rounds((n, done) => {
        let left = n;
        const more = (): void => {
          while (left > 0) {
            left--;
            if (!wire.write(piece)) return;
          }
        };
        events.drain = more;
        events.data = (bytes) => {
          expectEqual("the receipt", bytes.toString(), "k\n");
          done();
        };
        wire.write(`sink ${n * piece.length}\n`);
        more();
      });
    };

  const holdIdle = async (peer: number, count: number): Promise<Wire[]> => {
    const wires: Wire[] = [];
    const { promise, resolve } = Promise.withResolvers<void>();
    const port = await base.listen((wire) => {
      wires.push(wire);
      if (wires.length === count) resolve();
      return { data: nothing };
    });
    const { wire } = await dial(peer);
    wire.write(`hold ${port} ${count}\n`);
    await promise;
    return [...wires, wire];
  };

  return {
    "round-trip": asks(null),
    "round-trip-timeout": asks(5),
    lines: lines("lines", LINE - 1, "\n"),
    "lines-crlf": lines("crlf", LONG_LINE - 2, "\r\n"),

    "receive-64k": async (peer) => {
      const { wire, events } = await dial(peer);
      return rounds((n, done) => {
        const sum = new BulkSum();
        let left = n;
        let piece: Uint8Array | null = null;
        let have = 0;
        const deliver = (whole: Uint8Array): void => {
          sum.add(whole);
          if (--left > 0) return;
          sum.check(n * PIECE);
          done();
        };
        events.data = (bytes) => {
          for (let at = 0; at < bytes.length;) {
            if (piece === null && bytes.length - at >= PIECE) {
              const own = at === 0 && bytes.length === PIECE; // otherwise a copy: what is delivered is the receiver's own
              deliver(own ? bytes : Buffer.from(bytes.subarray(at, at + PIECE)));
              at += PIECE;
              continue;
            }
            piece ??= Buffer.allocUnsafe(PIECE);
            const part = bytes.subarray(at, at + PIECE - have);
            piece.set(part, have);
            at += part.length;
            have += part.length;
            if (have < PIECE) return;
            have = 0;
            deliver(piece);
            piece = null;
          }
        };
        wire.write(`bytes ${n * PIECE}\n`);
      });
    },

    "receive-any": async (peer) => {
      const { wire, events } = await dial(peer);
      return rounds((n, done) => {
        const sum = new BulkSum();
        let left = n * PIECE;
        events.data = (bytes) => {
          sum.add(bytes);
          left -= bytes.length;
          if (left > 0) return;
          sum.check(n * PIECE);
          done();
        };
        wire.write(`bytes ${n * PIECE}\n`);
      });
    },

    "receive-all": async (peer) =>
      rounds((n, done) => {
        const pieces: Buffer[] = [];
        let left = n * PIECE;
        void base
          .connect(peer, {
            data(bytes) {
              pieces.push(bytes);
              left -= bytes.length;
              if (left > 0) return;
              const sum = new BulkSum();
              sum.add(Buffer.concat(pieces));
              sum.check(n * PIECE);
              wire?.close();
            },
            closed: done,
          })
          .then((opened) => {
            wire = opened;
            opened.write(`bytes ${n * PIECE} end\n`);
          });
        let wire: Wire | null = null;
      }),

    "send-bulk": sends(new Uint8Array(PIECE).fill(7)),
    "send-small": sends("s".repeat(SMALL)),

    connect: async (peer) =>
      rounds((n, done) => {
        let left = n;
        const next = (): void => {
          if (left-- === 0) done();
          else void base.connect(peer, { data: nothing, closed: next }).then((wire) => wire.close());
        };
        next();
      }),

    accept: async (peer) => {
      let accepted = 0;
      const port = await base.listen((wire) => {
        accepted++;
        wire.close();
        return { data: nothing };
      });
      const { wire, events } = await dial(peer);
      return rounds((n, done) => {
        accepted = 0;
        events.data = () => {
          expectEqual("who came", accepted, n);
          done();
        };
        wire.write(`dial ${port} ${n} 16\n`);
      });
    },

    "serve-64": async (peer) => {
      let served = 0;
      const port = await base.listen((wire) => {
        let rest = "";
        return {
          data(bytes) {
            const parts = (rest + bytes.toString()).split("\n");
            rest = parts.pop() ?? "";
            for (const line of parts) {
              wire.write(`${line}\n`);
              served++;
            }
          },
        };
      });
      const { wire, events } = await dial(peer);
      return rounds((n, done) => {
        served = 0;
        events.data = () => {
          expectEqual("what was served", served, n);
          done();
        };
        wire.write(`ask ${port} ${n} ${SERVED}\n`);
      });
    },

    "idle-memory": async (peer) => {
      const first = await holdIdle(peer, WARM);
      const before = await resident();
      const wires = [...(await holdIdle(peer, IDLE)), ...first];
      const after = await resident();
      return async () => {
        wires.pop()?.close();
        return (after - before) / IDLE;
      };
    },
  };
}

/** A round whose end is told by a callback. */
const rounds =
  (start: (n: number, done: Done) => void): Round =>
  (n) =>
    new Promise((resolve) => {
      start(n, resolve);
    });
