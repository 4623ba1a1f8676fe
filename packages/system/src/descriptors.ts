/** The part of the contract that is the same for every runtime that makes system calls. */
import type { Connection, Descriptors, Listener, Name } from "@moonsocket/core";
import type { SystemCalls } from "./calls.ts";

/** How a runtime goes on with a descriptor, which is its own from then on unless it throws. */
export interface Adopter {
  connection(fd: number): Connection;
  listener(fd: number, local: Name, backlog: number): Listener;
}

export function descriptorsOf(calls: SystemCalls, adopter: Adopter): Descriptors {
  return {
    open: (family) => calls.open(family),
    close: (fd) => calls.close(fd),
    get: (fd, option) => calls.get(fd, option),
    set: (fd, option, value) => calls.set(fd, option, value),
    takeError: (fd) => calls.takeError(fd),
    takeLinger: (fd) => calls.takeLinger(fd),
    adopt(fd) {
      const { backlog } = calls.inspect(fd);
      const own = calls.duplicate(fd);
      return calls.orClose(own, () =>
        backlog === null
          ? { connection: adopter.connection(own) }
          : { listener: adopter.listener(own, calls.localName(own), backlog) },
      );
    },
  };
}
