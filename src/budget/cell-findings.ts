import { cellAddress } from '../grid/cell-address';
import { columnLetters } from '../grid/column-letters';
import { cellsInCircles } from '../grid/circles';
import { doubtOf } from '../grid/formula-doubts';
import type { SheetSnapshot } from '../grid/snapshot';
import { wordOfTwoScripts } from '../english/legible';
import { readAmountCell } from '../money/amount-cell';
import { penceIn, wholePence } from '../money/amount';
import type { Unit } from '../money/unit';
import { cellFindings as say, formulaFindings, manualCalculation, withoutBaseline } from './cell-words';
import type { BudgetLine } from './line';
import type { BudgetRemark } from './reading';
import type { BodyRow } from './rows/body-row';
import { saysTotal, totalWordsIn } from './rows/total-words';
import type { Cells } from './table/cells';
import { isYearNumber } from './table/columns';
import { unitAt, type RowsInUnit } from './table/units-below';
import { headsTheLabels } from './table/heading-words';

/** Where the amounts stand, and how they are read. */
export interface AmountPlace {
  readonly amount: number;
  /** The column that holds sums of it; `null` for none. */
  readonly outer: number | null;
  /** All columns of amounts, this one among them. */
  readonly columns: readonly number[];
  readonly unit: Unit;
  /** Rows of further tables in another unit. */
  readonly below: readonly RowsInUnit[];
  readonly firstBodyRow: number;
  /** The last row that holds a figure. */
  readonly lastFigures: number;
}

const counts = ({ treatment }: BudgetLine): boolean => treatment === 'included' || treatment === 'check';
const isFormula = (held: unknown): held is string =>
  typeof held === 'string' && held.length > 1 && held.startsWith('=');
const longestShown = 60;
const shown = (text: string): string =>
  text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;

/** Cells of the amount column that hold something else than an amount, or an amount not to be relied on: all of them. */
export function amountFindings(
  sheet: SheetSnapshot,
  cells: Cells,
  rows: readonly BodyRow[],
  lines: readonly BudgetLine[],
  place: AmountPlace,
): readonly BudgetRemark[] {
  const { amount, below, firstBodyRow, columns } = place;
  const found: BudgetRemark[] = [];
  const letters = columnLetters(amount);
  const unitOf = (row: number): Unit => unitAt(row, below, place.unit);
  let circles: ReadonlySet<string> | null = null;
  let formulas = false;
  const whatIsWrong = (row: BodyRow, line: BudgetLine, cell: string): string | null => {
    const value = cells.value(row.row, amount);
    const held = cells.formula(row.row, amount);
    const formula = isFormula(held) ? held : null;
    const read = readAmountCell(value, cells.numberFormat(row.row, amount), unitOf(row.row), formula);
    const plain = (sentence: string): string =>
      line.unread === true && counts(line) ? sentence : withoutBaseline(sentence);
    switch (read.kind) {
      case 'amount':
        return null;
      case 'blank':
        if (row.unread && place.outer !== null && formula === null)
          return counts(line)
            ? say.inTheNext(sheet.name, cell, `${columnLetters(place.outer)}${row.row}`)
            : null;
        return formula !== null && row.label !== '' ? say.shownBlank(sheet.name, cell) : null;
      case 'fraction':
        return say.roundedPenny(sheet.name, cell);
      case 'error':
      case 'too-large':
        return plain(say[read.kind](sheet.name, cell, read.text));
      case 'not-a-number':
        if (read.why === 'nil') return null;
        if (read.why === 'figure-as-text')
          return row.unread ? plain(say.words(sheet.name, cell, shown(read.text))) : null;
        if (row.headsColumns !== '') return headingInTheBody(row, cell);
        if (read.why !== 'words')
          return plain(say[read.why](sheet.name, cell, shown(shownAs(read.text, cells, row.row, amount))));
        return row.label === '' && row.row > place.lastFigures
          ? null
          : plain(say.words(sheet.name, cell, shown(read.text)));
    }
  };
  const headingInTheBody = (row: BodyRow, cell: string): string | null => {
    const below = row.row > place.lastFigures && !rightUnderFigures(row);
    // A total that nothing was left of but a year is no heading of a further block.
    const isPlain = row.headsAgain || below;
    return row.label === '' || (isPlain && !saysTotal(totalWordsIn(row.folded)))
      ? null
      : say.headsColumn(sheet.name, cell, shown(row.headsColumns), shown(row.label));
  };

  const firstRow = rows[0]?.row ?? 1;
  const lastHeld = rows.findLast(({ shape }) => shape !== 'blank')?.row ?? 0;
  /** Right under figures, or the last row of all under the heading of a section. */
  const rightUnderFigures = (row: BodyRow): boolean => {
    const above = rows[row.row - firstRow - 1];
    return (
      above?.shape === 'figures' ||
      (row.row === lastHeld && above?.shape === 'words' && above.headsColumns === '' && above.label !== '')
    );
  };

  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i];
    const line = lines[i];
    if (row === undefined || line === undefined) continue;
    if (row.row < firstBodyRow) {
      if (row.row >= firstBodyRow - 2 && isDayBesideALine(cells, row, amount)) {
        const cell = `${letters}${row.row}`;
        const text = shownAs(String(cells.value(row.row, amount)), cells, row.row, amount);
        const sentence = say.headsColumn(sheet.name, cell, text, shown(row.label));
        found.push({ sheet: sheet.name, address: cell, sentence });
      }
      const unnamed = amountWithoutLabel(cells, row, amount, columns);
      if (unnamed !== null) {
        const cell = `${letters}${row.row}`;
        found.push({
          sheet: sheet.name,
          address: cell,
          sentence: say.withoutLabel(sheet.name, cell, unnamed),
        });
      }
      continue;
    }
    const value = cells.value(row.row, amount);
    const held = cells.formula(row.row, amount);
    const formula = isFormula(held) ? held : null;
    if (
      formula === null &&
      ((value === '' && !row.unread) ||
        (typeof value === 'number' &&
          !row.unread &&
          !Number.isNaN(wholePence(value, penceIn(unitOf(row.row))))))
    )
      continue;
    const cell = `${letters}${row.row}`;
    const at = (sentence: string): void => {
      found.push({ sheet: sheet.name, address: cell, sentence });
    };
    const wrong = line.treatment === 'blank' ? null : whatIsWrong(row, line, cell);
    if (wrong !== null) at(wrong);
    if (formula === null) continue;
    formulas = true;
    const doubt = doubtOf(formula);
    if (doubt !== null) at(formulaFindings[doubt](sheet.name, cell));
    circles ??= cellsInCircles(sheet.formulas, sheet.firstRow, sheet.firstColumn);
    if (circles.has(`${row.row}:${amount}`)) at(formulaFindings.circle(sheet.name, cell));
  }
  if (formulas && sheet.calculatesByHand === true)
    found.unshift({ sheet: sheet.name, address: null, sentence: manualCalculation(sheet.name) });
  return found;
}

