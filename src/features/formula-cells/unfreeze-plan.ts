import { freezeWords as words } from './words';
import { type Area, areaAddress, overlaps } from '../../grid/area';
import { step, type Step } from '../../excel/step';
import { asTyped, forgottenNames, type FreezePlan, restOf, withoutCells } from './freeze-plan';
import { type Match, matchCells } from './frozen-cells';
import { formulaAt, type LocatedGroup } from './frozen-groups';
import { frozenSettingSteps, type FrozenGroup, type FrozenValue, rememberedCells } from './frozen-record';
import { type Reference, writeReference } from './reference';
import type { CellsNow, SelectedCells } from './selected-cells';

/** What comes back into one group, and what cannot. */
interface Returned {
  readonly group: FrozenGroup;
  readonly steps: readonly Step[];
  readonly cells: readonly string[];
  readonly changed: readonly string[];
  readonly changedTable: string | null;
  readonly readsDeleted: readonly string[];
}

/**
 * Puts formulas back into selected cells that we froze, where the frozen value still stands. A table comes back whole
 * or not at all.
 */
export function unfreezePlan(selected: SelectedCells): FreezePlan {
  const { directory, frozen, sheet, isProtected, areas } = selected;
  const returned = frozen.map(({ located, now }) =>
    located.group.table ? tableBack(located, now) : cellsBack(located, now, areas),
  );
  const cells = returned.flatMap((each) => each.cells);
  const left = [
    ...sentence(
      words.changedStay,
      returned.flatMap((each) => each.changed),
    ),
    ...sentence(
      words.changedTablesStay,
      returned.flatMap((each) => each.changedTable ?? []),
    ),
    ...sentence(
      words.readsDeleted,
      returned.flatMap((each) => each.readsDeleted),
    ),
  ];
  if (cells.length === 0) return { steps: [], cells: 0, writes: left };
  if (isProtected)
    return { steps: [], cells: 0, writes: [words.protectedStays(sheet, cells.length), ...left] };
  const changed = new Map(returned.map(({ group }) => [group.name, group]));
  const remaining = withoutCells(
    selected.groups.map((group) => changed.get(group.name) ?? group),
    directory,
    sheet,
    [],
  ).filter((group) => rememberedCells(group) > 0);
  return {
    steps: [
      ...returned.flatMap((each) => each.steps),
      ...frozenSettingSteps(remaining, directory.settings),
      ...forgottenNames(selected.groups, remaining, directory),
    ],
    cells: cells.length,
    writes: [words.bringsBack(cells.length, cells), ...left],
  };
}

const sentence = (say: (cells: readonly string[]) => string, cells: readonly string[]): readonly string[] =>
  cells.length === 0 ? [] : [say(cells)];

const written = (parts: readonly (Reference | string)[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : writeReference(part))).join('');

const isFormula = (cell: unknown): boolean => typeof cell === 'string' && cell.startsWith('=');

function tableBack(located: LocatedGroup, now: CellsNow): Returned {
  const { group } = located;
  const nothing = { group, steps: [], cells: [], changed: [], changedTable: null, readsDeleted: [] };
  const anchor = areaAddress({ ...now.area, rows: 1, columns: 1 });
  const matches = matchCells(
    group,
    now.values.map((row, r) =>
      row.map((value, c) => ({ value, hasFormula: isFormula(now.formulas[r]?.[c]) })),
    ),
  );
  if (matches.length === 0 || matches.flat().includes(null))
    return { ...nothing, changedTable: areaAddress(now.area) };
  const parts = formulaAt(located, 0, 0);
  if (parts === null) return { ...nothing, readsDeleted: [anchor] };
  const first = { ...now.area, rows: 1, columns: 1 };
  return {
    ...nothing,
    group: { ...group, values: group.values.map((row) => row.map(() => null)) },
    cells: [anchor],
    steps: [
      // The cells that the formula fills must be blank before it stands again.
      ...restOf(now.area)
        .toReversed()
        .map((area) =>
          step(
            { kind: 'clear-words', area },
            {
              kind: 'put-formulas',
              area,
              cells: Array.from({ length: area.rows }, (_, r) =>
                Array.from({ length: area.columns }, (_blank, c) =>
                  asTyped(now.values[area.row - now.area.row + r]?.[area.column - now.area.column + c] ?? ''),
                ),
              ),
            },
          ),
        ),
      step(
        { kind: 'put-formulas', area: first, cells: [[written(parts)]] },
        { kind: 'put-formulas', area: first, cells: [[asTyped(now.values[0]?.[0] ?? '')]] },
      ),
    ],
  };
}

