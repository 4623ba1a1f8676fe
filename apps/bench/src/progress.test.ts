/** What somebody sees meanwhile. */
import { expect, test } from "vitest";
import { Progress } from "./progress.ts";

function seen(isTTY: boolean): string {
  let text = "";
  const write = (more: string | Uint8Array): boolean => {
    text += String(more);
    return true;
  };
  const progress = new Progress({ write, isTTY, columns: 10 });
  progress.begin("lines");
  progress.step("lines: round 1");
  progress.step("short");
  progress.clear();
  return text;
}

test("a terminal has one line, which is rewritten and never wraps", () => {
  expect(seen(true).split("\r\u001B[K")).toEqual(["", "lines: ro", "short", ""]);
});

test("elsewhere there is a line for each scenario", () => {
  expect(seen(false)).toBe("lines\n");
});
