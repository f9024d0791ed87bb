import type { DefinedName } from '../../../excel/directory';
import type { RowsAbove } from '../../../excel/operation';
import type { RawSheet } from '../../../excel/raw-sheet';
import { step, type Step } from '../../../excel/step';

/**
 * Charts in the workbook stand below the report, over tables of their own. Where the report has grown down to them, rows
 * are put in above the first: table, chart, what the officer changed of it and wrote beside it move down together, and a
 * chart that was taken elsewhere stays where it is.
 */

/** Over tables below the report, which Excel's charts are drawn over. */
export const chartFiguresName = /^AES_Chart_figures_/;

/** Rows left free below the report, so that a few more lines of it find room. */
export const freeBelowReport = 10;

/** @returns rows to be put in; `null` where no table of a chart is in the way */
export function roomAboveCharts(
  sheet: string,
  reportRows: number,
  names: readonly DefinedName[],
): RowsAbove | null {
  const [first] = names
    .flatMap(({ name, area }) =>
      area !== null && area.sheet === sheet && chartFiguresName.test(name) ? [{ name, row: area.row }] : [],
    )
    .toSorted((one, other) => one.row - other.row);
  if (first === undefined || first.row > reportRows) return null;
  return { sheet, above: first.name, row: first.row, rows: reportRows + freeBelowReport - first.row };
}

/** Puts the rows in. */
export const rowsIn = (room: RowsAbove | null): readonly Step[] =>
  room === null ? [] : [step({ kind: 'insert-rows', ...room }, { kind: 'remove-rows', ...room })];

/** Takes the rows out that a change put in, where they still stand above their table. */
export function rowsOut(room: RowsAbove | undefined, names: readonly DefinedName[]): readonly Step[] {
  if (room === undefined) return [];
  const area = names.find(({ name }) => name === room.above)?.area ?? null;
  if (area?.sheet !== room.sheet || area.row !== room.row + room.rows) return [];
  return [step({ kind: 'remove-rows', ...room }, { kind: 'insert-rows', ...room })];
}

/** The sheet as it will be once the rows are in. */
export function withRoom(present: RawSheet, room: RowsAbove | null): RawSheet {
  if (room === null) return present;
  const { area } = present;
  const at = Math.max(0, room.row - area.row);
  const widened = <T>(lines: readonly (readonly T[])[], blank: T): T[][] => [
    ...lines.slice(0, at).map((line) => [...line]),
    ...Array.from({ length: room.rows }, () => Array.from({ length: area.columns }, () => blank)),
    ...lines.slice(at).map((line) => [...line]),
  ];
  return {
    ...present,
    area: { ...area, rows: area.rows + room.rows },
    values: widened(present.values, ''),
    formulas: widened(present.formulas, ''),
    numberFormats: widened(present.numberFormats, 'General'),
  };
}
