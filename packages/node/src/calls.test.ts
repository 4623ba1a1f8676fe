/** System calls as this Node makes them: through koffi, or `node:ffi`. */
import { describe, expect, test } from "vitest";
import { load } from "./calls.ts";

const loaded = load();
if (loaded === null) throw new Error("expected to make system calls here: run `pnpm install`");
const calls = loaded;

const failing = (code: string): unknown => expect.objectContaining({ code });

describe("the kernel", () => {
  test("keeps what it is told, in its own way", () => {
    for (const family of ["inet", "inet6"] as const) {
      const fd = calls.open(family, new Map([["tcp-keepidle", 33]]));
      calls.set(fd, "recv-buffer-size", 1);
      expect([calls.get(fd, "tcp-keepidle"), calls.takeError(fd), calls.takeLinger(fd)]).toEqual([33, null, null]);
      expect(calls.get(fd, "recv-buffer-size")).toBeGreaterThan(1);
      calls.close(fd);
      expect(() => calls.get(fd, "keepalive")).toThrow(failing("EBADF"));
    }
  });

  test("says why it refuses, each time anew", () => {
    const fd = calls.open("inet");
    for (let times = 0; times < 2000; times++) {
      expect(() => calls.set(fd, "tcp-keepidle", 0)).toThrow(failing("EINVAL"));
      expect(() => calls.get(fd, "ipv6-v6only")).toThrow(failing("ENOTSUP"));
      expect(() => calls.inspect(999_999)).toThrow(failing("EBADF"));
    }
    expect(() => calls.inspect(fd)).toThrow(failing("ENOTCONN"));
    calls.close(fd);
  });
});
