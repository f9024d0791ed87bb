import type { BodyRow } from '../rows/body-row';
import { belowServices, byPlace } from './decide-by-place';
import { byFigures } from './decide-by-figures';
import { byWords } from './decide-by-words';
import { RowToDecide, type Decider, type PublishedRules, type RowFacts } from './decider';
import type { SheetFacts } from './sheet-facts';
import { decided, type Treated } from './treated';

export { PublishedRules, type RowFacts } from './decider';
export type { Treated } from './treated';

/** All that may decide a row with figures that is no total, in order; docs/deciding-a-row.md is printed from it. */
export const deciders: readonly Decider[] = [...byPlace, ...byWords, belowServices, ...byFigures];

/** Decides a row with figures that is no total. Order: where it stands, what its words say, what the sheet says. */
export function treatRow(
  row: BodyRow,
  facts: RowFacts,
  sheet: SheetFacts,
  published: PublishedRules,
): Treated {
  const question = new RowToDecide(row, facts, sheet, published);
  for (const { decide } of deciders) {
    const treated = decide(question);
    if (treated !== null) return treated;
  }
  return decided('included', 'service-spending', ['A7']);
}
