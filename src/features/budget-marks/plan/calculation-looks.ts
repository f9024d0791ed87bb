import type { KeptOperation } from '../../../excel/operation';
import { step, type Step } from '../../../excel/step';
import type { Area } from '../../../grid/area';
import type { CalculationRecord } from '../marks-record';
import { type Calculation, calculationColumns } from './calculation-sheet';

/** How the cells and rows of ‘AES baseline’ look: put on, taken off and put back. */

/** All looks of an area as they were written, to be put back. */
export function looksIn(area: Area, { looks }: CalculationRecord): KeptOperation {
  const end = area.row + area.rows;
  return {
    kind: 'looks',
    area,
    looks: (looks ?? []).flatMap(({ row, column, rows, columns, look }) => {
      const first = Math.max(row, area.row);
      const last = Math.min(row + rows, end);
      if (last <= first) return [];
      const { topLine, ...others } = look;
      const kept = first > row || topLine === undefined ? others : { ...others, topLine };
      return [{ area: { sheet: area.sheet, row: first, column, rows: last - first, columns }, look: kept }];
    }),
  };
}

/** Rows that no longer carry anything lose their looks too. */
export function clearLookBelow(
  sheet: string,
  keptRows: number,
  rows: number,
  before: CalculationRecord,
): readonly Step[] {
  if (rows <= keptRows) return [];
  const area = { sheet, row: keptRows + 1, column: 1, rows: rows - keptRows, columns: calculationColumns };
  return [step({ kind: 'clear-look', area }, looksIn(area, before))];
}

/** Looks from a row on; where other rows stood there before, theirs go first. */
export function looksFrom(
  row: number,
  looks: Calculation['looks'],
  sheet: string,
  before: CalculationRecord,
  rows: number,
): readonly Step[] {
  const area = { sheet, row, column: 1, rows: rows - row + 1, columns: calculationColumns };
  const [first, ...others] = [
    ...(row <= before.cells.length && looks.length > 0 ? [step({ kind: 'clear-look', area })] : []),
    ...stepsOfLooks(looks, sheet, row),
  ];
  return first === undefined ? [] : [step(first.act, looksIn(area, before)), ...others];
}

export const stepsOfLooks = (looks: Calculation['looks'], sheet: string, fromRow = 1): readonly Step[] =>
  looks
    .filter(({ row, rows }) => row + rows > fromRow)
    .map(({ row, column, rows, columns, look }) =>
      step({ kind: 'look', area: { sheet, row, column, rows, columns }, look }),
    );

/** The first row that now means or looks something else than before; rows above keep their looks. */
export function firstNewRow(before: CalculationRecord, now: Pick<Calculation, 'cells' | 'looks'>): number {
  const same = now.cells.findIndex((row, index) => row[0] !== before.cells[index]?.[0]);
  const known = new Set(before.looks?.map((each) => JSON.stringify(each)));
  const formats = now.looks.filter(
    (each) => each.look.numberFormat !== undefined && !known.has(JSON.stringify(each)),
  );
  return Math.min(same === -1 ? now.cells.length + 1 : same + 1, ...formats.map(({ row }) => row));
}

/**
 * Rows that are written anew, as high as their words need: once before and once after, so that whatever is taken back fits
 * as well. The others keep the heights that an officer may have given them.
 */
export function rowsFitted(sheet: string, row: number, lastRow: number): readonly Step[] {
  if (row > lastRow) return [];
  const fit = { kind: 'fit-rows', sheet, row, rows: lastRow - row + 1 } as const;
  return [step(fit, fit), step(fit)];
}
