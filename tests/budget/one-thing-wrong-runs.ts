import type { BudgetReading } from '../../src/budget/reading';
import type { CellValue, SheetSnapshot } from '../../src/grid/snapshot';
import {
  amountBreaks,
  amountCells,
  changedInSilence,
  labelBreaks,
  labelCells,
  outcomeOf,
  withCell,
} from './one-thing-wrong';
import { realSheet, realSheets, unseenSheets } from './real-sheet';

/** One sheet with one thing wrong, and what came of it. */
export interface BrokenOnce {
  readonly sheet: string;
  readonly way: string;
  readonly row: number;
  readonly column: number;
  readonly was: CellValue;
  readonly now: CellValue;
  readonly changed: boolean;
  /** What changed without a finding at the cell; `null` when nothing did. */
  readonly silent: string | null;
}

/** Numbers that are the same on every run. */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Read = (sheets: readonly SheetSnapshot[]) => BudgetReading;

/** So many sheets of the tests, each with one cell or one label broken: two amounts for each label. */
export function* seededBreaks(count: number, seed: number, read: Read): Generator<BrokenOnce> {
  const next = seeded(seed);
  const sheets = [...realSheets, ...unseenSheets].flatMap((name) => {
    const { sheet } = realSheet(name);
    const before = read([sheet]);
    const amounts = amountCells(sheet, before);
    const labels = labelCells(sheet, before);
    return amounts.length === 0 ? [] : [{ name, sheet, before, amounts, labels }];
  });
  const amounts = sheets.flatMap((each) => each.amounts.map((cell) => ({ ...each, cell })));
  const labels = sheets.flatMap((each) => each.labels.map((cell) => ({ ...each, cell })));
  for (let i = 0; i < count; i += 1) {
    if (i % 3 < 2) {
      const at = amounts[next(amounts.length)];
      const way = amountBreaks[next(amountBreaks.length)];
      if (at === undefined || way === undefined) continue;
      const { row, column, value } = at.cell;
      const held = way.hold(value);
      yield outcome(at, way.name, row, column, value, held.value, withCell(at.sheet, row, column, held));
    } else {
      const at = labels[next(labels.length)];
      const way = labelBreaks[next(labelBreaks.length)];
      if (at === undefined || way === undefined) continue;
      const { row, column, text } = at.cell;
      const now = way.write(text, next(text.length));
      if (now === null) continue;
      yield outcome(at, way.name, row, column, text, now, withCell(at.sheet, row, column, { value: now }));
    }
  }

  function outcome(
    of: { readonly name: string; readonly before: BudgetReading },
    way: string,
    row: number,
    column: number,
    was: CellValue,
    now: CellValue,
    broken: SheetSnapshot,
  ): BrokenOnce {
    const after = read([broken]);
    return {
      sheet: of.name,
      way,
      row,
      column,
      was,
      now,
      changed:
        JSON.stringify([...outcomeOf(of.before).treatments]) !==
          JSON.stringify([...outcomeOf(after).treatments]) ||
        of.before.baseline.amount !== after.baseline.amount,
      silent: changedInSilence(of.before, after, row, column),
    };
  }
}
