/** The built command, in a process of its own, on modules that are written for it. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const COMMAND = here("../dist/cli.js");

export interface Ran {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** A folder in which our packages are installed. */
export class Folder {
  readonly path: string = mkdtempSync(path.join(tmpdir(), "conformance-"));
  #modules = 0;

  constructor() {
    symlinkSync(here("../node_modules"), path.join(this.path, "node_modules"));
  }

  /** Writes a module; its name. */
  write(source: string, extension: string = "mjs"): string {
    const name = `module-${++this.#modules}.${extension}`;
    writeFileSync(path.join(this.path, name), source);
    return `./${name}`;
  }

  run(...args: readonly string[]): Promise<Ran> {
    const child = spawn(process.execPath, [COMMAND, ...args], { cwd: this.path, stdio: ["ignore", "pipe", "pipe"] });
    const said = { output: "", errors: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => (said.output += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (said.errors += text));
    return new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code) => resolve({ ...said, code }));
    });
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }
}
