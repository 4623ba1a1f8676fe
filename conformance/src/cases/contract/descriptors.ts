/** What the kernel is asked by a descriptor's number. */
import type { Capability } from "@moonsocket/core";
import { codeThrown, is, ok } from "../../bench/assert.ts";
import { BUFFERS, kernel, NOTHING, TOLD, toldAs, withSocket } from "../../bench/kernel.ts";
import { anywhere } from "../../bench/raw.ts";
import type { Case } from "../../case.ts";

const BY_NUMBER = "What the kernel is asked about a descriptor, by its number; what it refuses is thrown.";
const OPTIONS = [
  "Options that only system calls can carry out.",
  "Options that system calls know, whoever else can carry them out.",
];
const AS_IT_IS =
  "As the kernel has it now, in the kernel's numbers: seconds, bytes, 0 for off and anything else for on.";

/** Nobody has these without system calls. */
const BY_CALLS: readonly Capability[] = [
  "reuseaddr",
  "reuseport",
  "keepalive-tuning",
  "buffer-sizes",
  "socket-error",
  "adopt-fd",
];

export const descriptors: readonly Case[] = [
  {
    id: "contract/descriptors/are-there-where-something-is-promised-of-them",
    promises: ["Absent where there are no system calls."],
    run: async ({ transport }) => {
      const claimed = BY_CALLS.filter((capability) => transport.capabilities[capability] === true);
      is(transport.descriptors !== undefined, claimed.length > 0, `descriptors beside ${claimed.join(", ")}`);
    },
  },
  {
    id: "contract/descriptors/open-a-socket-that-is-nowhere",
    promises: ["A socket that is neither bound nor connected, core's to close.", BY_NUMBER],
    needs: ["adopt-fd"],
    run: async ({ transport }) => {
      const asked = kernel(transport);
      for (const family of ["inet", "inet6"] as const) {
        const fd = withSocket(transport, family, (open) => {
          ok(Number.isInteger(open) && open > 2, `a descriptor, got ${open}`);
          is(
            codeThrown(() => asked.adopt(open)),
            "ENOTCONN",
          );
          const v6only = codeThrown(() => asked.get(open, "ipv6-v6only"));
          is(v6only === "nothing", family === "inet6", `an option of IPv6 on ${family}`);
          return open;
        });
        is(
          codeThrown(() => asked.get(fd, "keepalive")),
          "EBADF",
          "once it is closed",
        );
      }
    },
  },
  {
    id: "contract/descriptors/tell-what-they-were-told",
    promises: [...OPTIONS, AS_IT_IS, BY_NUMBER],
    needs: ["reuseaddr", "reuseport", "keepalive-tuning", "buffer-sizes"],
    run: async ({ transport, raw }) => {
      const asked = kernel(transport);
      const { ours } = await raw.connected();
      const listener = await raw.listen();
      withSocket(transport, "inet6", (fd) => {
        for (const [option, value] of [
          ["ipv6-v6only", 1],
          ["ipv6-v6only", 0],
          ["keepalive", 1],
          ["keepalive", 0],
        ] as const) {
          asked.set(fd, option, value);
          toldAs(asked.get(fd, option), value, option);
        }
      });
      for (const fd of [ours.fd(), listener.fd()]) {
        for (const [option, value] of TOLD) asked.set(fd, option, value);
        for (const [option, value] of TOLD) toldAs(asked.get(fd, option), value, option);
        for (const option of BUFFERS) {
          asked.set(fd, option, 40_000);
          const small = asked.get(fd, option);
          asked.set(fd, option, 80_000);
          const large = asked.get(fd, option);
          ok(small >= 40_000 && large >= 80_000, `a ${option} of at least what was asked for, got ${small}, ${large}`);
          ok(small < large, `a ${option} that is smaller where less was asked for, got ${small}, ${large}`);
        }
      }
    },
  },
  {
    id: "contract/descriptors/throw-what-the-kernel-refuses",
    promises: [BY_NUMBER],
    needs: ["keepalive-tuning"],
    run: async ({ transport }) => {
      const asked = kernel(transport);
      withSocket(transport, "inet", (fd) => {
        asked.set(fd, "tcp-keepidle", 33);
        is(
          codeThrown(() => asked.set(fd, "tcp-keepidle", 0)),
          "EINVAL",
        );
        is(asked.get(fd, "tcp-keepidle"), 33);
      });
      const calls = [
        () => asked.get(NOTHING, "tcp-keepidle"),
        () => asked.set(NOTHING, "tcp-keepidle", 33),
        () => asked.takeError(NOTHING),
        () => asked.takeLinger(NOTHING),
      ];
      is(calls.map(codeThrown), ["EBADF", "EBADF", "EBADF", "EBADF"]);
    },
  },
  {
    id: "contract/descriptors/of-an-address-and-a-listener-are-the-kernels",
    promises: ["The kernel's number, or -1.", AS_IT_IS],
    needs: ["keepalive-tuning", "bind-before-listen", "fd"],
    run: async ({ transport }) => {
      const asked = kernel(transport);
      const bound = await transport.bind(anywhere(), { v6only: false });
      asked.set(bound.fd(), "tcp-keepidle", 33);
      const listener = await bound.listen(8);
      is(asked.get(listener.fd(), "tcp-keepidle"), 33);
    },
  },
];
