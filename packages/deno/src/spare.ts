/** A socket of our own on loopback, for what Deno does not tell. */
import { SocketError, type Name } from "@moonsocket/core";
import { bind, type Handle } from "./handle.ts";

const HERE = { ip: "127.0.0.1", port: 0, family: "inet" } as const;

/** `null` where it is not permitted: nobody is asked for it. Throws a SocketError. */
export function spare(): { handle: Handle; local: Name } | null {
  const { state } = Deno.permissions.querySync({ name: "net", host: HERE.ip });
  return state === "granted" ? bind(HERE) : null;
}

/** In milliseconds: so long an answer holds, for it costs as much as a tenth of accepting. */
const HOLDS = 1;

let answer = false;
let asked = -HOLDS;

/** Whether no descriptor can be had, as far as we may find out. */
export function exhausted(): boolean {
  const now = performance.now();
  if (now - asked >= HOLDS) {
    asked = now;
    answer = find();
  }
  return answer;
}

function find(): boolean {
  try {
    spare()?.handle.close();
    return false;
  } catch (thrown) {
    return thrown instanceof SocketError && thrown.code === "EMFILE";
  }
}
