import { calculation as calculationWords, ofThatDay } from './calculation-words';
import { hasStoredCall } from '../../../grid/stored-call';
import { sheetProtected } from '../../../excel/words';
import {
  calculationOccupied,
  leavesCalculation,
  leavesYourFigures,
  movesCharts,
  writesCalculation,
} from '../words';
import type { RowsAbove } from '../../../excel/operation';
import { type Area, areaAddress } from '../../../grid/area';
import type { CalculationRecord } from '../marks-record';
import { Refusal } from '../../../excel/problem-from-error';
import { cellAt, type RawSheet } from '../../../excel/raw-sheet';
import type { DefinedName } from '../../../excel/directory';
import { type Calculation, calculationColumns, calculationWidths } from './calculation-sheet';
import { sameFormula } from '../../../excel/same-formula';
import { step, type Step } from '../../../excel/step';
import { nameStep, removeName } from '../../../excel/names';
import { roomAboveCharts, rowsIn, rowsOut, withRoom } from './chart-room';
import { clearLookBelow, firstNewRow, looksFrom, stepsOfLooks, rowsFitted } from './calculation-looks';
import { namesAstray } from './names-astray';

export interface CalculationSteps {
  /** What must come before the figures: the sheet and the names that its own formulas use. */
  readonly steps: readonly Step[];
  readonly record: CalculationRecord;
  readonly sentences: readonly string[];
  readonly cells: number;
  readonly names: readonly string[];
  readonly area: Area;
  /** Rows that are put in first, since the report has grown down to a chart's table; left out where none. */
  readonly room?: RowsAbove;
}

/** Whether the officer moved our cells on that sheet: then it is left as it is, and its formulas go on working. */
export function isRearranged(
  ours: CalculationRecord,
  present: RawSheet,
  names: readonly DefinedName[],
): boolean {
  const { name: sheet } = present;
  const astray = new Set(namesAstray(ours, present, names));
  return ours.names.some((each) => {
    const { name, row, column } = each;
    if (astray.has(each)) return false;
    const area = names.find((known) => known.name === name)?.area;
    return area?.sheet !== sheet || area.row !== row || area.column !== column;
  });
}

function difference(
  sheet: RawSheet,
  name: string,
  before: CalculationRecord,
  wanted: readonly (readonly (string | number)[])[],
  /** Whether a formula that was cleared comes back, as a treatment does: clearing asks for it. */
  refills: boolean,
) {
  const rows = Math.max(before.cells.length, wanted.length);
  const act: (string | number | null)[][] = [];
  const back: (string | number | null)[][] = [];
  const kept: string[] = [];
  const occupied: string[] = [];
  let cells = 0;
  for (let row = 1; row <= rows; row += 1) {
    const actRow: (string | number | null)[] = [];
    const backRow: (string | number | null)[] = [];
    for (let column = 1; column <= calculationColumns; column += 1) {
      const now = cellAt(sheet, row, column, 'formulas');
      const ours = before.cells[row - 1]?.[column - 1] ?? '';
      const next = wanted[row - 1]?.[column - 1] ?? '';
      const isCleared = refills && now === '' && typeof next === 'string' && next.startsWith('=');
      const ownedByOfficer = !isCleared && !sameFormula(now, ours);
      // Written anew, a formula that Excel has lost the function of finds it again.
      const lost = hasStoredCall(now) && sameFormula(now, next) && next !== '';
      if (!lost && !isCleared && (sameFormula(now, next) || sameFormula(ours, next) || ownedByOfficer)) {
        actRow.push(null);
        backRow.push(null);
        if (sameFormula(now, next) || !ownedByOfficer) continue;
        const address = areaAddress({ row, column, rows: 1, columns: 1 });
        if (ours === '' && next !== '') occupied.push(address);
        else if (next !== '') kept.push(address);
        continue;
      }
      cells += 1;
      actRow.push(next);
      backRow.push(typeof now === 'boolean' ? String(now) : now);
    }
    act.push(actRow);
    back.push(backRow);
  }
  if (occupied.length > 0) throw new Refusal(calculationOccupied(name, occupied));
  return { act, back, kept, cells, rows };
}

