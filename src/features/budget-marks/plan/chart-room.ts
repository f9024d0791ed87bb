import type { DefinedName } from '../../../excel/directory';
import type { RawSheet } from '../../../excel/raw-sheet';

/**
 * Charts in the workbook stand below the report, over tables of their own. Where the report has grown down to them, rows
 * are put in above the first: table, chart, what the officer changed of it and wrote beside it move down together, and a
 * chart that was taken elsewhere stays where it is.
 */

/** Over tables below the report, which Excel's charts are drawn over. */
export const chartFiguresName = /^AES_Chart_figures_/;

/** Rows left free below the report, so that a few more lines of it find room. */
export const freeBelowReport = 10;

/** Rows to be put in. */
export interface Room {
  readonly sheet: string;
  /** Name of the table above which they go, and the row in which it begins. */
  readonly above: string;
  readonly row: number;
  readonly rows: number;
}

/** @returns `null` where no table of a chart is in the way */
export function roomAboveCharts(
  sheet: string,
  reportRows: number,
  names: readonly DefinedName[],
): Room | null {
  const [first] = names
    .flatMap(({ name, area }) =>
      area !== null && area.sheet === sheet && chartFiguresName.test(name) ? [{ name, row: area.row }] : [],
    )
    .toSorted((one, other) => one.row - other.row);
  if (first === undefined || first.row > reportRows) return null;
  return { sheet, above: first.name, row: first.row, rows: reportRows + freeBelowReport - first.row };
}

/** The sheet as it will be once the rows are in. */
export function withRoom(present: RawSheet, room: Room | null): RawSheet {
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
