/** Who waits to be accepted, and who waits outside, against a model. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acceptNow, codeOfState, codeThrown, decided, NOTHING, Raw, readNow, bytesOf } from "../../test/raw.ts";
import type { Connection } from "../transport.ts";

type Step = ["come"] | ["accept"] | ["give up", which: number] | ["pass"];

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Step>(["come"]) },
  { weight: 3, arbitrary: fc.constant<Step>(["accept"]) },
  { weight: 1, arbitrary: fc.tuple(fc.constant("give up" as const), fc.nat(50)) },
  { weight: 2, arbitrary: fc.constant<Step>(["pass"]) },
);

/** The port of the one who came, by which the server knows it; known to the test before it is open. */
const portOf = (connection: Connection): number | undefined => connection.local?.port ?? connection.remote?.port;

describe("the queue of a listener", () => {
  test("is backlog + 1 long; the others wait outside, in order, and are refused at close; the gone are skipped", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 4 }), fc.array(step, { maxLength: 50 }), async (backlog, steps) => {
        const raw = new Raw();
        const listener = await raw.listen(backlog);
        const accepted: Connection[] = [];
        const clients: Connection[] = [];
        const queue: Connection[] = [];
        let outside: Connection[] = [];
        const letIn = (): void => {
          while (queue.length <= backlog && outside.length > 0) queue.push(...outside.splice(0, 1));
        };
        for (const [kind, which = 0] of steps) {
          if (kind === "come") {
            const client = raw.moon.connect(raw.to);
            clients.push(client);
            outside.push(client);
            await raw.settle();
            letIn();
          } else if (kind === "accept") {
            expect(listener.acceptable).toBe(queue.length > 0);
            const client = queue.shift();
            const server = listener.accept();
            if (client === undefined) expect(server).toBe("wait");
            if (server === "wait" || client === undefined) continue;
            accepted.push(server);
            // One who gave up in here is accepted all the same, broken.
            if (client.state === "open") expect(portOf(client)).toBe(server.remote?.port);
            else expect(codeThrown(() => server.read(1))).toBe("ECONNRESET");
          } else if (kind === "give up") {
            const client = clients[which % Math.max(1, clients.length)];
            if (client?.state === "connecting") outside = outside.filter((each) => each !== client);
            client?.reset();
          }
          if (kind === "pass") {
            await raw.settle();
            letIn();
          }
          expect(outside.every(({ state }) => state === "connecting")).toBe(true);
        }
        await raw.settle();
        letIn();
        listener.close();
        listener.close();
        await raw.settle();
        expect([listener.acceptable, listener.accept()]).toEqual([false, "wait"]);
        for (const client of outside) expect(codeOfState(client)).toBe("ECONNREFUSED");
        for (const client of queue) expect(readNow(client).how).toMatch(/^ECONN(RESET|ABORTED)$/);
        for (const each of [...clients, ...accepted]) each.reset();
        expect(raw.network.left()).toEqual(NOTHING);
        (await raw.listen()).close(); // the port is free
      }),
    );
  });

  test("keeps the order of arrival, wakes for who comes, and leaves room to who waits outside first", async () => {
    const raw = new Raw();
    const listener = await raw.listen(1);
    let woken = 0;
    listener.wake = () => woken++;
    const clients = Array.from({ length: 5 }, () => raw.moon.connect(raw.to));
    await raw.settle();
    expect([woken, clients.map(codeOfState)]).toEqual([2, ["open", "open", "connecting", "connecting", "connecting"]]);
    const accepted = [acceptNow(listener), acceptNow(listener)];
    clients.push(raw.moon.connect(raw.to)); // there is room for a moment
    await raw.settle();
    for (let n = 0; n < 4; n++) {
      accepted.push(acceptNow(listener));
      await raw.settle();
    }
    expect(accepted.map(({ remote }) => remote?.port)).toEqual(clients.map(({ local }) => local?.port));
    expect(raw.network.timeline.toString()).toContain("earth:7");
    expect(raw.network.timeline.toString()).toContain("the queue is full: somebody waits outside");
  });

  test("is no longer than a kernel allows", async () => {
    const raw = new Raw();
    const listener = await raw.listen(1_000_000);
    const clients = Array.from({ length: 4099 }, () => raw.moon.connect(raw.to));
    await raw.settle();
    expect(clients.filter(({ state }) => state === "open")).toHaveLength(4097);
    listener.close();
    await raw.settle();
    expect(clients.map(codeOfState).slice(-3)).toEqual(["open", "ECONNREFUSED", "ECONNREFUSED"]);
  });

  test("keeps what those who wait have sent, and the reset after it", async () => {
    const raw = new Raw();
    const listener = await raw.listen();
    const client = await decided(raw.moon.connect(raw.to));
    const { local } = client;
    client.write(bytesOf("hello"));
    await raw.settle();
    client.reset();
    await raw.settle();
    const server = acceptNow(listener);
    expect([server.state, server.remote]).toEqual(["open", local]);
    expect(readNow(server)).toEqual({ bytes: bytesOf("hello"), how: "ECONNRESET" });
  });

  test("was closed while somebody was on the way: refused", async () => {
    const raw = new Raw();
    const listener = await raw.listen();
    raw.network.rule({ to: "earth", delay: 1 });
    const client = raw.moon.connect(raw.to);
    await raw.network.clock.advance(0.5);
    listener.close();
    await raw.network.clock.advance(1);
    expect(codeOfState(client)).toBe("ECONNREFUSED");
  });
});
