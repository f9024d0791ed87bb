import { lineId, type PlacedLine } from '../figures/lines-by-treatment';

/** Which line is turned to next. Lines are named by `lineId`. */

/** The line after the one that is open; the first of all where none is open, or after the last. */
export function lineAfter(lines: readonly PlacedLine[], open: string | null): PlacedLine | null {
  const at = lines.findIndex((placed) => lineId(placed) === open);
  return lines[at + 1] ?? lines[0] ?? null;
}

/** The line to go on with once some are decided: the next below that is left, else the nearest above. */
export function lineOnceDecided(
  lines: readonly PlacedLine[],
  open: string,
  decided: ReadonlySet<string>,
): PlacedLine | null {
  const at = lines.findIndex((placed) => lineId(placed) === open);
  const others = [...lines.slice(at + 1), ...lines.slice(0, Math.max(at, 0)).reverse()];
  return others.find((placed) => !decided.has(lineId(placed))) ?? null;
}
