import { amongCounts } from './among-counts';
import type { BodyRow } from './body-row';
import { buildUps } from './build-ups';
import { noDoubts, type Doubt, type DoubtOptions } from './doubt';
import { outOfScale } from './out-of-scale';
import type { Subtotals } from './subtotals';
import { wholesAbove } from './wholes-above';

/** What figures say of lines by where they stand and what they come to, the surest last: most are asked. */
export function doubtsOf(
  rows: readonly BodyRow[],
  subtotals: Subtotals,
  options: DoubtOptions,
): ReadonlyMap<number, Doubt> {
  const found = [
    wholesAbove(rows, subtotals, options),
    options.isCount === null ? noDoubts : amongCounts(rows, options.isCount),
    buildUps(rows, subtotals),
    outOfScale(rows, subtotals, options),
  ].filter(({ size }) => size > 0);
  return found.length < 2 ? (found[0] ?? noDoubts) : new Map(found.flatMap((each) => [...each]));
}
