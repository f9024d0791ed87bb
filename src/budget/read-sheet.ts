import type { StatementRow } from '../guidance/edition';
import { footing } from './footing';
import { likelihoodOf } from './likelihood';
import { draftLines, nameSectors } from './draft-lines';
import { isLineTreatment } from './line';
import { notABudget } from './not-a-budget';
import type { Remembering } from './sheet-memory';
import { withoutTable } from './without-table';
import { partsShownApart } from './mixed-line';
import type { BudgetTable, Decision, SheetReading, TableChoices } from './reading';
import type { BodyRow } from './rows/body-row';
import { blockOfHeading, type Block } from './rows/blocks';
import { doubtsOf } from './rows/doubts';
import { placeRows } from './rows/places';
import { readRows } from './rows/read-rows';
import type { Subtotals } from './rows/subtotals';
import { coveredRows, wholeTotal } from './rows/covered-rows';
import { findTotals, headedByTotals, noHeads } from './rows/totals-above';
import { sectorFinder } from './sector/sector-of';
import { amountFindings, slipFindings } from './cell-findings';
import {
  brokenNets,
  brokenTotals,
  isOutturn,
  scaleFindings,
  tableFindings,
  unitsWithin,
} from './sheet-findings';
import type { InParts } from '../grid/in-parts';
import type { SheetSnapshot } from '../grid/snapshot';
import type { ColumnHeadings } from './table/column-headings';
import { tablesBeside, type TableBeside } from './table/tables-beside';
import { columnNumber } from '../grid/column-letters';
import type { Cells } from './table/cells';
import { findTable, precisionOf } from './table/find-table';
import { outerColumn } from './table/outer-column';
import { fold, plainLabel, type Folded } from '../english/label-words';
import type { CouncilRule } from './council-rule';
import { applyCouncilRules } from './treatment/council-rules';
import { decide } from './treatment/decisions';
import { levelsAtADate } from './treatment/not-spending-words';
import { guidanceRules } from './treatment/rules';
import { indexRules } from './treatment/rule-index';
import { sheetFacts } from './treatment/sheet-facts';
import { countsOver } from './treatment/sheet-words';
import { PublishedRules } from './treatment/treat-row';
import { findings as say } from './words';

const rules = indexRules(guidanceRules);
const noSection: readonly string[] = [];
const noSubtotals: Subtotals = { byRow: new Map(), unsettled: new Set(), worthAllAbove: new Set() };
const nothingRemembered: Remembering = { before: null, unchanged: new Uint8Array(0), keep: () => undefined };

export interface SheetOptions {
  readonly baselineYear: string;
  readonly choices: TableChoices;
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly councilRules: readonly CouncilRule[];
  /** The edition's rows of the statements, as sectors for the lines. */
  readonly sectors: readonly StatementRow[];
  /** What the last reading by the same columns left; left out where there was none. */
  readonly remembering?: Remembering;
}

