import { isStillFrozen, type FrozenGroup, type FrozenValue } from './frozen-record';

type CellValue = string | number | boolean;

/** A cell of a group as it stands now. */
export interface CellNow {
  readonly value: CellValue;
  readonly hasFormula: boolean;
}

/** Where a cell of the group as it stands now was when it was frozen; `null` where it was not, or was changed since. */
export interface Match {
  readonly row: number;
  readonly column: number;
}

/**
 * Finds frozen cells again. Where no row or column went in or out, each stands where it stood; otherwise they are
 * matched in their order, as far apart as rows went in or out at most.
 *
 * @returns matches by row and column of the group as it stands now
 */
export function matchCells(
  { values }: FrozenGroup,
  now: readonly (readonly CellNow[])[],
): readonly (readonly (Match | null)[])[] {
  const isSameShape = now.length === values.length && (now[0]?.length ?? 0) === (values[0]?.length ?? 0);
  if (isSameShape)
    return now.map((row, r) =>
      row.map((cell, c) => (isFrozen(cell, values[r]?.[c]) ? { row: r, column: c } : null)),
    );
  const isDown = (values[0]?.length ?? 0) === 1 && (now[0]?.length ?? 0) === 1;
  const isAcross = values.length === 1 && now.length === 1;
  if (!isDown && !isAcross) return now.map((row) => row.map(() => null));
  const then = values.flat();
  const line = now.flat();
  const matched = inOrder(then, line);
  if (isAcross) return [matched.map((at) => (at === null ? null : { row: 0, column: at }))];
  return matched.map((at) => [at === null ? null : { row: at, column: 0 }]);
}

const isFrozen = ({ value, hasFormula }: CellNow, frozen: FrozenValue | undefined): boolean =>
  !hasFormula && isStillFrozen(value, frozen);

function inOrder(then: readonly FrozenValue[], now: readonly CellNow[]): readonly (number | null)[] {
  const furthest = Math.abs(then.length - now.length);
  let next = 0;
  return now.map((cell, index) => {
    for (
      let at = Math.max(next, index - furthest);
      at <= Math.min(then.length - 1, index + furthest);
      at += 1
    ) {
      if (!isFrozen(cell, then[at])) continue;
      next = at + 1;
      return at;
    }
    return null;
  });
}
