import type { Mutants } from "../mutant.ts";

export const capabilities: Mutants = {
  "contract/capabilities/are-names-that-exist-and-booleans": {
    file: "core/src/memory/host.ts",
    from: "reset: true,",
    to: "reset: 1,",
  },
  "contract/capabilities/backlog": {
    file: "core/src/memory/listener.ts",
    from: "Math.min(backlog, MOST) + 1",
    to: "1",
  },
  "contract/capabilities/backlog (without)": {
    file: "core/src/shortcuts.ts",
    from: "if (transport.capabilities.listen !== true)",
    to: "if (transport.capabilities.listen !== true || transport.capabilities.backlog !== true)",
  },
  "contract/capabilities/half-close": {
    file: "core/src/close.ts",
    from: 'if (which !== "send" && !state.receiveEnded)',
    to: "if (!state.receiveEnded)",
  },
  "contract/capabilities/half-close (without)": {
    file: "core/src/close.ts",
    from: 'if (which !== "both" && state.transport.capabilities["half-close"] !== true) return [null, "unsupported"];',
    to: "",
  },
  "contract/capabilities/reset": {
    file: "core/src/close.ts",
    from: "if (linger.on && linger.timeout === 0) connection.reset();",
    to: "",
  },
  "contract/capabilities/reset (without)": {
    file: "core/src/options.ts",
    from: "on && timeout === 0 && state.transport.capabilities.reset !== true",
    to: "false",
  },
  "contract/capabilities/abandon-connect": {
    file: "core/src/memory/connection.ts",
    from: 'if (this.state === "connecting") this.state = error;',
    to: "",
  },
  // It waits until the attempt is decided.
  "contract/capabilities/abandon-connect (without)": {
    file: "core/src/close.ts",
    from: "    connection?.reset();\n    over();",
    to: '    if (connection === null || state.transport.capabilities["abandon-connect"] === true) over();',
  },
  "contract/capabilities/fd": {
    file: "net/src/connection.ts",
    from: "return this.#runtime.fdOf(this.#socket);",
    to: "return this.#socket.connecting ? -1 : 7;",
  },
  "contract/capabilities/fd (without)": {
    file: "core/src/state.ts",
    from: "capabilities.fd === true",
    to: "capabilities.fd !== false",
  },
};
