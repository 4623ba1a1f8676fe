import type { Mutants } from "../mutant.ts";

export const descriptorsAdopted: Mutants = {
  "contract/descriptors-adopted/a-connection-goes-on-without-its-owner": {
    file: "net/src/connect.ts",
    from: 'new NetConnection(socketOn(handle), "open", runtime)',
    to: 'new NetConnection(socketOn(handle), "connecting", runtime)',
  },
  "contract/descriptors-adopted/its-owner-goes-on-without-it": {
    file: "net/src/connect.ts",
    from: "  connection.start();\n  return connection;",
    to: "  connection.start();\n  connection.shutdown();\n  return connection;",
  },
  "contract/descriptors-adopted/a-listener-goes-on-without-its-owner": {
    file: "system/src/descriptors.ts",
    from: "calls.localName(own), backlog)",
    to: "{ ...calls.localName(own), port: 0 }, backlog)",
  },
  "contract/descriptors-adopted/refuses-what-nobody-can-go-on-with": {
    file: "system/src/calls.ts",
    from: "this.#done(this.#libc.getpeername(fd, new Uint8Array(LONGEST), this.#lengthBytes));",
    to: "",
  },
  "contract/descriptors-adopted/has-no-linger-of-the-kernels": {
    file: "system/src/calls.ts",
    from: "    this.#value.fill(0);\n",
    to: "",
  },
  "contract/descriptors-adopted/a-pending-error-is-taken-once": {
    file: "system/src/calls.ts",
    from: "return errno === 0 ? null : fromErrno(errno);",
    to: "return errno === 0 ? null : fromErrno(errno + 1);",
  },
};
