import type { CellValue, WorkbookSnapshot } from '../../grid/snapshot';
import { rangeName, tooLargeForAStatement } from './words';
import { CellError, cellOf } from '../cell';
import type { RangeOrigin } from '../parameter-address';
import type { Range } from '../ranges';
import { unusable } from '../refusal';
import type { Sliced } from '../slices';

/** More than any statement fills, and few enough to be read and checked without a pause. */
const mostRows = 400;
const mostCells = 8_000;
const cellsPerSlice = 50_000;

/** The filled part of a range, as plain values: blank is `''`, an error its code. */
export interface FilledRange {
  readonly values: readonly (readonly CellValue[])[];
  /** Of the first cell; 1-based, within the sheet where the address is known, else within the range. */
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly sheet: string;
  /** Whether cells can be named as on the sheet. */
  readonly placed: boolean;
  /** Whether some cell came as a blank, so that the host does not pass blank cells as 0. */
  readonly hasBlanks: boolean;
}

/**
 * Reads a range down to its last filled row, whatever blank rows follow. A 0 counts as filled only left of and above
 * something else: some platforms pass each blank cell as 0.
 *
 * @throws Refusal for more than a statement can hold
 */
export function* filledRange(range: Range, origin: RangeOrigin | null): Sliced<FilledRange> {
  let lastRow = 0;
  let lastColumn = 0;
  let hasBlanks = false;
  let sinceYield = 0;
  for (let row = 0; row < range.length; row += 1) {
    const cells = range[row] ?? [];
    sinceYield += cells.length;
    if (sinceYield > cellsPerSlice) {
      sinceYield = 0;
      yield;
    }
    for (let column = 0; column < cells.length; column += 1) {
      const given = cells[column];
      if (given === 0) continue;
      if (isBlank(given)) {
        hasBlanks = true;
        continue;
      }
      lastRow = row + 1;
      if (column >= lastColumn) lastColumn = column + 1;
    }
  }
  if (lastRow > mostRows || lastRow * lastColumn > mostCells) {
    throw unusable(tooLargeForAStatement(lastRow, lastColumn));
  }
  return {
    values: range
      .slice(0, lastRow)
      .map((cells) => Array.from({ length: lastColumn }, (_, column) => valueOf(cells[column]))),
    firstRow: origin?.row ?? 1,
    firstColumn: origin?.column ?? 1,
    sheet: origin?.sheet ?? rangeName,
    placed: origin !== null,
    hasBlanks,
  };
}

function isBlank(given: unknown): boolean {
  return given === null || given === undefined || (typeof given === 'string' && given.trim() === '');
}

function valueOf(given: unknown): CellValue {
  const cell = cellOf(given);
  return cell instanceof CellError ? cell.code : cell;
}

/**
 * The range as a workbook of one sheet, for the reader of statements. It has no formulas, formats, merged or hidden cells:
 * a range does not show them.
 *
 * @param zeroAt whether a 0 in that row and column (1-based, as the sheet counts) is a figure; elsewhere it is a blank cell
 */
export function workbookOf(
  { values, firstRow, firstColumn, sheet }: FilledRange,
  zeroAt: (row: number, column: number) => boolean,
): WorkbookSnapshot {
  const shown = values.map((cells, r) =>
    cells.map((value, c) => (value === 0 && !zeroAt(firstRow + r, firstColumn + c) ? '' : value)),
  );
  return {
    name: '',
    sheets: [
      {
        name: sheet,
        hidden: false,
        firstRow,
        firstColumn,
        values: shown,
        formulas: shown.map((cells) => cells.map(() => '')),
        numberFormats: [],
        hiddenRows: [],
        hiddenColumns: [],
        mergedAreas: [],
        protected: false,
      },
    ],
  };
}
