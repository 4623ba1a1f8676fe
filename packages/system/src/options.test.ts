/** Options and descriptors that were opened elsewhere, against a C library that keeps what it is told. */
import { SocketError, type Connection, type Listener } from "@moonsocket/core";
import { describe, expect, test } from "vitest";
import { SystemCalls } from "./calls.ts";
import { withCalls } from "./capabilities.ts";
import { descriptorsOf } from "./descriptors.ts";
import { SIGNATURES, type Libc } from "./libc.ts";
import { callsOf, declared, firstOf, once } from "./load.ts";
import { platformOf, type Platform } from "./platform.ts";

function platform(system: string): Platform {
  const found = platformOf(system, "x64");
  if (found === null) throw new Error(`expected a table for ${system}`);
  return found;
}

const [LINUX, MACOS] = [platform("linux"), platform("darwin")];
const [FD, COPY] = [7, 70];

/** What `getsockopt` has for each level and name, as 32-bit numbers; what was set is kept there. A missing one fails with `errno`. */
class Kept {
  readonly values = new Map<string, number[]>();
  readonly closed: number[] = [];
  readonly libc: Libc;
  errno = 92;
  connected = true;

  constructor() {
    const nothing = Object.fromEntries(Object.keys(SIGNATURES).map((name) => [name, () => 0])) as unknown as Libc;
    this.libc = {
      ...nothing,
      getsockopt: (_fd, level, name, into, length) => {
        const value = this.values.get(`${level} ${name}`);
        if (value === undefined) return -1;
        const room = new Uint32Array(length.buffer)[0] ?? 0;
        into.set(new Uint8Array(Int32Array.from(value).buffer).subarray(0, Math.min(room, into.length)));
        return 0;
      },
      setsockopt: (_fd, level, name, bytes, length) => {
        this.values.set(`${level} ${name}`, [...new Int32Array(Uint8Array.from(bytes.subarray(0, length)).buffer)]);
        return 0;
      },
      getpeername: () => (this.connected ? 0 : -1),
      fcntl: () => COPY,
      close: (fd) => this.closed.push(fd),
      errno: () => this.errno,
    };
  }

  calls(on: Platform = LINUX): SystemCalls {
    return new SystemCalls(this.libc, on);
  }
}

const [PROTOCOL, LISTENS, INFO, LINGER, ERROR] = ["1 38", "1 30", "6 11", "1 13", "1 4"];
const failing = (code: string): unknown => expect.objectContaining({ code });

describe("options", () => {
  test.each(Object.keys(LINUX.options) as (keyof Platform["options"])[])("%s has a number of its own", (option) => {
    for (const { options } of [LINUX, MACOS]) {
      const same = Object.values(options).filter((other) => String(other) === String(options[option]));
      expect(same).toHaveLength(1);
    }
  });

  test("are set and told as numbers, one after the other", () => {
    const kept = new Kept();
    const calls = kept.calls();
    calls.set(FD, "recv-buffer-size", 2 ** 31 - 1);
    calls.set(FD, "tcp-keepcnt", 4);
    expect([calls.get(FD, "recv-buffer-size"), calls.get(FD, "tcp-keepcnt")]).toEqual([2 ** 31 - 1, 4]);
    expect(kept.values.get("1 8")).toEqual([2 ** 31 - 1]);
    expect(() => calls.get(FD, "reuseport")).toThrow(failing("ENOPROTOOPT"));
  });

  test("a pending error is told by its name, and none is none", () => {
    const kept = new Kept();
    kept.values.set(ERROR, [104]);
    expect(kept.calls().takeError(FD)?.code).toBe("ECONNRESET");
    kept.values.set(ERROR, [0]);
    expect(kept.calls().takeError(FD)).toBeNull();
  });

  test("linger is told, and off from then on", () => {
    const kept = new Kept();
    kept.values.set(LINGER, [1, 9]);
    expect(kept.calls().takeLinger(FD)).toBe(9);
    expect(kept.values.get(LINGER)).toEqual([0, 0]);
    expect(kept.calls().takeLinger(FD)).toBeNull();
    kept.values.set(LINGER, [0, 9]);
    expect(kept.calls().takeLinger(FD)).toBeNull();
  });

  test("a new descriptor has them, and one that is refused leaves none open", () => {
    const kept = new Kept();
    kept.calls().open("inet", new Map([["reuseport", 1]]));
    expect([...kept.values]).toEqual([["1 15", [1]]]);
    const refusing = new SystemCalls({ ...kept.libc, socket: () => FD, setsockopt: () => -1 }, LINUX);
    expect(() => refusing.open("inet", new Map([["tcp-keepidle", 0]]))).toThrow(failing("ENOPROTOOPT"));
    expect(kept.closed).toEqual([FD]);
  });

  test("an address is taken with reuseaddr, unless that was switched off", () => {
    const kept = new Kept();
    const local = { ip: "127.0.0.1", port: 1, family: "inet" } as const;
    const nameless = { ...kept.libc, getsockname: () => -1 };
    const bind = (system: ReadonlyMap<"reuseaddr", number>): void =>
      expect(() => new SystemCalls(nameless, LINUX).openBound(local, { v6only: false, system })).toThrow(
        failing("ENOPROTOOPT"),
      );
    bind(new Map());
    expect(kept.values.get("1 2")).toEqual([1]);
    bind(new Map([["reuseaddr", 0]]));
    expect(kept.values.get("1 2")).toEqual([0]);
  });
});

