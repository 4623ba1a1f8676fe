/** The end: at once for the user, and gently for the bytes that are under way. */
import { absent, checkOneOf } from "./check.ts";
import { forget } from "./setfd.ts";
import type { State } from "./state.ts";
import { Timeouts } from "./timeouts.ts";
import type { Connection } from "./transport.ts";
import { Waiter } from "./waiters.ts";

/** How long `close` may take to hand over what was taken, in seconds, where linger doesn't say otherwise. */
const PATIENCE = 30;

/** `close`. Later calls get the same promise. */
export function close(state: State): Promise<1> {
  if (state.closing !== null) return state.closing;
  const { connection, listener, bound } = state;
  const { promise, resolve } = Promise.withResolvers<1>();
  const open = state.decide();
  state.closing = promise;
  state.buffer.clear();
  listener?.close();
  bound?.close();
  state.interrupt();
  const over = (): void => {
    forget(state);
    resolve(1);
  };
  if (connection !== null && open) {
    void finish(state, connection).then(over);
  } else {
    connection?.reset();
    over();
  }
  return promise;
}

/** Waits until everything taken is the kernel's, for as long as linger says, and then no longer. */
async function finish({ transport, settings: { linger } }: State, connection: Connection): Promise<void> {
  const patience = new Timeouts();
  patience.set(linger.on ? linger.timeout : PATIENCE, "t");
  if (linger.on && linger.timeout === 0) connection.reset();
  const waiter = new Waiter(transport, patience.budget(transport.clock), undefined);
  connection.wake = () => waiter.wake();
  const closed = connection.close().then(() => ({}));
  if ((await waiter.outcome(closed)) === "timeout") connection.reset();
  waiter.end();
}

/** `shutdown`. What is not open yet is shut down as soon as it is. */
export function shutdown(state: State, mode: unknown): 1 | [value: null, error: "unsupported"] {
  const which = absent(mode) ? "both" : checkOneOf("shutdown", "mode", mode, ["both", "send", "receive"]);
  state.requireClient("shutdown");
  if (state.closed) return 1;
  if (which !== "both" && state.transport.capabilities["half-close"] !== true) return [null, "unsupported"];
  const open = state.decide() ? state.connection : null;
  if (which !== "send" && !state.receiveEnded) {
    state.receiveEnded = true;
    state.buffer.clear();
    open?.discard();
    state.interrupt("receive");
  }
  if (which !== "receive" && !state.sendEnded) {
    state.sendEnded = true;
    if (open !== null) state.endSend();
    state.interrupt("send");
  }
  return 1;
}
