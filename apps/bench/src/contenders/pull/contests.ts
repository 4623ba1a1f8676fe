/** The scenarios with promises, as a careful program on the runtime's own sockets would have them. */
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
import type { Contest, Contests } from "../contest.ts";
import { resident } from "../memory.ts";
import type { Base, Wire } from "./base.ts";
import { Reader } from "./reader.ts";

const encoder = new TextEncoder();

interface Line {
  readonly wire: Wire;
  readonly reader: Reader;
  /** To the peer, which then does as it says. */
  readonly tell: (line: string) => Promise<void> | void;
  readonly done: () => Promise<void>;
}

export function contests(base: Base): Contests {
  const dial = async (peer: number): Promise<Line> => {
    const wire = await base.connect(peer);
    const reader = new Reader(wire);
    return {
      wire,
      reader,
      tell: (line) => wire.write(encoder.encode(`${line}\n`)),
      done: async () => expectEqual("the receipt", await reader.line(), "k"),
    };
  };

  /** A time limit for each answer, where there is one: a race that a timer may win. */
  const asks =
    (seconds: number | null): Contest =>
    async (peer) => {
      const { wire, reader, tell } = await dial(peer);
      await tell("echo");
      const question = "q".repeat(ASKED);
      return async (n) => {
        for (let left = n; left > 0; left--) {
          await wire.write(encoder.encode(question));
          const answer = seconds === null ? await reader.text(ASKED) : await within(seconds, reader.text(ASKED));
          expectEqual("the answer", answer, question);
        }
      };
    };

  const lines =
    (word: string, length: number): Contest =>
    async (peer) => {
      const { reader, tell } = await dial(peer);
      return async (n) => {
        await tell(`${word} ${n}`);
        const sum = new LineSum();
        for (let left = n; left > 0; left--) sum.add(await reader.line());
        sum.check(n, length);
      };
    };

  const sends =
    (size: number, piece: () => Uint8Array): Contest =>
    async (peer) => {
      const { wire, tell, done } = await dial(peer);
      return async (n) => {
        await tell(`sink ${n * size}`);
        for (let left = n; left > 0; left--) await wire.write(piece());
        await done();
      };
    };

  const holdIdle = async (peer: number, count: number): Promise<Wire[]> => {
    const { port, accept } = await base.listen();
    const { tell, done, wire } = await dial(peer);
    await tell(`hold ${port} ${count}`);
    const wires = [wire];
    while (wires.length <= count) wires.push(await accept());
    await done();
    return wires;
  };

  const bulk = new Uint8Array(PIECE).fill(7);
  const small = "s".repeat(SMALL);

  return {
    "round-trip": asks(null),
    "round-trip-timeout": asks(5),
    lines: lines("lines", LINE - 1),
    "lines-crlf": lines("crlf", LONG_LINE - 2),

    "receive-64k": async (peer) => {
      const { reader, tell } = await dial(peer);
      return async (n) => {
        await tell(`bytes ${n * PIECE}`);
        const sum = new BulkSum();
        for (let left = n; left > 0; left--) sum.add(await reader.exactly(PIECE));
        sum.check(n * PIECE);
      };
    },

    "receive-any": async (peer) => {
      const { wire, tell } = await dial(peer);
      return async (n) => {
        await tell(`bytes ${n * PIECE}`);
        const sum = new BulkSum();
        for (let left = n * PIECE; left > 0;) {
          const piece = (await wire.read()) ?? new Uint8Array(0);
          sum.add(piece);
          left -= piece.length;
        }
        sum.check(n * PIECE);
      };
    },

    "receive-all": async (peer) => async (n) => {
      const { wire, reader, tell } = await dial(peer);
      await tell(`bytes ${n * PIECE} end`);
      const sum = new BulkSum();
      sum.add(await reader.all());
      sum.check(n * PIECE);
      await wire.close();
    },

    "send-bulk": sends(PIECE, () => bulk),
    "send-small": sends(SMALL, () => encoder.encode(small)),

    connect: async (peer) => async (n) => {
      for (let left = n; left > 0; left--) {
        const wire = await base.connect(peer);
        await wire.close();
      }
    },

    accept: async (peer) => {
      const { port, accept } = await base.listen();
      const { tell, done } = await dial(peer);
      return async (n) => {
        await tell(`dial ${port} ${n} 16`);
        for (let left = n; left > 0; left--) {
          const wire = await accept();
          void wire.close();
        }
        await done();
      };
    },

    "serve-64": async (peer) => {
      const { port, accept } = await base.listen();
      const { tell, done } = await dial(peer);
      let served = 0;
      const answer = async (wire: Wire): Promise<void> => {
        const reader = new Reader(wire);
        try {
          for (;;) {
            const line = await reader.line();
            await wire.write(encoder.encode(`${line}\n`));
            served++;
          }
        } catch {
          await wire.close(); // the end
        }
      };
      void (async () => {
        for (;;) void answer(await accept());
      })();
      return async (n) => {
        served = 0;
        await tell(`ask ${port} ${n} ${SERVED}`);
        await done();
        expectEqual("what was served", served, n);
      };
    },

    "idle-memory": async (peer) => {
      const first = await holdIdle(peer, WARM);
      const before = await resident();
      const wires = [...(await holdIdle(peer, IDLE)), ...first];
      const after = await resident();
      return async () => {
        await wires.pop()?.close();
        return (after - before) / IDLE;
      };
    },
  };
}

async function within<T>(seconds: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`expected an answer within ${seconds} s`)), seconds * 1000);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
