/** Runs the tests of docs/testing-your-protocol.md, word for word. */
import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { describe, expect, test } from "vitest";
import { createSockets } from "../index.ts";
import { MemoryNetwork } from "./index.ts";

const text = readFileSync(new URL("../../../../docs/testing-your-protocol.md", import.meta.url), "utf8");
const blocks = [...text.matchAll(/```ts\n([^]*?)```/g)].map(([, code = ""]) => code.replaceAll(/^import .*$/gm, ""));

describe("docs/testing-your-protocol.md", () => {
  test("has a client, a stage and tests", () => {
    expect(blocks.length).toBe(3);
    expect(blocks[2]?.match(/^test\(/gm)?.length).toBe(4);
  });

  const names = { createSockets, MemoryNetwork, expect, test };
  const source = stripTypeScriptTypes(blocks.join("\n"));
  // oxlint-disable-next-line typescript/no-implied-eval -- running the page's text is what this file is for
  const page = new Function(`{ ${Object.keys(names).join(", ")} }`, source) as (given: typeof names) => void;
  page(names);
});
