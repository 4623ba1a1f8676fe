/** What has been held, and what has not: counted, and told as it goes. */
import process from "node:process";

/** Milliseconds between two words on how far it is: at a terminal more often than in a log. */
const TOLD = process.stdout.isTTY ? 300 : 5000;

export class Tally {
  passed = 0;
  failed = 0;
  #told = performance.now();

  pass(): void {
    this.passed++;
  }

  fail(why: string): void {
    this.failed++;
    console.log(why);
  }

  /** Now and then a word. */
  progress(what: string, done: number, all: number): void {
    if (performance.now() - this.#told < TOLD) return;
    this.#told = performance.now();
    console.log(`  ${what}: ${done} of ${all}`);
  }
}
