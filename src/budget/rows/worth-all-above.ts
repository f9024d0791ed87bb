import type { BodyRow } from './body-row';
import type { RunSearch } from './runs';

/** Two lines come to a third by chance more easily than three: their sum must have so many figures. */
const fewLines = 3;
const manyDigits = 10_000;

/** Whether so many lines hardly come to this sum by chance. */
export function isOneOfMany(sum: number, lines: number, precision: number): boolean {
  return lines >= fewLines || Math.abs(sum) >= precision * manyDigits;
}

/**
 * Whether a line is worth to the penny what the lines of its list above it come to, in every column. One sum proves no
 * total; it is reason enough to ask.
 */
export function isWorthAllAbove(row: BodyRow, search: RunSearch): boolean {
  const { open, sectionStart, sinceTotal, options } = search;
  const own = row.evidence[0] ?? NaN;
  if (Number.isNaN(own) || own === 0 || options.isNamed(row)) return false;
  return [sectionStart, sinceTotal, 0].some((start) => {
    const items = open.length - start;
    if (items < 2 || open.sumFrom(start, 0) !== own) return false;
    if (!isOneOfMany(own, items, options.precision)) return false;
    const run = open.from(start);
    return (
      run.every(({ figures }) => figures[0] !== own) &&
      row.evidence.every((value, i) => Number.isNaN(value) || value === open.sumFrom(start, i))
    );
  });
}
