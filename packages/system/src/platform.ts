/** What systems number in their own way. One table: Linux, and macOS, which nobody has tried. */
import type { Family, KernelOption } from "@moonsocket/core";

/** As `getsockopt` takes it. */
export type SocketOption = readonly [level: number, name: number];

export interface Platform {
  /** Whether anybody has tried it. */
  readonly tested: boolean;
  /** Where the C library may be. */
  readonly libraries: readonly string[];
  /** The function that tells where `errno` is. */
  readonly errno: "__errno_location" | "__error";
  readonly domains: Readonly<Record<Family, number>>;
  /** Whether an address begins with its length, in a byte that is the family's elsewhere. */
  readonly addressesBeginWithLength: boolean;
  /** What makes a new socket neither block nor be inherited by other programs; 0 where there is no such thing, and it does both. */
  readonly socketFlags: number;
  /** `fcntl`'s command for a duplicate that is not inherited. */
  readonly duplicate: number;
  /** `connect` has begun. */
  readonly inProgress: number;
  readonly options: Readonly<Record<KernelOption | "error" | "linger" | "listens", SocketOption>>;
  /** What it takes to know a descriptor that was opened elsewhere; absent where the system doesn't tell. */
  readonly inspect: { readonly protocol: SocketOption; readonly info: SocketOption } | null;
}

const [TCP, IPV6] = [6, 41];

/** The same on x64 and arm64, with glibc or with musl. */
const SOCKET = 1;
const linux: Platform = {
  tested: true,
  libraries: ["libc.so.6", "libc.musl-x86_64.so.1", "libc.musl-aarch64.so.1"],
  errno: "__errno_location",
  domains: { inet: 2, inet6: 10 },
  addressesBeginWithLength: false,
  socketFlags: 0o2_004_000, // SOCK_CLOEXEC, SOCK_NONBLOCK
  duplicate: 1030, // F_DUPFD_CLOEXEC
  inProgress: 115, // EINPROGRESS
  options: {
    reuseaddr: [SOCKET, 2],
    error: [SOCKET, 4],
    "send-buffer-size": [SOCKET, 7],
    "recv-buffer-size": [SOCKET, 8],
    keepalive: [SOCKET, 9],
    linger: [SOCKET, 13],
    reuseport: [SOCKET, 15],
    listens: [SOCKET, 30], // SO_ACCEPTCONN
    "tcp-nodelay": [TCP, 1],
    "tcp-keepidle": [TCP, 4],
    "tcp-keepintvl": [TCP, 5],
    "tcp-keepcnt": [TCP, 6],
    "ipv6-v6only": [IPV6, 26],
  },
  inspect: { protocol: [SOCKET, 38], info: [TCP, 11] }, // SO_PROTOCOL, TCP_INFO
};

const DARWIN_SOCKET = 0xffff;
const darwin: Platform = {
  tested: false,
  libraries: ["libSystem.B.dylib"],
  errno: "__error",
  domains: { inet: 2, inet6: 30 },
  addressesBeginWithLength: true,
  socketFlags: 0,
  duplicate: 67, // F_DUPFD_CLOEXEC
  inProgress: 36, // EINPROGRESS
  options: {
    listens: [DARWIN_SOCKET, 0x00_02], // SO_ACCEPTCONN
    reuseaddr: [DARWIN_SOCKET, 0x00_04],
    keepalive: [DARWIN_SOCKET, 0x00_08],
    reuseport: [DARWIN_SOCKET, 0x02_00],
    "send-buffer-size": [DARWIN_SOCKET, 0x10_01],
    "recv-buffer-size": [DARWIN_SOCKET, 0x10_02],
    error: [DARWIN_SOCKET, 0x10_07],
    linger: [DARWIN_SOCKET, 0x10_80], // SO_LINGER_SEC: SO_LINGER counts ticks
    "tcp-nodelay": [TCP, 0x01],
    "tcp-keepidle": [TCP, 0x10],
    "tcp-keepintvl": [TCP, 0x1_01],
    "tcp-keepcnt": [TCP, 0x1_02],
    "ipv6-v6only": [IPV6, 27],
  },
  inspect: null,
};

const PLATFORMS: Readonly<Record<string, Platform>> = {
  "linux x64": linux,
  "linux arm64": linux,
  "darwin x64": darwin,
  "darwin arm64": darwin,
};

/** By the names that `node:process` has for them; `null` for one that nobody has written down. */
export const platformOf = (system: string, machine: string): Platform | null =>
  PLATFORMS[`${system} ${machine}`] ?? null;
