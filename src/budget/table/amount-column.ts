import { readAmount } from '../../money/amount';
import type { AmountColumn, Basis } from '../reading';
import { amountColumnWhy } from '../words';
import type { Cells } from './cells';
import { columnLetters } from '../../grid/column-letters';
import type { ColumnHeadings } from './column-headings';
import type { Columns } from './columns';
import { financialYears, yearFrom, yearOfDate } from '../../money/years-in-text';
import { plainLabel } from '../../english/label-words';

export interface AmountCandidate extends AmountColumn {
  readonly number: number;
  readonly score: number;
  /** For gross expenditure: the columns of income and net that belong to it. */
  readonly partners: Partners | null;
  /** The heading names income only: nothing in the column is expenditure. */
  readonly incomeOnly: boolean;
}

/** Words of a heading that make its column likelier (or less likely) to be the budget. */
const headingScores: readonly (readonly [pattern: RegExp, score: number])[] = [
  [/\boriginal\b/, 12],
  [/\b(?:base|approved|agreed)\b/, 10],
  [/\b(?:budget|budgeted|estimate|cash limit|control total)\b/, 10],
  [/\bnet current expenditure\b/, 12],
  [/\bgross\b|\b(?:total|revenue) expenditure\b/, 6],
  [/\bexpenditure\b/, 4],
  [/\bnet\b/, 4],
  [/\btotal\b/, 3],
  [/\b(?:revised|latest|probable|approximate|interim|current)\b(?! expenditure)/, -10],
  [/\b(?:actual|outturn|out turn|forecast|projected|projd|proj)\b/, -30],
  [/\b(?:to date|profiled?|commitment|committed|spent to)\b/, -45],
  [
    /\b(?:variance|variation|unspent|remaining|increase|decrease|change|difference|movement)\b|\b(?:over|under)(?: ?spend|spent)|\b(?:over|under) (?:or |and )?(?:over|under)\b/,
    -50,
  ],
  [
    /\b(?:inflation|saving|growth|pressure|virement|adjustment|adjustemt|reversal|technical|policy change|one off)\b/,
    -45,
  ],
  [/\b(?:indicative|provisional)\b/, -20],
  [/\b(?:income|receipt|fee|grant|contribution|funding)\b/, -40],
  [/\b(?:recharge|capital charge|depreciation|capital|reserve)\b/, -25],
  [
    /\b(?:employee|premise|transport related|supply|third party|transfer payment|support service|running expense|running cost|staffing|pay)\b/,
    -30,
  ],
  [
    /%|\b(?:per head|per capita|band d|per cent|percentage|per £|per property|per 100|cost per|fte|number|tax base|pupil|roll|headcount|population)\b/,
    -120,
  ],
  // One month of a profile, beside the year.
  [
    /^(?:apr|april|may|jun|june|jul|july|aug|august|sep|sept|september|oct|october|nov|november|dec|december|jan|january|feb|february|mar|march|(?:period|month|quarter|qtr|q) ?\d{1,2}|\d(?:st|nd|rd|th) quarter)$/,
    -45,
  ],
  [/^(?:the )?(?:full |whole )?year(?: total)?$|^annual$|^total (?:for )?year$/, 12],
  [/\bcontrol\b(?! total)/, -60],
  [/^(?:(?:foot)?note|ref|reference|page|line|row|item|no|code)(?: ref| reference| no| number)?$/, -120],
];

/** `Budgeted spend or (income)` is a net amount and no income. */
const spentOrReceived = /\b(spend|spending|expenditure|cost|deficit) (?:or|and) income\b/g;

/** Prices of a year say nothing of what was spent: `2004/05 budget at outturn prices`. */
const ofPrices = /\b(?:at |in )?(?:out ?turn|current|constant|forecast|projected) prices?\b/g;

export function basisOf(heading: string): Basis {
  const words = plainLabel(heading);
  if (/\bnet\b/.test(words)) return 'net';
  if (/\bgross\b|\bexpenditure\b/.test(words) && !/\bincome\b/.test(words)) return 'gross';
  return 'unstated';
}

