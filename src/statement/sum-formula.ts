import { columnNumber } from '../grid/column-letters';
import { holdsCell, rectangleBetween, type Rectangle } from '../grid/rectangle';
import type { Place } from './statement';

const reference = /\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?/gi;
const plainSum =
  /^=\+?(?:SUM\((?:\s*\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?\s*,?)+\)|\$?[A-Z]{1,3}\$?\d{1,7})(?:\s*\+\s*(?:SUM\((?:\s*\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?\s*,?)+\)|\$?[A-Z]{1,3}\$?\d{1,7}))*$/i;

/** Whether a formula only adds cells of its own sheet, so that the cells it names are all it depends on. */
export function isPlainSum(formula: string): boolean {
  return formula.length < 2000 && plainSum.test(formula.replaceAll(/\s+/g, ''));
}

/** Areas of its own sheet that a formula names. Text and other sheets are passed over. */
export function areasIn(formula: string): readonly Rectangle[] {
  const own = formula
    .replaceAll(/"[^"]*"/g, ' ')
    .replaceAll(/(?:'[^']*'|[A-Z0-9_.\]]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/gi, ' ');
  return [...own.matchAll(reference)].map(([, left = '', top, right = left, bottom = top]) =>
    rectangleBetween(
      { row: Number(top), column: columnNumber(left) },
      { row: Number(bottom), column: columnNumber(right) },
    ),
  );
}

export function isWithin(place: Place, areas: readonly Rectangle[]): boolean {
  return areas.some((area) => holdsCell(area, place));
}
