/** What the adapters of Bun and Deno could stand on, from the command line: tables, and a page. */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Others } from "./gather.ts";
import { QUESTIONS } from "./plan.ts";
import { forPage, forTerminal, tableOf } from "./table.ts";

const USAGE = `Usage: node apps/bases/src/main.ts [QUESTION …] [--report FILE]

Asks the runtimes' own sockets and their node:net the same questions, on Bun and Deno, against a peer on Node, over loopback (Linux).
A minute or two for all.

${QUESTIONS.map(({ name, title }) => `  ${name.padEnd(8)} ${title}`).join("\n")}

  --report FILE   write the tables as Markdown
  --help          this text`;

function fail(why: string): never {
  console.error(`${why}\n\n${USAGE}`);
  process.exit(2);
}

function parse(): { names: string[]; report: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { report: { type: "string" }, help: { type: "boolean" } },
    });
    if (values.help === true) {
      console.log(USAGE);
      process.exit();
    }
    const unknown = positionals.find((name) => !QUESTIONS.some((question) => question.name === name));
    if (unknown !== undefined) fail(`There is no question ${unknown}`);
    return { names: positionals, report: values.report };
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

const { names, report } = parse();
const others = await Others.start();
try {
  const pages: string[] = [];
  for (const question of QUESTIONS.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const table = tableOf(question, await others.gather(question, (line) => console.error(line)));
    console.log(`\n${forTerminal(table)}\n`);
    pages.push(forPage(table));
  }
  if (report !== undefined) writeFileSync(report, `${pages.join("\n\n")}\n`);
} finally {
  others.end();
}
