/**
 * How a run ends: 0 when done, 1 when a statement was checked and something must be put right, 2 for usage or a file that
 * cannot be read. Of several files the worst counts.
 */
export type ExitCode = 0 | 1 | 2;

/** What one file, or a whole run, gives: its exit code and what is printed. */
export interface Printed {
  readonly code: ExitCode;
  readonly out: string;
  readonly error: string;
}

/** The report on one file. */
export interface FileReport extends Printed {
  /** `false` where the file could not be read: then `out` says so, for lists that must name every file. */
  readonly isRead: boolean;
}

/** Where a run prints while it goes on. */
export interface Console {
  out(text: string): void;
  error(text: string): void;
  /** How far a long run is, for a person at a terminal; `null` takes the line away. */
  progress(words: string | null): void;
}

export const worst = (codes: readonly ExitCode[]): ExitCode =>
  codes.includes(2) ? 2 : codes.includes(1) ? 1 : 0;