/**
 * Ranks the columns that could hold the budget: the wanted year first, then the kind of budget, then gross before net
 * because A7 speaks of gross expenditure. Every candidate says why it was or was not taken.
 *
 * @param baselineYear such as `2004/05`
 */
export function rankAmountColumns(
  cells: Cells,
  columns: Columns,
  headings: ColumnHeadings,
  baselineYear: string,
): readonly AmountCandidate[] {
  const titles = headings.title
    .filter(({ row, column }) => !(headings.headingRows.includes(row) && columns.money.includes(column)))
    .map(({ text }) => text);
  const named = titles.flatMap(financialYears);
  const titleYears = named.length > 0 ? named : titles.map(yearOfDate).filter((year) => year !== null);
  const headed = columns.money.map((number): ReadColumn => {
    const heading = headings.over(number);
    return { number, heading, words: plainLabel(heading), years: yearsOver(heading), partners: null };
  });
  const read = fromTheTitle(
    titleYears,
    withPartners(
      cells,
      headings.firstBodyRow,
      headed.some(({ years }) => years.length > 0) ? headed : yearsOverBlocks(headed, headings),
    ),
  );
  const wanted = wantedYear(read, titles, titleYears, baselineYear);
  const titleYear = new Set(titleYears).size === 1 ? titleYears[0] : undefined;
  const counts = read.map(({ number }) => filledCells(cells, number, headings.firstBodyRow));
  const most = Math.max(1, ...counts);

  const scored = read.map(({ number, heading, words, years, partners }, i) => {
    const year = years.at(-1) ?? null;
    const filled = (counts[i] ?? 0) / most;
    let score = 20 * filled;
    // A few figures beside a full column are a note or another small table.
    if (filled < 0.25) score -= 60;
    if (wanted !== null) score += year === wanted ? 100 : year === null ? 80 : 0;
    const scoredWords = words.replace(spentOrReceived, '$1').replace(ofPrices, '');
    for (const [pattern, worth] of headingScores) if (pattern.test(scoredWords)) score += worth;
    if (partners !== null) score += 30;
    if (addsOthers(cells, columns.money, number, headings.firstBodyRow)) score += 15;
    if (words === '') score -= 8;
    return {
      number,
      column: columnLetters(number),
      heading,
      // A year over another column is not this one's where the title names its own.
      year: year ?? (score > 0 ? (titleYear ?? wanted) : null),
      basis: basisOf(heading),
      incomeOnly:
        /\bincome\b/.test(words) && !/\bnet\b|\bexpenditure\b|\bspend\b|\bspending\b|\bcost\b/.test(words),
      partners,
      score,
    };
  });
  scored.sort((a, b) => b.score - a.score || a.number - b.number);
  const chosen = scored[0];
  return scored.map((candidate, rank) => ({
    ...candidate,
    why: amountColumnWhy({
      chosen: rank === 0,
      heading: candidate.heading,
      column: candidate.column,
      wanted,
      year: candidate.year,
      baselineYear,
      basis: candidate.basis,
      chosenBasis: chosen?.basis ?? 'unstated',
    }),
  }));
}

/** The baseline year where a column has it; else the budget year at hand: the title's, or the latest with a budget. */
function wantedYear(
  read: readonly { readonly words: string; readonly years: readonly string[] }[],
  titles: readonly string[],
  titleYears: readonly string[],
  baselineYear: string,
): string | null {
  const all = new Set(read.flatMap(({ years }) => years));
  if (all.has(baselineYear)) return baselineYear;
  const titled = titleYears.find((year) => all.has(year));
  const only = new Set(titleYears).size === 1 ? titleYears[0] : undefined;
  if (titled !== undefined && only !== undefined) return titled;
  // A column without a year is the title's, whatever year its neighbour has for comparison.
  if (only !== undefined && read.some(({ years, words }) => years.length === 0 && isBudget(words)))
    return only;
  // A plan's years after its first are projections.
  const planned = titles.some((text) => severalYears.test(plainLabel(text)));
  const budgets = read.filter(({ words }) => isBudget(words)).flatMap(({ years }) => years);
  return [...budgets].sort().at(planned ? 0 : -1) ?? [...all].sort().at(-1) ?? titleYears[0] ?? null;
}

