import { pence, type Pence } from '../../../money/pence';

const thousand = 1000;
/** From here on a whole is in pounds itself: in thousands it would be £10m, or £1m for a small council. */
const wholeInPounds = pence(10_000_00);
const wholeBesideSmallest = pence(1_000_00);
const smallest = pence(100_00);

/** The column whose figures a column's figures are a part of; `null` where it is part of none. */
export function wholeOf(field: string): string | null {
  if (field === 'expected-capital' || field === 'expected-other') return 'expected-total';
  if (field.startsWith('ongoing-')) return field.replace('ongoing-', 'further-');
  return field.endsWith('-cashable') ? field.replace('-cashable', '-total') : null;
}

/** Whether a part cannot be in thousands, since it would be larger than its whole, which is in pounds. */
export function isInPoundsLikeItsWhole(part: Pence, whole: Pence): boolean {
  const least = part < smallest ? wholeBesideSmallest : wholeInPounds;
  return whole >= least && part * thousand > whole;
}
