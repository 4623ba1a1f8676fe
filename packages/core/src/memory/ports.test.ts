/** Addresses and ports against a simple model, and what binds to them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codeRejected, codeThrown, DUAL, LOOPBACK, LOOPBACK6, NOTHING, Raw } from "../../test/raw.ts";
import type { Bound, Family, Name } from "../transport.ts";
import { Ports, type Claim } from "./ports.ts";

interface Wanted {
  readonly ip: string;
  readonly family: Family;
  readonly v6only: boolean;
}

const PLACES: readonly Wanted[] = [
  { ip: "127.0.0.1", family: "inet", v6only: false },
  { ip: "10.0.0.1", family: "inet", v6only: false },
  { ip: "0.0.0.0", family: "inet", v6only: false },
  { ip: "::1", family: "inet6", v6only: false },
  { ip: "fd00::1", family: "inet6", v6only: true },
  { ip: "::", family: "inet6", v6only: false },
  { ip: "::", family: "inet6", v6only: true },
];

/** All of a host's addresses that somebody who holds this one has. */
const has = ({ ip, family, v6only }: Wanted): string[] =>
  ip === "0.0.0.0" || ip === "::"
    ? PLACES.filter((each) => each.family === family || (family === "inet6" && !v6only)).map((each) => each.ip)
    : [ip];

const overlap = (a: Wanted, b: Wanted): boolean => has(a).some((ip) => has(b).includes(ip));

describe("ports", () => {
  test("are held by one, of each address that it stands for, until it gives them back", () => {
    const step = fc.record({ place: fc.constantFrom(...PLACES), port: fc.constantFrom(0, 7, 8), release: fc.nat(9) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const ports = new Ports();
        const held: { claim: Claim; place: Wanted }[] = [];
        for (const { place, port, release } of steps) {
          if (release < held.length) for (const { claim } of held.splice(release, 1)) ports.release(claim);
          const taken = (at: number): boolean =>
            held.some(({ claim, place: other }) => claim.local.port === at && overlap(place, other));
          if (port !== 0 && taken(port)) {
            expect(codeThrown(() => ports.claim(place, port, place.v6only))).toBe("EADDRINUSE");
            continue;
          }
          const claim = ports.claim(place, port, place.v6only);
          const { local } = claim;
          expect(local).toMatchObject({ ip: place.ip, family: place.family });
          expect(port === 0 ? local.port >= 49_152 && !taken(local.port) : local.port === port).toBe(true);
          held.push({ claim, place });
          const passing = ports.pass();
          expect(held.every((each) => each.claim.local.port !== passing)).toBe(true);
        }
      }),
    );
  });

  test("run out, and are given back", () => {
    const ports = new Ports();
    const place = { ip: "127.0.0.1", family: "inet" } as const;
    const claims = Array.from({ length: 16_384 }, () => ports.claim(place, 0, false));
    expect(new Set(claims.map(({ local }) => local.port)).size).toBe(16_384);
    expect(codeThrown(() => ports.claim(place, 0, false))).toBe("EADDRINUSE");
    expect(codeThrown(() => ports.pass())).toBe("EADDRNOTAVAIL");
    expect(ports.claim({ ip: "127.0.0.2", family: "inet" }, 0, false).local.port).toBeGreaterThan(49_151);
    for (const claim of claims) ports.release(claim);
    expect(ports.claim(place, 50_000, false).local.port).toBe(50_000);
  });

  test("come round for those who leave from anywhere, past those that are held", () => {
    const ports = new Ports();
    const { local } = ports.claim({ ip: "10.0.0.1", family: "inet" }, 60_000, false);
    const passed = Array.from({ length: 16_384 }, () => ports.pass());
    expect(passed).not.toContain(local.port);
    expect([new Set(passed).size, passed.at(-1)]).toEqual([16_383, passed[0]]);
  });
});

describe("binding", () => {
  const wants = (local: Partial<Name>): Name => ({ ...LOOPBACK, ...local });

  test("refuses what this host has not, and what makes no address", async () => {
    const { moon } = new Raw();
    for (const ip of ["10.0.0.2", "192.0.2.1", "nonsense"]) {
      expect(await codeRejected(moon.bind(wants({ ip }), DUAL))).toBe("EADDRNOTAVAIL");
    }
    expect(await codeRejected(moon.bind({ ip: "fd00::2", port: 0, family: "inet6" }, DUAL))).toBe("EADDRNOTAVAIL");
  });

  test("takes any of its own, in any spelling, with a real port from the start and no descriptor", async () => {
    const { moon, network } = new Raw();
    const bounds: Bound[] = [];
    for (const ip of ["127.0.0.1", "127.9.9.9", "10.0.0.1", "0.0.0.0"])
      bounds.push(await moon.bind(wants({ ip }), DUAL));
    for (const ip of ["::1", "FD00:0::1", "::", "fd00::1%1"]) {
      bounds.push(await moon.bind({ ip, port: 0, family: "inet6" }, DUAL));
    }
    const ips = "127.0.0.1 127.9.9.9 10.0.0.1 0.0.0.0 ::1 fd00::1 :: fd00::1";
    expect(bounds.map(({ local }) => local.ip).join(" ")).toBe(ips);
    expect(bounds.every(({ local }) => local.port > 0)).toBe(true);
    expect(bounds.map((bound) => bound.fd())).toEqual(bounds.map(() => -1));
    expect(network.left()).toEqual({ ...NOTHING, descriptors: 8 });
    for (const bound of bounds) bound.close();
    for (const bound of bounds) bound.close();
    expect(network.left()).toEqual(NOTHING);
  });

  test.each([LOOPBACK, LOOPBACK6])("is refused where somebody is, and at once no longer ($ip)", async (local) => {
    const { moon, earth } = new Raw();
    const bound = await moon.bind({ ...local, port: 7 }, DUAL);
    expect(await codeRejected(moon.bind(bound.local, DUAL))).toBe("EADDRINUSE");
    (await earth.bind(bound.local, DUAL)).close(); // another host's ports are its own
    bound.close();
    const listener = await (await moon.bind(bound.local, DUAL)).listen(1);
    expect([listener.local, listener.fd()]).toEqual([bound.local, -1]);
    expect(await codeRejected(moon.bind(bound.local, DUAL))).toBe("EADDRINUSE");
    listener.close();
    (await moon.bind(bound.local, DUAL)).close();
  });

  test("is used up by the first listen or connect, or by close", async () => {
    const raw = new Raw();
    const uses: ((bound: Bound) => unknown)[] = [
      (bound) => bound.listen(1),
      (bound) => bound.connect(raw.to),
      (bound) => bound.close(),
    ];
    for (const use of uses) {
      const bound = await raw.moon.bind(wants({ ip: "0.0.0.0" }), DUAL);
      await use(bound);
      const { descriptors } = raw.network.left();
      expect(codeThrown(() => bound.connect(raw.to))).toBe("EBADF");
      expect(await codeRejected(bound.listen(1))).toBe("EBADF");
      expect(raw.network.left().descriptors).toBe(descriptors);
    }
  });
});
