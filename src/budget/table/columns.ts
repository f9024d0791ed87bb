import { plainLabel } from '../../english/label-words';
import type { Cells } from './cells';

/** Which columns hold what, before the amount column is chosen among `money`. 1-based worksheet columns. */
export interface Columns {
  readonly label: number;
  readonly code: number | null;
  /** Columns whose text groups the lines beside it, such as a directorate printed once or on every row. */
  readonly section: readonly number[];
  /** The column that says of every line whether it is expenditure or income: `E` and `I`; `null` for none. */
  readonly kind: number | null;
  /** Columns of remarks right of the labels. */
  readonly remarks: readonly number[];
  /** Columns that may hold amounts, left to right. */
  readonly money: readonly number[];
}

interface ColumnCount {
  readonly column: number;
  figures: number;
  nils: number;
  percents: number;
  words: number;
}

const codeText = /^(?=.*\d)[A-Za-z0-9][A-Za-z0-9./-]{0,11}$/;
const romanNumber = /^\(?(?:[ivx]{1,5}|[a-z]|\d{1,3}|[a-z]\d|\d[a-z])\)?\.?$/i;
const codeHeadingWhole =
  /^(?:code|ref|line|cost centre|cost center|cc|item|no|nr|ledger code|account code|row)$/;

/** No text beyond this is one by either pattern. */
const longestCode = 12;

/** Whether a text reads as a code and not as a label: `RC5324`, `00101`, `1.0.1`, `(iv)`. */
export function looksLikeCode(text: string): boolean {
  return text.length <= longestCode && (codeText.test(text) || romanNumber.test(text));
}

/** Numbers that are calendar years stand in headings, not in the body. */
export function isYearNumber(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1990 && value <= 2060;
}

function count(cells: Cells): readonly ColumnCount[] {
  const counts: ColumnCount[] = [];
  for (const column of cells.columns) counts.push({ column, figures: 0, nils: 0, percents: 0, words: 0 });
  for (let row = cells.firstRow; row <= cells.lastRow; row += 1) {
    if (cells.isBlankRow(row)) continue;
    for (const counted of counts) {
      const kind = cells.kind(row, counted.column);
      // What stands in a figure's place and cannot be read says as much of the column as the figure would.
      if (kind === 'figure' || kind === 'error' || kind === 'misprint') counted.figures += 1;
      else if (kind === 'nil') counted.nils += 1;
      else if (kind === 'percent' || kind === 'date') counted.percents += 1;
      else if (kind === 'words') counted.words += 1;
    }
  }
  return counts;
}

/** Whether every figure of a column is a calendar year; soon answered for any column of amounts. */
function holdsYearsOnly(cells: Cells, column: number): boolean {
  let years = 0;
  for (let row = cells.firstRow; row <= cells.lastRow; row += 1) {
    if (cells.kind(row, column) !== 'figure') continue;
    if (!isYearNumber(cells.value(row, column))) return false;
    years += 1;
  }
  return years > 1;
}

/** Whether a column says above its first figure that it holds shares of something. */
function isHeadedAsRate(cells: Cells, column: number): boolean {
  for (let row = cells.firstRow; row <= cells.lastRow; row += 1) {
    const kind = cells.kind(row, column);
    if (kind === 'words' && /%|\b(?:per ?cent|percentage|shares?|rates?)\b/i.test(cells.words(row, column)))
      return true;
    if (kind !== 'words' && kind !== 'blank') return false;
  }
  return false;
}

