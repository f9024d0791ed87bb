import { linesToDecide } from '../figures/lines-by-treatment';
import { readingIn } from '../state/budget-state';
import type { View } from '../state/shell-state';
import type { PaneState } from '../state/store';
import { paneText } from '../words';
import type { Badge } from './navigation';

/** What waits for the officer in each view. */
export function badgesOf({ budget, statement }: PaneState): Readonly<Partial<Record<View, Badge>>> {
  const reading = readingIn(budget);
  const lines = reading === null ? 0 : linesToDecide(reading).length;
  const findings = statement.summaries.reduce((sum, { open }) => sum + open.must + open.query, 0);
  return {
    budget: { count: lines, words: paneText.badges.toDecide(lines) },
    statement: { count: findings, words: paneText.badges.toPutRight(findings) },
  };
}
