import type { BodyRow } from './body-row';
import { headsOfAllLines } from './heads-of-all-lines';
import { headsOfParts } from './heads-of-parts';
import { partsOfLines } from './of-which';
import type { Subtotal, SubtotalOptions } from './subtotal';
import { findSubtotals, type Subtotals } from './subtotals';
import { totalsIncome } from './total-words';

/** Totals below their rows, as nearly everywhere, or above them, as in statistics that print the whole before its parts. */
export interface Totals {
  readonly subtotals: Subtotals;
  readonly above: boolean;
  /** Lines that are part of the line above them and of no total, with its row. */
  readonly within: ReadonlyMap<number, number>;
}

/** A sheet with more totals proven below their rows than this prints them there. */
const fewBelow = 2;

/**
 * Finds the rows that add others (see `findSubtotals`), and where hardly any adds the rows above it, those that add the
 * rows below: the same search, from the bottom up.
 */
export function findTotals(all: readonly BodyRow[], options: SubtotalOptions): Totals {
  const { split, within } = partsOfLines(all, options);
  const inside = new Set([...split.flatMap(({ parts }) => parts), ...within.keys()]);
  const rows = inside.size === 0 ? all : all.filter(({ row }) => !inside.has(row));
  const { subtotals, above } = findIn(rows, options);
  if (split.length === 0) return { subtotals, above, within };
  const byRow = new Map([...subtotals.byRow, ...split.map((each) => [each.row, each] as const)]);
  return {
    subtotals: { ...subtotals, byRow: new Map([...byRow].sort(([a], [b]) => a - b)) },
    above,
    within,
  };
}

function findIn(rows: readonly BodyRow[], options: SubtotalOptions): Omit<Totals, 'within'> {
  const found = findSubtotals(rows, options);
  const heads = headsOfParts(rows, found, options.precision);
  const below =
    heads.length === 0
      ? found
      : {
          ...found,
          byRow: new Map(
            [...found.byRow, ...heads.map((head) => [head.row, head] as const)].sort(([a], [b]) => a - b),
          ),
        };
  const provenBelow = provenIn(below);
  if (provenBelow.length > fewBelow) return { subtotals: below, above: false };
  const upward = findSubtotals([...rows].reverse(), options);
  // What stands above its parts heads them, and a head has a name.
  const unnamed = new Set(rows.filter(({ label }) => label === '').map(({ row }) => row));
  const byNumber = new Map(rows.map((row) => [row.row, row]));
  const comesIn = (row: number): boolean => {
    const of = byNumber.get(row);
    return of !== undefined && (options.isIncome(of) || totalsIncome(of.label));
  };
  // What pays for a line that stands above it is not what the line adds up.
  const paidFor = new Set(
    [...upward.byRow.values()]
      .filter(({ row, parts }) => parts.length > 0 && !comesIn(row) && parts.every(comesIn))
      .map(({ row }) => row),
  );
  const provenAbove = provenIn(upward).filter(({ row }) => !unnamed.has(row) && !paidFor.has(row));
  // One total alone may be chance, unless it adds several rows.
  const convinces =
    provenAbove.length > provenBelow.length &&
    (provenAbove.length > 1 || (provenAbove[0]?.parts.length ?? 0) > 2);
  if (!convinces) {
    const nested = headsOfAllLines(rows, below, options.precision);
    if (nested.length === 0) return { subtotals: below, above: false };
    const nestedByRow = new Map(nested.map((head) => [head.row, head] as const));
    return { subtotals: { ...below, byRow: nestedByRow, worthAllAbove: new Set() }, above: true };
  }
  const byRow = new Map(
    [...upward.byRow.values()]
      .filter(({ row }) => !paidFor.has(row))
      .map(turned)
      .sort((a, b) => a.row - b.row)
      .map((subtotal) => [subtotal.row, subtotal]),
  );
  return { subtotals: { ...upward, byRow, worthAllAbove: new Set() }, above: true };
}

function provenIn({ byRow }: Subtotals): readonly Subtotal[] {
  return [...byRow.values()].filter(({ proof, parts }) => proof === 'adds-up' && parts.length > 0);
}

export const noHeads: ReadonlyMap<number, readonly string[]> = new Map();

/**
 * The labels of the totals above each row that hold it, outermost first: they head their parts as headings do.
 *
 * @param whole whether every total of the sheet stands above its parts; else those are left out that stand below
 */
export function headedByTotals(
  rows: readonly BodyRow[],
  { byRow }: Subtotals,
  whole = true,
): ReadonlyMap<number, readonly string[]> {
  const heads = [...byRow.values()].filter(({ from, row }) => whole || from > row);
  if (heads.length === 0) return noHeads;
  const label = new Map(rows.map((row) => [row.row, row.label]));
  const headed = new Map<number, readonly string[]>();
  const head = (subtotal: Subtotal, around: readonly string[]) => {
    const inside = [...around, label.get(subtotal.row) ?? ''].filter((text) => text !== '');
    for (const part of subtotal.parts) {
      if (headed.has(part)) continue;
      headed.set(part, inside);
      const within = byRow.get(part);
      if (within !== undefined) head(within, inside);
    }
  };
  for (const subtotal of heads)
    if (subtotal.proof === 'adds-up' && !headed.has(subtotal.row)) head(subtotal, []);
  return headed;
}

/** Read from the bottom, the first row that a total covers is the last. */
function turned(subtotal: Subtotal): Subtotal {
  if (subtotal.proof === 'from-other-totals' || subtotal.parts.length === 0) return subtotal;
  return { ...subtotal, from: subtotal.row + 1, to: subtotal.from };
}
