import { findings as say } from './words';
import { pence } from '../money/pence';
import { poundsShown } from '../money/pounds';
import type { BudgetLine } from './line';
import type { BudgetTable, Finding } from './reading';
import type { BodyRow } from './rows/body-row';
import type { Subtotals } from './rows/subtotals';
import type { SheetSnapshot } from '../grid/snapshot';
import type { AmountCandidate } from './table/amount-column';
import { columnLetters } from '../grid/column-letters';
import { plainLabel } from '../english/label-words';

/** What the officer must know of the table as a whole. */
export function tableFindings(
  sheet: SheetSnapshot,
  table: BudgetTable,
  amount: number,
  baselineYear: string,
  titles: readonly string[],
  candidates: readonly AmountCandidate[],
): readonly Finding[] {
  const at = (address: string | null, sentence: string): Finding => ({
    sheet: sheet.name,
    address,
    sentence,
  });
  const found: Finding[] = [];
  if (table.unitFrom === null && table.unit === '£') found.push(at(null, say.unitAssumed(sheet.name)));
  if (table.year === null) found.push(at(null, say.noYear(sheet.name, baselineYear)));
  else if (table.year !== baselineYear)
    found.push(at(null, say.wrongYear(sheet.name, table.year, baselineYear)));
  const heading = plainLabel(
    `${titles.join(' ')} ${candidates.find(({ number }) => number === amount)?.heading ?? ''}`,
  );
  if (/\bout ?turn\b/.test(heading) && !/\b(?:budget|estimate)\b/.test(heading))
    found.push(at(null, say.outturn(sheet.name)));
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

const mostNetFindings = 20;

/** Rows whose gross expenditure and income do not make their net, on a sheet where nearly all rows do. */
export function brokenNets(
  sheet: SheetSnapshot,
  rows: readonly BodyRow[],
  columns: { readonly net: number | null; readonly netIndex: number },
  precision: number,
): readonly Finding[] {
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
  if (broken.length > mostNetFindings || broken.length * 4 > made) return [];
  return broken.map(({ row, apart }) => {
    const address = `${columnLetters(net)}${row.row}`;
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
): readonly Finding[] {
  const first = lines[0]?.row ?? 1;
  return [...subtotals.byRow.values()]
    .filter(({ proof, difference }) => proof === 'does-not-add-up' && difference !== 0)
    .map((subtotal) => {
      const address = `${columnLetters(amount)}${subtotal.row}`;
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
