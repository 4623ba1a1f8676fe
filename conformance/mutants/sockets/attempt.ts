import type { Mutants } from "../mutant.ts";

const file = "core/src/attempt.ts";

export const attempt: Mutants = {
  "sockets/attempt/gives-the-value": {
    file,
    from: "(error === null ? value : result)",
    to: "(error === null && value ? value : result)",
  },
  "sockets/attempt/throws-the-failure": {
    file,
    from: "throw new SocketError(error, { partial });",
    to: "throw new SocketError(error);",
  },
  "sockets/attempt/wants-a-result": {
    file,
    from: "if (!Array.isArray(result)) {",
    to: "if (result instanceof Promise) return result;\n    if (!Array.isArray(result)) {",
  },
  "sockets/attempt/finalizes-before-it-throws": {
    file,
    from: "      settle(finalizer);",
    to: "      queueMicrotask(() => settle(finalizer));",
  },
  "sockets/attempt/swallows-the-finalizers-failure": {
    file,
    from: "  } catch {\n    // swallowed, as promised",
    to: "  } catch (error) {\n    throw error;",
  },
};