function cellsBack(located: LocatedGroup, now: CellsNow, selection: readonly Area[]): Returned {
  const { group } = located;
  const { area } = now;
  const matches = matchCells(
    group,
    now.values.map((row, r) =>
      row.map((value, c) => ({ value, hasFormula: isFormula(now.formulas[r]?.[c]) })),
    ),
  );
  const isSameShape = area.rows === group.values.length && area.columns === (group.values[0]?.length ?? 0);
  const values = group.values.map((row) => [...row]);
  const cells: string[] = [];
  const changed: string[] = [];
  const readsDeleted: string[] = [];
  const formulas = now.values.map((row, r) =>
    row.map((value, c): string | null => {
      const cell = { sheet: area.sheet, row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
      if (!selection.some((each) => overlaps(each, cell))) return null;
      const match = matches[r]?.[c] ?? null;
      if (match === null) {
        const wasFrozen = isSameShape ? group.values[r]?.[c] !== null : value !== '';
        if (wasFrozen) changed.push(areaAddress(cell));
        return null;
      }
      const parts = formulaAt(located, r, c);
      if (parts === null) {
        readsDeleted.push(areaAddress(cell));
        return null;
      }
      cells.push(areaAddress(cell));
      const line = values[match.row];
      if (line !== undefined) line[match.column] = null;
      return written(parts);
    }),
  );
  if (!isSameShape && !holdsOthers(matches, now)) forgetUnmatched(values, matches);
  const steps = rowsWith(formulas).map(([from, to]) => {
    const part = { ...area, row: area.row + from, rows: to - from + 1 };
    const lines = formulas.slice(from, to + 1);
    return step(
      { kind: 'put-formulas', area: part, cells: lines },
      {
        kind: 'put-formulas',
        area: part,
        cells: lines.map((line, r) =>
          line.map((formula, c) => (formula === null ? null : asTyped(now.values[from + r]?.[c] ?? ''))),
        ),
      },
    );
  });
  return { group: { ...group, values }, steps, cells, changed, changedTable: null, readsDeleted };
}

/** Whether some cell of the group holds a value that is not the frozen one: its formula may yet return. */
const holdsOthers = (matches: Matches, { values, formulas }: CellsNow): boolean =>
  matches.some((row, r) =>
    row.some((match, c) => match === null && values[r]?.[c] !== '' && !isFormula(formulas[r]?.[c])),
  );

/** Cells that went with their row or column have no formula to return. */
function forgetUnmatched(values: FrozenValue[][], matches: Matches): void {
  const found = new Set(
    matches.flat().map((match) => (match === null ? '' : `${match.row} ${match.column}`)),
  );
  values.forEach((row, r) => {
    row.forEach((_, c) => {
      if (!found.has(`${r} ${c}`)) row[c] = null;
    });
  });
}

type Matches = readonly (readonly (Match | null)[])[];

const rowsInOneWrite = 5_000;

/** Runs of rows in which some cell is written, none too long for a request. */
function rowsWith(formulas: readonly (readonly (string | null)[])[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  formulas.forEach((line, row) => {
    if (line.every((cell) => cell === null)) return;
    const run = runs.at(-1);
    if (run !== undefined && run[1] === row - 1 && row - run[0] < rowsInOneWrite) run[1] = row;
    else runs.push([row, row]);
  });
  return runs;
}
