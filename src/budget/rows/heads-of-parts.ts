import { blockOfHeading } from './blocks';
import { isOneOfMany } from './worth-all-above';
import type { BodyRow } from './body-row';
import type { Subtotal } from './subtotal';
import type { Subtotals } from './subtotals';

/**
 * Lines that print the whole above its parts on a sheet whose totals stand below: `Grounds maintenance` over mowing,
 * planting and trees, or a budget that opens and closes on the same figure. Two sums prove them: the total below adds up
 * without the line, and the parts right below the line come to it, to the penny and in every column.
 */
export function headsOfParts(
  rows: readonly BodyRow[],
  { byRow }: Subtotals,
  precision: number,
): readonly Subtotal[] {
  const at = new Map(rows.map((row, i) => [row.row, i]));
  const added = new Set<number>();
  for (const { parts } of byRow.values()) for (const part of parts) added.add(part);
  const found: Subtotal[] = [];
  for (const { from, parts, proof, row } of byRow.values()) {
    if (proof !== 'adds-up' || parts.length < 2 || from >= row) continue;
    const head = lineRightAbove(rows, at.get(from) ?? -1);
    if (head === null || added.has(head.row) || byRow.has(head.row)) continue;
    const own = partsOf(head, parts, rows, at, precision);
    if (own === null) continue;
    found.push({
      row: head.row,
      from,
      to: own.at(-1) ?? from,
      parts: own,
      proof: 'adds-up',
      difference: 0,
    });
  }
  return found;
}

/** The line above a row, with nothing between them but words that say that parts follow. */
function lineRightAbove(rows: readonly BodyRow[], i: number): BodyRow | null {
  for (let above = i - 1; above >= 0; above -= 1) {
    const row = rows[above];
    if (row === undefined) return null;
    if (row.shape === 'blank' || row.wrapped) continue;
    if (row.shape === 'words') {
      if (blockOfHeading(row.label) !== 'analysed-again') return null;
      continue;
    }
    return row.label === '' || row.amount === null || row.amount === 0 ? null : row;
  }
  return null;
}

/** The first parts of a total that come to the line above them; `null` for none. */
function partsOf(
  head: BodyRow,
  parts: readonly number[],
  rows: readonly BodyRow[],
  at: ReadonlyMap<number, number>,
  precision: number,
): readonly number[] | null {
  const sums = head.evidence.map(() => 0);
  for (const [count, part] of parts.entries()) {
    const row = rows[at.get(part) ?? -1];
    if (row === undefined) return null;
    for (let i = 0; i < sums.length; i += 1) {
      const value = row.evidence[i] ?? NaN;
      sums[i] = (sums[i] ?? 0) + (Number.isNaN(value) ? 0 : value);
    }
    const agrees = head.evidence.every((value, i) => Number.isNaN(value) || value === sums[i]);
    if (agrees && count > 0 && isOneOfMany(sums[0] ?? 0, count + 1, precision))
      return parts.slice(0, count + 1);
  }
  return null;
}
