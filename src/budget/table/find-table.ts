import { findings as say, officerChoseColumn } from '../words';
import type { Unit } from '../../money/unit';
import type { BudgetTable, TableChoices } from '../reading';
import type { SheetSnapshot } from '../../grid/snapshot';
import { rankAmountColumns, type AmountCandidate } from './amount-column';
import type { Cells } from './cells';
import { closeColumns } from './close-columns';
import { isUnitAlone, readHeadings, type ColumnHeadings } from './column-headings';
import { columnLetters, columnNumber, isColumnName } from '../../grid/column-letters';
import { findColumns, type Columns } from './columns';
import { fittingUnit, sizeOf } from './fitting-unit';
import { heldUnit, scaledFormat, type ScaledFormat } from './scaled-format';
import { labelsOfItsOwn } from './tables-beside';
import { unitOfColumn } from './unit';
import { unitsBelow, type RowsInUnit } from './units-below';
import { plainLabel } from '../../english/label-words';

/** The table of a sheet with its columns, and what was read over them. */
export interface FoundTable {
  readonly columns: Columns;
  readonly headings: ColumnHeadings;
  readonly candidates: readonly AmountCandidate[];
  readonly amount: number;
  readonly income: number | null;
  readonly net: number | null;
  readonly others: readonly number[];
  /** Where the number format of the amounts shows thousands of what they hold. */
  readonly scaled: ScaledFormat | null;
  /** Rows of further tables whose own headings name another unit. */
  readonly below: readonly RowsInUnit[];
  readonly table: BudgetTable;
}

/**
 * Finds the table, with the officer's choices over what is detected.
 *
 * @param problems gets a sentence for each choice that names no column of the sheet
 * @returns `null` when the sheet holds no table
 */
export function findTable(
  cells: Cells,
  sheet: SheetSnapshot,
  options: { readonly baselineYear: string; readonly choices: TableChoices },
  problems: string[],
): FoundTable | null {
  const { choices, baselineYear } = options;
  const chosen = (letters: string | undefined): number | null => {
    if (letters === undefined) return null;
    const column = isColumnName(letters) ? columnNumber(letters) : 0;
    if (column >= cells.firstColumn && column <= cells.lastColumn) return column;
    problems.push(
      say.unknownColumn(
        sheet.name,
        letters,
        columnLetters(cells.firstColumn),
        columnLetters(cells.lastColumn),
      ),
    );
    return null;
  };
  const label = chosen(choices.labelColumn);
  const chosenAmount = chosen(choices.amountColumn);
  const chosenCode = choices.codeColumn === null ? null : chosen(choices.codeColumn);
  const detected = findColumns(cells, { label, amount: chosenAmount });
  if (detected === null) return null;
  const columns =
    choices.codeColumn === undefined || (choices.codeColumn !== null && chosenCode === null)
      ? detected
      : { ...detected, code: chosenCode };
  const headings = readHeadings(cells, columns, sheet.mergedAreas);
  if (headings === null) return null;
  const ranked = rankAmountColumns(cells, columns, headings, baselineYear);
  const best = chosenAmount === null ? ranked[0] : ranked.find(({ number }) => number === chosenAmount);
  if (best === undefined) return null;
  const amount = best.number;
  const ownLabels =
    label === null && chosenAmount === null ? labelsOfItsOwn(cells, columns, best, ranked) : null;
  if (ownLabels !== null) {
    const besideIt = { ...choices, labelColumn: columnLetters(ownLabels) };
    return findTable(cells, sheet, { baselineYear, choices: besideIt }, problems);
  }
  const candidates =
    chosenAmount === null
      ? ranked
      : ranked.map((each) => (each.number === amount ? { ...each, why: officerChoseColumn } : each));
  const close = chosenAmount === null ? closeColumns(cells, ranked, columns.label) : [];
  const read = unitOfColumn(cells, headings, amount);
  const scaled = scaledFormat(cells, amount, headings.firstBodyRow);
  const stated = choices.unit ?? (scaled === null ? read.unit : heldUnit(read.unit, scaled));
  const { firstBodyRow } = headings;
  const below = unitsBelow(cells, { label: columns.label, amount, firstBodyRow, unit: stated });
  const unit = fittingUnit(stated, sizeOf(cells, amount, firstBodyRow, below));
  const after = columns.money.filter((column) => column > amount);
  const wordsOver = (column: number) => plainLabel(headings.over(column));
  const income =
    best.partners?.income ??
    after.find((column) => /\bincome\b/.test(wordsOver(column)) && !/\bnet\b/.test(wordsOver(column))) ??
    null;
  const net = best.partners?.net ?? after.find((column) => /\bnet\b/.test(wordsOver(column))) ?? null;
  const money = candidates
    .filter(({ heading, number }) => number !== amount && !/%|\bper head\b|\bper £|\bband d\b/i.test(heading))
    .map(({ number }) => number);
  const others = [
    ...new Set([...(net === null ? [] : [net]), ...(income === null ? [] : [income]), ...money]),
  ].slice(0, 6);
  return {
    columns,
    headings,
    candidates,
    amount,
    income,
    net,
    others,
    scaled,
    below,
    table: {
      labelColumn: columnLetters(columns.label),
      codeColumn: columns.code === null ? null : columnLetters(columns.code),
      amountColumn: columnLetters(amount),
      unit,
      ...(unit === stated ? {} : { unitStated: stated }),
      unitFrom: choices.unit === undefined ? read.from : null,
      basis: choices.basis ?? best.basis,
      year: choices.year ?? best.year,
      headingRow: headings.find(amount, (text) => !isUnitAlone(text))?.row ?? null,
      firstRow: headings.firstBodyRow,
      lastRow: cells.lastRow,
      amountColumns: candidates.map(({ column, heading, year, basis, why }) => ({
        column,
        heading,
        year,
        basis,
        why,
      })),
      ...(close.length === 0 ? {} : { closeTo: close.map(({ column }) => column) }),
    },
  };
}

/** What the last printed digit of the column is worth in pence: £000 with one decimal is £100. */
export function precisionOf(cells: Cells, column: number, unit: Unit, fromRow: number): number {
  const worth: Readonly<Record<Unit, number>> = { '£': 100, '£000': 100_000, '£m': 100_000_000 };
  let decimals = 0;
  for (let row = fromRow; row <= cells.lastRow && decimals < 3; row += 1) {
    if (cells.kind(row, column) !== 'figure') continue;
    const value = cells.value(row, column);
    if (Number.isInteger(value)) continue;
    const text =
      typeof value === 'number'
        ? String(Math.round(Math.abs(value) * 1000) / 1000)
        : String(value).replace(/[)\s]+$/, '');
    const point = text.indexOf('.');
    if (point >= 0) decimals = Math.max(decimals, Math.min(3, text.length - point - 1));
  }
  return Math.max(1, worth[unit] / 10 ** decimals);
}
