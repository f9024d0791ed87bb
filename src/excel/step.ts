import type { Area } from '../grid/area';
import { asWords, checkLengths } from './cells';
import type { KeptOperation, Operation } from './operation';

/** One thing to do, and what takes it back; `null` where taking back an earlier step takes this one back too. */
export interface Step {
  readonly act: Operation;
  readonly back: KeptOperation | null;
}

/** @throws Refusal where a cell would be given more than it can hold: every plan is whole before anything is written */
export function step(act: Operation, back: KeptOperation | null = null): Step {
  if (act.kind === 'put-words' || act.kind === 'put-formulas') checkLengths(act.area, act.cells);
  return { act, back };
}

/**
 * Writes words down one column: only from the first changed row to the last, leaving unchanged cells between alone.
 *
 * @param before what stands there now, row by row
 * @param after what shall stand there
 */
export function columnOfWords(area: Area, before: readonly string[], after: readonly string[]): ColumnSteps {
  const { part, cells, count } = changedCells(area, before, after);
  if (part === null) return { steps: [], cells: 0 };
  const words = (of: readonly string[]): (string | null)[][] => cells(of.map(asWords));
  return {
    steps: [
      step(
        { kind: 'put-words', area: part, cells: words(after) },
        { kind: 'put-words', area: part, cells: words(before) },
      ),
    ],
    cells: count,
  };
}

/** Like `columnOfWords`, for figures and formulas. */
export function columnOfFigures(
  area: Area,
  before: readonly (string | number)[],
  after: readonly (string | number)[],
): ColumnSteps {
  const { part, cells, count } = changedCells(area, before, after);
  if (part === null) return { steps: [], cells: 0 };
  return {
    steps: [
      step(
        { kind: 'put-formulas', area: part, cells: cells(after) },
        { kind: 'put-formulas', area: part, cells: cells(before) },
      ),
    ],
    cells: count,
  };
}

export interface ColumnSteps {
  readonly steps: readonly Step[];
  readonly cells: number;
}

function changedCells<T extends string | number>(
  area: Area,
  before: readonly T[],
  after: readonly T[],
): {
  readonly part: Area | null;
  readonly count: number;
  readonly cells: (of: readonly T[]) => (T | '' | null)[][];
} {
  const changed = after.flatMap((words, index) => (words === before[index] ? [] : [index]));
  const first = changed[0];
  const last = changed.at(-1);
  if (first === undefined || last === undefined) return { part: null, count: 0, cells: () => [] };
  const part = { ...area, row: area.row + first, rows: last - first + 1 };
  const differs = new Set(changed);
  const cells = (of: readonly T[]): (T | '' | null)[][] =>
    Array.from({ length: part.rows }, (_, index) => [
      differs.has(first + index) ? (of[first + index] ?? '') : null,
    ]);
  return { part, count: changed.length, cells };
}
