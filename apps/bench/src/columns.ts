/** Text in columns, as wide as what is in them. */

/** A line for each row; `numbers` are the columns that are aligned at their right. */
export function align(rows: readonly (readonly string[])[], numbers: readonly number[] = []): readonly string[] {
  const widths: number[] = [];
  for (const cells of rows) {
    for (const [n, { length }] of cells.entries()) widths[n] = Math.max(widths[n] ?? 0, length);
  }
  return rows.map((cells) =>
    cells
      .map((cell, n) => (numbers.includes(n) ? cell.padStart(widths[n] ?? 0) : cell.padEnd(widths[n] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}
