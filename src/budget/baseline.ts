import { columnLetters } from '../grid/column-letters';
import type { Edition } from '../guidance/edition';
import { pence } from '../money/pence';
import { poundsShown } from '../money/pounds';
import { besideCaveat, caveatOf, provisionalReasons } from './cell-words';
import { annualTarget, leastCashable } from '../guidance/targets';
import type { BudgetLine } from './line';
import type { Baseline, SheetReading, Targets } from './reading';

/**
 * The 2004/05 baseline over all sheets: `included` lines only, less what an officer's answer keeps out of a mixed line. `low` and `high` let every `check` line fall out or in,
 * whichever is lower or higher. Provisional while a `check` line holds any money, an amount of a line that counts or may
 * count cannot be read, or another column could as well be the budget and none was chosen.
 *
 * @param baselineYear such as `2004/05`: a sheet of another year is said with the figure
 */
export function baselineOf(sheets: readonly SheetReading[], baselineYear: string): Baseline {
  let amount = 0;
  let low = 0;
  let high = 0;
  let toDecide = 0;
  let unread = 0;
  let firstUnread = '';
  for (const sheet of sheets)
    for (const line of sheet.lines) {
      if (line.unread === true && (line.treatment === 'included' || line.treatment === 'check')) {
        unread += 1;
        if (firstUnread === '')
          firstUnread = `${sheet.table?.amountColumn ?? ''}${line.row} on “${sheet.name}”`;
      }
      const value = line.amount ?? 0;
      if (line.treatment === 'included') amount += value - (line.leftOut ?? 0);
      if (line.treatment !== 'check' || value === 0) continue;
      toDecide += 1;
      if (value < 0) low += value;
      else high += value;
    }
  const because = [
    ...(toDecide === 0 ? [] : [provisionalReasons.toDecide(toDecide)]),
    ...(unread === 0 ? [] : [provisionalReasons.unread(unread, firstUnread)]),
    ...sheets.flatMap(columnToChoose),
  ];
  const caveats = [...otherBudgets(sheets, baselineYear), ...because];
  return {
    amount: pence(amount),
    provisional: because.length > 0,
    ...(because.length === 0 ? {} : { because }),
    ...(caveats.length === 0 ? {} : { caveats }),
    low: pence(amount + low),
    high: pence(amount + high),
  };
}

/** Where another column could as well be the budget, what it would bring in place of the one that was read. */
function columnToChoose({ name, lines, columnChoices = [] }: SheetReading): readonly string[] {
  const [read, ...others] = columnChoices;
  // What another sheet counts already brings nothing by any column.
  if (read === undefined || others.length === 0 || !lines.some(counts)) return [];
  return [
    provisionalReasons.column(
      name,
      others.map(({ included }) => poundsShown(included)),
    ),
  ];
}

const counts = ({ treatment, amount }: BudgetLine): boolean =>
  (treatment === 'included' || treatment === 'check') && amount !== null && amount !== 0;

/** What the sheets that bring money are, where they are not the budget of the baseline year, or not all of it. */
function otherBudgets(sheets: readonly SheetReading[], baselineYear: string): readonly string[] {
  const said = sheets.flatMap(({ name, table, lines, tablesBeside = [] }) => {
    if (table === null || !lines.some(counts)) return [];
    const caveat = caveatOf(table.year, table.isOutturn === true, baselineYear);
    return [
      ...(caveat === null ? [] : [caveat]),
      ...tablesBeside.map(({ from, to }) => besideCaveat(name, columnLetters(from), columnLetters(to))),
    ];
  });
  return [...new Set(said)];
}

/** Targets on a baseline: the edition's share for each of its years (A7), and the least cashable part of one year. */
export function targetsOn(baseline: Baseline, edition: Edition): Targets {
  const annual = annualTarget(baseline.amount, edition);
  return {
    byYear: Object.fromEntries(edition.targetYears.map((year) => [year, annual])),
    cashable: leastCashable(annual, edition),
  };
}
