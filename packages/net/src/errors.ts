/** From Node's errors to the contract's. */
import { SocketError } from "@moonsocket/core";
import { getSystemErrorName } from "node:util";

/** Whatever Node or Deno threw or emitted. The kernel's codes and the resolver's pass; Node's own are about arguments. */
export function translate(thrown: unknown): SocketError {
  if (!(thrown instanceof Error)) return SocketError.from("EIO", thrown);
  const code = "code" in thrown ? String(thrown.code) : "EIO";
  // Deno's, where a permission is not granted. Its resolver calls that EPERM.
  if (thrown.name === "NotCapable" || (code === "EPERM" && "hostname" in thrown))
    return SocketError.from("EACCES", thrown);
  // A reset that comes after the peer's end makes the kernel say EPIPE.
  if (code === "EPIPE") return SocketError.from("ECONNRESET", thrown);
  return SocketError.from(code.startsWith("ERR_") ? "EINVAL" : code, thrown);
}

/** From the negative number that a call of libuv's gives. */
export function fromNumber(errno: number): SocketError {
  return SocketError.from(getSystemErrorName(errno));
}