/** Reads one sheet, in parts: finds its table, reads its rows, proves its subtotals, treats its lines. */
export function* readSheet(sheet: SheetSnapshot, cells: Cells, options: SheetOptions): InParts<SheetReading> {
  const problems: string[] = [];
  const found = findTable(cells, sheet, options, problems);
  if (found === null) return withoutTable(sheet, cells, problems);
  yield;
  const { columns, headings, candidates, amount, income, net, others, below } = found;
  // What heads another column of amounts says nothing about this one.
  const ownOver = (lastRow: number, over = headings.title) =>
    over
      .filter(
        ({ row, column }) =>
          row <= lastRow &&
          (column === amount || !(headings.headingRows.includes(row) && columns.money.includes(column))),
      )
      .map(({ text }) => text);
  const chosen = candidates.find(({ number }) => number === amount);
  const table: BudgetTable = isOutturn(ownOver(Infinity), chosen?.heading ?? '')
    ? { ...found.table, isOutturn: true }
    : found.table;

  const published = new PublishedRules(rules);
  const lastHeadingRow = headings.headingRows.at(-1) ?? headings.title[0]?.row ?? 0;
  const headingTexts = new Set(
    headings.title.filter(({ column }) => columns.money.includes(column)).map(({ text }) => fold(text).text),
  );
  const comesIn = (column: number) => incomeHeading(headings.over(column));
  const beside = tablesBeside(cells, columns, amount, candidates, comesIn);
  // Amounts of a table beside make no line of a heading that stands left of them.
  const ownMoney = columns.money.filter((column) =>
    beside.every(({ from, to }) => column < from || column > to),
  );
  const ruleOf = (label: Folded) => published.rule(label, noSection, false, false);
  const { before, unchanged, keep } = options.remembering ?? nothingRemembered;
  const outer = outerColumn(cells, columns, headings, amount);
  const { rows, kept: rowsKept } = readRows(
    cells,
    {
      columns: beside.length === 0 ? columns : { ...columns, money: ownMoney },
      label: columns.label,
      code: columns.code,
      amount,
      outer,
      letters: table.amountColumn,
      others,
      income,
      unit: table.unit,
      below,
      firstBodyRow: headings.firstBodyRow,
      lastHeadingRow,
      ruleOf,
      headings: headingTexts,
    },
    { before: before?.rows ?? null, unchanged },
  );
  yield;
  // The first half of a label is no title.
  const title = headings.title.filter(({ row }) => rows[row - cells.firstRow]?.wrapped !== true);
  const titleTexts = title.map(({ text }) => text);
  const ownTitles = ownOver(Infinity, title);
  // The finest of all units: what hardly adds up in one of them is said, and never taken for proven.
  const precision = [table.unit, ...below.map(({ unit }) => unit)].reduce(
    (least, unit) => Math.min(least, precisionOf(cells, amount, unit, headings.firstBodyRow)),
    Infinity,
  );
  const nearestHeading = headingsAbove(rows);
  const headingOf = (row: BodyRow): HeadingAbove => nearestHeading[row.row - cells.firstRow] ?? noHeading;
  // Rates and counts between the lines are part of no sum.
  const isRate = (row: BodyRow): boolean =>
    row.shape === 'figures' && ruleOf(row.folded)?.id === 'rate-not-amount';
  const isNamed = (row: BodyRow): boolean => ruleOf(row.folded) !== null;
  const hasRates = rows.some(isRate);
  const adding = hasRates ? rows.filter((row) => !isRate(row)) : rows;
  const { subtotals, above, within } = findTotals(adding, {
    precision,
    headingAbove: (row) => headingOf(row).row,
    isNamed,
    isIncome: (row) =>
      published.rule(row.folded, noSection, true, true)?.treatment === 'income' || headingOf(row).comesIn,
  });
  yield;
  const places = placeRows(rows, above ? noSubtotals : subtotals, {
    firstBodyRow: headings.firstBodyRow,
    lastHeadingRow,
    block: overTheLabels(headings, columns.label) ?? titleBlock(titleTexts),
    title: titleThatCovers(ownTitles, published),
    isOtherYear: (year) => table.year !== null && year !== table.year && year !== options.baselineYear,
    within,
    named: ({ folded }) => {
      const treatment = ruleOf(folded)?.treatment ?? '';
      return isLineTreatment(treatment) ? treatment : null;
    },
    keptOut: (part) => published.keptOut(part),
  });
  const titles = {
    all: [...ownTitles, sheet.name],
    ofTheSheet: [...ownOver(lastHeadingRow, title), sheet.name],
  };
  const facts = sheetFacts(rows, titles, (row) => subtotals.byRow.has(row), rules, {
    basis: table.basis,
    incomeOnly: chosen?.incomeOnly ?? false,
    countsOnly: countsOver.knows(fold(chosen?.heading ?? '')),
  });
  yield;

  const lastFigures = rows.reduce(
    (last, row) => (row.shape === 'figures' ? row.row : last),
    headings.firstBodyRow,
  );
  const firstHeading = headings.headingRows[0] ?? 0;
  const aboveTheHeadings = [
    sheet.name,
    ...title.filter(({ row }) => row < firstHeading).map(({ text }) => text),
  ];
  const netIndex = net === null ? -1 : [amount, ...others].indexOf(net);
  /** Whether a column holds the same money of another year, or of another version of the budget. */
  const isOtherYear = (column: number): boolean => {
    const other = candidates.find(({ number }) => number === column);
    if (other === undefined || column === net || column === income || other.incomeOnly) return false;
    return other.year !== table.year || /\b(?:budget|estimate|outturn|actual)/i.test(other.heading);
  };
  const doubts = doubtsOf(rows, subtotals, {
    precision,
    unit: table.unit,
    otherYears: others.flatMap((column, i) => (isOtherYear(column) ? [i + 1] : [])),
    isNamed,
    isCount: hasRates ? isRate : null,
  });
  const drafts = draftLines(
    {
      cells,
      rows,
      places,
      subtotals,
      headed: above ? headedByTotals(rows, subtotals) : null,
      heads: above ? noHeads : headedByTotals(rows, subtotals, false),
      covered: coveredRows(rows, subtotals),
      doubts,
      facts,
      published,
      sectorOf: sectorFinder(options.sectors, aboveTheHeadings),
      amount,
      netIndex,
      firstBodyRow: headings.firstBodyRow,
      lastFigures,
      firstWholeTotal: above
        ? Infinity
        : wholeTotal(rows, subtotals, ({ folded }) => levelsAtADate.knows(folded)),
      rests: JSON.stringify([aboveTheHeadings, options.sectors.map(({ id }) => id), table.basis]),
    },
    before?.drafts ?? null,
  );
  yield;
  keep({ rows: rowsKept, drafts: drafts.kept });
  const { lines, refused, toLookAt } = decide(
    applyCouncilRules(partsShownApart(drafts.lines, drafts.askedByHeading), options.councilRules),
    options.decisions,
    sheet.name,
  );
  if (!Number.isSafeInteger(lines.reduce((sum, { amount }) => sum + Math.abs(amount ?? 0), 0)))
    return withoutTable(sheet, cells, [say.sumTooLarge(sheet.name, table.amountColumn, table.unit)]);
  nameSectors(lines, drafts);
  const elsewhere = notABudget(sheet.name, lines, {
    facts,
    headings: candidates.map(({ heading }) => heading),
  });
  yield;
  const totals = footing(lines, [...subtotals.byRow.values()], precision);
  return {
    name: sheet.name,
    table: { ...table, lastRow: lastFigures, ...otherColumns(table, beside) },
    ...(beside.length === 0 ? {} : { tablesBeside: beside }),
    lines,
    totals,
    findings: [
      ...problems.map((sentence) => ({ sheet: sheet.name, address: null, sentence })),
      ...[...refused, ...toLookAt].map(({ row, sentence }) => ({
        sheet: sheet.name,
        address: `${table.amountColumn}${row}`,
        sentence,
      })),
      ...(elsewhere === null ? [] : [{ sheet: sheet.name, address: null, sentence: elsewhere }]),
      ...tableFindings(sheet, table, amount, options.baselineYear, titleTexts, candidates, countedIn(totals)),
      ...scaleFindings(sheet, table, found.scaled),
      ...unitsWithin(sheet, rows, lines, { ...table, below }, columns.label),
      ...amountFindings(sheet, cells, rows, lines, {
        amount,
        outer,
        columns: ownMoney,
        unit: table.unit,
        below,
        firstBodyRow: headings.firstBodyRow,
        lastFigures,
      }),
      ...slipFindings(sheet, cells, rows, {
        firstBodyRow: headings.firstBodyRow,
        asked: drafts.askedForSlips,
      }),
      ...(table.basis === 'gross' ? brokenNets(sheet, rows, { net, netIndex }, precision) : []),
      ...brokenTotals(sheet, lines, subtotals, amount),
    ],
    likelihood:
      elsewhere !== null
        ? 0
        : likelihoodOf({
            table,
            lines,
            totals,
            title: [...titleTexts, sheet.name],
            baselineYear: options.baselineYear,
          }),
  };
}