/** Labels that a day stands beside to say of when the figures are. */
const titleLike =
  /\d{4}|£|\b(?:budgets?|estimates?|summary|statement|accounts?|council|authority|committee|appendix|balances?|year|month|period|as at)\b/i;

/** A day over the amounts, beside what could be the first line of a list that nothing heads. */
function isDayBesideALine(cells: Cells, row: BodyRow, amount: number): boolean {
  return (
    cells.kind(row.row, amount) === 'date' &&
    row.label !== '' &&
    !headsTheLabels(row.label) &&
    !titleLike.test(row.label)
  );
}

/** An amount above the first line with nothing beside it: no number of a column, and no year over one. */
function amountWithoutLabel(
  cells: Cells,
  row: BodyRow,
  amount: number,
  columns: readonly number[],
): string | null {
  if (row.label !== '' || row.group !== '' || cells.kind(row.row, amount) !== 'figure') return null;
  const value = cells.value(row.row, amount);
  const number = typeof value === 'number' ? value : Number(value);
  if (isYearNumber(number) || Math.abs(number) <= mostColumns) return null;
  const others = columns.filter((column) => cells.kind(row.row, column) === 'figure');
  return others.length * 2 < columns.length ? null : String(value);
}

/** A number up to this may number the columns. */
const mostColumns = 40;

/** A number that shows a percentage or a date, as it is kept. */
function shownAs(text: string, cells: Cells, row: number, column: number): string {
  const format = cells.numberFormat(row, column);
  return format === 'General' || format === '@' ? text : `${text} shown as ${format}`;
}

/** Words that were read as others: those of a heading, a title or a total, and those of a line that is asked for them. */
export function slipFindings(
  sheet: SheetSnapshot,
  cells: Cells,
  rows: readonly BodyRow[],
  place: { readonly firstBodyRow: number; readonly asked: ReadonlySet<number> },
): readonly BudgetRemark[] {
  const found: BudgetRemark[] = [];
  const name = (row: number, column: number): void => {
    for (const { written, meant, why } of cells.slips(row, column)) {
      const address = cellAddress({ row, column });
      const sentence = (why === 'script' ? say.otherScript : say.misspelt)(
        sheet.name,
        address,
        written,
        meant,
      );
      found.push({ sheet: sheet.name, address, sentence });
    }
  };
  for (let row = cells.firstRow; row < place.firstBodyRow; row += 1)
    for (const column of cells.columns) if (cells.kind(row, column) === 'words') name(row, column);
  for (const row of rows) {
    if (row.row < place.firstBodyRow) continue;
    if (row.slips.length === 0) {
      const mixed = row.shape === 'figures' ? wordOfTwoScripts(row.label) : null;
      if (mixed === null) continue;
      const address = cellAddress({ row: row.row, column: row.labelColumn });
      found.push({ sheet: sheet.name, address, sentence: say.twoScripts(sheet.name, address, mixed) });
      continue;
    }
    if (row.shape === 'words' || place.asked.has(row.row)) name(row.row, row.labelColumn);
  }
  return found;
}
