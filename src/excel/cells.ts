import { longestFormula, longestText } from '../grid/cell-limits';
import { type Area, areaAddress } from '../grid/area';
import { Refusal } from './problem-from-error';
import { formulaTooLong, textTooLong } from './words';

/** What one cell is given; `null` leaves it alone. */
type Cell = string | number | null;

const isFormula = (cell: Cell): boolean => typeof cell === 'string' && cell.startsWith('=');

/**
 * Excel refuses a whole request for one cell that is too long, and some answer with a bare internal error: so it is
 * found before anything is written.
 *
 * @throws Refusal that names the first cell which would hold more than a cell of Excel can
 */
export function checkLengths(area: Area, cells: readonly (readonly Cell[])[]): void {
  cells.forEach((line, down) => {
    line.forEach((cell, across) => {
      if (typeof cell !== 'string' || cell.length <= longestFormula) return;
      const { sheet, row, column } = area;
      const place = areaAddress({ row: row + down, column: column + across, rows: 1, columns: 1 });
      if (isFormula(cell)) throw new Refusal(formulaTooLong(sheet, place, cell.length));
      if (cell.length > longestText) throw new Refusal(textTooLong(sheet, place, cell.length));
    });
  });
}

/** What Excel would read as something else than words: a formula, a date, a time, an amount in £ or in brackets. */
const readOtherwise = /^(?:[=+\-@']|[£(]?\s*\d|(?:true|false)$|[a-z]{3,9}[ /-]\d)/i;

/**
 * Words as they must be given to Excel to stay words, whatever they begin with. Numbers stay numbers: what stood in a
 * column before is put back by this way too.
 */
export const asWords = (text: string): string =>
  readOtherwise.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;

/** Excel takes `null` in a block for "leave this cell", which its own types leave out. */
const copied = (
  cells: readonly (readonly Cell[])[],
  isWanted: (cell: Cell) => boolean,
): (string | number | null)[][] => cells.map((line) => line.map((cell) => (isWanted(cell) ? cell : null)));

/**
 * Writes formulas as formulas, and all else as values: Excel has failed on text above 8,192 characters that it was given
 * to read as a formula. Needs ExcelApi 1.1.
 */
export function putCells(range: Excel.Range, cells: readonly (readonly Cell[])[]): void {
  const given = cells.flat();
  if (given.some((cell) => cell !== null && !isFormula(cell)))
    range.values = copied(cells, (cell) => !isFormula(cell));
  if (given.some(isFormula)) range.formulas = copied(cells, isFormula);
}
