import type { IWorksheetData } from '@univerjs/core';
import type { Rectangle } from '../../src/grid/rectangle';
import { lastColumnOfExcel, lastRowOfExcel } from '../../src/grid/sheet-size';
import { followSpan, type Movement } from '../../src/files/formula-text';
import { fileColumnKey, fileRowKey } from './imported-sheet';

/** Where the rows, or the columns, of a file's sheet stand now. All numbers count from 1. */
export interface LineMovement {
  /** `null` when the line was deleted. */
  now(fileLine: number): number | null;
  /** `null` when the line is new. */
  origin(lineNow: number): number | null;
  readonly isMoved: boolean;
}

/** Where rows and columns of a sheet went since its file was opened. */
export class GridMovement implements Movement {
  constructor(
    readonly rows: LineMovement,
    readonly columns: LineMovement,
  ) {}

  readonly row = (row: number): number | null => this.rows.now(row);
  readonly column = (column: number): number | null => this.columns.now(column);

  get isMoved(): boolean {
    return this.rows.isMoved || this.columns.isMoved;
  }
}

/** An area after rows and columns moved; `null` when all of it was deleted. */
export function followArea(area: Rectangle, movement: GridMovement): Rectangle | null {
  if (!movement.isMoved) return area;
  const rows = followSpan(area.firstRow, area.lastRow, movement.row);
  const columns = followSpan(area.firstColumn, area.lastColumn, movement.column);
  return rows && columns
    ? { firstRow: rows[0], lastRow: rows[1], firstColumn: columns[0], lastColumn: columns[1] }
    : null;
}

/** Reads the movement of a sheet from the marks that its rows and columns carry since they were imported. */
export function movementOf(imported: Partial<IWorksheetData>, saved: Partial<IWorksheetData>): GridMovement {
  return new GridMovement(
    lineMovement(marks(imported.rowData, fileRowKey), marks(saved.rowData, fileRowKey), lastRowOfExcel),
    lineMovement(
      marks(imported.columnData, fileColumnKey),
      marks(saved.columnData, fileColumnKey),
      lastColumnOfExcel,
    ),
  );
}

/** Pairs of line now and line in the file, in the order of the lines now. */
function marks(lines: unknown, key: string): [number, number][] {
  const found: [number, number][] = [];
  for (const [index, line] of Object.entries(
    (lines ?? {}) as Record<string, { custom?: Record<string, unknown> } | null>,
  )) {
    const mark = line?.custom?.[key];
    if (typeof mark === 'number' && Number.isInteger(mark) && mark >= 1)
      found.push([Number(index) + 1, mark]);
  }
  return found.sort(([a], [b]) => a - b);
}

const still: LineMovement = { now: (line) => line, origin: (line) => line, isMoved: false };

function lineMovement(
  imported: readonly [number, number][],
  saved: readonly [number, number][],
  end: number,
): LineMovement {
  if (imported.length === 0 || saved.length === 0) return still;
  const survivors = longestRising(saved);
  const isMoved = survivors.length !== imported.length || survivors.some(([now, origin]) => now !== origin);
  if (!isMoved) return still;
  const known = imported.map(([, origin]) => origin).sort((a, b) => a - b);
  const origins = survivors.map(([, origin]) => origin);
  const positions = survivors.map(([now]) => now);
  const isKnown = new Set(known);
  const nowOf = new Map(survivors.map(([now, origin]) => [origin, now]));
  const originOf = new Map(survivors);
  const now = (line: number): number | null => {
    const exact = nowOf.get(line);
    if (exact !== undefined) return exact;
    if (isKnown.has(line)) return null;
    // A line without a mark was blank in the file: it stands as far behind the last marked line as it did, less what was deleted.
    const before = countBelow(origins, line) - 1;
    const anchorOrigin = before < 0 ? 0 : (origins[before] ?? 0);
    const anchorNow = before < 0 ? 0 : (positions[before] ?? 0);
    const deleted = countBelow(known, line) - countBelow(known, anchorOrigin + 1);
    const place = anchorNow + (line - anchorOrigin) - deleted;
    const next = positions[before + 1];
    return place > end || (next !== undefined && place >= next && before >= 0)
      ? null
      : firstFree(place, next);
  };
  const firstFree = (place: number, next: number | undefined): number | null =>
    next !== undefined && place >= next ? null : place;
  const origin = (line: number): number | null => {
    const exact = originOf.get(line);
    if (exact !== undefined) return exact;
    const before = countBelow(positions, line) - 1;
    const guess = before < 0 ? line : (origins[before] ?? 0) + (line - (positions[before] ?? 0));
    for (const candidate of [guess, guess + (known.length - survivors.length)]) {
      if (candidate >= 1 && candidate <= end && !isKnown.has(candidate) && now(candidate) === line)
        return candidate;
    }
    return null;
  };
  return { now, origin, isMoved };
}

/** How many of the sorted numbers are smaller than `limit`. */
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The longest run of lines that kept their order, which are those that did not move; copies of a mark drop out. */
function longestRising(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([, origin], index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < origin) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  });
  const found: [number, number][] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = pairs[index];
    if (pair) found.push(pair);
  }
  return found.reverse();
}