/** Codes are whole, unsigned and mostly rising or of one length; amounts are not. */
function holdsCodes(
  cells: Cells,
  column: number,
  others: readonly number[],
  labelBeside: (row: number) => boolean,
): boolean {
  let figures = 0;
  let rising = 0;
  let previous = -Infinity;
  let named = false;
  const lengths = new Set<number>();
  const seen = new Set<number>();
  let bodySeen = false;
  for (let row = cells.firstRow; row <= cells.lastRow; row += 1) {
    const kind = cells.kind(row, column);
    if (kind === 'words' && !bodySeen) named ||= codeHeadingWhole.test(plainLabel(cells.words(row, column)));
    if (kind !== 'figure') continue;
    bodySeen = true;
    const value = cells.value(row, column);
    const number = typeof value === 'number' ? value : /^\d+$/.test(value.toString()) ? Number(value) : NaN;
    if (!Number.isInteger(number) || number < 0 || number > 9_999_999) return false;
    if (!labelBeside(row)) return false;
    figures += 1;
    if (number > previous) rising += 1;
    previous = number;
    lengths.add(String(number).length);
    seen.add(number);
  }
  if (figures === 0) return false;
  if (named) return true;
  if (figures < 3) return false;
  if (numbersSections(cells, column, others)) return true;
  return (
    rising >= figures * 0.9 ||
    (figures >= 6 && lengths.size === 1 && seen.size >= figures * 0.9 && figures > 5)
  );
}

/**
 * A ledger’s numbers: those beside headings, where no amount stands, have as many digits as each other, and those beside
 * lines as many as each other but not as these: `101 Administration` over `4001 Payroll`.
 */
function numbersSections(cells: Cells, column: number, others: readonly number[]): boolean {
  let heads = 0;
  let lines = 0;
  let headDigits = 0;
  let lineDigits = 0;
  for (let row = cells.firstRow; row <= cells.lastRow; row += 1) {
    if (cells.kind(row, column) !== 'figure') continue;
    const digits = String(cells.value(row, column)).length;
    if (others.some((other) => other !== column && cells.kind(row, other) !== 'blank')) {
      if (lines > 0 && digits !== lineDigits) return false;
      lineDigits = digits;
      lines += 1;
    } else {
      if (heads > 0 && digits !== headDigits) return false;
      headDigits = digits;
      heads += 1;
    }
  }
  return heads >= 2 && lines >= heads * 2 && headDigits !== lineDigits;
}

/** The rows that hold a figure, years aside. */
function withFigures(cells: Cells, columns: readonly number[]): readonly number[] {
  const rows: number[] = [];
  for (let row = cells.firstRow; row <= cells.lastRow; row += 1) {
    if (cells.isBlankRow(row)) continue;
    for (const column of columns) {
      if (cells.kind(row, column) !== 'figure' || isYearNumber(cells.value(row, column))) continue;
      rows.push(row);
      break;
    }
  }
  return rows;
}

const longestKind = 12;
const saysSpent = /^(?:e|exp|exp\.|expend|expenditure|spend)$/i;
/** Whether one word says that its line is income: `I`, `Inc`, `Income`. */
export const saysComesIn = (text: string): boolean => /^(?:i|inc|inc\.|income|receipts?)$/i.test(text);

interface LabelCount {
  readonly column: number;
  /** Rows that say by one word whether they are expenditure or income. */
  readonly spends: number;
  readonly comesIn: number;
  readonly codes: number;
  readonly labels: number;
}

/** How many codes and how many other words stand in a column beside figures. */
function labelsIn(cells: Cells, { column }: ColumnCount, rows: readonly number[]): LabelCount {
  let codes = 0;
  let labels = 0;
  let spends = 0;
  let comesIn = 0;
  for (const row of rows) {
    const text = cells.words(row, column);
    if (text === '') continue;
    if (text.length <= longestKind) {
      if (saysSpent.test(text)) spends += 1;
      else if (saysComesIn(text)) comesIn += 1;
    }
    if (looksLikeCode(text)) codes += 1;
    else labels += 1;
  }
  return { column, codes, labels, spends, comesIn };
}

