/** The limits that never wait. */
export type Limits = readonly [value: number, mode: "b" | "t"][];

export const ZEROS: readonly [name: string, limits: Limits][] = [
  [
    "block (T-45)",
    [
      [0, "b"],
      [1, "t"],
    ],
  ],
  [
    "total (T-44)",
    [
      [1, "b"],
      [0, "t"],
    ],
  ],
  ["minus zero (T-53)", [[-0, "b"]]],
];
