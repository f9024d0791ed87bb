import { allRows } from './amounts';
import type { Statement, StatementCell } from './statement';

const boxes = ['strategy', 'key-actions', 'actions-taken'];
const columns = ['row-strategy', 'row-key-actions', 'row-note'];

/** Every text that says what is or was done, the authority's own first. */
export function actionTexts(statement: Statement): readonly StatementCell[] {
  return [
    ...boxes.map((id) => statement.boxes[id]),
    ...allRows(statement).flatMap((row) => columns.map((id) => row.cells[id])),
  ]
    .filter((cell) => cell !== undefined && cell.text !== '')
    .filter((cell) => cell !== undefined);
}
