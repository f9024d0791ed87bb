import type { BodyRow } from './body-row';
import { longestRun, type OpenItems } from './open-items';
import type { RunSearch } from './runs';
import { firstLineNamed, totalsIncome, type TotalWords } from './total-words';

/** Where the run begins that a total most likely adds when the arithmetic does not say. */
export function likelyRun({ open, sectionStart }: RunSearch, label: string, strength: TotalWords): number {
  if (strength === 'grand' && !totalsIncome(label)) return 0;
  return sectionStart < open.length ? sectionStart : open.linesAtTheEnd;
}

/**
 * A total that is a little off most likely adds the run that it comes nearest to, so that the break is named with its
 * own size; the likely run where nothing comes within a fiftieth.
 */
export function nearestRun(row: BodyRow, open: OpenItems, likely: number): number {
  const own = row.evidence[0] ?? NaN;
  if (Number.isNaN(own) || own === 0) return likely;
  let nearest = likely;
  let least = Math.abs(own - open.sumFrom(likely, 0));
  if (least <= Math.abs(own) / 50) return likely;
  for (let start = open.length - 2; start >= 0 && open.length - start <= longestRun; start -= 1) {
    const apart = Math.abs(own - open.sumFrom(start, 0));
    if (apart < least && apart <= Math.abs(own) / 50) {
      nearest = start;
      least = apart;
    }
  }
  return nearest;
}

/** Where the lines begin that an official form's total names; `null` where it names none that are open. */
export function namedRun(label: string, codes: ReadonlyMap<string, number>, open: OpenItems): number | null {
  const code = firstLineNamed(label);
  const row = code === null ? undefined : codes.get(code);
  if (row === undefined) return null;
  const start = open.from().findIndex((item) => item.from <= row && item.row >= row);
  return start < 0 ? null : start;
}

/** Reads a worded row that adds nothing: a total that does not foot, a leaf called a total, or not to be told apart here. */
export function misfit(
  row: BodyRow,
  strength: TotalWords,
  open: OpenItems,
  start: number,
  namesLines: boolean,
): 'total' | 'leaf' | 'undecided' {
  const own = row.evidence[0] ?? NaN;
  const items = open.length - start;
  const sum = open.sumFrom(start, 0);
  const apart = Math.abs(own - sum);
  if (namesLines) return 'total';
  if (strength === 'closing') return 'leaf';
  if (row.label === '') {
    const near = items > 0 && apart <= Math.abs(own) * 0.05;
    return near ? 'total' : 'undecided';
  }
  if (strength === 'named') {
    if (open.areWordedFrom(start)) return items > 1 && apart <= Math.abs(own) / 4 ? 'undecided' : 'leaf';
    if (own === 0 || Number.isNaN(own)) return sum === 0 ? 'total' : 'undecided';
    return apart <= Math.abs(own) * 0.02 ? 'total' : 'undecided';
  }
  // Counts and rates above it add nothing to money: it may be the one line of its block.
  if (items > 0 && !Number.isNaN(own) && Math.abs(sum) < Math.abs(own) * 0.01 && sum !== 0)
    return 'undecided';
  return open.length === 0 && strength === 'grand' ? 'leaf' : 'total';
}
