import { cellAddress } from '../grid/cell-address';
import { findings as say } from './words';
import { penceIn } from '../money/amount';
import { pence } from '../money/pence';
import { units } from '../money/unit';
import { unitIn } from '../money/unit-words';
import { poundsShown } from '../money/pounds';
import type { BudgetLine } from './line';
import type { BudgetTable, BudgetRemark } from './reading';
import type { BodyRow } from './rows/body-row';
import type { Subtotals } from './rows/subtotals';
import type { SheetSnapshot } from '../grid/snapshot';
import type { ScaledFormat } from './table/scaled-format';
import { saysPerHousehold, unitAt, unitOfHeading, type RowsInUnit } from './table/units-below';
import type { AmountCandidate } from './table/amount-column';
import { plainLabel } from '../english/label-words';

/** Pence: no council spends more in a year, and none so little. */
const largestBudget = 2e12;
const smallestBudget = 100_000;
/** Pence: what no council of a kind comes near to, by what it calls itself. */
const largestOfItsKind: readonly (readonly [RegExp, number])[] = [
  [/\b(?:county|city|borough|metropolitan|unitary|london|england|authorities|all councils)\b/, 1e12],
  [/\bdistrict council\b/, 1e11],
  [/\b(?:parish|town|community|village) council\b/, 1e9],
];
/** Pence: a county that spends less than this in a year has its unit wrong. */
const smallestCounty = 1e8;
/** Pence: what a household pays in a year at most, of all bodies together. */
const largestHousehold = 1_000_000;
/** A unit, and no sum such as “a budget of £1.2bn”. */
const billions = /(?:£|\bgbp)\s*(?:bn\b|billions?\b)|\bin\s+£?\s*billions?\b/i;

const speaksOfOutturn = (words: string): boolean =>
  /\bout ?turn\b(?! prices?\b)/.test(words) && !/\b(?:budget|budgeted|estimate)\b/.test(words);

/**
 * Whether the amounts are headed as what was spent. Their own heading counts before the titles of the sheet, which may
 * name both.
 *
 * @param titles over the whole table, without what heads another column
 */
export function isOutturn(titles: readonly string[], heading: string): boolean {
  const own = plainLabel(heading);
  return (
    speaksOfOutturn(own) ||
    (speaksOfOutturn(plainLabel(titles.join(' '))) && !/\b(?:budget|budgeted|estimate)\b/.test(own))
  );
}

/** What the officer must know of the table as a whole. */
export function tableFindings(
  sheet: SheetSnapshot,
  table: BudgetTable,
  amount: number,
  baselineYear: string,
  titles: readonly string[],
  candidates: readonly AmountCandidate[],
  counted: number,
): readonly BudgetRemark[] {
  const inUnit = counted / penceIn(table.unit);
  const sizes = units.map((unit) => ({
    unit,
    pounds: (inUnit * (penceIn(unit) / 100)).toLocaleString('en-GB', { maximumFractionDigits: 0 }),
  }));
  const at = (address: string | null, sentence: string): BudgetRemark => ({
    sheet: sheet.name,
    address,
    sentence,
  });
  const found: BudgetRemark[] = [];
  if (table.unitFrom === null && table.unit === '£') found.push(at(null, say.unitAssumed(sheet.name)));
  const unitAt = table.unitFrom ?? `${table.amountColumn}${table.headingRow ?? table.firstRow}`;
  if (table.unitStated !== undefined)
    found.push(at(unitAt, say.unitTooLarge(sheet.name, unitAt, table.unitStated, table.unit, sizes)));
  else if (counted > largestFor(titles) || (counted > 0 && counted < smallestFor(titles)))
    found.push(at(unitAt, say.unitQuestioned(sheet.name, unitAt, table.unit, sizes)));
  const own = candidates.find(({ number }) => number === amount)?.heading ?? '';
  if (billions.test(own) || (unitIn(own) === null && titles.some((text) => billions.test(text))))
    found.push(at(unitAt, say.billions(sheet.name, table.unit)));
  if (titles.some(saysPerHousehold) && counted < largestHousehold)
    found.push(at(null, say.perHousehold(sheet.name)));
  if (table.year === null) found.push(at(null, say.noYear(sheet.name, baselineYear)));
  else if (table.year !== baselineYear)
    found.push(at(null, say.wrongYear(sheet.name, table.year, baselineYear)));
  const heading = plainLabel(
    `${titles.join(' ')} ${candidates.find(({ number }) => number === amount)?.heading ?? ''}`,
  );
  if (table.isOutturn === true) found.push(at(null, say.outturn(sheet.name)));
  if (/\ballocation\b/.test(heading) && !/\bbudget\b/.test(heading))
    found.push(at(null, say.changesOnly(sheet.name)));
  if (sheet.hiddenColumns.includes(amount))
    found.push(
      at(`${table.amountColumn}${table.firstRow}`, say.hiddenColumn(sheet.name, table.amountColumn)),
    );
  const hidden = sheet.hiddenRows.filter((row) => row >= table.firstRow && row <= table.lastRow).length;
  if (hidden > 0) found.push(at(null, say.hiddenRows(sheet.name, hidden)));
  return found;
}

