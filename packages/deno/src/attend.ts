/**
 * Listeners that are not left to sleep. Where somebody comes and no descriptor is left Deno never looks at that listener again, and tells nobody.
 * So each is knocked at once a second.
 */
import { clearInterval, setInterval } from "node:timers";
import { knock, type Handle } from "./handle.ts";

const EVERY = 1000;

const listening = new Set<Handle>();
let timer: NodeJS.Timeout | undefined;

/** From its `listen` to its `close`. */
export function attend(handle: Handle): void {
  const listen = handle.listen.bind(handle);
  const close = handle.close.bind(handle);
  handle.listen = (backlog) => {
    begin(handle);
    return listen(backlog);
  };
  handle.close = (done) => {
    end(handle);
    close(done);
  };
}

function begin(handle: Handle): void {
  handle.onread = () => {};
  listening.add(handle);
  timer ??= setInterval(() => listening.forEach(knock), EVERY).unref();
}

function end(handle: Handle): void {
  listening.delete(handle);
  if (listening.size > 0) return;
  clearInterval(timer);
  timer = undefined;
}
