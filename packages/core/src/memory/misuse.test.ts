/** What makes no sense: a TypeError that says what was expected and what was given, before anything has changed. */
import { describe, expect, test } from "vitest";
import { NOTHING, Raw } from "../../test/raw.ts";
import { MemoryNetwork } from "./index.ts";

/** What `call` throws, which must be a TypeError and must have left no trace in the network. */
function refusal(raw: Raw, call: () => unknown): string {
  const before = raw.network.timeline.toString();
  let said = "nothing";
  try {
    call();
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(TypeError);
    said = thrown instanceof TypeError ? thrown.message : "";
  }
  expect(raw.network.timeline.toString()).toBe(before);
  expect(raw.network.left()).toEqual(NOTHING);
  return said;
}

describe("a rule", () => {
  const faults = "delay, jitter, pieces, stalled, lost, refused, end, reset";
  const seconds = "in seconds, a finite number of at least 0";
  const pieces = 'pieces as "any", or as sizes of at least 1 byte, at least one of them';
  test.each<[rule: unknown, said: string]>([
    [{ delay: -1 }, `delay ${seconds}, got -1`],
    [{ delay: NaN }, `delay ${seconds}, got NaN`],
    [{ jitter: Infinity }, `jitter ${seconds}, got Infinity`],
    [{ jitter: "1" }, `jitter ${seconds}, got "1"`],
    [{ pieces: [] }, `${pieces}, got an array`],
    [{ pieces: [1, 0] }, `${pieces}, got an array`],
    [{ pieces: [1.5] }, `${pieces}, got an array`],
    [{ pieces: "all" }, `${pieces}, got "all"`],
    [{ pieces: 3 }, `${pieces}, got 3`],
    [{ stalled: 1 }, "stalled as true or false, got 1"],
    [{ lost: "yes" }, 'lost as true or false, got "yes"'],
    [{ refused: {} }, "refused as true or false, got an object"],
    [{ end: -1 }, "end after bytes as an integer of at least 0, got -1"],
    [{ end: 1.5 }, "end after bytes as an integer of at least 0, got 1.5"],
    [{ reset: 2 ** 53 }, "reset after bytes as an integer of at least 0, got 9007199254740992"],
    [{ end: 1, reset: 1 }, "an end or a reset, got both"],
    [{ port: 0, lost: true }, "port as an integer from 1 to 65535, got 0"],
    [{ port: 65_536, lost: true }, "port as an integer from 1 to 65535, got 65536"],
    [{ port: "7", lost: true }, 'port as an integer from 1 to 65535, got "7"'],
    [{ from: "mars", lost: true }, 'from as the name of a host, got "mars"'],
    [{ to: ["moon", "mars"], lost: true }, 'to as the name of a host, got "mars"'],
    [{ to: 7, lost: true }, "to as the name of a host, got 7"],
    [{ from: "moon", to: "earth" }, `at least one of ${faults}, got an object`],
    [{}, `at least one of ${faults}, got an object`],
    [undefined, `at least one of ${faults}, got undefined`],
    [{ dealy: 1 }, `options from, to, port, ${faults}, got "dealy"`],
    ["lost", 'options as an object, got "lost"'],
    [[], "options as an object, got an array"],
  ])("%j", (rule, said) => {
    const raw = new Raw();
    expect(refusal(raw, () => Reflect.apply(raw.network.rule, raw.network, [rule]))).toBe(
      `Cannot make a rule: expected ${said}`,
    );
  });

  test("may have what is absent", () => {
    const { network } = new Raw();
    network.rule({ from: undefined, to: undefined, port: undefined, delay: 0, end: undefined })();
    expect(
      network.timeline
        .toString()
        .split("\n")
        .map((line) => line.trim().replace(/ +/g, " ")),
    ).toEqual(['0.000 rule {"delay":0}', '0.000 rule {"delay":0} is over']);
  });
});

