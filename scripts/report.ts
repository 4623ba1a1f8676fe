/** Prints what a check found, and makes the process fail if it found anything wrong. */
export function report(fact: string, problems: readonly string[]): void {
  if (problems.length === 0) {
    console.log(`ok ${fact}`);
    return;
  }
  console.log(`not ok ${fact}`);
  for (const problem of problems) console.log(`   ${problem}`);
  process.exitCode = 1;
}
