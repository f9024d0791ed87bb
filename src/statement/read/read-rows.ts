import { plainLabel } from '../../english/label-words';
import type { StatementLayout } from '../../guidance/edition';
import type { ReadColumn, ReadRow, StatementCell } from '../statement';
import { readAmountCell } from './amount-cell';
import type { BoxLabels } from './find-boxes';
import type { Table } from './find-tables';
import type { Grid } from './grid';
import { isSubtotal, type RowLabels } from './row-labels';

export interface TableRows {
  readonly rows: readonly ReadRow[];
  readonly total: ReadRow | null;
}

interface RowDraft {
  readonly row: ReadRow['row'];
  readonly label: string;
  readonly at: number;
  readonly isTotal: boolean;
  readonly texts: Map<string, readonly [row: number, column: number]>;
}

/** Reads the rows of a table: those of the form, those that the form lacks, and the total. */
export function readRows(
  grid: Grid,
  table: Table,
  layout: StatementLayout,
  labels: RowLabels,
  boxes: BoxLabels,
): TableRows {
  const pounds = layout.columns.filter(({ id, holds }) => holds === 'pounds' && id in table.columns);
  const words = new Map<string, string>();
  for (const field of layout.columns) {
    if (field.holds !== 'text') continue;
    for (const name of [field.label, ...field.aliases]) words.set(plainLabel(name), field.id);
  }
  const drafts: RowDraft[] = [];
  let totalSeen = false;
  for (let row = table.headingRow + 1; row <= table.lastRow; row += 1) {
    const label = labelOf(grid, table, row);
    const isTotal = labels.isTotal(label);
    const known = labels.row(label);
    const figures = pounds.filter(({ id }) => {
      const column = table.columns[id]?.place.column ?? 0;
      return grid.value(row, column) !== '' && grid.text(row, column) !== '';
    });
    if (known !== null || (isTotal && (figures.length > 0 || pounds.length === 0))) {
      if (isTotal && totalSeen) continue;
      totalSeen ||= isTotal;
      drafts.push({ row: known, label, at: row, isTotal, texts: new Map() });
      continue;
    }
    if (table.underRows.some((each) => each.row === row || each.row + 1 === row)) continue;
    const under = words.get(plainLabel(label.split(':')[0] ?? ''));
    const before = drafts.at(-1);
    if (under !== undefined && !(under in table.columns) && before !== undefined) {
      const beside = table.labelColumn + 1;
      if (grid.text(row, beside) !== '') before.texts.set(under, [row, beside]);
      else if (label.includes(':') && !label.endsWith(':')) before.texts.set(under, [row, table.labelColumn]);
      else before.texts.set(under, [row + 1, table.labelColumn]);
      continue;
    }
    if (isTotal || isSubtotal(label) || boxes.box(label) !== null || figures.length === 0) continue;
    // Below the total stand signatures and notes; only a figure there can be a row that was put too low.
    const holdsNumber = figures.some(
      ({ id }) => typeof grid.value(row, table.columns[id]?.place.column ?? 0) === 'number',
    );
    if (totalSeen && !(holdsNumber && label !== '')) continue;
    drafts.push({ row: null, label, at: row, isTotal: false, texts: new Map() });
  }

  const taken = new Map<string, number>();
  const rows: ReadRow[] = [];
  let total: ReadRow | null = null;
  drafts.forEach((draft, i) => {
    const name = draft.isTotal ? 'total' : (draft.row?.id ?? `row ${plainLabel(draft.label)}`.trim());
    const times = (taken.get(name) ?? 0) + 1;
    taken.set(name, times);
    const key = times === 1 ? name : `${name} (${times})`;
    const until = drafts[i + 1]?.at ?? table.lastRow + 1;
    const read: ReadRow = {
      key,
      row: draft.row,
      label: draft.label,
      labelPlace: grid.place(draft.at, table.labelColumn),
      cells: cellsOf(grid, table, layout, draft, key, until),
    };
    if (draft.isTotal) total = read;
    else rows.push(read);
  });
  return { rows, total };
}

/** The label of a row: in the label column, else the first words left of the figures. */
function labelOf(grid: Grid, table: Table, row: number): string {
  const own = grid.text(row, table.labelColumn);
  if (own !== '' || grid.covered(row, table.labelColumn)) return own;
  for (let column = table.labelColumn - 1; column >= grid.firstColumn; column -= 1) {
    const text = grid.text(row, column);
    if (text !== '') return text;
  }
  return '';
}

function cellsOf(
  grid: Grid,
  table: Table,
  layout: StatementLayout,
  draft: RowDraft,
  key: string,
  until: number,
): Readonly<Record<string, StatementCell>> {
  const cells: Record<string, StatementCell> = {};
  const put = (field: string, row: number, column: number, of: ReadColumn | null): void => {
    const value = grid.value(row, column);
    const numberFormat = grid.numberFormat(row, column);
    const pounds = layout.columns.find(({ id }) => id === field)?.holds === 'pounds';
    cells[field] = {
      key: `${key}/${field}`,
      field,
      label: draft.label,
      place: grid.place(row, column),
      value,
      formula: grid.formula(row, column),
      numberFormat,
      amount: !pounds
        ? { kind: 'blank' }
        : grid.covered(row, column)
          ? { kind: 'covered' }
          : readAmountCell(value, numberFormat, of?.unit ?? '£'),
      text: grid.text(row, column),
      hidden: grid.isHidden(row, column),
    };
  };
  for (const [field, column] of Object.entries(table.columns))
    put(field, draft.at, column.place.column, column);
  for (const under of table.underRows) {
    if (under.row <= draft.at || under.row >= until) continue;
    for (const [field, column] of Object.entries(under.columns)) {
      if (!(field in cells)) put(field, under.row + 1, column.place.column, column);
    }
  }
  for (const [field, [row, column]] of draft.texts) put(field, row, column, null);
  return cells;
}