/** A heading such as `2004 Budget £000` means the year that begins in 2004; a date means none. */
const bareYear = /(^|[^\d/.-])((?:19|20)\d{2})(?![\d/.-])/g;
const endsInMonth = /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*[ .'’-]*$/i;

function yearsOver(heading: string): readonly string[] {
  const years = financialYears(heading);
  // What was spent in `2004` may have begun in 2003.
  if (years.length > 0 || /\b(?:actual|out-?turn)/i.test(heading)) return years;
  const bare = [...heading.matchAll(bareYear)]
    .filter(({ index, 1: before = '' }) => !endsInMonth.test(heading.slice(0, index) + before))
    .map(([, , year]) => Number(year));
  return bare.length === 1 ? bare.map(yearFrom) : [];
}

/**
 * Two years side by side, each over its own labels and amounts: the year of an amount column is that of the nearest cell
 * left of it, where one row of the headings names several.
 */
function yearsOverBlocks(columns: readonly ReadColumn[], { title }: ColumnHeadings): readonly ReadColumn[] {
  const named = title.flatMap(({ row, column, text }) => {
    const years = new Set(yearsOver(text));
    const [year] = years;
    return years.size === 1 && year !== undefined ? [{ row, column, year }] : [];
  });
  const row = named.find((cell) =>
    named.some((each) => each.row === cell.row && each.year !== cell.year),
  )?.row;
  if (row === undefined) return columns;
  const over = named.filter((cell) => cell.row === row).sort((a, b) => b.column - a.column);
  return columns.map((each) => {
    const year = over.find(({ column }) => column <= each.number)?.year;
    return year === undefined ? each : { ...each, years: [year] };
  });
}

const severalYears = /\b(?:medium term|mtf[ps]|(?:three|four|five|[345]) year|forward plan|forward budget)\b/;

function isBudget(words: string): boolean {
  return !/\b(?:indicative|provisional|forecast|outturn|projected|inflation|variation|actual)\b/.test(words);
}

function filledCells(cells: Cells, column: number, fromRow: number): number {
  let filled = 0;
  for (let row = fromRow; row <= cells.lastRow; row += 1) {
    // Whatever stands in the place of an amount: one broken cell must not make another column the fuller one.
    if (cells.value(row, column) !== '' || cells.formula(row, column) !== '') filled += 1;
  }
  return filled;
}

export interface Partners {
  readonly income: number;
  readonly net: number;
}

interface ReadColumn {
  readonly number: number;
  readonly heading: string;
  readonly words: string;
  readonly years: readonly string[];
  readonly partners: Partners | null;
}

/** Gross, income and net stand together where gross and income make net on most rows; net may alone print the year. */
function withPartners(cells: Cells, fromRow: number, read: readonly ReadColumn[]): readonly ReadColumn[] {
  if (read.length > 24 || read.some(({ words }) => /\bnet current expenditure\b/.test(words))) return read;
  const found = new Map<number, { readonly years: readonly string[]; readonly partners: Partners }>();
  for (const gross of read) {
    if (
      !/\b(?:gross|expenditure|spending|spend|cost)\b/.test(gross.words) ||
      /\bnet\b|\bincome\b/.test(gross.words)
    )
      continue;
    // Nearly always gross, income, net from left to right; a column that an officer moved still belongs to them.
    const rightFirst = (columns: readonly ReadColumn[], from: number) => [
      ...columns.filter(({ number }) => number > from),
      ...columns.filter(({ number }) => number < from),
    ];
    for (const income of rightFirst(read, gross.number)) {
      if (!/\bincome\b/.test(income.words)) continue;
      const net = rightFirst(read, income.number).find(
        (each) =>
          each !== gross &&
          /\bnet\b|\bestimate\b|\bbudget\b/.test(each.words) &&
          makesNet(cells, fromRow, gross.number, income.number, each.number),
      );
      if (net === undefined) continue;
      if (found.has(gross.number)) continue;
      found.set(gross.number, {
        years: gross.years.length > 0 ? gross.years : net.years,
        partners: { income: income.number, net: net.number },
      });
    }
  }
  return read.map((each) => {
    return { ...each, ...found.get(each.number) };
  });
}

/** Years as a report tells them: beside `Next year`, the year of its title, `Current year` is the one before. */
function fromTheTitle(titleYears: readonly string[], read: readonly ReadColumn[]): readonly ReadColumn[] {
  const [year] = titleYears;
  if (year === undefined || new Set(titleYears).size > 1) return read;
  if (!read.some(({ words, years }) => years.length === 0 && nextYear.test(words))) return read;
  const begins = Number(year.slice(0, 4));
  return read.map((each) => {
    if (each.years.length > 0) return each;
    if (nextYear.test(each.words)) return { ...each, years: [year] };
    if (thisYear.test(each.words)) return { ...each, years: [yearFrom(begins - 1)] };
    return lastYear.test(each.words) ? { ...each, years: [yearFrom(begins - 2)] } : each;
  });
}

const nextYear = /\b(?:next|coming|forthcoming) year\b/;
const thisYear = /\b(?:current|this|present) year\b/;
const lastYear = /\b(?:last|previous|prior) year\b/;

const mostRowsTried = 40;

/** The last of a build-up: base, changes and the budget that they make. */
function addsOthers(cells: Cells, money: readonly number[], column: number, fromRow: number): boolean {
  const before = money.filter((each) => each < column);
  if (before.length < 3 || before.length > 16) return false;
  for (let first = before.length - 3; first >= 0; first -= 1) {
    const addends = before.slice(first);
    let rows = 0;
    let made = 0;
    for (let row = fromRow; row <= cells.lastRow && rows < mostRowsTried; row += 1) {
      const whole = plainNumber(cells, row, column);
      const parts = addends.map((each) => plainNumber(cells, row, each) ?? NaN);
      if (
        whole === undefined ||
        whole === 0 ||
        parts.some(Number.isNaN) ||
        parts.filter((part) => part !== 0).length < 2
      )
        continue;
      rows += 1;
      const sum = parts.reduce((total, part) => total + part, 0);
      if (Math.abs(sum - whole) <= Math.max(1.01, Math.abs(whole) * 1e-6)) made += 1;
    }
    if (rows >= 4 && made >= rows * 0.7) return true;
  }
  return false;
}

function makesNet(cells: Cells, fromRow: number, gross: number, income: number, net: number): boolean {
  let rows = 0;
  let made = 0;
  for (let row = fromRow; row <= cells.lastRow && rows < 60; row += 1) {
    const [g, i, n] = [gross, income, net].map((column) => plainNumber(cells, row, column));
    if (g === undefined || i === undefined || n === undefined || (g === 0 && i === 0)) continue;
    rows += 1;
    const slack = Math.max(1.01, Math.abs(g) * 1e-6);
    if (Math.abs(g + i - n) <= slack || Math.abs(g - i - n) <= slack) made += 1;
  }
  // Their headings say what they are already; a mistyped amount, or lines that have a net alone, must not unsay it.
  return rows > 0 && made >= rows * 0.5;
}

function plainNumber(cells: Cells, row: number, column: number): number | undefined {
  const kind = cells.kind(row, column);
  if (kind === 'nil' || kind === 'blank') return 0;
  if (kind !== 'figure') return undefined;
  const value = cells.value(row, column);
  if (typeof value === 'number') return value;
  const read = readAmount(String(value), '£');
  return read.kind === 'amount' ? read.pence / 100 : undefined;
}