/**
 * The calculation with what it said of the day when the sheet was marked: the date, the proof, amounts still to decide.
 * The figures are formulas and follow every amount, so that another day or amount is no reason to mark again.
 */
function asWhenMarked(cells: Calculation['cells'], before: CalculationRecord): Calculation['cells'] {
  return cells.map((row, index) => {
    const then = before.cells[index];
    if (then === undefined || then[0] !== row[0]) return row;
    return row.map((cell, column) => {
      const old = then[column] ?? '';
      const bothAre = (kind: RegExp): boolean =>
        typeof cell === 'string' && typeof old === 'string' && kind.test(cell) && kind.test(old);
      return ofThatDay.some(bothAre) ? old : cell;
    });
  });
}

/**
 * Puts the calculation on its own sheet: a new one, or the differences on the one that is there. What the officer
 * typed on it is never overwritten.
 *
 * @param freeName a sheet name that is not taken
 * @throws Refusal when the sheet is protected or the officer's cells stand where figures must go
 */
export function calculationSteps(
  calculation: Calculation,
  present: RawSheet | null,
  before: CalculationRecord | null,
  names: readonly DefinedName[],
  freeName: string,
): CalculationSteps {
  const { cells } = calculation;
  if (present === null || before === null) return newSheet(calculation, freeName, before, names);
  const sheet = present.name;
  const area = { sheet, row: 1, column: 1, rows: cells.length, columns: calculationColumns };
  if (isRearranged(before, present, names))
    return { steps: [], record: before, sentences: [leavesCalculation(sheet)], cells: 0, names: [], area };
  const room = roomAboveCharts(sheet, cells.length, names);
  const roomy = withRoom(present, room);
  const unmoved = difference(roomy, sheet, before, asWhenMarked(cells, before), true);
  const found = unmoved.cells === 0 ? unmoved : difference(roomy, sheet, before, cells, true);
  const sentences = found.kept.length > 0 ? [leavesYourFigures(sheet, found.kept)] : [];
  const astray = new Set(namesAstray(before, present, names).map(({ name }) => name));
  const moved = calculation.names.filter(
    ({ name, row, column }) =>
      astray.has(name) ||
      !before.names.some((old) => old.name === name && old.row === row && old.column === column),
  );
  const record: CalculationRecord = {
    sheetName: sheet,
    cells: (found === unmoved ? asWhenMarked(cells, before) : cells).map((row) => [...row]),
    names: [...calculation.names],
    looks: [...calculation.looks],
  };
  if (found.cells === 0 && moved.length === 0)
    return { steps: [], record, sentences: [], cells: 0, names: [], area };
  if (present.protected) throw new Refusal(sheetProtected(sheet));
  const whole = { ...area, rows: found.rows };
  const firstNew = firstNewRow(before, calculation);
  const fitted = rowsFitted(sheet, firstNew, cells.length);
  const steps = [
    ...rowsIn(room),
    ...nameSteps(moved, sheet, names),
    ...fitted.slice(0, 1),
    ...looksFrom(firstNew, calculation.looks, sheet, before, found.rows),
    step(
      { kind: 'put-formulas', area: whole, cells: found.act },
      { kind: 'put-formulas', area: whole, cells: found.back },
    ),
    ...fitted.slice(1),
    ...clearLookBelow(sheet, cells.length, found.rows, before),
  ];
  return {
    steps,
    record,
    sentences: [
      ...(found.cells === 0 ? [] : [writesCalculation(sheet, found.cells, false)]),
      ...(room === null ? [] : [movesCharts(sheet, room.rows)]),
      ...sentences,
    ],
    cells: found.cells,
    names: moved.map(({ name }) => name),
    area,
    ...(room === null ? {} : { room }),
  };
}

