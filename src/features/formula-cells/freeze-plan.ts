import { freezeWords as words, tooManyFormulas } from './words';
import { type Area, areaAddress } from '../../grid/area';
import { step, type Step } from '../../excel/step';
import { Refusal } from '../../excel/problem-from-error';
import type { Directory } from '../../excel/directory';
import { isErrorValue } from './cell-block';
import { templateOf } from './formula-template';
import { type CellToFreeze, groupCells, locateGroups, type NewGroup } from './frozen-groups';
import { frozenName, type FrozenGroup, frozenSettingSteps, rememberedCells } from './frozen-record';
import type { SelectedCells } from './selected-cells';
import { callsOurs } from './tokens';
import { removeName } from '../../excel/names';

type CellValue = string | number | boolean;

/** What freezing would do. */
/** What freezing, or bringing formulas back, writes. */
export interface FreezePlan {
  readonly steps: readonly Step[];
  /** Cells that would become values, or formulas again; a table counts once. */
  readonly cells: number;
  readonly writes: readonly string[];
}

/** More defined names than this would burden the workbook and the Name Manager. */
const mostNames = 1_000;
/** Cells written by one operation: a request stays well below Excel's limit. */
const cellsInOneWrite = 10_000;

/**
 * Puts values in place of formulas of ours. Everything else stays: other formulas, errors (they are no figure to send
 * away), cells of a protected sheet, parts of a table whose formula stands outside the selection.
 *
 * @throws Refusal when the formulas would need more defined names than a workbook should carry
 */
export function freezePlan(selected: SelectedCells): FreezePlan {
  const { sheet, directory } = selected;
  const { cells, errors, asText, others } = sorted(selected);
  const left = leftAlone(selected, { errors, asText, others });
  if (selected.isProtected) {
    const writes = cells.length === 0 ? left : [words.protectedStays(sheet, cells.length), ...left];
    return { steps: [], cells: 0, writes };
  }
  if (cells.length === 0) return { steps: [], cells: 0, writes: left };
  const kept = withoutCells(selected.groups, directory, sheet, cells);
  const groups = groupCells(sheet, cells, nextNumber(directory));
  const names = groups.reduce((sum, group) => sum + 1 + group.names.length, 0);
  if (names > mostNames) throw new Refusal(tooManyFormulas(mostNames));
  const tables = cells.filter(({ table }) => table);
  return {
    steps: [
      ...forgottenNames(selected.groups, kept, directory),
      ...groups.flatMap(nameSteps),
      ...groups.flatMap((group) => valueSteps(group, cells)),
      ...frozenSettingSteps([...kept, ...groups.map(({ group }) => group)], directory.settings),
    ],
    cells: cells.length,
    writes: [
      words.freezes(cells.length, sheet, cells.map(nameOf)),
      ...(tables.length === 0 ? [] : [words.freezesTables(tables.map(tableName))]),
      words.remembers(cells.length),
      ...left,
    ],
  };
}

const nameOf = ({ row, column }: { readonly row: number; readonly column: number }): string =>
  areaAddress({ row, column, rows: 1, columns: 1 });

const tableName = ({ row, column, values }: CellToFreeze): string =>
  areaAddress({ row, column, rows: values.length, columns: values[0]?.length ?? 1 });

interface Sorted {
  readonly cells: readonly CellToFreeze[];
  readonly errors: readonly string[];
  /** Formatted as text: the formula could not come back. */
  readonly asText: readonly string[];
  /** Filled cells that are none of ours. */
  readonly others: number;
}

/** What becomes of each selected cell. */
function sorted({ blocks, tables, parts, frozen }: SelectedCells): Sorted {
  const cells = new Map<string, CellToFreeze>();
  const errors = new Set<string>();
  const asText = new Set<string>();
  const others = new Set<string>();
  const partNames = new Set(parts.map(({ cell }) => cell));
  const inTable = (row: number, column: number): boolean =>
    tables.some(({ now: { area } }) => holds(area, row, column));
  for (const { area, values, formulas, formats } of blocks) {
    formulas.forEach((line, r) => {
      line.forEach((formula, c) => {
        const [row, column] = [area.row + r, area.column + c];
        const name = nameOf({ row, column });
        const value = values[r]?.[c] ?? '';
        if (partNames.has(name)) return;
        const template = callsOurs(formula) ? templateOf(formula) : null;
        if (template === null || typeof formula !== 'string') {
          const isKept = frozen.some(
            ({ located }) => located.area !== null && holds(located.area, row, column),
          );
          if (value !== '' && !isKept && !inTable(row, column)) others.add(name);
          return;
        }
        const table = tables.find((each) => each.row === row && each.column === column);
        const all = table === undefined ? [[value]] : table.now.values;
        if (all.flat().some(isErrorValue)) errors.add(name);
        else if (formats[r]?.[c] === '@') asText.add(name);
        else if (table !== undefined || !inTable(row, column))
          cells.set(name, { row, column, template, formula, values: all, table: table !== undefined });
      });
    });
  }
  return { cells: [...cells.values()], errors: [...errors], asText: [...asText], others: others.size };
}

const holds = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

function leftAlone(
  { parts }: SelectedCells,
  { errors, asText, others }: Omit<Sorted, 'cells'>,
): readonly string[] {
  return [
    ...(parts.length === 0
      ? []
      : [
          words.partsStay(
            parts.map(({ cell }) => cell),
            [...new Set(parts.map(({ anchor }) => anchor))],
          ),
        ]),
    ...(errors.length === 0 ? [] : [words.errorsStay(errors)]),
    ...(asText.length === 0 ? [] : [words.textCellsStay(asText)]),
    ...(others === 0 ? [] : [words.othersStay(others)]),
  ];
}

