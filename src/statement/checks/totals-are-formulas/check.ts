import { columnLetters } from '../../../grid/column-letters';
import { poundsShown } from '../../../money/pounds';
import { columnName, columnSum } from '../../amounts';
import type { Check } from '../../check';
import { poundsFields } from '../../layouts/layout';
import { failed, notApplicable, passed, type Fix } from '../../outcome';
import type { Statement, StatementCell } from '../../statement';
import { words } from './words';

/** The sum of the rows, where the total shows it already, so that nothing but the formula changes. */
function formulaBack(statement: Statement, cell: StatementCell): Fix | null {
  const { sum, unreadable } = columnSum(statement, cell.field);
  if (cell.amount.kind !== 'amount' || cell.amount.pence !== sum || unreadable.length > 0) return null;
  const rows = statement.rows.flatMap((row) => {
    const place = row.cells[cell.field]?.place;
    return place?.sheet === cell.place.sheet && place.column === cell.place.column ? [place.row] : [];
  });
  const first = Math.min(...rows);
  const last = Math.max(...rows);
  const contiguous = rows.length === statement.rows.length && last - first + 1 === rows.length;
  if (!contiguous || (first <= cell.place.row && cell.place.row <= last)) return null;
  const letters = columnLetters(cell.place.column);
  const formula = `=SUM(${letters}${first}:${letters}${last})`;
  return { key: cell.key, place: cell.place, before: cell.value, write: { formula } };
}

export const totalsAreFormulas: Check = {
  id: 'totals-are-formulas',
  number: 10,
  about: 'arithmetic',
  duty: 'query',
  kinds: ['forward', 'backward', 'mid-year'],
  reads: ['total'],
  parameters: [],
  cites: ['4.6', 'P23'],
  words,
  fix: 'safe',
  waiver: { words: 6, mentions: ['cause'] },
  check(statement) {
    const { total, layout } = statement;
    if (total === null) return notApplicable;
    const cells = poundsFields(layout)
      .map(({ id }) => total.cells[id])
      .filter((cell) => cell !== undefined && cell.text !== '')
      .filter((cell) => cell !== undefined);
    if (!cells.some(({ formula }) => formula !== null)) return notApplicable;
    return cells.map((cell) => {
      if (cell.formula !== null || cell.amount.kind !== 'amount') return passed(cell);
      const figures = { gains: columnName(statement, cell.field), total: poundsShown(cell.amount.pence) };
      return failed('typed', { at: [cell], figures, fix: formulaBack(statement, cell) });
    });
  },
};
