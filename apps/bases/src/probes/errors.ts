/** What a base calls the failures that a user is told of. */
import { codeOf, contenders, done, ours, ports, say } from "../probe.ts";
import { within } from "../wait.ts";

const base = await ours();
const door = await base.listen(0, 5);
door.close();

const WAYS: Readonly<Record<string, () => Promise<unknown>>> = {
  "connection refused (ECONNREFUSED)": () => base.dial(door.port).wire,
  "address in use (EADDRINUSE)": () => base.listen(ports.peer, 5),
  "address not available (EADDRNOTAVAIL)": () => base.listen(0, 5, "192.0.2.1"),
  // A broadcast address of loopback: the kernel refuses by itself.
  "network unreachable (ENETUNREACH)": () => base.dial(1, "127.255.255.255").wire,
};

for (const [row, fails] of Object.entries(WAYS)) {
  let words = "no failure";
  try {
    await within(1000, fails());
  } catch (error) {
    words = codeOf(error);
  }
  say({ row, contender: contenders[0] ?? "", words });
}
done();
