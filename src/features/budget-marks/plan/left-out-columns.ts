import { partLeftOut } from '../officer-decisions';
import { asksForPart, type LeftOutColumns, type LeftOutInput } from './left-out-cells';
import { keptLeftOut } from './left-out-kept';
import { leftOutRemoval } from './left-out-removal';
import { columnsLookedAt, freeColumns } from './mark-place';
import { Refusal } from '../../../excel/problem-from-error';
import { noRoomForLeftOut, noRoomForLeftOutYet } from '../words';
import { addedLeftOut } from './left-out-added';

const none: LeftOutColumns = {
  steps: [],
  sentences: [],
  cells: 0,
  columns: null,
  isNew: false,
  names: [],
  record: null,
  changed: new Map(),
  heading: undefined,
};

/**
 * Works out what the columns for parts left out need: nothing, cells of columns that are there, or new columns.
 *
 * @throws Refusal when a part was decided and there is no room for its column
 */
export function leftOutColumns(input: LeftOutInput): LeftOutColumns {
  const { raw, reading, marks, decisions, rows, reasonColumn } = input;
  const { parts = null, kinds = null } = marks?.leftOut ?? {};
  if (parts !== null && kinds !== null) return keptLeftOut(input, parts, kinds);
  const rest = marks === null ? [] : leftOutRemoval(raw, marks, input.earlier).steps;
  const inside = reading.lines.filter(({ row }) => row >= rows.firstRow && row <= rows.lastRow);
  const needing = inside.filter((line) => asksForPart(line, decisions[line.key]));
  if (needing.length === 0) return { ...none, steps: rest };
  const column = freeColumns(raw, rows, 2, reasonColumn + 1);
  if (column === null) {
    const looked = columnsLookedAt(raw, reasonColumn + 1);
    if (needing.some((line) => partLeftOut(decisions[line.key]) !== null))
      throw new Refusal(noRoomForLeftOut(raw.name, looked));
    return { ...none, steps: rest, sentences: [noRoomForLeftOutYet(raw.name, looked)] };
  }
  const added = addedLeftOut(input, column, needing.length);
  return { ...added, steps: [...rest, ...added.steps] };
}
