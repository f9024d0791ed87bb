import type { BodyRow } from './body-row';
import { capitalTotals } from './capital-totals';
import { RunningTotals, type Pass } from './running-totals';
import type { Subtotal, SubtotalOptions } from './subtotal';
import { totalWordsIn } from './total-words';

export interface Subtotals {
  readonly byRow: ReadonlyMap<number, Subtotal>;
  /** Rows whose words say total and whose figure says otherwise, where nothing decides. */
  readonly unsettled: ReadonlySet<number>;
  /** Last lines of a list whose words say nothing of a total, worth to the penny what the lines above them come to. */
  readonly worthAllAbove: ReadonlySet<number>;
}

/**
 * Finds the rows that add other rows: by what they say, where they stand and their own formula, and then by their
 * figures, the sum of the run above them within rounding. Where no word says total, one sum proves nothing. A total
 * takes its parts' place, so that a grand total adds totals.
 */
export function findSubtotals(rows: readonly BodyRow[], given: SubtotalOptions): Subtotals {
  const closing = capitalTotals(rows, given);
  const options = closing.size === 0 ? given : { ...given, closes: closing };
  const first = runPass(rows, options, null);
  let pass =
    first.undecided.size === 0 ? first : runPass(rows, options, settle(rows, [...first.undecided], options));
  const repeated = repeatedLines(rows, pass);
  if (repeated.size > 0) {
    const asLines = runPass(rows, options, first.undecided, repeated);
    if (proven(asLines) >= proven(pass)) pass = asLines;
  }
  const unsettled = new Set(pass.forcedLeaves);
  if (unsettled.size > 0)
    for (const { parts } of pass.adding) for (const part of parts) unsettled.delete(part);
  return { byRow: pass.subtotals, unsettled, worthAllAbove: pass.worthAllAbove };
}

const noRows: ReadonlySet<number> = new Set();

function runPass(
  rows: readonly BodyRow[],
  options: SubtotalOptions,
  asLeaves: ReadonlySet<number> | null,
  lines: ReadonlySet<number> = noRows,
): Pass {
  return new RunningTotals(rows, options, asLeaves, lines).read();
}

/** More rows than this that could be a leaf called a total are settled all alike. */
const mostSettledApart = 12;

/** For each row that could be a leaf called a total, takes the reading under which more later totals add up. */
function settle(
  rows: readonly BodyRow[],
  undecided: readonly number[],
  options: SubtotalOptions,
): Set<number> {
  const leaves = new Set(undecided);
  if (undecided.length > mostSettledApart) {
    const asTotals = runPass(rows, options, new Set());
    const asLeaves = runPass(rows, options, leaves);
    return proven(asTotals) > proven(asLeaves) ? new Set() : leaves;
  }
  for (const row of undecided) {
    const asLeaf = proven(runPass(rows, options, leaves));
    const without = new Set(leaves);
    without.delete(row);
    if (proven(runPass(rows, options, without)) > asLeaf) leaves.delete(row);
  }
  return leaves;
}

/**
 * Rows of one wording that call themselves totals, each the first under its heading, of which none adds up: one line for
 * each block (`Net cost of service`), not totals.
 */
function repeatedLines(rows: readonly BodyRow[], { subtotals, worded }: Pass): Set<number> {
  const broken = new Map<string, number[]>();
  let afterHeading = true;
  for (const { row, shape, folded } of rows) {
    if (shape === 'blank') continue;
    const subtotal = shape === 'figures' ? subtotals.get(row) : undefined;
    if (shape === 'figures' && worded.has(row) && totalWordsIn(folded) !== 'plain') {
      const alone = afterHeading && (subtotal === undefined || subtotal.proof === 'does-not-add-up');
      const known = broken.get(folded.text);
      if (known === undefined) broken.set(folded.text, [alone ? row : NaN]);
      else known.push(alone ? row : NaN);
    }
    afterHeading = shape === 'words';
  }
  return new Set([...broken.values()].filter((of) => of.length > 1 && !of.some(Number.isNaN)).flat());
}

function proven(pass: Pass): number {
  let count = 0;
  for (const { proof, parts } of pass.subtotals.values())
    if (proof === 'adds-up' || (proof === 'from-other-totals' && parts.length > 1)) count += 1;
  return count;
}
