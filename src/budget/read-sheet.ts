import { brokenTotalReason, derivedTotalReason, subtotalReason } from './words';
import { rowReasons } from './treatment/row-words';
import type { StatementRow } from '../guidance/edition';
import { pence } from '../money/pence';

import { poundsShown } from '../money/pounds';
import { footing } from './footing';
import { likelihoodOf } from './likelihood';
import type { BudgetLine } from './line';
import { lineKeys } from './line-key';
import { notABudget } from './not-a-budget';
import { withoutTable } from './without-table';
import { mixedLine, partsShownApart } from './mixed-line';
import type { BudgetTable, Decision, SheetReading, TableChoices } from './reading';
import type { BodyRow } from './rows/body-row';
import { blockOfHeading, type Block } from './rows/blocks';
import { placeRows, type Place } from './rows/places';
import { readRows } from './rows/read-rows';
import type { Subtotal, Subtotals } from './rows/subtotals';
import { coveredRows, wholeTotal } from './rows/covered-rows';
import { findTotals, headedByTotals } from './rows/totals-above';
import { sectorFinder, type SectorOf } from './sector/sector-of';
import { amountFindings, slipFindings } from './cell-findings';
import { brokenNets, brokenTotals, isOutturn, scaleFindings, tableFindings } from './sheet-findings';
import type { SheetSnapshot } from '../grid/snapshot';
import type { ColumnHeadings } from './table/column-headings';
import { tablesBeside, type TableBeside } from './table/tables-beside';
import { columnNumber } from '../grid/column-letters';
import { readCells } from './table/cells';
import { findTable, precisionOf } from './table/find-table';
import { fold, plainLabel } from '../english/label-words';
import type { CouncilRule } from './council-rule';
import { applyCouncilRules } from './treatment/council-rules';
import { decide } from './treatment/decisions';
import { asWritten } from './spelling/as-meant';
import { askedForSlip } from './spelling/ask-for-slip';
import { guidanceRules } from './treatment/rules';
import { indexRules } from './treatment/rule-index';
import { sheetFacts } from './treatment/sheet-facts';
import { PublishedRules, treatRow, type Treated } from './treatment/treat-row';

const rules = indexRules(guidanceRules);
const noSection: readonly string[] = [];
const noSubtotals: Subtotals = { byRow: new Map(), unsettled: new Set() };
const nowhere: Place = { section: noSection, block: 'services' };
/** Row of the statements that a landlord's own account belongs to. */
const landlordSector = 'social-housing';

export interface SheetOptions {
  readonly baselineYear: string;
  readonly choices: TableChoices;
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly councilRules: readonly CouncilRule[];
  /** The edition's rows of the statements, as sectors for the lines. */
  readonly sectors: readonly StatementRow[];
}

