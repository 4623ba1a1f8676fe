/** The options: what they are set to here, what is then read, and what promises them. */
import type { Capability, OptionName } from "@moonsocket/core";

export interface Option {
  readonly name: OptionName;
  readonly capability: Capability;
  /** Two that differ, so that no getter that always says the same is believed. None where it can only be read. */
  readonly values: readonly unknown[];
  /** What the kernel makes of a value. */
  readonly read: (value: unknown) => unknown;
}

const same = (value: unknown): unknown => value;
/** Linux counts its own use of the memory, too. */
const doubled = (value: unknown): unknown => Number(value) * 2;

const onOff = (name: OptionName & Capability): Option => ({
  name,
  capability: name,
  values: [true, false],
  read: same,
});

export const OPTIONS: readonly Option[] = [
  onOff("keepalive"),
  { name: "tcp-keepidle", capability: "keepalive-tuning", values: [33, 44], read: same },
  { name: "tcp-keepintvl", capability: "keepalive-tuning", values: [5, 6], read: same },
  { name: "tcp-keepcnt", capability: "keepalive-tuning", values: [4, 3], read: same },
  onOff("tcp-nodelay"),
  {
    name: "linger",
    capability: "linger",
    values: [
      { on: true, timeout: 7 },
      { on: true, timeout: 9 },
    ],
    read: same,
  },
  onOff("reuseaddr"),
  onOff("reuseport"),
  onOff("ipv6-v6only"),
  { name: "recv-buffer-size", capability: "buffer-sizes", values: [20_000, 30_000], read: doubled },
  { name: "send-buffer-size", capability: "buffer-sizes", values: [40_000, 50_000], read: doubled },
  { name: "error", capability: "socket-error", values: [], read: same },
];

/** Those that can be set at any time, and read. */
export const SETTABLE: readonly Option[] = OPTIONS.filter(({ name }) => name !== "error" && name !== "ipv6-v6only");
