import { readAmount } from '../../target/amount';
import type { AmountColumn, Basis } from '../reading';
import { amountColumnWhy } from '../../text/budget';
import type { Cells } from './cells';
import { columnLetters } from './column-letters';
import type { ColumnHeadings } from './column-headings';
import type { Columns } from './columns';
import { financialYears, yearOfDate } from './financial-year';
import { plainLabel } from './words';

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
  [/\b(?:budget|estimate|cash limit|control total)\b/, 10],
  [/\bnet current expenditure\b/, 12],
  [/\bgross\b|\b(?:total|revenue) expenditure\b/, 6],
  [/\bexpenditure\b/, 4],
  [/\bnet\b/, 4],
  [/\btotal\b/, 3],
  [/\b(?:revised|latest|probable|approximate|interim|current)\b(?! expenditure)/, -10],
  [/\b(?:actual|outturn|out turn|forecast|projected|projd|proj)\b/, -30],
  [/\b(?:to date|profiled?|commitment|committed|spent to)\b/, -45],
  [
    /\b(?:variance|variation|unspent|remaining|increase|decrease|change|difference|over under|movement)\b/,
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
    /%|\b(?:per head|per capita|band d|per cent|percentage|per £|per property|per 100|cost per|fte|number)\b/,
    -120,
  ],
  [/\bcontrol\b(?! total)/, -60],
];

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
  const read = withPartners(
    cells,
    headings.firstBodyRow,
    columns.money.map((number) => {
      const heading = headings.over(number);
      return { number, heading, words: plainLabel(heading), years: financialYears(heading), partners: null };
    }),
  );
  const wanted = wantedYear(read, titleYears, baselineYear);
  const counts = read.map(({ number }) => filledCells(cells, number, headings.firstBodyRow));
  const most = Math.max(1, ...counts);

  const scored = read.map(({ number, heading, words, years, partners }, i) => {
    const year = years.at(-1) ?? null;
    const filled = (counts[i] ?? 0) / most;
    let score = 20 * filled;
    // A few figures beside a full column are a note or another small table.
    if (filled < 0.25) score -= 60;
    if (wanted !== null) score += year === wanted ? 100 : year === null ? 80 : 0;
    for (const [pattern, worth] of headingScores) if (pattern.test(words)) score += worth;
    if (partners !== null) score += 30;
    if (words === '') score -= 8;
    return {
      number,
      column: columnLetters(number),
      heading,
      year: year ?? (score > 0 ? wanted : null),
      basis: basisOf(heading),
      incomeOnly: /\bincome\b/.test(words) && !/\bnet\b|\bexpenditure\b/.test(words),
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
  titleYears: readonly string[],
  baselineYear: string,
): string | null {
  const all = new Set(read.flatMap(({ years }) => years));
  if (all.has(baselineYear)) return baselineYear;
  const titled = titleYears.find((year) => all.has(year));
  if (titled !== undefined && new Set(titleYears).size === 1) return titled;
  const budgets = read
    .filter(
      ({ words }) =>
        !/\b(?:indicative|provisional|forecast|outturn|projected|inflation|variation|actual)\b/.test(words),
    )
    .flatMap(({ years }) => years);
  return [...budgets].sort().at(-1) ?? [...all].sort().at(-1) ?? titleYears[0] ?? null;
}

function filledCells(cells: Cells, column: number, fromRow: number): number {
  let filled = 0;
  for (let row = fromRow; row <= cells.lastRow; row += 1) {
    const kind = cells.kind(row, column);
    if (kind === 'figure' || kind === 'nil') filled += 1;
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
      !/\b(?:gross|expenditure|spending|cost)\b/.test(gross.words) ||
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
  return rows > 0 && made >= rows * 0.7;
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
