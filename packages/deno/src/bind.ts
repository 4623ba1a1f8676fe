/** Addresses that are held before they are used. */
import type { Name } from "@moonsocket/core";
import type { Held } from "@moonsocket/net";
import type { SystemCalls } from "@moonsocket/system";
import { attend } from "./attend.ts";
import { numberOf } from "./duplicate.ts";
import { adopt, bind } from "./handle.ts";

/** Every interface. Of any other address IPv4 in disguise is refused anyway. */
const ANY = "::";

export function holdWith(calls: SystemCalls | null): (wanted: Name, v6only: boolean) => Held {
  return (wanted, v6only) => (calls !== null && v6only && wanted.ip === ANY ? holdOnly6(wanted, calls) : hold(wanted));
}

function hold(wanted: Name): Held {
  const { handle, local } = bind(wanted);
  attend(handle);
  return { local, handle: () => handle, fd: () => numberOf(handle), close: () => handle.close() };
}

/** Deno has no ipv6-v6only. Nor can it connect from what it has adopted: then the address is taken anew, and nothing tells the difference. */
function holdOnly6(wanted: Name, calls: SystemCalls): Held {
  const { fd, local } = calls.openBound(wanted, { v6only: true });
  const handle = adopt(fd);
  attend(handle);
  return {
    local,
    handle: (use) => {
      if (use === "listen") return handle;
      handle.close();
      return bind(local).handle;
    },
    fd: () => fd,
    close: () => handle.close(),
  };
}
