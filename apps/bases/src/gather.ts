/** Asks, and keeps the answers. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Answer } from "./answer.ts";
import { keep, run } from "./child.ts";
import { RUNTIMES, type Question, type Runtime } from "./plan.ts";
import { ask } from "./ask.ts";

export interface Given extends Answer {
  readonly runtime: Runtime;
}

/** What everybody talks to. */
export class Others {
  readonly #peer: string;
  readonly #deaf: string[];
  readonly #folder: string;
  readonly end: () => void;

  private constructor(peer: string, deaf: string[], folder: string, end: () => void) {
    this.#peer = peer;
    this.#deaf = deaf;
    this.#folder = folder;
    this.end = end;
  }

  static async start(): Promise<Others> {
    const peer = await keep("peer.ts");
    const deaf = await keep("deaf.ts");
    const folder = mkdtempSync(path.join(tmpdir(), "bases-"));
    return new Others(peer.line, deaf.line.split(" "), folder, () => {
      peer.end();
      deaf.end();
      rmSync(folder, { recursive: true });
    });
  }

  async gather(question: Question, told: (line: string) => void): Promise<Given[]> {
    const given: Given[] = [];
    for (const runtime of RUNTIMES.filter(({ newest }) => newest || !question.newestOnly)) {
      const all = question.name === "calls" ? runtime.calls : runtime.contenders.join(",");
      for (const asked of question.together ? [all] : runtime.contenders) {
        for (const probe of question.probes) {
          told(`… ${probe}: ${asked} on ${runtime.name}${runtime.newest ? "" : ", the oldest"}`);
          const lines = await run(runtime.command, `probes/${probe}.ts`, [
            asked,
            this.#peer,
            ...this.#deaf,
            this.#folder,
          ]);
          for (const line of lines) given.push({ ...(await this.#settle(JSON.parse(line) as Answer)), runtime });
        }
      }
    }
    return given;
  }

  /** The process has ended: what the peer has of the bytes that it was told to be taken. */
  async #settle(answer: Answer): Promise<Answer> {
    const { watched, numbers } = answer;
    if (watched === undefined) return answer;
    const seen = await ask(Number(this.#peer), `seen ${watched}`);
    if (typeof seen !== "object" || seen === null || !("bytes" in seen)) throw new Error("the peer has seen nobody");
    const lost = (numbers?.[0] ?? 0) - Number(seen.bytes);
    return { row: answer.row, contender: answer.contender, words: String(lost) };
  }
}
