/** Failures: what they are. */
import { SocketError } from "@moonsocket/core";
import { Failure, is } from "../../bench/assert.ts";
import { atEachEnd } from "../../bench/at-each-end.ts";
import { bytesOf } from "../../bench/bytes.ts";
import type { Case } from "../../case.ts";

const FAILS =
  "Whatever fails throws a SocketError (from a promise: rejects with one), made with `SocketError.from(code, cause)`.";

/** An address that is nobody's: it is for books. */
const BOOK = { ip: "192.0.2.1", port: 0, family: "inet" } as const;

/** As what `SocketError.from` makes. */
function isMadeOf(code: string, error: unknown): void {
  if (!(error instanceof SocketError)) throw new Failure(`expected a SocketError, got ${String(error)}`);
  is([error.code, error.message], [code, SocketError.from(code).message]);
}

function thrownBy(call: () => unknown): unknown {
  try {
    return call();
  } catch (thrown) {
    return thrown;
  }
}

export const errors: readonly Case[] = [
  {
    id: "contract/errors/of-an-attempt",
    promises: [FAILS],
    run: async ({ transport, raw }) => {
      const { state } = await raw.decided(transport.connect(await raw.nobody()));
      isMadeOf("ECONNREFUSED", state);
    },
  },
  {
    id: "contract/errors/of-a-promise",
    promises: [FAILS],
    needs: ["listen"],
    run: async ({ transport }) => {
      const error = await transport.bind(BOOK, { v6only: false }).then(String, (thrown: unknown) => thrown);
      isMadeOf("EADDRNOTAVAIL", error);
    },
  },
  {
    id: "contract/errors/of-what-is-broken",
    promises: [FAILS],
    needs: ["reset"],
    run: atEachEnd(async ({ ours, theirs }, { raw }) => {
      theirs.reset();
      await raw.until(ours, () => ours.readable);
      isMadeOf(
        "ECONNRESET",
        thrownBy(() => ours.read(1)),
      );
      isMadeOf(
        "ECONNRESET",
        thrownBy(() => ours.write(bytesOf("x"))),
      );
    }),
  },
];
