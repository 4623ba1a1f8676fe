import type { Mutants } from "../mutant.ts";

const lie = (option: string, lines: string) => ({
  file: "core/src/memory/connection.ts",
  from: "setOption(): void {",
  to: `setOption(option: string, on: boolean): void {\n    if (option === "${option}") {\n      ${lines}\n    }`,
});

const refuses = (option: string) => lie(option, 'if (!on) throw SocketError.from("EINVAL");');

export const switches: Mutants = {
  "contract/switches/keepalive-goes-on-and-off": refuses("keepalive"),
  "contract/switches/tcp-nodelay-goes-on-and-off": refuses("tcp-nodelay"),
  // A probe that is data.
  "contract/switches/keepalive-costs-no-byte-under-way": lie("keepalive", "this.out.take(new Uint8Array(1));"),
  // Whoever wants no delay drops what is held back.
  "contract/switches/tcp-nodelay-costs-no-byte-under-way": lie("tcp-nodelay", "this.out.drop();"),
  "contract/switches/keepalive-set-too-late-breaks-nothing": lie(
    "keepalive",
    'if (this.#broken !== null) throw new Error("Cannot read properties of null");',
  ),
  "contract/switches/tcp-nodelay-set-too-late-breaks-nothing": lie(
    "tcp-nodelay",
    "if (this.#broken !== null) this.discard();",
  ),
};