describe("a host", () => {
  test.each<[args: unknown[], said: string]>([
    [["moon"], 'a name that is new, got "moon"'],
    [["MOON."], 'a name that is new, got "MOON."'],
    [["localhost"], 'a name that is new, got "localhost"'],
    [[""], 'a name, got ""'],
    [["two words"], 'a name, got "two words"'],
    [["10.0.0.9"], 'a name, got "10.0.0.9"'],
    [[7], "a name, got 7"],
    [[], "a name, got undefined"],
    [["mars", "10.0.0.1"], 'an address that moon has not, got "10.0.0.1"'],
    [["mars", "10.0.0.9", "fd00:0::2"], 'an address that earth has not, got "fd00::2"'],
    ...["127.0.0.1", "::1", "0.0.0.0", "::", "nonsense", "10.0.0.256", "::ffff:10.0.0.9", 7, null].map(
      (address): [unknown[], string] => [
        ["mars", address],
        `addresses that others can reach, as 10.0.0.1 or fd00::1, got ${JSON.stringify(address)}`,
      ],
    ),
  ])("%j", (args, said) => {
    const raw = new Raw();
    expect(refusal(raw, () => Reflect.apply(raw.network.host, raw.network, args))).toBe(
      `Cannot make a host: expected ${said}`,
    );
    raw.network.host("mars", "10.0.0.9"); // neither name nor address is taken
  });
});

describe("a name", () => {
  const found = "addresses, at least one of them, or a code such as EAI_AGAIN";
  test.each<[args: unknown[], said: string]>([
    [["a b", ["10.0.0.1"]], 'a name, got "a b"'],
    [[null, ["10.0.0.1"]], "a name, got null"],
    [["db", []], `${found}, got an array`],
    [["db", "10.0.0.1"], `${found}, got "10.0.0.1"`],
    [["db", "eai_again"], `${found}, got "eai_again"`],
    [["db"], `${found}, got undefined`],
    [["db", ["10.0.0.1", "::"]], 'addresses that others can reach, as 10.0.0.1 or fd00::1, got "::"'],
    [["db", ["10.0.0.1"], -1], "a delay in seconds of at least 0, got -1"],
    [["db", ["10.0.0.1"], "1"], 'a delay in seconds of at least 0, got "1"'],
    [["db", ["10.0.0.1"], Infinity], "a delay in seconds of at least 0, got Infinity"],
  ])("%j", async (args, said) => {
    const raw = new Raw();
    expect(refusal(raw, () => Reflect.apply(raw.network.name, raw.network, args))).toBe(
      `Cannot name: expected ${said}`,
    );
    await expect(raw.moon.resolver.resolve("db", "unspec")).rejects.toMatchObject({ code: "ENOTFOUND" });
  });
});

describe("everything else", () => {
  test.each<[args: unknown[], said: string]>([
    [[], "at least one name of a host, got none"],
    [["mars"], 'names of hosts, got "mars"'],
    [["moon", 7], "names of hosts, got 7"],
  ])("a partition of %j", (args, said) => {
    const raw = new Raw();
    expect(refusal(raw, () => Reflect.apply(raw.network.partition, raw.network, args))).toBe(
      `Cannot partition: expected ${said}`,
    );
  });

  test.each<[args: unknown[], said: string]>([
    [[], "seed as an integer, got undefined"],
    [[1.5], "seed as an integer, got 1.5"],
    [["42"], 'seed as an integer, got "42"'],
    [[2 ** 53], "seed as an integer, got 9007199254740992"],
    [[1, { breaks: 1 }], "breaks as a boolean, got 1"],
    [[1, { brakes: true }], 'options breaks, got "brakes"'],
  ])("chaos from %j", (args, said) => {
    const raw = new Raw();
    expect(refusal(raw, () => Reflect.apply(raw.network.chaos, raw.network, args))).toBe(
      `Cannot make chaos: expected ${said}`,
    );
  });

  test.each<[options: unknown, said: string]>([
    [{ seed: NaN }, "seed as an integer, got NaN"],
    [{ seed: "1" }, 'seed as an integer, got "1"'],
    [{ jumps: 1 }, "jumps as a boolean, got 1"],
    [{ sead: 1 }, 'options seed, jumps, got "sead"'],
    [7, "options as an object, got 7"],
  ])("a network of %j", (options, said) => {
    expect(() => void Reflect.construct(MemoryNetwork, [options])).toThrow(
      new TypeError(`Cannot make a network: expected ${said}`),
    );
  });
});
