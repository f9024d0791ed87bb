import type { StatementKind } from '../../src/guidance/edition';
import type { Dice } from './dice';
import type { RegisterLine } from './register-sheet';
import type { StatementSheet } from './statement-book';

export interface Broken {
  /** The one check that should find it. */
  readonly check: string;
  readonly kinds: readonly StatementKind[];
  readonly year?: string;
  readonly breakIt: (sheet: StatementSheet, row: string, dice: Dice, last: StatementSheet) => void;
  /** Other statements in the same workbook. */
  readonly beside?: (sheet: StatementSheet) => readonly StatementSheet[];
  /** What the marked budget spends, by row, in pounds. */
  readonly spending?: (sheet: StatementSheet) => Readonly<Record<string, number>>;
  /** A register of gains in the same workbook. */
  readonly register?: (year: string, dice: Dice, faulty: boolean) => readonly RegisterLine[];
}

export const all: readonly StatementKind[] = ['forward', 'backward', 'mid-year'];
export const amount = (sheet: StatementSheet, key: string): number => Number(sheet.value(key));
export const figuresOf: Readonly<Record<StatementKind, readonly string[]>> = {
  forward: ['expected-total', 'expected-cashable', 'expected-capital', 'expected-other'],
  backward: ['sustained', 'further', 'ongoing', 'cumulative'].flatMap((id) => [
    `${id}-total`,
    `${id}-cashable`,
  ]),
  'mid-year': ['expected', 'achieved', 'forecast'].flatMap((id) => [`${id}-total`, `${id}-cashable`]),
};
export const textOf: Readonly<Record<StatementKind, string>> = {
  forward: 'row-strategy',
  backward: 'row-key-actions',
  'mid-year': 'row-note',
};
export const gainsOf: Readonly<Record<StatementKind, string>> = {
  forward: 'expected',
  backward: 'further',
  'mid-year': 'forecast',
};
/** A whole row whose figures agree with each other. */
export function rowLike(
  sheet: StatementSheet,
  row: string,
  by: number,
): Readonly<Record<string, string | number | boolean>> {
  const fields = sheet.keys
    .filter((key) => key.startsWith(`${row}/`))
    .map((key) => key.slice(row.length + 1));
  const figures: Record<string, string | number | boolean> = {};
  for (const field of fields) figures[field] = sheet.value(`${row}/${field}`);
  const add = (field: string, times: number): void => {
    if (field in figures) figures[field] = Number(figures[field]) + by * times;
  };
  [
    'expected-total',
    'expected-other',
    'achieved-total',
    'forecast-total',
    'further-total',
    'ongoing-total',
    'cumulative-total',
  ].forEach((field) => {
    add(field, 1);
  });
  return figures;
}