describe("what was opened elsewhere", () => {
  const connection = {} as Connection;
  const listener = {} as Listener;
  const none = (): never => {
    throw SocketError.from("EIO");
  };

  test("goes on as what it is, on a duplicate", () => {
    const kept = new Kept();
    const told: unknown[][] = [];
    const descriptors = descriptorsOf(kept.calls(), {
      connection: (...args) => (told.push(args), connection),
      listener: (fd, _local, backlog) => (told.push([fd, backlog]), listener),
    });
    kept.values.set(PROTOCOL, [6]).set(LISTENS, [0]);
    expect(descriptors.adopt(FD)).toEqual({ connection });
    kept.values.set(LISTENS, [1]).set(INFO, [0, 0, 0, 0, 0, 0, 0, 511]);
    expect(descriptors.adopt(FD)).toEqual({ listener });
    expect(told).toEqual([[COPY], [COPY, 511]]);
    expect(kept.closed).toEqual([]);
  });

  test("and can't be gone on with is left, and the duplicate closed", () => {
    const kept = new Kept();
    kept.values.set(PROTOCOL, [6]).set(LISTENS, [0]);
    const descriptors = descriptorsOf(kept.calls(), { connection: none, listener: none });
    expect(() => descriptors.adopt(FD)).toThrow(failing("EIO"));
    expect(kept.closed).toEqual([COPY]);
  });

  test("is refused where it is no TCP, neither listens nor is connected, or where the system doesn't tell", () => {
    const kept = new Kept();
    kept.errno = 88;
    expect(() => kept.calls().inspect(FD)).toThrow(failing("ENOTSOCK"));
    kept.values.set(PROTOCOL, [17]);
    expect(() => kept.calls().inspect(FD)).toThrow(failing("EPROTOTYPE"));
    kept.values.set(PROTOCOL, [6]).set(LISTENS, [0]);
    kept.connected = false;
    kept.errno = 107;
    expect(() => kept.calls().inspect(FD)).toThrow(failing("ENOTCONN"));
    expect(() => kept.calls(MACOS).inspect(FD)).toThrow(failing("UNSUPPORTED"));
  });
});

describe("loading", () => {
  test("happens once, at the first question that needs it, whatever comes of it", () => {
    for (const found of [null, new Kept().calls(), new Kept().calls(MACOS)]) {
      let times = 0;
      const load = once(() => (times++, found));
      const capabilities = withCalls({ listen: true }, load, ["ipv6-v6only"]);
      expect([capabilities.listen, capabilities.fd, times]).toEqual([true, undefined, 0]);
      expect(capabilities.reuseaddr).toBe(found !== null);
      expect({ ...capabilities }).toMatchObject({ "ipv6-v6only": found !== null, "buffer-sizes": found !== null });
      expect(capabilities["adopt-fd"]).toBe(found?.platform === LINUX);
      expect(times).toBe(1);
    }
  });

  test("takes the first library that is there, and none where none is", () => {
    const load = (name: string): string => {
      if (name === "absent") throw new Error(name);
      return name;
    };
    expect(firstOf(["absent", "here", "there"], load)).toBe("here");
    expect(firstOf(["absent"], load)).toBeNull();
  });

  test("declares every function", () => {
    expect(declared((types) => types.length)).toMatchObject({ socket: 3, getsockopt: 5, close: 1 });
  });

  test("finds nothing on a system that nobody has written down, nor where nothing opens", () => {
    const { libc } = new Kept();
    expect(callsOf("linux", "arm64", () => libc)?.platform).toBe(LINUX);
    expect(callsOf("linux", "x64", () => null)).toBeNull();
    expect(callsOf("win32", "x64", () => libc)).toBeNull();
  });
});
