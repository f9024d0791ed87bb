import { columnNumber } from './column-letters';

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const address = /^\$?([A-Za-z]{1,3})\$?(\d+)(?::\$?([A-Za-z]{1,3})\$?(\d+))?$/;

/** Reads `B2:D2`; `null` for what is no area of cells. */
export function areaFrom(text: string): Area | null {
  const match = address.exec(text.slice(text.lastIndexOf('!') + 1));
  if (match === null) return null;
  const left = columnNumber(match[1] ?? '');
  const right = columnNumber(match[3] ?? match[1] ?? '');
  if (left === null || right === null) return null;
  return { left, right, top: Number(match[2]), bottom: Number(match[4] ?? match[2]) };
}