/** The column with the most different labels; `null` for none. Where one alone holds any, nothing needs to be compared. */
function mostDifferent(
  cells: Cells,
  counts: readonly LabelCount[],
  rows: readonly number[],
  lastFigures: number,
): number | null {
  const [only, ...others] = counts.filter(({ labels }) => labels > 0);
  if (only === undefined || others.length === 0) return only?.column ?? null;
  let label: number | null = null;
  let best = 0;
  for (const { column } of [only, ...others]) {
    const different = new Set<string>();
    for (const row of rows) {
      const text = cells.words(row, column);
      if (text !== '' && !looksLikeCode(text)) different.add(text);
    }
    const score = different.size * (column > lastFigures ? 0.4 : 1);
    if (score <= best) continue;
    best = score;
    label = column;
  }
  return label;
}

/** @returns `null` when the sheet has no column of words beside a column of figures */
export function findColumns(
  cells: Cells,
  chosen: { readonly label: number | null; readonly amount: number | null },
): Columns | null {
  const counts = count(cells);
  const mostFigures = counts.reduce((most, each) => Math.max(most, each.figures), 0);
  if (mostFigures === 0) return null;
  const mostlyFigures = counts.filter(
    (each) =>
      each.figures > 0 && each.figures + each.nils >= mostFigures * 0.1 && each.percents < each.figures,
  );
  // On a short list, one percentage or day in the place of an amount may be half of the column.
  const figureColumns =
    mostlyFigures.length > 0
      ? mostlyFigures
      : counts.filter(({ figures, column }) => figures > 0 && !isHeadedAsRate(cells, column));

  // The label column is the one with the most different words beside figures, before the last column of figures.
  const lastFigures = figureColumns.at(-1)?.column ?? cells.lastColumn;
  const rowsWithFigures = withFigures(
    cells,
    figureColumns.map(({ column }) => column),
  );
  const named = counts.filter(({ words }) => words > 0).map((each) => labelsIn(cells, each, rowsWithFigures));
  const codeCounts = new Map(named.map(({ column, codes }) => [column, codes]));
  const label = chosen.label ?? mostDifferent(cells, named, rowsWithFigures, lastFigures);
  if (label === null) return null;
  const labelColumn = label;

  const labelBeside = (row: number) => cells.kind(row, labelColumn) === 'words';
  const amongFigures = figureColumns.map(({ column }) => column);
  const codeColumns = figureColumns
    .filter(({ column }) => column < labelColumn && holdsCodes(cells, column, amongFigures, labelBeside))
    .map(({ column }) => column);
  const textCodes = counts
    .filter(
      ({ column }) => column < labelColumn && (codeCounts.get(column) ?? 0) > rowsWithFigures.length * 0.3,
    )
    .map(({ column }) => column);
  const code = codeColumns.at(-1) ?? textCodes.at(-1) ?? null;

  const money = counts
    .filter(({ column }) => column === chosen.amount || figureColumns.some((each) => each.column === column))
    .map(({ column }) => column)
    .filter(
      (column) =>
        column === chosen.amount ||
        (!codeColumns.includes(column) && !textCodes.includes(column) && column !== labelColumn),
    );
  if (money.length === 0) return null;
  // `Year | 2004` beside every line is no money, where another column is.
  if (money.length > 1 && chosen.amount === null) {
    const amounts = money.filter((column) => !holdsYearsOnly(cells, column));
    if (amounts.length > 0) money.splice(0, money.length, ...amounts);
  }
  const section = counts
    .filter(
      ({ column, words }) =>
        words > 0 &&
        column < labelColumn &&
        !money.includes(column) &&
        !codeColumns.includes(column) &&
        !textCodes.includes(column),
    )
    .map(({ column }) => column);
  const kind = named.find(
    ({ column, spends, comesIn }) =>
      column !== labelColumn && spends > 0 && comesIn > 0 && spends + comesIn >= rowsWithFigures.length * 0.6,
  );
  const remarks = named
    .filter(({ column, labels }) => labels > 0 && column > labelColumn && !money.includes(column))
    .map(({ column }) => column);
  return { label: labelColumn, code, kind: kind?.column ?? null, remarks, section, money };
}
