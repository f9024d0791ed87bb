import { footingStatement, footingWithoutTotal } from './words';
import { noPence, pence } from '../money/pence';
import { poundsShown } from '../money/pounds';
import { exclusions, isLineTreatment, type BudgetLine, type Exclusion } from './line';
import type { Footing, SheetReading } from './reading';
import type { Subtotal } from './rows/subtotal';
import { tolerance } from './rows/runs';

/** One figure for each treatment that keeps lines out. */
const forEachExclusion = <T>(of: (exclusion: Exclusion) => T): Record<Exclusion, T> =>
  Object.fromEntries(exclusions.map((each) => [each, of(each)])) as Record<Exclusion, T>;

/**
 * Adds the lines by treatment and proves them against the printed total that covers most of them: one that adds
 * expenditure only, where there is one.
 *
 * @param precision what one printed last digit is worth, in pence
 */
export function footing(
  lines: readonly BudgetLine[],
  subtotals: readonly Subtotal[],
  precision: number,
): Footing {
  const excluded = forEachExclusion(() => 0);
  let included = 0;
  let check = 0;
  const first = lines[0]?.row ?? 1;
  // Running sums by row, so that any total's run is read in one step.
  const money = new Float64Array(lines.length + 1);
  const numbers = new Uint32Array(lines.length + 1);
  const income = new Float64Array(lines.length + 1);
  const incomeRows = new Uint32Array(lines.length + 1);
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (line === undefined) continue;
    const amount = line.amount ?? 0;
    const isLine = isLineTreatment(line.treatment);
    if (line.treatment === 'included') {
      const leftOut = line.mixes === null ? 0 : (line.leftOut ?? 0);
      included += amount - leftOut;
      if (line.mixes !== null) excluded[line.mixes.leaves] += leftOut;
    } else if (line.treatment === 'check') check += amount;
    else if (isLine) excluded[line.treatment] += amount;
    money[i + 1] = (money[i] ?? 0) + (isLine ? amount : 0);
    numbers[i + 1] = (numbers[i] ?? 0) + (isLine && line.amount !== null ? 1 : 0);
    income[i + 1] = (income[i] ?? 0) + (line.treatment === 'income' ? amount : 0);
    incomeRows[i + 1] = (incomeRows[i] ?? 0) + (line.treatment === 'income' && amount !== 0 ? 1 : 0);
  }
  const between = (sums: Float64Array | Uint32Array, from: number, to: number): number =>
    (sums[Math.min(to, first + lines.length - 1) - first + 1] ?? 0) -
    (sums[Math.max(from, first) - first] ?? 0);

  const total = exclusions.reduce((sum, each) => sum + excluded[each], included + check);
  const candidates = subtotals
    .filter((each) => each.proof !== 'from-other-totals' && lines[each.row - first]?.amount !== null)
    .map((each) => ({
      ...each,
      covers: between(numbers, each.from, each.to),
      incomeRows: between(incomeRows, each.from, each.to),
    }))
    .filter(({ covers }) => covers > 0);
  const most = candidates.reduce((best, each) => Math.max(best, each.covers), 0);
  const pure = candidates.filter((each) => each.incomeRows === 0 && each.covers >= most * 0.8);
  const chosen = (pure.length > 0 ? pure : candidates).reduce<(typeof candidates)[number] | null>(
    (best, each) => (best === null || each.covers > best.covers ? each : best),
    null,
  );
  const sums = {
    included: pence(included),
    excluded: forEachExclusion((each) => pence(excluded[each])),
    check: pence(check),
  };
  const allLines = between(numbers, first, first + lines.length - 1);
  if (chosen === null || chosen.covers < allLines * 0.4) {
    const proven = candidates.filter(({ proof }) => proof === 'adds-up').length;
    const statement = footingWithoutTotal(poundsShown(pence(total)), proven, candidates.length - proven);
    return { ...sums, sheetTotal: null, sheetTotalRow: null, difference: null, statement };
  }
  const line = lines[chosen.row - first];
  const sheetTotal = line?.amount ?? noPence;
  const difference = pence(total - sheetTotal);
  const inside = between(money, chosen.from, chosen.to);
  const outside = total - inside;
  const incomeInside = between(income, chosen.from, chosen.to);
  // Income printed positive is taken off inside the total; income printed negative is added.
  const added = inside + incomeInside - sheetTotal;
  const takenOff = inside - incomeInside - sheetTotal;
  const gap = Math.abs(takenOff) < Math.abs(added) ? takenOff : added;
  return {
    ...sums,
    sheetTotal,
    sheetTotalRow: chosen.row,
    difference,
    statement: footingStatement({
      total: poundsShown(sheetTotal),
      row: chosen.row,
      label: line?.label ?? '',
      difference: poundsShown(pence(Math.abs(difference))),
      exact: difference === 0,
      withinRounding:
        Math.abs(difference) <= tolerance(precision, chosen.covers) && Math.abs(gap) === Math.abs(difference),
      outside: outside === 0 ? null : poundsShown(pence(outside)),
      outsideRows: outsideRows(lines, chosen),
      income: incomeInside === 0 ? null : poundsShown(pence(Math.abs(incomeInside))),
      unexplained:
        Math.abs(gap) <= tolerance(precision, chosen.covers) ? null : poundsShown(pence(Math.abs(gap))),
      counted: poundsShown(pence(total)),
    }),
  };
}

/** The rows of lines that a total does not cover, named shortly. */
function outsideRows(lines: readonly BudgetLine[], total: Subtotal): string {
  const rows = lines
    .filter(
      (line) =>
        isLineTreatment(line.treatment) &&
        (line.amount ?? 0) !== 0 &&
        (line.row < total.from || line.row > total.to),
    )
    .map(({ row }) => row);
  const first = rows[0];
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return '';
  return first === last ? `row ${first}` : `rows ${first} to ${last}`;
}

/** The footing after some lines were set aside because other sheets count them. */
export function footingAgain(sheet: SheetReading): Footing {
  const { sheetTotalRow } = sheet.totals;
  const rows = sheet.lines.filter(({ treatment }) => isLineTreatment(treatment)).map(({ row }) => row);
  const total = sheetTotalRow === null || rows.length === 0 ? null : sheetTotalRow;
  if (total === null) return footing(sheet.lines, [], 1);
  const from = sheet.lines[0]?.row ?? 1;
  return footing(
    sheet.lines,
    [{ row: total, from, to: total - 1, parts: [], proof: 'adds-up', difference: 0 }],
    1,
  );
}
