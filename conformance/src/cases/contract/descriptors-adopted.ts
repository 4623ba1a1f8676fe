/** What is gone on with on another descriptor. The raw ends here read by themselves, so they are gone before anything is said. */
import type { Connection, Listener, Transport } from "@moonsocket/core";
import { codeOf, codeThrown, Failure, is, ok } from "../../bench/assert.ts";
import { atEachEnd } from "../../bench/at-each-end.ts";
import { bytesOf } from "../../bench/bytes.ts";
import { kernel, NOTHING, withSocket } from "../../bench/kernel.ts";
import { anywhere } from "../../bench/raw.ts";
import type { Case } from "../../case.ts";

const GOES_ON =
  "Goes on with what is connected, or listens, on another descriptor of it: the number stays its owner's.";
const FAILS =
  "Fails with `EBADF` where nothing is open, `ENOTSOCK` for a file, `EPROTOTYPE` for what is not TCP, `ENOTCONN` for what neither listens nor is connected.";

function connectionOf(transport: Transport, fd: number): Connection {
  const adopted = kernel(transport).adopt(fd);
  if ("listener" in adopted) throw new Failure("expected a connection, got a listener");
  return adopted.connection;
}

function listenerOf(transport: Transport, fd: number): Listener {
  const adopted = kernel(transport).adopt(fd);
  if ("connection" in adopted) throw new Failure("expected a listener, got a connection");
  return adopted.listener;
}

export const descriptorsAdopted: readonly Case[] = [
  {
    id: "contract/descriptors-adopted/a-connection-goes-on-without-its-owner",
    promises: ["What a descriptor was that somebody else had opened.", GOES_ON],
    needs: ["adopt-fd", "reset"],
    run: atEachEnd(async ({ ours, theirs }, { transport, raw }) => {
      const number = ours.fd();
      const heir = connectionOf(transport, number);
      is(ours.fd(), number, "the number of its owner");
      ok(heir.fd() !== number && heir.fd() !== -1, `a number of its own, got ${heir.fd()} beside ${number}`);
      is([heir.state, heir.local, heir.remote], ["open", theirs.remote, theirs.local]);
      ours.reset();
      await raw.eventually(() => ours.fd() === -1);
      await raw.writeAll(heir, bytesOf("ping"));
      is(await raw.readExactly(theirs, 4), bytesOf("ping"));
      await raw.writeAll(theirs, bytesOf("pong"));
      is(await raw.readExactly(heir, 4), bytesOf("pong"));
    }),
  },
  {
    id: "contract/descriptors-adopted/its-owner-goes-on-without-it",
    promises: [GOES_ON],
    needs: ["adopt-fd"],
    run: atEachEnd(async ({ ours, theirs }, { transport, raw }) => {
      const heir = connectionOf(transport, ours.fd());
      await raw.turns();
      await raw.writeAll(ours, bytesOf("still"));
      is(await raw.readExactly(theirs, 5), bytesOf("still"));
      await heir.close(); // which ends our side for both
      is(await raw.readRest(theirs), { bytes: bytesOf(""), how: "end" });
      await raw.writeAll(theirs, bytesOf("here"));
      is(await raw.readExactly(ours, 4), bytesOf("here"));
    }),
  },
  {
    id: "contract/descriptors-adopted/a-listener-goes-on-without-its-owner",
    promises: [GOES_ON],
    needs: ["adopt-fd", "listen"],
    run: async ({ transport, raw }) => {
      const owner = await raw.listen();
      const number = owner.fd();
      const heir = listenerOf(transport, number);
      is([owner.fd(), heir.local], [number, owner.local]);
      ok(heir.fd() !== number && heir.fd() !== -1, `a number of its own, got ${heir.fd()} beside ${number}`);
      owner.close();
      for (let i = 0; i < 3; i++) {
        const [caller, accepted] = await raw.meet(heir);
        is(accepted.remote, caller.local);
      }
    },
  },
  {
    id: "contract/descriptors-adopted/refuses-what-nobody-can-go-on-with",
    promises: [FAILS],
    needs: ["adopt-fd", "bind-before-listen"],
    run: async ({ transport, raw, peer }) => {
      const asked = kernel(transport);
      const bound = await transport.bind(anywhere(), { v6only: false });
      const adopting = (fd: number): string => codeThrown(() => asked.adopt(fd));
      is([adopting(NOTHING), adopting(bound.fd())], ["EBADF", "ENOTCONN"]);
      is(
        withSocket(transport, "inet6", (fd) => adopting(fd)),
        "ENOTCONN",
      );
      for (const standard of [0, 1, 2]) {
        const code = adopting(standard); // a file, a pipe, a terminal; or a socket of the UNIX kind
        ok(["ENOTSOCK", "EPROTOTYPE"].includes(code), `what is not TCP to be refused, got ${code}`);
      }
      await raw.meet(await bound.listen(8), peer);
    },
  },
  {
    id: "contract/descriptors-adopted/has-no-linger-of-the-kernels",
    promises: [
      "In seconds; `null` where it is off, as it is from then on: the kernel's own linger would block the event loop.",
    ],
    needs: ["adopt-fd", "reset"],
    run: async ({ transport, raw }) => {
      const asked = kernel(transport);
      is(
        withSocket(transport, "inet", (fd) => asked.takeLinger(fd)),
        null,
      );
      const { ours } = await raw.connected();
      is(asked.takeLinger(ours.fd()), null);
      const heir = connectionOf(transport, ours.fd());
      ours.reset(); // on most runtimes by a linger of zero
      const seconds = asked.takeLinger(heir.fd());
      ok(seconds === null || seconds === 0, `none, or no time to linger, got ${seconds}`);
      is(asked.takeLinger(heir.fd()), null);
    },
  },
  {
    id: "contract/descriptors-adopted/a-pending-error-is-taken-once",
    promises: ["The error that is pending, and no longer is."],
    needs: ["socket-error", "reset", "fd"],
    run: atEachEnd(async ({ ours, theirs }, { transport, raw }) => {
      const asked = kernel(transport);
      const fd = ours.fd();
      is(asked.takeError(fd), null);
      theirs.reset();
      const pending = asked.takeError(fd);
      if (pending !== null) {
        is(pending.code, "ECONNRESET");
        is(asked.takeError(fd), null);
        return;
      }
      // The reset was still on its way, and the runtime is the one that takes it.
      await raw.until(ours, () => ours.failure !== null);
      is(codeOf(ours.failure), "ECONNRESET");
    }),
  },
];
