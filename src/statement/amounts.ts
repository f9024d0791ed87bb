import { printedLabel } from '../guidance/printed-label';
import { add, noPence, type Pence } from '../money/pence';
import { cashablePartOf } from './words';
import { poundsFields } from './layouts/layout';
import type { ReadRow, Statement, StatementCell } from './statement';

/** A figure as arithmetic takes it. */
export type Taken =
  | { readonly kind: 'amount'; readonly pence: Pence; readonly cell: StatementCell }
  /** Blank, or the statement has no such column. */
  | { readonly kind: 'none'; readonly cell: StatementCell | null }
  | { readonly kind: 'unreadable'; readonly cell: StatementCell };

export function taken(row: ReadRow, field: string): Taken {
  const cell = row.cells[field];
  if (cell === undefined) return { kind: 'none', cell: null };
  if (cell.amount.kind === 'amount') return { kind: 'amount', pence: cell.amount.pence, cell };
  return cell.amount.kind === 'blank' ? { kind: 'none', cell } : { kind: 'unreadable', cell };
}

/** Pence of a figure; nothing entered adds nothing. */
export function penceTaken(figure: Taken): Pence {
  return figure.kind === 'amount' ? figure.pence : noPence;
}

export function unreadableOf(figures: readonly Taken[]): readonly StatementCell[] {
  return figures.flatMap((figure) => (figure.kind === 'unreadable' ? [figure.cell] : []));
}

/** A column added up over all rows of the statement. */
export interface ColumnSum {
  readonly sum: Pence;
  readonly cells: readonly StatementCell[];
  readonly unreadable: readonly StatementCell[];
}

export function columnSum({ rows }: Statement, field: string): ColumnSum {
  const figures = rows.map((row) => taken(row, field));
  const cells = figures.flatMap((figure) => (figure.kind === 'amount' ? [figure.cell] : []));
  return {
    sum: figures.reduce((total, figure) => add(total, penceTaken(figure)), noPence),
    cells,
    unreadable: unreadableOf(figures),
  };
}

/** Whether a part is more than its whole. Of what is below zero, which is asked for itself, neither is a part of the other. */
export function isMore(part: Pence, whole: Pence): boolean {
  return part > whole && !(whole < 0 && part <= 0);
}

/** Whether any amount is entered in any column of gains that was found. */
export function holdsAmounts({ rows }: Statement): boolean {
  return rows.some(({ cells }) => Object.values(cells).some(({ amount }) => amount.kind === 'amount'));
}

/** Rows with the total, where there is one. A sum over rows in which nothing is entered is no figure either. */
export function allRows({ rows, total, layout }: Statement): readonly ReadRow[] {
  if (total === null) return rows;
  const fields = poundsFields(layout).map(({ id }) => id);
  const entered = rows.some((row) => fields.some((field) => (row.cells[field]?.text ?? '') !== ''));
  const typed = fields.some(
    (field) => total.cells[field]?.formula === null && total.cells[field]?.text !== '',
  );
  return entered || typed ? [...rows, total] : rows;
}

/** Every cell where money belongs: rows, total, and boxes that hold money. */
export function moneyCells(statement: Statement): readonly StatementCell[] {
  const fields = poundsFields(statement.layout).map(({ id }) => id);
  const boxes = ['baseline', 'target'].map((id) => statement.boxes[id]);
  return [...allRows(statement).flatMap((row) => fields.map((field) => row.cells[field])), ...boxes].filter(
    (cell) => cell !== undefined,
  );
}

/** A column's name in a sentence: `further gains achieved in 2005/06`, without dots and unit. */
export function columnName(statement: Statement, field: string): string {
  if (field.endsWith('-cashable')) {
    return cashablePartOf(columnName(statement, field.replace(/-cashable$/, '-total')));
  }
  const column = statement.layout.columns.find(({ id }) => id === field);
  const printed = column === undefined ? field : printedLabel(column, statement.year);
  const name = printed.replace(/^\.+/, '').replace(/\s*\(£\)$/, '');
  return name.charAt(0).toLowerCase() + name.slice(1);
}
