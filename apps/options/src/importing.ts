/** A program that only imports: nothing, or the adapter that is its argument. */
import process from "node:process";

const [adapter] = process.argv.slice(2);
if (adapter !== undefined) await import(adapter);
