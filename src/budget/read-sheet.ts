import {
  brokenTotalReason,
  derivedTotalReason,
  findings as say,
  rowReasons,
  subtotalReason,
} from '../text/budget';
import { pence } from '../target/pence';
import { poundsShown } from '../target/pounds';
import { footing } from './footing';
import { likelihoodOf } from './likelihood';
import type { BudgetLine } from './line';
import { lineKeys } from './line-key';
import type { Decision, SheetReading, TableChoices } from './reading';
import type { BodyRow } from './rows/body-row';
import { blockOfHeading, placeRows, type Block, type Place } from './rows/blocks';
import { readRows } from './rows/read-rows';
import { findSubtotals, type Subtotal, type Subtotals } from './rows/subtotals';
import { closesTheAccount, firstLineNamed, totalsIncome } from './rows/total-words';
import { brokenNets, brokenTotals, cellFindings, tableFindings } from './sheet-findings';
import type { SheetSnapshot } from './snapshot';
import { readCells, type Cells } from './table/cells';
import { findTable, precisionOf } from './table/find-table';
import { plainLabel } from './table/words';
import type { CouncilRule } from './council-rule';
import { applyCouncilRules } from './treatment/council-rules';
import { decide } from './treatment/decisions';
import { guidanceRules } from './treatment/rules';
import { indexRules } from './treatment/rule-index';
import { sheetFacts } from './treatment/sheet-facts';
import { treatRow, TreatmentMemory, type Treated } from './treatment/treat-row';

const rules = indexRules(guidanceRules);

export interface SheetOptions {
  readonly baselineYear: string;
  readonly choices: TableChoices;
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly councilRules: readonly CouncilRule[];
}

/** Reads one sheet: finds its table, reads its rows, proves its subtotals, treats its lines. */
export function readSheet(sheet: SheetSnapshot, options: SheetOptions): SheetReading {
  const cells = readCells(sheet);
  const problems: string[] = [];
  const found = findTable(cells, sheet, options, problems);
  if (found === null) return withoutTable(sheet, cells, problems);
  const { columns, headings, candidates, amount, table, income, net, others } = found;

  const rows = readRows(cells, {
    columns,
    label: columns.label,
    code: columns.code,
    amount,
    others,
    income,
    unit: table.unit,
    firstBodyRow: headings.firstBodyRow,
  });
  const precision = precisionOf(cells, amount, table.unit, headings.firstBodyRow);
  const titleTexts = headings.title.map(({ text }) => text);
  const nearestHeading = headingsAbove(rows);
  const memory = new TreatmentMemory(rules);
  const subtotals = findSubtotals(rows, {
    precision,
    headingAbove: (row) => nearestHeading.get(row.row) ?? '',
    isIncome: (row) =>
      memory.rule(row.label, [], true, true)?.treatment === 'income' ||
      incomeHeading(nearestHeading.get(row.row) ?? ''),
  });
  const places = placeRows(rows, subtotals, {
    firstBodyRow: headings.firstBodyRow,
    lastHeadingRow: headings.headingRows.at(-1) ?? headings.title[0]?.row ?? 0,
    block: titleBlock(titleTexts),
    title: titleThatCovers(titleTexts, memory),
  });
  // What heads another column of amounts says nothing about this one.
  const ownTitles = headings.title
    .filter(
      ({ row, column }) =>
        column === amount || !(headings.headingRows.includes(row) && columns.money.includes(column)),
    )
    .map(({ text }) => text);
  const facts = sheetFacts(rows, [...ownTitles, sheet.name], (row) => subtotals.byRow.has(row), rules, {
    basis: table.basis,
    incomeOnly: candidates.find(({ number }) => number === amount)?.incomeOnly ?? false,
  });
  const covered = coveredRows(rows, subtotals);
  const keys = lineKeys(
    rows.map((row) => ({ code: row.code, label: row.label, section: places.get(row.row)?.section ?? [] })),
  );
  const netIndex = net === null ? -1 : [amount, ...others].indexOf(net);

  const lastFigures = rows.reduce(
    (last, row) => (row.shape === 'figures' ? row.row : last),
    headings.firstBodyRow,
  );
  const drafted = rows.map((row, i): BudgetLine => {
    const place = places.get(row.row) ?? { section: [], block: 'services' };
    const treated = treat(row, place);
    return {
      row: row.row,
      code: row.code,
      label: row.label,
      section: place.section,
      amount: row.amount,
      ...treated,
      decidedBy: 'guidance',
      key: keys[i] ?? String(row.row),
    };
  });
  const lines = decide(applyCouncilRules(drafted, options.councilRules), options.decisions);
  const totals = footing(lines, [...subtotals.byRow.values()], precision);
  return {
    name: sheet.name,
    table: { ...table, lastRow: lastFigures },
    lines,
    totals,
    findings: [
      ...problems.map((sentence) => ({ sheet: sheet.name, address: null, sentence })),
      ...tableFindings(sheet, table, amount, options.baselineYear, titleTexts, candidates),
      ...cellFindings(sheet, cells, lines, amount, table.unit, headings.firstBodyRow),
      ...(table.basis === 'gross' ? brokenNets(sheet, rows, { net, netIndex }, precision) : []),
      ...brokenTotals(sheet, lines, subtotals, amount),
    ],
    likelihood: likelihoodOf({
      table,
      lines,
      totals,
      title: [...titleTexts, sheet.name],
      baselineYear: options.baselineYear,
    }),
  };

  function treat(row: BodyRow, place: Place): Treated {
    const plain = (treatment: Treated['treatment'], reason: string): Treated => ({
      treatment,
      suggested: null,
      reason,
      cites: [],
    });
    if (row.shape === 'blank') return plain('blank', rowReasons.blank);
    if (row.shape === 'words') {
      if (row.wrapped) return plain('heading', rowReasons.wrapped);
      if (row.row < headings.firstBodyRow) return plain('heading', rowReasons.aboveTable);
      if (row.headsColumns !== '') return plain('heading', rowReasons.headsColumns);
      return row.row > lastFigures || row.label.length > 140 || cells.words(row.row, amount) !== ''
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
        net: netIndex < 0 ? NaN : (row.evidence[netIndex] ?? NaN),
      },
      facts,
      memory,
    );
  }
}