/** Columns of another table are no choice for this one. */
function otherColumns(
  { closeTo }: BudgetTable,
  beside: readonly TableBeside[],
): Pick<BudgetTable, 'closeTo'> {
  if (closeTo === undefined || beside.length === 0) return {};
  return {
    closeTo: closeTo.filter((letters) => {
      const column = columnNumber(letters);
      return beside.every(({ from, to }) => column < from || column > to);
    }),
  };
}

/** Pence of all lines, whatever is decided of them. */
function countedIn({ included, excluded, check }: SheetReading['totals']): number {
  return Object.values(excluded).reduce((sum, each) => sum + each, included + check);
}

/** What pays for the budget, where the words over the labels say that the list begins with it. */
function overTheLabels({ title, headingRows }: ColumnHeadings, label: number): Block | null {
  const over = title.find(({ row, column }) => column === label && row === headingRows.at(-1));
  const block = over === undefined ? null : blockOfHeading(over.text);
  return block === 'financing' || block === 'income' ? block : null;
}

function titleBlock(titles: readonly string[]): Block {
  const hra = titles.some((text) => blockOfHeading(text) === 'hra');
  return hra && !titles.some((text) => /\bgeneral fund\b/.test(plainLabel(text))) ? 'hra' : 'services';
}

/** The last title that names what A7 and A8 take out, and nothing else beside it. */
function titleThatCovers(titles: readonly string[], published: PublishedRules): string {
  const out = new Set(['transfer-payment', 'delegated-schools']);
  return (
    [...titles].reverse().find((text) => {
      if (text.length > 100 || /\band\b/.test(plainLabel(text))) return false;
      const rule = published.rule(fold(text), noSection, false, false);
      return rule?.covers === true && out.has(rule.treatment);
    }) ?? ''
  );
}

function incomeHeading(text: string): boolean {
  const block = blockOfHeading(text);
  return block === 'income' || block === 'financing';
}

interface HeadingAbove {
  readonly row: BodyRow | null;
  readonly comesIn: boolean;
}

const noHeading: HeadingAbove = { row: null, comesIn: false };

/** The nearest heading above each row. */
function headingsAbove(rows: readonly BodyRow[]): readonly HeadingAbove[] {
  let heading = noHeading;
  return rows.map((row) => {
    if (row.shape === 'words' && row.label !== '' && !row.wrapped)
      heading = { row, comesIn: incomeHeading(row.label) };
    return heading;
  });
}
