import type { Pence } from '../money/pence';
import { targetsAsChosen } from '../guidance/choices';
import type { CheckContext } from './check';
import type { Statement, StatementCell } from './statement';

/** A sum that a box of the statement may hold. */
export type Known<Source extends string> =
  | { readonly kind: 'known'; readonly pence: Pence; readonly source: Source }
  | { readonly kind: 'unreadable'; readonly cell: StatementCell }
  | { readonly kind: 'unknown' };

function boxed(statement: Statement, box: string): Known<'box'> {
  const cell = statement.boxes[box];
  if (cell === undefined || cell.amount.kind === 'blank') return { kind: 'unknown' };
  if (cell.amount.kind !== 'amount') return { kind: 'unreadable', cell };
  return { kind: 'known', pence: cell.amount.pence, source: 'box' };
}

/** The baseline: the statement's own box first, then what the run knows. */
export function knownBaseline(statement: Statement, { baseline }: CheckContext): Known<'box' | 'run'> {
  const box = boxed(statement, 'baseline');
  if (box.kind !== 'unknown' || baseline === null) return box;
  return { kind: 'known', pence: baseline, source: 'run' };
}

/**
 * The target that the statement's gains are compared with: that of the year for a forward look and a mid-year update,
 * that of all years so far for a backward look. A published target counts before one worked out from the baseline.
 */
export function knownTarget(
  statement: Statement,
  context: CheckContext,
): Known<'box' | 'published' | 'baseline'> {
  const { kind, year } = statement;
  const box = boxed(statement, 'target');
  if (box.kind !== 'unknown') return box;
  const published = context.targets[year];
  const target = kind === 'backward' ? published?.cumulative : published?.annual;
  if (target !== undefined && target !== null) return { kind: 'known', pence: target, source: 'published' };
  const baseline = knownBaseline(statement, context);
  if (baseline.kind !== 'known') return baseline;
  const { edition, choices } = context;
  const worked = targetsAsChosen(baseline.pence, choices, edition).find((each) => each.year === year);
  if (worked === undefined) return { kind: 'unknown' };
  return {
    kind: 'known',
    pence: kind === 'backward' ? worked.cumulative : worked.annual,
    source: worked.from,
  };
}
