/** The command as a user meets it: every exit code, and what is said. */
import { afterAll, describe, expect, test } from "vitest";
import { Folder, type Ran } from "../../test/cli.ts";
import { readTap } from "../../test/tap.ts";
import { elementsOf } from "../../test/xml.ts";

const folder = new Folder();
afterAll(() => folder.remove());

const READS = "contract/read/";
const ONE = "contract/read/gives-no-more-than-max";

/** The memory network, with something of its own. */
const memory = (more: string = "export const transport = host;"): string => `
import { MemoryNetwork } from "@moonsocket/core/memory";
const host = new MemoryNetwork({ jumps: true }).host("moon");
const change = (changes) => ({
  name: "changed",
  capabilities: host.capabilities,
  clock: host.clock,
  resolver: host.resolver,
  turn: (done) => host.turn(done),
  hold: () => host.hold(),
  release: () => host.release(),
  bind: (local, options) => host.bind(local, options),
  connect: (remote) => host.connect(remote),
  ...changes,
});
export const peer = host;
export const start = null;
${more}`;

const good = folder.write(memory());
const withModule = (source: string, ...args: readonly string[]): Promise<Ran> =>
  folder.run(folder.write(source), ...args);

describe.concurrent("what can't be used ends with 2 and says what was expected", () => {
  const KNOWN = `export const transport = host; export const known = `;
  test.each<[what: string, args: string[], said: string]>([
    ["no argument", [], "expected a file that exports `transport`, got none"],
    [
      "a file that is not there",
      ["./nothing.js"],
      'expected a file that exports `transport`, and "./nothing.js" is none',
    ],
    ["a folder", ["."], 'and "." is none: give its path'],
    ["two files", [good, "more.js"], 'expected one file, got also "more.js"'],
    ["an unknown option", [good, "--fast"], "conformance: Unknown option '--fast'; --help tells what there is"],
    ["an option without its value", [good, "--grep"], "argument missing; --help tells what there is"],
    ["an unknown report", [good, "--report", "xml"], 'expected a report of json, junit or markdown, got "xml"'],
    ["a list and a report", [good, "--list", "--report", "json"], "expected --list or --report, got both"],
    ["a text that no id contains", [good, "--grep", "weather"], 'no case has an id that contains "weather"'],
    ["a module without exports", [folder.write("")], "to export `transport`, and it exports nothing"],
    ["another export", [folder.write("export const sock = 1")], "to export `transport`, and it exports sock"],
    ["a transport that is none", [folder.write("export const transport = {}")], "but it has no method turn"],
    ["a transport that is null", [folder.write("export const transport = null")], "but it is null"],
    ["a peer that is none", [folder.write(memory().replace("peer = host", "peer = 7"))], "but it is a number"],
    [
      "an unknown capability",
      [folder.write(memory("export const transport = change({ capabilities: { flight: true } });"))],
      "it claims a capability that does not exist, flight",
    ],
    ["known failures that are no array", [folder.write(memory(`${KNOWN}{}`))], "to export `known` as an array of"],
    [
      "a known failure that is no case",
      [folder.write(memory(`${KNOWN}[{ id: "x" }]`))],
      'known failure "x" is no case',
    ],
    [
      "a known failure without a reason",
      [folder.write(memory(`${KNOWN}[{ id: "${ONE}" }]`))],
      "needs a reason and a link",
    ],
    [
      "a way to start that is none",
      [folder.write(memory("export const transport = host;").replace("start = null", "start = 1"))],
      "to export no `start`, or null",
    ],
    [
      "known failures that have no id",
      [folder.write(memory(`${KNOWN}["${ONE}"]`))],
      "to export `known` as an array of { id, reason, link }",
    ],
    [
      "a module that throws",
      [folder.write('throw new Error("planted")')],
      "throws while it loads\nError: planted\nRun the file by itself to see where: node ",
    ],
    [
      "a file in a language that the runtime does not know",
      [folder.write("", "tsx")],
      "Node runs JavaScript, and .ts and .mts from 22.18 on",
    ],
    ["a module that does not parse", [folder.write("export const =")], "throws while it loads\nSyntaxError"],
    ["a module that hangs", [folder.write("await new Promise(() => {})")], "has not loaded within 10 s"],
  ])("%s", async (_, args, said) => {
    const { code, output, errors } = await folder.run(...args);
    expect(errors).toContain(said);
    expect(errors).not.toMatch(/^ {4}at /m);
    expect({ code, output }).toEqual({ code: 2, output: "" });
  });

  test("with a stack where it is asked for", async () => {
    const { code, errors } = await withModule('throw new Error("planted")', "--trace");
    expect(errors).toMatch(/Error: planted\n {4}at .*module-/);
    expect(code).toBe(2);
  });
});

