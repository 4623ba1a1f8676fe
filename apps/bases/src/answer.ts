/** One line of a probe's output: to the question of a row, what a contender gave, in words or, round after round, in numbers. */
export interface Answer {
  readonly row: string;
  readonly contender: string;
  readonly words?: string;
  readonly numbers?: readonly number[];
  /** The peer knows the rest, under this name, once the process has ended; the number is what was said to be taken. */
  readonly watched?: string;
}
