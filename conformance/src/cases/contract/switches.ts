/** Options that are on or off: nobody can see them from here, but that they are taken, and harm nothing. */
import type { Switch } from "@moonsocket/core";
import { codeThrown, is } from "../../bench/assert.ts";
import { atEachEnd } from "../../bench/at-each-end.ts";
import { bytesOf, join, pattern } from "../../bench/bytes.ts";
import type { Case } from "../../case.ts";

const SWITCHES = "Options that are on or off, and that a transport without system calls can carry out.";
const ACCEPTED = "An accepted connection starts with both off; core passes on what the server was given.";
const FAILS =
  "Whatever fails throws a SocketError (from a promise: rejects with one), made with `SocketError.from(code, cause)`.";

/** Each value from each other, and the same once more. */
const VALUES = [false, true, true, false, false, true];

const taken = (option: Switch): Case => ({
  id: `contract/switches/${option}-goes-on-and-off`,
  promises: [SWITCHES, ACCEPTED],
  needs: [option],
  run: atEachEnd(async ({ ours, theirs }, { raw }) => {
    for (const on of VALUES) {
      ours.setOption(option, on);
      await raw.writeAll(ours, bytesOf("ping"));
      is(await raw.readExactly(theirs, 4), bytesOf("ping"));
      await raw.writeAll(theirs, bytesOf("pong"));
      is(await raw.readExactly(ours, 4), bytesOf("pong"));
    }
  }),
});

const harmless = (option: Switch): Case => ({
  id: `contract/switches/${option}-costs-no-byte-under-way`,
  promises: [SWITCHES, "What was taken is delivered in order, even when nobody calls again."],
  needs: [option, "half-close"],
  run: atEachEnd(async ({ ours, theirs }, { raw }) => {
    const question = pattern(2000);
    await raw.writeAll(theirs, question);
    const full = await raw.fill(ours);
    for (const on of VALUES) ours.setOption(option, on);
    const more = pattern(10_000);
    const [heard] = await Promise.all([
      raw.readRest(theirs),
      raw.writeAll(ours, more).then(() => {
        ours.setOption(option, false);
        ours.shutdown();
      }),
    ]);
    is(heard, { bytes: join([full, more]), how: "end" });
    is(await raw.readExactly(ours, question.length), question);
  }),
});

const late = (option: Switch): Case => ({
  id: `contract/switches/${option}-set-too-late-breaks-nothing`,
  promises: [FAILS, SWITCHES],
  needs: [option, "reset"],
  run: atEachEnd(async ({ ours, theirs }, { raw }) => {
    await raw.writeAll(theirs, bytesOf("last words"));
    await raw.until(ours, () => ours.readable);
    theirs.reset();
    await raw.sleep(0.02);
    for (const on of VALUES) codeThrown(() => ours.setOption(option, on)); // it may fail, as a kernel's call would
    is(await raw.readRest(ours), { bytes: bytesOf("last words"), how: "ECONNRESET" });
    for (const on of VALUES) codeThrown(() => ours.setOption(option, on));
    is(
      codeThrown(() => ours.read(1)),
      "ECONNRESET",
    );
  }),
});

export const switches: readonly Case[] = [taken, harmless, late].flatMap((make) => [
  make("keepalive"),
  make("tcp-nodelay"),
]);