describe.concurrent("a transport that keeps its promises ends with 0", () => {
  test("as TAP", async () => {
    const { code, output, errors } = await folder.run(good, "--grep", READS);
    const points = readTap(output);
    expect(points.map(({ id }) => id)).toContain(ONE);
    expect(points.every(({ ok, id }) => ok && id.startsWith(READS))).toBe(true);
    expect(output).toContain(`# pass ${points.length}\n# fail 0\n`);
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
  });

  test("as JSON", async () => {
    const { code, output } = await folder.run(good, "--grep", ONE, "--report", "json");
    expect(JSON.parse(output)).toEqual({
      suite: expect.stringMatching(/^@moonsocket\/conformance \d/) as string,
      transport: "memory",
      runtime: `node ${process.versions.node}`,
      seconds: expect.any(Number) as number,
      counts: { pass: 1, fail: 0, "pass-without": 0, "not-applicable": 0, "known-failure": 0 },
      cases: [
        {
          id: ONE,
          floor: "contract",
          area: "read",
          promises: [expect.stringContaining("Between 1 and `max` bytes") as string],
          outcome: "pass",
          reason: null,
          message: null,
          seconds: expect.any(Number) as number,
        },
      ],
    });
    expect(code).toBe(0);
  });

  test("as JUnit", async () => {
    const { code, output } = await folder.run(good, "--grep", ONE, "--report", "junit");
    expect(elementsOf(output)).toEqual(["testsuites", "testsuite", "testcase"]);
    expect(code).toBe(0);
  });

  test("as a page", async () => {
    const { code, output } = await folder.run(good, "--grep", ONE, "--report", "markdown");
    expect(output).toContain("## contract/read\n\n| case | outcome |");
    expect(code).toBe(0);
  });

  test("not at all: a list", async () => {
    const { code, output } = await folder.run(good, "--list", "--grep", ONE);
    expect(output).toMatch(new RegExp(`^${ONE}\twith\tBetween 1 and`));
    expect(code).toBe(0);
  });

  test("with cases that do not apply", async () => {
    const { code, output } = await folder.run(good, "--grep", "contract/process/");
    expect(readTap(output).every(({ ok, directive }) => ok && directive === "SKIP no process")).toBe(true);
    expect(code).toBe(0);
  });

  test("although it leaves something open, which is said", async () => {
    const { code, errors } = await withModule(`${memory()}; setInterval(() => {}, 1000);`, "--grep", ONE);
    expect(errors).toMatch(/the module keeps the process alive, .*Timeout/);
    expect(code).toBe(0);
  });
});

test("help ends with 0", async () => {
  const { code, output } = await folder.run("--help");
  expect(output).toContain("npx @moonsocket/conformance");
  expect(code).toBe(0);
});

describe.concurrent("a transport that breaks a promise ends with 1", () => {
  const throwing = "connect() { throw new Error('planted'); }";

  test("as TAP, with what failed", async () => {
    const { code, output } = await withModule(
      memory(`export const transport = change({ ${throwing} });`),
      "--grep",
      ONE,
    );
    expect(readTap(output)).toEqual([
      { ok: false, id: ONE, directive: "", diagnosis: expect.stringContaining("planted") as string },
    ]);
    expect(output).not.toContain("    at ");
    expect(code).toBe(1);
  });

  test("with the stack where it is asked for", async () => {
    const source = memory(`export const transport = change({ ${throwing} });`);
    const { output } = await withModule(source, "--grep", ONE, "--trace");
    expect(readTap(output)[0]?.diagnosis).toMatch(/ at .*module-/);
  });

  test("as JUnit", async () => {
    const source = memory(`export const transport = change({ ${throwing} });`);
    const { code, output } = await withModule(source, "--grep", ONE, "--report", "junit");
    expect(elementsOf(output)).toEqual(["testsuites", "testsuite", "testcase", "failure"]);
    expect(code).toBe(1);
  });

  test("by hanging: each case is bounded", async () => {
    const never = `connect: () => ({ state: "connecting", local: null, remote: null, wake() {}, fd: () => -1, reset() {} })`;
    const { code, output } = await withModule(memory(`export const transport = change({ ${never} });`), "--grep", ONE);
    expect(readTap(output)).toMatchObject([{ ok: false, id: ONE }]);
    expect(output).toContain("expected to be over within 10 s, and somebody still waits");
    expect(code).toBe(1);
  });

  test.each([
    ["uncaught exception", "setTimeout(() => { throw new Error('planted'); });"],
    ["unhandled rejection", "void Promise.reject(new Error('planted'));"],
  ])("by an %s while cases run, who are named", async (kind, does) => {
    const source = memory(
      `export const transport = change({ connect(remote) { ${does} return host.connect(remote); } });`,
    );
    const { code, output } = await withModule(source, "--grep", ONE);
    const [stray] = readTap(output).filter(({ ok }) => !ok);
    expect(stray?.diagnosis).toContain(`${kind}: Error: planted\n    while ${ONE} ran`);
    expect(code).toBe(1);
  });

  test("by ending the process", async () => {
    const source = memory("export const transport = change({ connect: () => process.exit(0) });");
    const { code, errors } = await withModule(source, "--grep", ONE);
    expect(errors).toContain(`the process has ended early, while ${ONE} ran`);
    expect(code).toBe(1);
  });
});

describe.concurrent("a known failure", () => {
  const known = `export const known = [{ id: "${ONE}", reason: "a bug of the planter's", link: "https://example.org/#7" }];`;

  test("is none as long as it fails", async () => {
    const source = memory(`${known} export const transport = change({ connect() { throw new Error("planted"); } });`);
    const { code, output } = await withModule(source, "--grep", ONE);
    expect(readTap(output)).toMatchObject([
      { ok: false, directive: "TODO a bug of the planter's, https://example.org/#7" },
    ]);
    expect(code).toBe(0);
  });

  test("fails once it passes", async () => {
    const { code, output } = await withModule(memory(`${known} export const transport = host;`), "--grep", ONE);
    expect(readTap(output)).toMatchObject([{ ok: false, directive: "" }]);
    expect(output).toContain("expected a known failure, and it passes: take it off the list");
    expect(code).toBe(1);
  });
});