/** The first kind, the largest, that the titles name. */
function largestFor(titles: readonly string[]): number {
  const words = titles.map(plainLabel);
  return largestOfItsKind.find(([kind]) => words.some((text) => kind.test(text)))?.[1] ?? largestBudget;
}

/** A county's own revenue budget has a size below which its unit must be asked. */
function smallestFor(titles: readonly string[]): number {
  const whole = titles.some((text) => {
    const words = plainLabel(text);
    return /\bcounty council\b/.test(words) && /\brevenue budget\b/.test(words);
  });
  return whole ? smallestCounty : smallestBudget;
}

/** Headings within the table that name another unit than the one that its amounts were read in. */
export function unitsWithin(
  sheet: SheetSnapshot,
  rows: readonly BodyRow[],
  lines: readonly BudgetLine[],
  table: BudgetTable & { readonly below: readonly RowsInUnit[] },
  labelColumn: number,
): readonly BudgetRemark[] {
  const found: BudgetRemark[] = [];
  let open: { row: number; column: number; text: string } | null = null;
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i];
    if (row === undefined || row.row < table.firstRow || row.shape === 'blank') continue;
    if (row.shape === 'words') {
      const said = [row.label, row.headsColumns].find((text) => {
        const unit = unitOfHeading(text);
        return unit !== null && unit !== table.unit;
      });
      if (said !== undefined) {
        const column = row.labelColumn || labelColumn;
        open = { row: row.row, column, text: said };
      } else if (row.headsColumns !== '' && unitIn(row.headsColumns) !== null) open = null;
      continue;
    }
    const line = lines[i];
    if (open === null || line === undefined || (line.amount ?? 0) === 0) continue;
    if (line.treatment !== 'included' && line.treatment !== 'check') continue;
    const address = cellAddress({ row: open.row, column: open.column });
    const unit = unitAt(row.row, table.below, table.unit);
    const sentence =
      unit === table.unit
        ? say.unitWithin(sheet.name, address, open.text, table.unit)
        : say.unitBelow(sheet.name, address, open.text, unit, table.unit);
    found.push({ sheet: sheet.name, address, sentence });
    open = null;
  }
  return found;
}

/** A number format that shows thousands of what a cell holds misleads whoever reads the figure, and the reader with it. */
export function scaleFindings(
  sheet: SheetSnapshot,
  table: BudgetTable,
  scaled: ScaledFormat | null,
): readonly BudgetRemark[] {
  if (scaled === null) return [];
  const { cell, format, others } = scaled;
  const sentence = say.scaledFormat(sheet.name, cell, format, table.unit, scaled.scaled, others);
  return [{ sheet: sheet.name, address: cell, sentence }];
}

/** More broken rows than so many for each that holds mean that the columns are not gross, income and net. */
const mostBrokenNets = 2;

/** Rows whose gross expenditure and income do not make their net, on a sheet where nearly all rows do. */
export function brokenNets(
  sheet: SheetSnapshot,
  rows: readonly BodyRow[],
  columns: { readonly net: number | null; readonly netIndex: number },
  precision: number,
): readonly BudgetRemark[] {
  const { net, netIndex } = columns;
  if (net === null || netIndex < 0) return [];
  const broken: { readonly row: BodyRow; readonly apart: number }[] = [];
  let made = 0;
  for (const row of rows) {
    const gross = row.evidence[0] ?? NaN;
    const printed = row.evidence[netIndex] ?? NaN;
    if (row.shape !== 'figures' || Number.isNaN(gross) || Number.isNaN(row.income) || Number.isNaN(printed))
      continue;
    // Income may be printed with or without a sign, and a net income without one.
    const ways = [gross + row.income - printed, gross - row.income - printed, row.income - gross - printed];
    const apart = Math.min(...ways.map(Math.abs));
    if (apart <= precision * 2) made += 1;
    else broken.push({ row, apart });
  }
  // Columns of which no row makes the net hold something else.
  if (made === 0 || broken.length > made * mostBrokenNets) return [];
  return broken.map(({ row, apart }) => {
    const address = cellAddress({ row: row.row, column: net });
    return {
      sheet: sheet.name,
      address,
      sentence: say.brokenNet(sheet.name, address, row.label, poundsShown(pence(apart))),
    };
  });
}

/** Totals that their rows do not add up to. */
export function brokenTotals(
  sheet: SheetSnapshot,
  lines: readonly BudgetLine[],
  subtotals: Subtotals,
  amount: number,
): readonly BudgetRemark[] {
  const first = lines[0]?.row ?? 1;
  return [...subtotals.byRow.values()]
    .filter(({ proof, difference }) => proof === 'does-not-add-up' && difference !== 0)
    .map((subtotal) => {
      const address = cellAddress({ row: subtotal.row, column: amount });
      const difference = poundsShown(pence(Math.abs(subtotal.difference)));
      return {
        sheet: sheet.name,
        address,
        sentence: say.brokenTotal(
          sheet.name,
          address,
          lines[subtotal.row - first]?.label ?? '',
          difference,
          subtotal.from,
          subtotal.to,
        ),
      };
    });
}