/**
 * Puts an earlier calculation back on its sheet, leaving alone what the officer typed since.
 *
 * @param now what we last wrote there
 * @param then what shall stand there again
 * @param room rows that were put in for it
 */
export function calculationBack(
  present: RawSheet,
  now: CalculationRecord,
  then: CalculationRecord,
  names: readonly DefinedName[],
  room: RowsAbove | undefined,
): readonly Step[] {
  const sheet = present.name;
  if (isRearranged(now, present, names)) return [];
  const found = difference(present, sheet, now, then.cells, false);
  const area = { sheet, row: 1, column: 1, rows: found.rows, columns: calculationColumns };
  const moved = then.names.filter(
    ({ name, row, column }) =>
      !now.names.some((old) => old.name === name && old.row === row && old.column === column),
  );
  const added = now.names.filter(({ name }) => then.names.every((old) => old.name !== name));
  if (found.cells === 0 && moved.length === 0 && added.length === 0) return [];
  if (present.protected) throw new Refusal(sheetProtected(sheet));
  return [
    ...nameSteps(moved, sheet, names),
    ...added.flatMap(({ name }) => removeName(name, names)),
    ...looksFrom(
      firstNewRow(now, { cells: then.cells, looks: then.looks ?? [] }),
      then.looks ?? [],
      sheet,
      now,
      found.rows,
    ),
    step({ kind: 'put-formulas', area, cells: found.act }, { kind: 'put-formulas', area, cells: found.back }),
    ...clearLookBelow(sheet, then.cells.length, found.rows, now),
    ...rowsOut(room, names),
  ];
}

function nameSteps(
  wanted: Calculation['names'],
  sheet: string,
  present: readonly DefinedName[],
): readonly Step[] {
  return wanted.map(({ name, row, column }) =>
    nameStep(
      name,
      { sheet, row, column, rows: 1, columns: 1 },
      present,
      calculationWords.nameComments[name.replace(/_v\d+$/, '')],
    ),
  );
}

/**
 * A sheet with a calculation, as we write it.
 *
 * @param sheet a name that is not taken
 */
export function newCalculationSheet(
  { cells, names, looks = [] }: Pick<Calculation, 'cells' | 'names'> & Partial<Pick<Calculation, 'looks'>>,
  sheet: string,
  present: readonly DefinedName[],
): readonly Step[] {
  const area = { sheet, row: 1, column: 1, rows: cells.length, columns: calculationColumns };
  return [
    step(
      { kind: 'add-sheet', sheet, title: calculationWords.title },
      { kind: 'delete-sheet', sheet, title: calculationWords.title },
    ),
    ...nameSteps(names, sheet, present),
    ...stepsOfLooks(looks, sheet),
    ...calculationWidths.map((width, index) =>
      step({ kind: 'column-width', sheet, column: index + 1, width }),
    ),
    step({ kind: 'put-formulas', area, cells }),
    step({ kind: 'fit-rows', sheet, row: 1, rows: cells.length }),
    step({ kind: 'page', sheet }),
  ];
}

function newSheet(
  calculation: Calculation,
  sheet: string,
  before: CalculationRecord | null,
  names: readonly DefinedName[],
): CalculationSteps {
  const { cells } = calculation;
  const area = { sheet, row: 1, column: 1, rows: cells.length, columns: calculationColumns };
  // Names of a calculation sheet that the officer deleted still stand, pointing nowhere.
  const dead = (before?.names ?? []).flatMap(({ name }) => removeName(name, names));
  const left = names.filter((each) => !before?.names.some(({ name }) => name === each.name));
  const steps = [...dead, ...newCalculationSheet(calculation, sheet, left)];
  const filled = cells.flat().filter((cell) => cell !== '').length;
  return {
    steps,
    record: {
      sheetName: sheet,
      cells: cells.map((row) => [...row]),
      names: [...calculation.names],
      looks: [...calculation.looks],
    },
    sentences: [writesCalculation(sheet, filled, true)],
    cells: filled,
    names: calculation.names.map(({ name }) => name),
    area,
  };
}