/** A number that no name of ours has, whether or not its group is still remembered. */
function nextNumber({ names }: Directory): number {
  const taken = names.map(({ name }) => Number(frozenName.exec(name)?.[1] ?? 0));
  return Math.max(0, ...taken) + 1;
}

/** Groups without the cells that now hold a formula again, and without those whose cells are gone. */
export function withoutCells(
  groups: readonly FrozenGroup[],
  { names }: Directory,
  sheet: string,
  cells: readonly { readonly row: number; readonly column: number }[],
): readonly FrozenGroup[] {
  return locateGroups(groups, names).flatMap(({ group, area }) => {
    if (area === null) return [];
    const taken = area.sheet === sheet ? cells.filter(({ row, column }) => holds(area, row, column)) : [];
    if (taken.length === 0) return [group];
    const isSameShape = area.rows === group.values.length && area.columns === (group.values[0]?.length ?? 0);
    // A table in parts, or a group whose cells can no longer be told apart, is not brought back any more.
    if (group.table || !isSameShape) return group.table ? [] : [group];
    const values = group.values.map((line, r) =>
      line.map((value, c) =>
        taken.some(({ row, column }) => row === area.row + r && column === area.column + c) ? null : value,
      ),
    );
    const left = { ...group, values };
    return rememberedCells(left) === 0 ? [] : [left];
  });
}

/** Takes away the names of groups that are no longer remembered. */
export function forgottenNames(
  before: readonly FrozenGroup[],
  after: readonly FrozenGroup[],
  { names }: Directory,
): readonly Step[] {
  const left = new Set(after.map(({ name }) => name));
  const gone = new Set(before.map(({ name }) => name).filter((name) => !left.has(name)));
  return names.flatMap(({ name }) => {
    const number = frozenName.exec(name)?.[1];
    return number !== undefined && gone.has(`AES_Frozen_${number}`) ? removeName(name, names) : [];
  });
}

function nameSteps({ group, area, names }: NewGroup): readonly Step[] {
  const remove = (name: string) => ({ kind: 'delete-name', name }) as const;
  return [
    step({ kind: 'define-name', name: group.name, area }, remove(group.name)),
    ...names.map(({ name, formula }) => step({ kind: 'define-name-as', name, formula }, remove(name))),
  ];
}

function valueSteps({ group, area, formulas }: NewGroup, cells: readonly CellToFreeze[]): readonly Step[] {
  if (group.table) {
    const table = cells.find(({ row, column }) => row === area.row && column === area.column);
    return tableSteps(area, table?.values ?? [], formulas[0]?.[0] ?? '');
  }
  const valueAt = new Map(cells.map((cell) => [nameOf(cell), cell.values[0]?.[0] ?? '']));
  return inWrites(area).map((part) => {
    const lines = (of: (row: number, column: number) => string | number | null) =>
      Array.from({ length: part.rows }, (_, r) =>
        Array.from({ length: part.columns }, (_blank, c) => of(part.row + r, part.column + c)),
      );
    return step(
      {
        kind: 'put-formulas',
        area: part,
        cells: lines((row, column) => asTyped(valueAt.get(nameOf({ row, column })) ?? '')),
      },
      {
        kind: 'put-formulas',
        area: part,
        cells: lines((row, column) => formulas[row - area.row]?.[column - area.column] ?? null),
      },
    );
  });
}

/** A block of cells in parts of rows that fit a request. */
export function inWrites(area: Area): readonly Area[] {
  const rows = Math.max(1, Math.floor(cellsInOneWrite / area.columns));
  return Array.from({ length: Math.ceil(area.rows / rows) }, (_, index) => ({
    ...area,
    row: area.row + index * rows,
    rows: Math.min(rows, area.rows - index * rows),
  }));
}

/** A table loses its formula first, then its cells get their values: written over, they would stand in its way. */
export function tableSteps(
  area: Area,
  values: readonly (readonly CellValue[])[],
  formula: string,
): readonly Step[] {
  const anchor = { ...area, rows: 1, columns: 1 };
  const first = asTyped(values[0]?.[0] ?? '');
  const rest = restOf(area);
  return [
    step(
      { kind: 'put-formulas', area: anchor, cells: [[first]] },
      { kind: 'put-formulas', area: anchor, cells: [[formula]] },
    ),
    ...rest.map((part) =>
      step(
        {
          kind: 'put-formulas',
          area: part,
          cells: Array.from({ length: part.rows }, (_, r) =>
            Array.from({ length: part.columns }, (_blank, c) =>
              asTyped(values[part.row - area.row + r]?.[part.column - area.column + c] ?? ''),
            ),
          ),
        },
        { kind: 'clear-words', area: part },
      ),
    ),
  ];
}

/** A table's cells but for its first: the rest of its first row, and the rows below. */
export function restOf(area: Area): readonly Area[] {
  return [
    ...(area.columns > 1 ? [{ ...area, rows: 1, column: area.column + 1, columns: area.columns - 1 }] : []),
    ...(area.rows > 1 ? [{ ...area, row: area.row + 1, rows: area.rows - 1 }] : []),
  ];
}

/** A word without figures is read as it is; anything else that is text is told to be text, or Excel might make a date of it. */
const plainWords = /^\p{L}[^0-9]*$/u;

/** A value as it must be written to come out the same. */
export function asTyped(value: CellValue): string | number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value === '' || (plainWords.test(value) && !/^(?:true|false)$/i.test(value.trim()))) return value;
  return `'${value}`;
}
