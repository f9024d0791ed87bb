import type { CellValue } from '../../../grid/snapshot';
import { fingerprint } from '../../../excel/fingerprint';
import type { Operation } from '../../../excel/operation';
import type { Directory } from '../../../excel/directory';
import type { RawSheet } from '../../../excel/raw-sheet';
import type { Step } from '../../../excel/step';
import {
  type Change,
  isOurSetting,
  type Journal,
  type MarkedBlocks,
  type MarksRecord,
} from '../marks-record';
import type { MarkedSheet } from './removal-plan';
import type { RestingFormula } from './resting-formulas';

/** One step of the way back. */
export interface BackStep {
  readonly act: Operation;
  /** What takes it away again. */
  readonly back: Operation;
}

/**
 * Marks that were removed, so that the removal can be undone. It is kept in memory only: once marks are removed, nothing
 * of ours stays in the workbook.
 */
export interface RemovedMarks {
  /** Id and name of each sheet of the workbook then. */
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  /** Fingerprint of the words in the rows of each marked sheet: marks come back only beside the same lines. */
  readonly rows: readonly {
    readonly sheet: string;
    readonly first: number;
    readonly count: number;
    /** The columns of the marks. */
    readonly columns: readonly number[];
    readonly words: string;
  }[];
  readonly record: MarksRecord;
  readonly changes: readonly Change[];
  /** Whether the sheet with the calculation was deleted, and has to be made anew. */
  readonly calculationDeleted: boolean;
  /** What brings the rest back, in the order of doing. */
  readonly steps: readonly BackStep[];
  /** Formulas that named the deleted sheet: Excel puts #REF! into them, and no undo of ours alone mends that. */
  readonly maimed: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
    readonly formula: string;
  }[];
}

/** The columns of ours on a marked sheet. */
export const markColumnsOf = ({ treatments, reasons, leftOut }: MarkedBlocks): readonly number[] =>
  [treatments, reasons, leftOut?.parts ?? null, leftOut?.kinds ?? null].flatMap((area) =>
    area === null ? [] : [area.column],
  );

const isWord = (cell: CellValue): cell is string =>
  typeof cell === 'string' && cell !== '' && !cell.startsWith('#') && Number.isNaN(Number(cell));

/**
 * Fingerprint of the words that stand in rows, without our columns and without formulas: amounts may change between a
 * removal and its undo, lines may not.
 *
 * @param isAsWord whether a formula counts as the word that it shows, because it is about to become one
 */
export function wordsOfRows(
  { area, values, formulas }: RawSheet,
  rows: { readonly first: number; readonly count: number; readonly columns: readonly number[] },
  isAsWord: (row: number, column: number) => boolean = () => false,
): string {
  const words: string[] = [];
  for (let row = rows.first; row < rows.first + rows.count; row += 1)
    values[row - area.row]?.forEach((cell, across) => {
      const column = area.column + across;
      const formula = formulas[row - area.row]?.[across] ?? '';
      const isFormula = typeof formula === 'string' && formula.startsWith('=') && !isAsWord(row, column);
      if (isWord(cell) && !isFormula && !rows.columns.includes(column))
        words.push(`${row - rows.first} ${column} ${cell}`);
    });
  return fingerprint(words.join('\n'));
}

export interface Removal {
  readonly directory: Directory;
  readonly sheets: readonly MarkedSheet[];
  readonly record: MarksRecord;
  readonly journal: Journal;
  readonly steps: readonly Step[];
  /** Formulas that become figures with the removal. */
  readonly frozen: readonly RestingFormula[];
  /** Formulas that are broken by it. */
  readonly broken: readonly RestingFormula[];
}

/** @returns what brings the marks back */
export function removedMarks({
  directory,
  sheets,
  record,
  journal,
  steps,
  frozen,
  broken,
}: Removal): RemovedMarks {
  const deleted = steps.flatMap(({ act }) => (act.kind === 'delete-sheet' ? [act.sheet] : []));
  const calculation = record.calculation;
  const isOfDeleted = ({ act }: Step): boolean =>
    deleted.length > 0 &&
    (('area' in act && deleted.includes(act.area.sheet)) ||
      (act.kind === 'delete-name' && calculation?.names.some(({ name }) => name === act.name) === true));
  const isOurs = ({ act }: Step): boolean => act.kind === 'delete-setting' && isOurSetting(act.key);
  return {
    sheets: directory.sheets.map(({ id, name }) => ({ id, name })),
    rows: sheets.map(({ raw, marks }) => {
      const rows = {
        first: marks.treatments.row,
        count: marks.treatments.rows,
        columns: markColumnsOf(marks),
      };
      const isFrozen = (row: number, column: number): boolean =>
        frozen.some((each) => each.sheet === raw.name && each.row === row && each.column === column);
      return {
        sheet: raw.name,
        ...rows,
        columns: [...rows.columns],
        words: wordsOfRows(raw, rows, isFrozen),
      };
    }),
    record,
    changes: journal.changes,
    calculationDeleted: deleted.length > 0,
    maimed: broken
      .filter(({ stays }) => stays !== 'protected')
      .map(({ sheet, row, column, formula }) => ({ sheet, row, column, formula })),
    steps: steps
      .filter((each) => !isOurs(each) && !isOfDeleted(each))
      .toReversed()
      .flatMap(({ act, back }): BackStep[] => (back === null ? [] : [{ act: back, back: act }])),
  };
}