/** Reads one sheet: finds its table, reads its rows, proves its subtotals, treats its lines. */
export function readSheet(sheet: SheetSnapshot, options: SheetOptions): SheetReading {
  const cells = readCells(sheet);
  const problems: string[] = [];
  const found = findTable(cells, sheet, options, problems);
  if (found === null) return withoutTable(sheet, cells, problems);
  const { columns, headings, candidates, amount, income, net, others } = found;
  const titleTexts = headings.title.map(({ text }) => text);
  // What heads another column of amounts says nothing about this one.
  const ownOver = (lastRow: number) =>
    headings.title
      .filter(
        ({ row, column }) =>
          row <= lastRow &&
          (column === amount || !(headings.headingRows.includes(row) && columns.money.includes(column))),
      )
      .map(({ text }) => text);
  const ownTitles = ownOver(Infinity);
  const chosen = candidates.find(({ number }) => number === amount);
  const table: BudgetTable = isOutturn(ownTitles, chosen?.heading ?? '')
    ? { ...found.table, isOutturn: true }
    : found.table;

  const published = new PublishedRules(rules);
  const lastHeadingRow = headings.headingRows.at(-1) ?? headings.title[0]?.row ?? 0;
  const headingTexts = new Set(
    headings.title.filter(({ column }) => columns.money.includes(column)).map(({ text }) => fold(text).text),
  );
  const rows = readRows(cells, {
    columns,
    label: columns.label,
    code: columns.code,
    amount,
    letters: table.amountColumn,
    others,
    income,
    unit: table.unit,
    firstBodyRow: headings.firstBodyRow,
    lastHeadingRow,
    ruleOf: (label) => published.rule(label, noSection, false, false),
    headsAbove: (text) => headingTexts.has(fold(text).text),
  });
  const precision = precisionOf(cells, amount, table.unit, headings.firstBodyRow);
  const nearestHeading = headingsAbove(rows);
  const headingOf = (row: BodyRow): string => nearestHeading[row.row - cells.firstRow] ?? '';
  // Rates and counts between the lines are part of no sum.
  const adding = rows.filter(
    (row) =>
      row.shape !== 'figures' ||
      published.rule(row.folded, noSection, false, false)?.id !== 'rate-not-amount',
  );
  const { subtotals, above } = findTotals(adding.length === rows.length ? rows : adding, {
    precision,
    headingAbove: headingOf,
    isNamed: (row) => published.rule(row.folded, noSection, false, false) !== null,
    isIncome: (row) =>
      published.rule(row.folded, noSection, true, true)?.treatment === 'income' ||
      incomeHeading(headingOf(row)),
  });
  const headed = above ? headedByTotals(rows, subtotals) : null;
  const places = placeRows(rows, above ? noSubtotals : subtotals, {
    firstBodyRow: headings.firstBodyRow,
    lastHeadingRow,
    block: overTheLabels(headings, columns.label) ?? titleBlock(titleTexts),
    title: titleThatCovers(ownTitles, published),
  });
  const titles = {
    all: [...ownTitles, sheet.name],
    ofTheSheet: [...ownOver(lastHeadingRow), sheet.name],
  };
  const facts = sheetFacts(rows, titles, (row) => subtotals.byRow.has(row), rules, {
    basis: table.basis,
    incomeOnly: chosen?.incomeOnly ?? false,
  });
  const covered = coveredRows(rows, subtotals);
  const firstWholeTotal = above ? Infinity : wholeTotal(rows, subtotals);
  const keyOf = lineKeys();
  const netIndex = net === null ? -1 : [amount, ...others].indexOf(net);

  const lastFigures = rows.reduce(
    (last, row) => (row.shape === 'figures' ? row.row : last),
    headings.firstBodyRow,
  );
  const askedByHeading = new Set<number>();
  const askedForSlips = new Set<number>();
  const drafted = rows.map((row, i): BudgetLine => {
    const stands = places[i] ?? nowhere;
    const totals = headed?.get(row.row);
    const place = totals === undefined ? stands : { ...stands, section: [...stands.section, ...totals] };
    const treated = treat(row, place);
    const { treatment, suggested, reason, cites, asks, byHeading } =
      row.slips.length === 0 || row.shape !== 'figures' ? treated : asked(treated, row, place);
    if (byHeading === true) askedByHeading.add(row.row);
    return {
      row: row.row,
      code: row.code,
      label: asWritten(row.label, row.slips),
      section: place.section,
      amount: row.amount,
      treatment,
      suggested,
      reason,
      cites,
      decidedBy: 'guidance',
      mixes: asks === undefined || (row.amount ?? 0) === 0 ? null : mixedLine(asks, table.basis),
      leftOut: null,
      sector: null,
      ...(row.unread && row.shape === 'figures' ? { unread: true as const } : {}),
      key: keyOf(row.code, row.folded, place.section),
    };
  });
  const firstHeading = headings.headingRows[0] ?? 0;
  const aboveTheHeadings = [
    sheet.name,
    ...headings.title.filter(({ row }) => row < firstHeading).map(({ text }) => text),
  ];
  const { lines, refused, toLookAt } = decide(
    applyCouncilRules(partsShownApart(drafted, askedByHeading), options.councilRules),
    options.decisions,
    sheet.name,
  );
  nameSectors(lines, rows, places, sectorFinder(options.sectors, aboveTheHeadings));
  const comesIn = (column: number) => incomeHeading(headings.over(column));
  const elsewhere = notABudget(sheet.name, titles.all, lines, facts);
  const beside = tablesBeside(cells, columns, amount, candidates, comesIn);
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
      ...amountFindings(sheet, cells, rows, lines, {
        amount,
        unit: table.unit,
        firstBodyRow: headings.firstBodyRow,
        lastFigures,
      }),
      ...slipFindings(sheet, cells, rows, { firstBodyRow: headings.firstBodyRow, asked: askedForSlips }),
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

  /** A line that one letter would make another: what it is called is asked, and never taken for settled. */
  function asked(meant: Treated, row: BodyRow, place: Place): Treated {
    const written = asWritten(row.label, row.slips);
    const asPrinted = treat({ ...row, label: written, folded: fold(written) }, place);
    if (asPrinted.treatment === meant.treatment) return meant;
    askedForSlips.add(row.row);
    const counts = (each: Treated['treatment']): boolean => each === 'included' || each === 'check';
    return counts(meant.treatment) || counts(asPrinted.treatment) ? askedForSlip(meant, row.slips) : meant;
  }

  function treat(row: BodyRow, place: Place): Treated {
    if (row.shape === 'blank') return blank;
    if (row.shape === 'words') {
      if (row.wrapped) return plain('heading', rowReasons.wrapped);
      if (row.row < headings.firstBodyRow) return plain('heading', rowReasons.aboveTable);
      if (row.headsColumns !== '') return plain('heading', rowReasons.headsColumns);
      return row.row > lastFigures ||
        (row.label === '' && row.group === '') ||
        row.label.length > 140 ||
        cells.words(row.row, amount) !== ''
        ? plain('note', rowReasons.note)
        : plain('heading', rowReasons.heading);
    }
    const subtotal = subtotals.byRow.get(row.row);
    if (subtotal !== undefined) return plain('subtotal', subtotalWords(subtotal));
    return treatRow(
      row,
      {
        place,
        addedAsIncome: covered.income.has(row.row),
        addedToRequirement: covered.requirement.has(row.row),
        unsettled: subtotals.unsettled.has(row.row),
        belowATotal: row.row > firstWholeTotal,
        net: netIndex < 0 ? NaN : (row.evidence[netIndex] ?? NaN),
      },
      facts,
      published,
    );
  }
}

