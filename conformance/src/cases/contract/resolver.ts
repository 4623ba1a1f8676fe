/** Names, as far as they can be asked for without asking the world. */
import type { Family } from "@moonsocket/core";
import { codeRejected, is, ok } from "../../bench/assert.ts";
import type { Case } from "../../case.ts";

const ADDRESSES =
  "Addresses in the order that the system's resolver prefers, never none; `ENOTFOUND`, `EAI_AGAIN`, … otherwise.";

/** A label longer than any name may have: that fails without a query. */
const IMPOSSIBLE = `${"a".repeat(64)}.invalid`;

const isLoopback = ({ ip, family }: { ip: string; family: Family }): boolean =>
  family === "inet" ? /^127(\.\d+){3}$/.test(ip) : ip === "::1";

export const resolver: readonly Case[] = [
  {
    id: "contract/resolver/localhost-is-here",
    promises: [ADDRESSES],
    needs: ["resolve"],
    run: async ({ transport: { resolver } }) => {
      const found = await resolver.resolve("localhost", "unspec");
      ok(found.length > 0, "an address of localhost at least");
      is(
        found.filter((address) => !isLoopback(address)),
        [],
      );
    },
  },
  {
    id: "contract/resolver/keeps-to-a-family",
    promises: [ADDRESSES],
    needs: ["resolve"],
    run: async ({ transport: { resolver } }) => {
      for (const family of ["inet", "inet6"] as const) {
        const found = await resolver.resolve("localhost", family).catch(() => null);
        if (found === null && family === "inet6") continue; // not every machine has that one
        ok(found !== null && found.length > 0, `an address of localhost at least, of the family ${family}`);
        is(
          found?.filter((address) => address.family !== family),
          [],
        );
      }
    },
  },
  {
    id: "contract/resolver/never-finds-nothing",
    promises: [ADDRESSES],
    needs: ["resolve"],
    run: async ({ transport: { resolver } }) => {
      for (const family of ["inet", "inet6", "unspec"] as const) {
        const code = await codeRejected(resolver.resolve(IMPOSSIBLE, family));
        ok(/^(ENOTFOUND|EAI_\w+)$/.test(code), `a name that can't be to fail with a resolver's code, got ${code}`);
      }
    },
  },
  {
    id: "contract/resolver/is-asked-many-things-at-once",
    promises: [ADDRESSES],
    needs: ["resolve"],
    run: async ({ transport: { resolver } }) => {
      const alone = await resolver.resolve("localhost", "inet");
      const asked = Array.from({ length: 12 }, (_, n) =>
        n % 2 === 0
          ? resolver.resolve("localhost", "inet")
          : resolver.resolve(IMPOSSIBLE, "unspec").catch(() => "none"),
      );
      is(
        await Promise.all(asked),
        Array.from({ length: 12 }, (_, n) => (n % 2 === 0 ? alone : "none")),
      );
    },
  },
  {
    id: "contract/resolver/knows-what-loopback-is-called",
    promises: ["The name of an IP address; `ENOTFOUND` where it has none."],
    needs: ["resolve"],
    run: async ({ transport: { resolver } }) => {
      const name = await resolver.reverse("127.0.0.1");
      ok(/^[a-z][\w.-]*$/i.test(name), `a name of 127.0.0.1, got "${name}"`);
    },
  },
  {
    id: "contract/resolver/knows-its-own-name",
    promises: ["This machine's own name."],
    needs: ["resolve"],
    run: async ({ transport: { resolver } }) => {
      const name = resolver.hostname();
      ok(/^[^\s/]+$/.test(name), `a name, got "${name}"`);
      is(resolver.hostname(), name);
    },
  },
];
