/** The results as JUnit's XML, for build servers: a suite for each area. */
import { byArea, count, titleOf, type Result } from "../results.ts";
import { printable } from "./printable.ts";
import type { Report } from "./report.ts";

export function junit({ suite, transport, runtime, seconds, results }: Report): string {
  const suites = [...byArea(results)].map(([area, inside]) => {
    const took = inside.reduce((sum, one) => sum + one.seconds, 0);
    return element("testsuite", { name: area, ...counts(inside), time: time(took) }, inside.map(testcase));
  });
  const name = `${suite}: ${transport} on ${runtime}`;
  const whole = element("testsuites", { name, ...counts(results), time: time(seconds) }, suites);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${whole}`;
}

function testcase(result: Result): string {
  const { floor, area, outcome, reason, message, seconds } = result;
  const attributes = { classname: `${floor}.${area}`, name: titleOf(result), time: time(seconds) };
  if (outcome === "fail") {
    return element("testcase", attributes, [element("failure", { message: message ?? "" })]);
  }
  const skipped = outcome === "not-applicable" || outcome === "known-failure";
  const why = outcome === "known-failure" ? `known failure: ${reason}` : (reason ?? "");
  return element("testcase", attributes, skipped ? [element("skipped", { message: why })] : []);
}

function counts(results: readonly Result[]): Record<string, string> {
  const skipped = count(results, "not-applicable") + count(results, "known-failure");
  return { tests: String(results.length), failures: String(count(results, "fail")), skipped: String(skipped) };
}

function element(name: string, attributes: Readonly<Record<string, string>>, inside: readonly string[] = []): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`);
  const open = `<${name}${said.join("")}`;
  return inside.length === 0 ? `${open}/>` : `${open}>\n${inside.join("\n")}\n</${name}>`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escape = (text: string): string =>
  printable(text)
    .replaceAll(/[&<>"]/g, (char) => ENTITIES[char] ?? "")
    .replaceAll(/[\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`);

const time = (seconds: number): string => seconds.toFixed(3);
