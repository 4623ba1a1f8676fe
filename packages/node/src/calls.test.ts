/** System calls as this Node makes them: through koffi, or `node:ffi`. */
import { SocketError } from "@moonsocket/core";
import { describe, expect, test } from "vitest";
import { load } from "./calls.ts";

const loaded = load();
if (loaded === null) throw new Error("expected to make system calls here: run `pnpm install`");
const calls = loaded;

function codeOf(call: () => unknown): string | undefined {
  try {
    call();
    return undefined;
  } catch (thrown) {
    if (thrown instanceof SocketError) return thrown.code;
    throw thrown;
  }
}

describe("the kernel", () => {
  test("keeps what it is told, in its own way", () => {
    for (const family of ["inet", "inet6"] as const) {
      const fd = calls.open(family, new Map([["tcp-keepidle", 33]]));
      calls.set(fd, "recv-buffer-size", 1);
      expect([calls.get(fd, "tcp-keepidle"), calls.takeError(fd), calls.takeLinger(fd)]).toEqual([33, null, null]);
      expect(calls.get(fd, "recv-buffer-size")).toBeGreaterThan(1);
      calls.close(fd);
      expect(codeOf(() => calls.get(fd, "keepalive"))).toBe("EBADF");
    }
  });

  test("says why it refuses, each time anew", () => {
    const fd = calls.open("inet");
    for (let times = 0; times < 2000; times++) {
      expect(codeOf(() => calls.set(fd, "tcp-keepidle", 0))).toBe("EINVAL");
      expect(codeOf(() => calls.get(fd, "ipv6-v6only"))).toMatch(/ENOPROTOOPT|EOPNOTSUPP|ENOTSUP/);
      expect(codeOf(() => calls.inspect(999_999))).toBe("EBADF");
    }
    expect(codeOf(() => calls.inspect(fd))).toBe("ENOTCONN");
    calls.close(fd);
  });
});
