import { cellAddress } from '../grid/cell-address';
import { cellOnSheet } from './words';
import type { Place } from './statement';

/** `C7`, or `C7 on ‘Quality’` for a cell of another sheet than the statement's main one. */
export function cellName(place: Place, mainSheet: string): string {
  const address = cellAddress(place);
  return place.sheet === mainSheet ? address : cellOnSheet(address, place.sheet);
}
