import type { Check } from './check';
import { unreadable, type CheckOutcome } from './outcome';

/** An outcome that is not well, with its check. */
export interface CheckedOutcome {
  readonly check: Check;
  readonly outcome: CheckOutcome;
}

/** What one check's finding makes of another's at the same figure. */
const explains: readonly (readonly [cause: string, consequence: string])[] = [
  ['totals-reach-every-row', 'rows-add-to-total'],
  ['rows-add-to-total', 'totals-are-formulas'],
];

/** The finding from which another follows, down to the first: each that is caused, with its first cause. */
export function causesOf(found: readonly CheckedOutcome[]): ReadonlyMap<CheckedOutcome, CheckedOutcome> {
  const direct = new Map<CheckedOutcome, CheckedOutcome>();
  const ofCell = new Map<string, CheckedOutcome>();
  for (const each of found) {
    const about = each.check.id === 'amounts-are-numbers' || each.check.id === 'no-formula-errors';
    if (about && each.outcome.message !== unreadable) {
      for (const { key } of each.outcome.at) ofCell.set(key, each);
    }
  }
  for (const each of found) {
    const blocker = each.outcome.blockedBy.map((key) => ofCell.get(key)).find((cause) => cause !== undefined);
    if (blocker !== undefined && blocker !== each) direct.set(each, blocker);
    for (const [cause, consequence] of explains) {
      if (each.check.id !== consequence) continue;
      const other = found.find(
        (one) =>
          one.check.id === cause &&
          one.outcome.outcome === 'fail' &&
          one.outcome.at[0]?.key === each.outcome.at[0]?.key,
      );
      if (other !== undefined) direct.set(each, other);
    }
    if (each.outcome.message === 'no-column') {
      const missing = found.find(
        ({ check, outcome }) => check.id === 'every-column-present' && outcome.outcome === 'fail',
      );
      if (missing !== undefined) direct.set(each, missing);
    }
    if (each.check.id === 'every-row-present' && each.outcome.outcome === 'cannot-tell') {
      const unknown = found.find(
        ({ check, outcome }) => check.id === 'rows-are-known' && outcome.outcome === 'fail',
      );
      if (unknown !== undefined) direct.set(each, unknown);
    }
  }
  const first = new Map<CheckedOutcome, CheckedOutcome>();
  for (const each of direct.keys()) {
    let cause = direct.get(each);
    const seen = new Set<CheckedOutcome>([each]);
    while (cause !== undefined && !seen.has(cause)) {
      seen.add(cause);
      first.set(each, cause);
      cause = direct.get(cause);
    }
  }
  return first;
}
