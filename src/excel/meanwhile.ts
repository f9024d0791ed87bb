import type { CellValue } from '../grid/snapshot';
import { type Area, areaAddress } from '../grid/area';
import type { Conversation } from './excel-run';
import { isOurName } from './names';
import type { Operation } from './operation';
import { type AnnouncedWrite, isOfPending, isOld, type Pending, pendingIn } from './pending';
import type { Problem } from './problem';
import type { Directory } from './directory';
import { rangeOf } from './sheet-block';
import type { Step } from './step';
import { knowsBefore, sameCell } from './take-back';
import { changedMeanwhile, interrupted, sheetProtected, someoneElseWrites } from './words';

/** What may have changed between reading a workbook and writing to it, found with the announcement of the writing. */

interface Expected {
  readonly area: Area;
  readonly cells: readonly (readonly CellValue[])[];
  /** Cells that will be written. */
  readonly concerns: readonly (readonly boolean[])[];
  readonly range: Excel.Range;
}

/** What was asked of the cells that are to be written, and of the sheets that hold them. */
export interface AskedCells {
  readonly cells: readonly Expected[];
  readonly protection: readonly { readonly sheet: string; readonly worksheet: Excel.Worksheet }[];
}

/** More cells than these are not asked for once more: the answer could be too large, and they were read just now. */
const cellsAsked = 20_000;

const isOnSheet = (operation: Operation): operation is Operation & { readonly area: Area } =>
  'area' in operation && operation.kind !== 'define-name';

export function cellsAsExpected(
  { context }: Conversation,
  steps: readonly Step[],
  directory: Directory,
): AskedCells {
  const idOf = new Map(directory.sheets.map(({ id, name }) => [name, id]));
  // Rows that are put in first are blank, and what stands in their place now moves down.
  const firstNewRow = new Map(
    steps.flatMap(({ act }) => (act.kind === 'insert-rows' ? [[act.sheet, act.row] as const] : [])),
  );
  let asked = 0;
  const cells = steps.flatMap(({ act, back }): Expected[] => {
    if (act.kind !== 'put-words' && act.kind !== 'put-formulas') return [];
    const id = idOf.get(act.area.sheet);
    if (id === undefined || !knowsBefore(act, back) || back === null) return [];
    asked += act.area.rows * act.area.columns;
    if (asked > cellsAsked) return [];
    const then = back.kind === 'put-words' || back.kind === 'put-formulas' ? back.cells : [];
    const range = rangeOf(context, { ...act.area, sheet: id });
    range.load('values,formulas');
    const firstNew = firstNewRow.get(act.area.sheet) ?? Infinity;
    return [
      {
        area: act.area,
        cells: act.cells.map((row, down) => row.map((_, across) => then[down]?.[across] ?? '')),
        concerns: act.cells.map((row, down) =>
          row.map((cell) => cell !== null && act.area.row + down < firstNew),
        ),
        range,
      },
    ];
  });
  const written = new Set(steps.flatMap(({ act }) => (isOnSheet(act) ? [act.area.sheet] : [])));
  const protection = [...written].flatMap((sheet) => {
    const id = idOf.get(sheet);
    if (id === undefined) return [];
    // A sheet that is gone is found missing in the list of sheets.
    const worksheet = context.workbook.worksheets.getItemOrNullObject(id);
    worksheet.protection.load('protected');
    return [{ sheet, worksheet }];
  });
  return { cells, protection };
}

const firstChanged = ({ cells }: AskedCells): Area | null => {
  for (const { area, cells: then, concerns, range } of cells) {
    const values = range.values as CellValue[][];
    const formulas = range.formulas as CellValue[][];
    for (const [down, row] of then.entries())
      for (const [across, cell] of row.entries()) {
        if (concerns[down]?.[across] !== true) continue;
        const isAsRead =
          sameCell(values[down]?.[across] ?? '', cell) || sameCell(formulas[down]?.[across] ?? '', cell);
        if (!isAsRead)
          return { ...area, row: area.row + down, column: area.column + across, rows: 1, columns: 1 };
      }
  }
  return null;
};

/** Whether a writing may begin. */
export interface WriteClearance {
  /** Why it must not; `null` where nothing stands in its way. */
  readonly problem: Problem | null;
  /** Announcements of panes that are gone, never begun: they are taken away. */
  readonly stale: readonly string[];
}

/** @param isOwn whether an announcement is this page's own, which waits for each of its writings */
export function seenAfter(
  pending: Pending,
  steps: readonly Step[],
  directory: Directory,
  present: Directory,
  asked: AskedCells,
  isOwn: (token: string) => boolean,
): WriteClearance {
  const others = pendingIn(present.settings, pending.token);
  const begun = others.find(({ isBegun }) => isBegun);
  const isStale = ({ token, pending: other, isBegun, isDone }: AnnouncedWrite): boolean =>
    isDone || (!isBegun && (isOwn(token) || isOld(other, pending.at)));
  const stale = others.filter(isStale).map(({ token }) => token);
  if (begun !== undefined) return { problem: interrupted(begun.pending?.sheet ?? ''), stale };
  if (stale.length < others.length) return { problem: someoneElseWrites(), stale };
  return { problem: changeAfter(pending, steps, directory, present, asked), stale };
}

/** What differs from what the plan takes the workbook to be. */
function changeAfter(
  pending: Pending,
  steps: readonly Step[],
  directory: Directory,
  present: Directory,
  asked: AskedCells,
): Problem | null {
  const touched = new Set(steps.flatMap(({ act }) => sheetsOf(act)));
  const added = new Set(steps.flatMap(({ act }) => (act.kind === 'add-sheet' ? [act.sheet] : [])));
  for (const name of touched) {
    const id = directory.sheets.find((each) => each.name === name)?.id;
    if (added.has(name) || id === undefined) continue;
    if (present.sheets.find((each) => each.id === id)?.name !== name) return changedMeanwhile(name, null);
  }
  const taken = present.sheets.find(({ name }) => added.has(name));
  if (taken !== undefined) return changedMeanwhile(taken.name, null);
  if (settingsOf(directory) !== settingsOf(present) || namesOf(directory) !== namesOf(present))
    return changedMeanwhile(pending.sheet, null);
  const locked = asked.protection.find(({ worksheet }) => worksheet.protection.protected);
  if (locked !== undefined) return sheetProtected(locked.sheet);
  const changed = firstChanged(asked);
  return changed === null ? null : changedMeanwhile(changed.sheet, areaAddress(changed));
}

function sheetsOf(operation: Operation): readonly string[] {
  if ('area' in operation) return [operation.area.sheet];
  return 'sheet' in operation ? [operation.sheet] : [];
}

const settingsOf = ({ settings }: Directory): string =>
  JSON.stringify([...settings].filter(([key]) => key.startsWith('cashable.') && !isOfPending(key)).sort());

/** Names of ours, by what they stand for: rows that somebody inserted meanwhile move them. */
const namesOf = ({ names }: Directory): string =>
  JSON.stringify(
    names
      .filter(({ name }) => isOurName(name))
      .map(({ name, formula }) => `${name} ${formula}`)
      .sort(),
  );
