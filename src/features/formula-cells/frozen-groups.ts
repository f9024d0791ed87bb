import { quotedSheet } from '../../grid/sheet-name';
import type { Area } from '../../grid/area';
import { columnLetters } from '../../grid/column-letters';
import type { DefinedName } from '../../excel/directory';
import { filledKey, type FormulaTemplate } from './formula-template';
import type { FrozenGroup, FrozenReference, FrozenSpan } from './frozen-record';
import { asKept } from './frozen-record';
import { readReference, type Reference } from './reference';

type CellValue = string | number | boolean;

/** A cell to freeze; a table with all the cells that its formula fills. */
export interface CellToFreeze {
  readonly row: number;
  readonly column: number;
  readonly template: FormulaTemplate;
  readonly formula: string;
  /** One value, or all of a table. */
  readonly values: readonly (readonly CellValue[])[];
  readonly table: boolean;
}

/** Cells with one formula filled down or across. */
export interface NewGroup {
  readonly group: FrozenGroup;
  readonly area: Area;
  /** What the names of its references stand for. */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  /** Formulas by cell, as they are now; one for a table. */
  readonly formulas: readonly (readonly string[])[];
}

/** Groups cells whose formulas were filled from one another: down first, then across. */
export function groupCells(
  sheet: string,
  cells: readonly CellToFreeze[],
  firstNumber: number,
): readonly NewGroup[] {
  const keyed = cells.map((cell) => ({ cell, key: filledKey(cell.template, cell.row, cell.column) }));
  const down = runs(
    keyed.toSorted((a, b) => a.cell.column - b.cell.column || a.cell.row - b.cell.row),
    (a, b) => a.column === b.column && a.row + 1 === b.row,
  );
  const long = down.filter((run) => run.length > 1);
  const alone = down.filter((run) => run.length === 1).flat();
  const across = runs(
    alone.toSorted((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column),
    (a, b) => a.row === b.row && a.column + 1 === b.column,
  );
  return [...long, ...across].map((run, index) =>
    newGroup(
      sheet,
      run.map(({ cell }) => cell),
      `AES_Frozen_${firstNumber + index}`,
    ),
  );
}

interface Keyed {
  readonly cell: CellToFreeze;
  readonly key: string;
}

function runs(
  sorted: readonly Keyed[],
  follows: (a: CellToFreeze, b: CellToFreeze) => boolean,
): readonly (readonly Keyed[])[] {
  const found: Keyed[][] = [];
  for (const each of sorted) {
    const run = found.at(-1);
    const last = run?.at(-1);
    const joins =
      last !== undefined &&
      !last.cell.table &&
      !each.cell.table &&
      last.key === each.key &&
      follows(last.cell, each.cell);
    if (joins) run?.push(each);
    else found.push([each]);
  }
  return found;
}

function newGroup(sheet: string, cells: readonly CellToFreeze[], name: string): NewGroup {
  const [first] = cells;
  const last = cells.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('A group has at least one cell');
  const isDown = cells.length === 1 || first.column === last.column;
  const rows = first.table ? first.values.length : isDown ? cells.length : 1;
  const columns = first.table ? (first.values[0]?.length ?? 1) : isDown ? 1 : cells.length;
  const names: { name: string; formula: string }[] = [];
  const references = first.template.references.map((reference, index): FrozenReference => {
    const end = last.template.references[index] ?? reference;
    const rowSpan = spanOf(reference, end, 'row', 'rowFixed');
    const columnSpan = spanOf(reference, end, 'column', 'columnFixed');
    const formula = `=${quotedSheet(reference.sheet ?? sheet)}!${blockText(rowSpan, columnSpan)}`;
    let known = names.findIndex((each) => each.formula === formula);
    if (known < 0) {
      known = names.length;
      names.push({ name: `${name}_${known + 1}`, formula });
    }
    return {
      name: known + 1,
      withSheet: reference.sheet !== null,
      isSingle: reference.isSingle,
      rows: rowSpan,
      columns: columnSpan,
    };
  });
  const values = first.table
    ? first.values
    : isDown
      ? cells.map((cell) => cell.values[0] ?? [])
      : [cells.flatMap((cell) => cell.values[0] ?? [])];
  return {
    group: {
      name,
      table: first.table,
      row: first.row,
      column: first.column,
      texts: [...first.template.texts],
      references,
      values: values.map((row) => row.map(asKept)),
    },
    area: { sheet, row: first.row, column: first.column, rows, columns },
    names,
    formulas: first.table
      ? [[first.formula]]
      : isDown
        ? cells.map(({ formula }) => [formula])
        : [cells.map(({ formula }) => formula)],
  };
}

function spanOf(
  reference: Reference,
  atEnd: Reference,
  axis: 'row' | 'column',
  fixed: 'rowFixed' | 'columnFixed',
): FrozenSpan | null {
  const first = reference.first[axis];
  const last = atEnd.last[axis];
  if (first === null || last === null) return null;
  return { first, last, firstFixed: reference.first[fixed], lastFixed: reference.last[fixed] };
}

function blockText(rows: FrozenSpan | null, columns: FrozenSpan | null): string {
  const corner = (row: number | undefined, column: number | undefined): string =>
    `${column === undefined ? '' : `$${columnLetters(column)}`}${row === undefined ? '' : `$${row}`}`;
  const first = corner(rows?.first, columns?.first);
  const last = corner(rows?.last, columns?.last);
  return first === last && rows !== null && columns !== null ? first : `${first}:${last}`;
}

/** Where a group's cells and what its formula reads stand now. */
export interface LocatedGroup {
  readonly group: FrozenGroup;
  /** `null` when the cells were deleted. */
  readonly area: Area | null;
  /** By the number of the name; `null` when those cells were deleted. */
  readonly blocks: readonly (Reference | null)[];
}

export function locateGroups(
  groups: readonly FrozenGroup[],
  names: readonly DefinedName[],
): readonly LocatedGroup[] {
  const byName = new Map(names.map((each) => [each.name.toLowerCase(), each]));
  return groups.map((group) => {
    const most = Math.max(0, ...group.references.map(({ name }) => name));
    return {
      group,
      area: byName.get(group.name.toLowerCase())?.area ?? null,
      blocks: Array.from({ length: most }, (_, index) => {
        const formula = byName.get(`${group.name}_${index + 1}`.toLowerCase())?.formula ?? '';
        return readReference(formula.replace(/^=/, ''));
      }),
    };
  });
}

/** A group's cells at first: its corner with the size of what was frozen. */
const sizeOf = ({ values }: FrozenGroup): readonly [number, number] => [
  values.length,
  values[0]?.length ?? 0,
];

/**
 * The formula that comes back into one cell of a group, with references to where those cells are now.
 *
 * @param row and `column` count from the first cell of the group as it stands now, from 0
 * @returns `null` when cells that it reads were deleted, or moved apart from the group's own
 */
export function formulaAt(
  { group, area, blocks }: LocatedGroup,
  row: number,
  column: number,
): readonly (Reference | string)[] | null {
  if (area === null) return null;
  const [rowsBefore, columnsBefore] = group.table ? [1, 1] : sizeOf(group);
  const [rowsNow, columnsNow] = group.table ? [1, 1] : [area.rows, area.columns];
  const parts: (Reference | string)[] = [];
  for (const [index, text] of group.texts.entries()) {
    parts.push(text);
    const reference = group.references[index];
    if (reference === undefined) continue;
    const block = blocks[reference.name - 1] ?? null;
    if (block === null) return null;
    const isOwnSheet = block.sheet?.toLowerCase() === area.sheet.toLowerCase();
    const rows = spanNow(
      reference.rows,
      block.first.row,
      block.last.row,
      { start: group.row, count: rowsBefore },
      { start: area.row, count: rowsNow },
      row,
      isOwnSheet,
    );
    const columns = spanNow(
      reference.columns,
      block.first.column,
      block.last.column,
      { start: group.column, count: columnsBefore },
      { start: area.column, count: columnsNow },
      column,
      isOwnSheet,
    );
    if (rows === null || columns === null) return null;
    parts.push({
      sheet: reference.withSheet || !isOwnSheet ? block.sheet : null,
      isSingle: reference.isSingle,
      first: cornerOf(rows.first, reference.rows?.firstFixed, columns.first, reference.columns?.firstFixed),
      last: cornerOf(rows.last, reference.rows?.lastFixed, columns.last, reference.columns?.lastFixed),
    });
  }
  return parts;
}

const cornerOf = (
  row: number | null,
  rowFixed: boolean | undefined,
  column: number | null,
  columnFixed: boolean | undefined,
) => ({ row, column, rowFixed: rowFixed ?? false, columnFixed: columnFixed ?? false });

interface Line {
  readonly start: number;
  readonly count: number;
}

interface SpanNow {
  readonly first: number | null;
  readonly last: number | null;
}

function spanNow(
  then: FrozenSpan | null,
  first: number | null,
  last: number | null,
  groupThen: Line,
  groupNow: Line,
  index: number,
  isOwnSheet: boolean,
): SpanNow | null {
  if (then === null) return first === null && last === null ? { first: null, last: null } : null;
  if (first === null || last === null) return null;
  const isFixed = then.firstFixed && then.lastFixed;
  if (isFixed || (groupThen.count === 1 && groupNow.count === 1)) return { first, last };
  const isSameShape = groupNow.count === groupThen.count && last - first === then.last - then.first;
  const movedInStep =
    isOwnSheet &&
    (then.firstFixed || first - groupNow.start === then.first - groupThen.start) &&
    (then.lastFixed ||
      last - (groupNow.start + groupNow.count) === then.last - (groupThen.start + groupThen.count));
  if (!isSameShape && !movedInStep) return null;
  return {
    first: then.firstFixed ? first : first + index,
    last: then.lastFixed ? last : last - (groupNow.count - 1 - index),
  };
}
