/** Values that options take, and that they don't. */
import type { Capability, KernelOption, Linger, OptionName, SettableOption } from "@moonsocket/core";
import type { Learnt } from "./learnt.ts";

export type OptionValue = boolean | number | Linger;

/** What it takes, and good values. Bad ones of the kernel's, such as a count of 0, are among them: it decides. */
const OPTIONS: Readonly<Record<SettableOption, readonly [needs: Capability, values: readonly OptionValue[]]>> = {
  keepalive: ["keepalive", [true, false]],
  "tcp-nodelay": ["tcp-nodelay", [true, false]],
  linger: [
    "linger",
    [
      { on: true, timeout: 7 },
      { on: true, timeout: 0 },
      { on: false, timeout: 9 },
      { on: true, timeout: 65_535 },
    ],
  ],
  reuseaddr: ["reuseaddr", [true, false]],
  reuseport: ["reuseport", [true, false]],
  "ipv6-v6only": ["ipv6-v6only", [true, false]],
  "tcp-keepidle": ["keepalive-tuning", [33, 1, 32_767, 0, 40_000]],
  "tcp-keepintvl": ["keepalive-tuning", [5, 1, 32_767, 0, 40_000]],
  "tcp-keepcnt": ["keepalive-tuning", [4, 1, 127, 0, 128]],
  "recv-buffer-size": ["buffer-sizes", [20_000, 1, 4097, 65_536]],
  "send-buffer-size": ["buffer-sizes", [30_000, 1, 0, 70_001]],
};

export const SETTABLE = Object.keys(OPTIONS) as readonly SettableOption[];
export const ALL: readonly OptionName[] = [...SETTABLE, "error"];
/** What the kernel can be asked. */
export const SYSTEM: readonly KernelOption[] = SETTABLE.filter((option) => option !== "linger");

export const needsOf = (option: OptionName): Capability => (option === "error" ? "socket-error" : OPTIONS[option][0]);
export const valuesOf = (option: SettableOption): readonly OptionValue[] => OPTIONS[option][1];

/** What is misuse, whatever it is said to. */
export const MISUSES: readonly (readonly [option: string, value: unknown, error: string])[] = [
  ["nosuch", true, "TypeError"],
  ["error", "x", "TypeError"],
  ["keepalive", 1, "TypeError"],
  ["reuseport", "true", "TypeError"],
  ["ipv6-v6only", null, "TypeError"],
  ["linger", { on: true }, "TypeError"],
  ["linger", { on: false, timeout: -1 }, "RangeError"],
  ["tcp-keepidle", "12", "TypeError"],
  ["tcp-keepcnt", 1.5, "RangeError"],
  ["recv-buffer-size", -1, "RangeError"],
  ["send-buffer-size", 2 ** 31, "RangeError"],
];

/** What it is where nobody has set it; of a buffer's size only the kernel knows. */
export function initialOf(option: SettableOption, kernel: Learnt | null): OptionValue | undefined {
  if (option === "linger") return { on: false, timeout: 0 };
  if (option === "recv-buffer-size" || option === "send-buffer-size") return undefined;
  return option.startsWith("tcp-keep") ? kernel?.initial(option) : false;
}
