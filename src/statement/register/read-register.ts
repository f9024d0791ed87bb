import type { CellValue, WorkbookSnapshot } from '../../grid/snapshot';
import { unitIn } from '../../money/unit-words';
import { plainLabel } from '../../english/label-words';
import type { Edition } from '../../guidance/edition';
import { rowByLabel } from '../../guidance/row-by-label';
import { readFinancialYear } from '../../money/financial-year';
import type { Unit } from '../../money/unit';
import { registerLines } from '../layouts/build-register';
import { registerText } from '../layouts/words';
import { withoutUnit } from '../read/box-label';
import { Grid, type WorkbookSheet } from '../read/grid';
import type { Place } from '../statement';

const names = {
  gain: [registerText.gain, 'Description', 'Description of gain', 'Efficiency gain'],
  row: [registerText.row, 'Row', 'Row of the statement', 'Sector or workstream'],
  year: [registerText.year, 'Financial year'],
  amount: [registerText.amount, 'Annual gain', 'Value'],
  cashable: [registerText.cashable, 'Cashable', 'Cashable part'],
  kind: [registerText.kind, 'Kind of gain'],
  lasting: [registerText.lasting, 'Lasting', 'Ongoing'],
} as const;
export type RegisterColumn = keyof typeof names;
const needed: readonly RegisterColumn[] = ['gain', 'row', 'year', 'amount'];

const columnByLabel = new Map(
  (Object.keys(names) as RegisterColumn[]).flatMap((column) =>
    names[column].map((name) => [plainLabel(withoutUnit(name)), column] as const),
  ),
);
const longestHeading = 40;

/** How headings begin: most labels of a budget are passed over without being taken apart. */
const beginnings = new Set(
  Object.values(names)
    .flat()
    .map((name) => name.slice(0, 3).toLowerCase()),
);

function columnCalled(text: string): RegisterColumn | undefined {
  if (text.length > longestHeading || !beginnings.has(text.slice(0, 3).toLowerCase())) return undefined;
  return columnByLabel.get(plainLabel(withoutUnit(text)));
}

/** One line of a register. */
export interface RegisteredGain {
  readonly words: string;
  /** Id of the statement's row; `null` where the cell names none. */
  readonly row: string | null;
  /** The row as the cell names it. */
  readonly rowWords: string;
  /** Such as `2005/06`; `null` where the cell names none. */
  readonly year: string | null;
  readonly amount: CellValue;
  readonly isCut: boolean;
  /** Where the gain's words stand. */
  readonly place: Place;
}

/** A list of gains, each with its row of the statement and its year. */
export interface GainsRegister {
  readonly sheet: string;
  readonly headingRow: number;
  readonly lastRow: number;
  /** 1-based worksheet columns. */
  readonly columns: Readonly<Partial<Record<RegisterColumn, number>>>;
  /** Unit of amount and cashable part. */
  readonly unit: Unit;
  readonly gains: readonly RegisteredGain[];
}

/** Finds the register of gains by its headings, on whatever sheet it stands; the first where there are several. */
export function readRegister(workbook: WorkbookSnapshot, edition: Edition): GainsRegister | null {
  for (const sheet of workbook.sheets) {
    const grid = new Grid(sheet);
    const heading = headingOf(grid);
    if (heading !== null) return registerFrom(grid, heading, edition);
  }
  return null;
}

/** Whether a sheet holds a register of gains. */
export const isRegister = (sheet: WorkbookSheet): boolean => headingOf(new Grid(sheet)) !== null;

interface Heading {
  readonly row: number;
  readonly columns: Partial<Record<RegisterColumn, number>>;
}

function headingOf(grid: Grid): Heading | null {
  let at: Heading = { row: 0, columns: {} };
  for (const { row, column, text } of grid.words()) {
    const found = columnCalled(text);
    if (found === undefined) continue;
    if (row !== at.row) at = { row, columns: {} };
    at.columns[found] ??= column;
    if (needed.every((each) => at.columns[each] !== undefined)) return wholeHeading(grid, row);
  }
  return null;
}

function wholeHeading(grid: Grid, row: number): Heading {
  const columns: Partial<Record<RegisterColumn, number>> = {};
  for (let column = grid.firstColumn; column <= grid.lastColumn; column += 1) {
    const found = columnCalled(grid.text(row, column));
    if (found !== undefined) columns[found] ??= column;
  }
  return { row, columns };
}

function registerFrom(grid: Grid, { row: headingRow, columns }: Heading, edition: Edition): GainsRegister {
  const gains: RegisteredGain[] = [];
  const known = new Map<string, string | null>();
  const rowOf = (label: string): string | null => {
    const before = known.get(label);
    if (before !== undefined) return before;
    const found = rowByLabel(edition, label)?.id ?? null;
    known.set(label, found);
    return found;
  };
  const textOf = (row: number, column: RegisterColumn): string => {
    const at = columns[column];
    return at === undefined ? '' : grid.text(row, at);
  };
  for (let row = headingRow + 1; row <= grid.lastRow; row += 1) {
    const words = textOf(row, 'gain');
    const rowWords = textOf(row, 'row');
    if (words === '' || rowWords === '') continue;
    gains.push({
      words,
      row: rowOf(rowWords),
      rowWords,
      year: readFinancialYear(textOf(row, 'year')),
      amount: grid.value(row, columns.amount ?? 0),
      isCut: plainLabel(textOf(row, 'kind')) === plainLabel(registerText.cut),
      place: grid.place(row, columns.gain ?? 1),
    });
  }
  // Cashable's own has room for so many lines, and nothing stands below the last one to say where they end.
  const isOwn = grid.text(1, 1) === registerText.title;
  const amountHeading = grid.text(headingRow, columns.amount ?? 0);
  return {
    sheet: grid.sheet.name,
    headingRow,
    lastRow: isOwn ? Math.max(grid.lastRow, headingRow + registerLines + 1) : grid.lastRow,
    columns,
    unit: unitIn(amountHeading) ?? '£',
    gains,
  };
}
