import type { CellValue } from '../../../grid/snapshot';
import { fingerprint } from '../../../excel/fingerprint';
import { cellAt, type Directory, type RawSheet } from '../../../excel/read-workbook';
import { settingSteps, toSettings } from '../../../excel/settings-store';
import type { Step } from '../../../excel/step';
import { type BackStep, packRemoved, type RemovedMarks } from '../kept-removal';
import {
  isOurSetting,
  type Journal,
  journalKey,
  type MarkedBlocks,
  type MarksRecord,
  unpackWritten,
} from '../marks-record';
import type { MarkedSheet } from './removal-plan';
import type { RestingFormula } from './resting-formulas';

/** More than this is not kept: Excel is sure of about a megabyte of settings, and the workbook is to be lighter after. */
const longestKept = 1_000_000;

/** The columns of ours on a marked sheet. */
export const columnsOf = ({ treatments, reasons, leftOut }: MarkedBlocks): readonly number[] =>
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
        columns: columnsOf(marks),
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

/** Treatments that a sheet bears now, and those that were written, whatever their order. */
function isAsWritten({ raw, marks: { treatments }, record }: MarkedSheet): boolean {
  const now = Array.from({ length: treatments.rows }, (_, index) =>
    String(cellAt(raw, treatments.row + index, treatments.column)),
  );
  const then = [...unpackWritten(record?.written ?? '').values()].map(({ treatment }) => treatment);
  const inOrder = (words: readonly string[]): string =>
    words
      .filter((word) => word !== '')
      .toSorted()
      .join('\n');
  return inOrder(now) === inOrder(then);
}

/** Whether some part is left out of a line: the officer said which. */
const hasPartsLeftOut = ({ raw, marks: { leftOut } }: MarkedSheet): boolean => {
  const parts = leftOut?.parts ?? null;
  return (
    parts !== null &&
    Array.from({ length: parts.rows }, (_, index) => cellAt(raw, parts.row + index, parts.column)).some(
      (cell) => cell !== '',
    )
  );
};

/**
 * Whether marking again makes the same marks: then nothing need stay in the workbook for the removal's undo. What the
 * officer decided, typed or froze, and the council's own rules, can't be made again.
 */
export function isMadeAgain({ directory, sheets, record, steps, frozen }: Removal): boolean {
  const isOthers = ({ act }: Step): boolean =>
    act.kind === 'delete-setting' && !isOurSetting(act.key) && directory.settings.has(act.key);
  return (
    frozen.length === 0 &&
    !steps.some(isOthers) &&
    record.sheets.every(({ decisions }) => Object.keys(decisions).length === 0) &&
    sheets.every((sheet) => !hasPartsLeftOut(sheet) && isAsWritten(sheet))
  );
}

/**
 * The steps of a removal after which what brings the marks back stands in the journal.
 *
 * @returns `null` where that would be more than a workbook should carry
 */
export function withRemovalKept(removal: Removal, whole: RemovedMarks): readonly Step[] | null {
  for (const removed of [whole, { ...whole, changes: [] }]) {
    const journal = toSettings(journalKey, { version: 1, changes: [], removed: packRemoved(removed) });
    const length = [...journal.values()].reduce<number>((sum, value) => sum + String(value).length, 0);
    if (length > longestKept) continue;
    const isOfJournal = ({ act }: Step): boolean =>
      act.kind === 'delete-setting' && (act.key === journalKey || act.key.startsWith(`${journalKey}.`));
    return [
      ...settingSteps(journalKey, journal, removal.directory.settings),
      ...removal.steps.filter((each) => !isOfJournal(each)),
    ];
  }
  return null;
}