function titleBlock(titles: readonly string[]): Block {
  const hra = titles.some((text) => blockOfHeading(text) === 'hra');
  return hra && !titles.some((text) => /\bgeneral fund\b/.test(plainLabel(text))) ? 'hra' : 'services';
}

/** The last title that names what A7 and A8 take out, and nothing else beside it. */
function titleThatCovers(titles: readonly string[], memory: TreatmentMemory): string {
  const out = new Set(['transfer-payment', 'delegated-schools']);
  return (
    [...titles].reverse().find((text) => {
      if (text.length > 100 || /\band\b/.test(plainLabel(text))) return false;
      const rule = memory.rule(text, [], false, false);
      return rule?.covers === true && out.has(rule.treatment);
    }) ?? ''
  );
}

function incomeHeading(text: string): boolean {
  const block = blockOfHeading(text);
  return block === 'income' || block === 'financing';
}

function headingsAbove(rows: readonly BodyRow[]): ReadonlyMap<number, string> {
  const above = new Map<number, string>();
  let heading = '';
  for (const row of rows) {
    if (row.shape === 'words' && row.label !== '' && !row.wrapped) heading = row.label;
    else if (row.shape === 'figures') above.set(row.row, heading);
  }
  return above;
}

/** Rows added directly by a total of income, and rows added directly by the council tax requirement. */
function coveredRows(
  rows: readonly BodyRow[],
  subtotals: Subtotals,
): { readonly income: ReadonlySet<number>; readonly requirement: ReadonlySet<number> } {
  const income = new Set<number>();
  const requirement = new Set<number>();
  const labels = new Map(rows.map((row) => [row.row, row.label]));
  const spread = (subtotal: Subtotal) => {
    for (const part of subtotal.parts) {
      const below = subtotals.byRow.get(part);
      if (below !== undefined && below.row !== subtotal.row) spread(below);
      income.add(part);
    }
  };
  for (const subtotal of subtotals.byRow.values()) {
    const label = labels.get(subtotal.row) ?? '';
    // A total that does not add up proves nothing about the rows above it, unless a form names its lines.
    if (subtotal.proof !== 'adds-up' && firstLineNamed(label) === null) continue;
    if (totalsIncome(label)) spread(subtotal);
    else if (closesTheAccount(label)) for (const part of subtotal.parts) requirement.add(part);
  }
  return { income, requirement };
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

function withoutTable(sheet: SheetSnapshot, cells: Cells, problems: readonly string[]): SheetReading {
  const lines: BudgetLine[] = [];
  const texts: string[] = [];
  for (let row = cells.firstRow; row <= cells.lastRow; row += 1) {
    let label = '';
    let any = false;
    for (let column = cells.firstColumn; column <= cells.lastColumn; column += 1) {
      if (cells.kind(row, column) !== 'blank') any = true;
      if (label === '') label = cells.words(row, column);
    }
    texts.push(label);
    lines.push({
      row,
      code: '',
      label,
      section: [],
      amount: null,
      treatment: any ? 'note' : 'blank',
      suggested: null,
      reason: any ? rowReasons.note : rowReasons.blank,
      cites: [],
      decidedBy: 'guidance',
      key: '',
    });
  }
  const keys = lineKeys(lines);
  return {
    name: sheet.name,
    table: null,
    lines: lines.map((line, i) => ({ ...line, key: keys[i] ?? String(line.row) })),
    totals: footing([], [], 1),
    findings: [...problems, say.noTable(sheet.name)].map((sentence) => ({
      sheet: sheet.name,
      address: null,
      sentence,
    })),
    likelihood: 0,
  };
}
