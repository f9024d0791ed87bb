import type { BodyRow } from './body-row';
import { noDoubts, type Doubt } from './doubt';

const fewestCounts = 2;
/** Words of money among counts: `Net cost of service (£)`. */
const money = /\b(?:cost|expenditure|spending|budget|total|net|gross)\b|£/;

/**
 * Rows of a section of which most are counts of people and places: `Libraries | 9` beside households and population is
 * their number, and no money.
 *
 * @param isCount whether a row with figures counts something by its words
 */
export function amongCounts(
  rows: readonly BodyRow[],
  isCount: (row: BodyRow) => boolean,
): ReadonlyMap<number, Doubt> {
  const found = new Map<number, Doubt>();
  let section: BodyRow[] = [];
  const close = (): void => {
    const counts = section.filter(isCount);
    if (counts.length >= fewestCounts && counts.length * 2 > section.length)
      for (const row of section)
        if (!isCount(row) && !money.test(row.folded.text)) found.set(row.row, { of: 'counts' });
    section = [];
  };
  for (const row of rows) {
    if (row.shape === 'words' && !row.wrapped && row.label !== '') close();
    else if (row.shape === 'figures') section.push(row);
  }
  close();
  return found.size === 0 ? noDoubts : found;
}
