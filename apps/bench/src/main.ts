/** What the objects cost, from the command line. */
import { Misunderstood, parse, USAGE, type Command } from "./arguments.ts";
import { guard } from "./guard.ts";
import { kept } from "./keep.ts";
import { writePage } from "./page.ts";
import { run } from "./run.ts";

/** Resolves with the exit code. */
async function carryOut(command: Command): Promise<number> {
  switch (command.word) {
    case "help":
      console.log(USAGE);
      return 0;
    case "report":
      writePage(kept(command.file), command.before === undefined ? undefined : kept(command.before));
      return 0;
    case "guard":
      return (await guard(command.write)) ? 0 : 1;
    case "run":
      await run(command);
      return 0;
  }
}

try {
  process.exitCode = await carryOut(parse(process.argv.slice(2)));
} catch (error) {
  const [why] = (error instanceof Error ? error.message : String(error)).split("\n");
  if (process.stderr.isTTY && !(error instanceof Misunderstood)) console.error(); // below what is going on
  console.error(error instanceof Misunderstood ? `${why}\n\n${USAGE}` : why);
  process.exitCode = error instanceof Misunderstood ? 2 : 1;
}
