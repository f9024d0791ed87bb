import { moneyCells } from '../../amounts';
import type { Check } from '../../check';
import { cannotTell, failed, notApplicable, passed, type CheckOutcome } from '../../outcome';
import type { Place, StatementCell } from '../../statement';
import { areasIn, isWithin } from '../../sum-formula';
import { words } from './words';

/** Cells that a broken cell takes its error from: they are the ones to name. */
function causesOf(cell: StatementCell, broken: ReadonlyMap<string, StatementCell>): readonly StatementCell[] {
  const { formula, place } = cell;
  if (formula === null) return [];
  const areas = areasIn(formula);
  const size = areas.reduce((cells, { firstRow, firstColumn, lastRow, lastColumn }) => {
    return cells + (lastColumn - firstColumn + 1) * (lastRow - firstRow + 1);
  }, 0);
  if (size > broken.size) {
    return [...broken.values()].filter(
      (other) => other.key !== cell.key && other.place.sheet === place.sheet && isWithin(other.place, areas),
    );
  }
  const causes: StatementCell[] = [];
  for (const { firstRow, firstColumn, lastRow, lastColumn } of areas) {
    for (let row = firstRow; row <= lastRow; row += 1) {
      for (let column = firstColumn; column <= lastColumn; column += 1) {
        const other = broken.get(nameOf({ sheet: place.sheet, row, column }));
        if (other !== undefined && other.key !== cell.key) causes.push(other);
      }
    }
  }
  return causes;
}

const nameOf = ({ sheet, row, column }: Place): string => `${row} ${column} ${sheet}`;

export const noFormulaErrors: Check = {
  id: 'no-formula-errors',
  number: 8,
  about: 'arithmetic',
  duty: 'must',
  kinds: ['forward', 'backward', 'mid-year'],
  reads: ['every column of pounds', 'header/baseline', 'header/target'],
  parameters: [],
  cites: ['4.6', 'P23'],
  words,
  fix: 'none',
  waiver: null,
  check(statement) {
    const cells = moneyCells(statement).filter(({ amount }) => amount.kind !== 'blank');
    const broken = cells.filter(({ amount }) => amount.kind === 'error');
    const byPlace = new Map(broken.map((cell) => [nameOf(cell.place), cell]));
    const causesBy = new Map(broken.map((cell) => [cell, causesOf(cell, byPlace)]));
    const circle = broken.every((cell) => (causesBy.get(cell) ?? []).length > 0);
    const outcomes = cells.map((cell): CheckOutcome => {
      if (cell.amount.kind !== 'error') return passed(cell);
      const figures = { error: cell.amount.text };
      const causes = causesBy.get(cell) ?? [];
      // In a circle of broken cells none comes first, so each is named.
      if (causes.length === 0 || circle) return failed('broken', { at: [cell], figures });
      return {
        ...cannotTell('follows', { at: [cell], beside: causes, figures }),
        blockedBy: causes.map(({ key }) => key),
      };
    });
    return outcomes.length === 0 ? notApplicable : outcomes;
  },
};
