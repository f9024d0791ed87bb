import type { Pence } from '../../../money/pence';

/** Fewer figures than this are alike too often by chance. */
const fewest = 5;

const without = (text: string, at: number): string => text.slice(0, at) + text.slice(at + 1);
const exchanged = (text: string, at: number): string =>
  text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);

/**
 * Whether one sum is another with a slip of the keys: two neighbouring figures exchanged, one left out or typed twice, or
 * noughts too many or too few. Sums that are the same are none.
 */
export function isDigitSlip(one: Pence, other: Pence): boolean {
  if (one === other || one <= 0 || other <= 0) return false;
  const [a, b] = [String(one).replace(/00$/, ''), String(other).replace(/00$/, '')];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const figures = long.replace(/0+$/, '');
  if (long.length < fewest || figures.length < 2) return false;
  if (a.replace(/0+$/, '') === b.replace(/0+$/, '')) return true;
  if (figures.length < fewest - 1) return false;
  if (a.length === b.length) {
    return [...a].some((_, at) => at + 1 < a.length && a[at] !== a[at + 1] && exchanged(a, at) === b);
  }
  return long.length === short.length + 1 && [...long].some((_, at) => without(long, at) === short);
}
