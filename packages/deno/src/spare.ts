/** A socket of our own on loopback, for what Deno does not tell. */
import { SocketError, type Name } from "@moonsocket/core";
import { bind, type Handle } from "./handle.ts";

const HERE = { ip: "127.0.0.1", port: 0, family: "inet" } as const;

/** `null` where it is not permitted: nobody is asked for it. Throws a SocketError. */
export function spare(): { handle: Handle; local: Name } | null {
  const { state } = Deno.permissions.querySync({ name: "net", host: HERE.ip });
  return state === "granted" ? bind(HERE) : null;
}

/** Whether no descriptor can be had, as far as we may find out. */
export function exhausted(): boolean {
  try {
    spare()?.handle.close();
    return false;
  } catch (thrown) {
    return thrown instanceof SocketError && thrown.code === "EMFILE";
  }
}