/** Columns of another table are no choice for this one. */
function otherColumns(
  { closeTo }: BudgetTable,
  beside: readonly TableBeside[],
): Pick<BudgetTable, 'closeTo'> {
  if (closeTo === undefined || beside.length === 0) return {};
  return {
    closeTo: closeTo.filter((letters) => {
      const column = columnNumber(letters) ?? 0;
      return beside.every(({ from, to }) => column < from || column > to);
    }),
  };
}

/** A line of our own making, until it is handed out. */
type Draft = { -readonly [Field in keyof BudgetLine]: BudgetLine[Field] };

/** Only a line that holds money and counts or may count has a sector. */
function nameSectors(
  lines: readonly Draft[],
  rows: readonly BodyRow[],
  places: readonly Place[],
  sectorOf: SectorOf,
): void {
  for (const [i, line] of lines.entries()) {
    const row = rows[i];
    if (row === undefined || line.amount === null || line.amount === 0) continue;
    if (line.treatment !== 'included' && line.treatment !== 'check') continue;
    line.sector =
      sectorOf(row.folded, line.label, line.section) ?? (places[i]?.block === 'hra' ? landlordSector : null);
  }
}

function plain(treatment: Treated['treatment'], reason: string): Treated {
  return { treatment, suggested: null, reason, cites: noSection };
}

/** Pence of all lines, whatever is decided of them. */
function countedIn({ included, excluded, check }: SheetReading['totals']): number {
  return Object.values(excluded).reduce((sum, each) => sum + each, included + check);
}

const blank = plain('blank', rowReasons.blank);

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

/** The nearest heading above each row. */
function headingsAbove(rows: readonly BodyRow[]): readonly string[] {
  let heading = '';
  return rows.map((row) => {
    if (row.shape === 'words' && row.label !== '' && !row.wrapped) heading = row.label;
    return heading;
  });
}

function subtotalWords(subtotal: Subtotal): string {
  switch (subtotal.proof) {
    case 'adds-up':
      return subtotalReason(subtotal.from, subtotal.to, subtotal.parts.length);
    case 'from-other-totals':
      return derivedTotalReason(subtotal.parts);
    case 'does-not-add-up':
      return brokenTotalReason(subtotal.from, subtotal.to, poundsShown(pence(Math.abs(subtotal.difference))));
  }
}
