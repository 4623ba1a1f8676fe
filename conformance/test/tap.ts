/** A reader of TAP, as far as the suite speaks it. */

export interface Point {
  readonly ok: boolean;
  readonly id: string;
  readonly directive: string;
  /** What stands under it. */
  readonly diagnosis: string;
}

/** Throws where the numbers don't run on, or there is no plan that says how many there are. */
export function readTap(text: string): Point[] {
  const [version, ...lines] = text.trimEnd().split("\n");
  if (version !== "TAP version 14") throw new Error(`no TAP: ${version}`);
  const points: (Point & { diagnosis: string })[] = [];
  let planned = -1;
  for (const line of lines) {
    const [, not, number, id = "", directive = ""] = /^(not )?ok (\d+) - (\S+)[^#]*(?:# (.*))?$/.exec(line) ?? [];
    const last = points.at(-1);
    if (number !== undefined) {
      if (Number(number) !== points.length + 1) throw new Error(`out of order: ${line}`);
      points.push({ ok: not === undefined, id, directive, diagnosis: "" });
    } else if (line.startsWith("1..")) planned = Number(line.slice(3));
    else if (line.startsWith("  ") && last !== undefined) last.diagnosis += `${line}\n`;
    else if (!line.startsWith("#")) throw new Error(`not TAP: ${line}`);
  }
  if (planned !== points.length) throw new Error(`planned ${planned}, got ${points.length}`);
  return points;
}
