import { plainLabel } from '../../english/label-words';
import type { StatementLayout } from '../../guidance/edition';
import type { ReadColumn, ReadRow, StatementCell } from '../statement';
import { isAmountLike } from '../../money/amount-cell';
import type { BoxLabels, TextLabels } from './field-labels';
import type { Table, UnderRow } from './find-tables';
import type { Grid } from './grid';
import type { LabelLine } from './label-lines';
import { isPartOfRow, isSubtotal, type RowLabels } from './row-labels';
import type { Seen } from './seen';
import { isLineOfColumnNumbers } from './column-numbers';
import { amountIn } from './shown-amount';
import { sumsAmong } from './sum-rows';

export interface TableRows {
  readonly rows: readonly ReadRow[];
  readonly total: ReadRow | null;
}

/** Words under a row: where they begin, and all of them where they go on over several cells. */
interface TextUnder {
  row: number;
  column: number;
  text: string;
}

interface RowDraft {
  readonly row: ReadRow['row'];
  readonly part: string | null;
  readonly label: string;
  readonly labelRow: number;
  /** Where its figures stand: for a label on two lines either of them. */
  readonly at: number;
  readonly isTotal: boolean;
  readonly texts: Map<string, TextUnder>;
}

export interface RowReaders {
  readonly layout: StatementLayout;
  readonly labels: RowLabels;
  readonly boxes: BoxLabels;
  readonly texts: TextLabels;
}

/** Reads the rows of a table: those of the form, those that the form lacks, and the total. */
export function readTableRows(
  grid: Grid,
  table: Table,
  underRows: readonly UnderRow[],
  readers: RowReaders,
  seen: Seen,
): TableRows {
  const drafts = withoutSums(grid, table, readers.layout, draftsOf(grid, table, underRows, readers, seen));
  const taken = new Map<string, number>();
  const rows: ReadRow[] = [];
  let total: ReadRow | null = null;
  const parted = partedRows(drafts);
  drafts.forEach((draft, i) => {
    const id =
      draft.row === null
        ? null
        : parted.has(draft.row?.id ?? '')
          ? `${draft.row.id} ${draft.part}`
          : draft.row.id;
    const name = draft.isTotal ? 'total' : (id ?? `row ${plainLabel(draft.label)}`.trim());
    const times = (taken.get(name) ?? 0) + 1;
    taken.set(name, times);
    const key = times === 1 ? name : `${name} (${times})`;
    const until = drafts[i + 1]?.labelRow ?? table.lastRow + 1;
    const read: ReadRow = {
      key,
      row: draft.row,
      part: parted.has(draft.row?.id ?? '') ? draft.part : null,
      label: draft.label,
      labelPlace: grid.place(draft.labelRow, table.labelColumn),
      cells: cellsOf(grid, table, underRows, readers.layout, draft, key, until, seen),
    };
    if (draft.isTotal) total = read;
    else rows.push(read);
  });
  return { rows, total };
}

const poundsColumns = (table: Table, layout: StatementLayout): readonly number[] =>
  layout.columns
    .filter(({ id, holds }) => holds === 'pounds' && id in table.columns)
    .map(({ id }) => table.columns[id]?.place.column ?? 0);

/** Drafts without subtotals; the last that is the sum of all is the total, whatever it is called. */
function withoutSums(
  grid: Grid,
  table: Table,
  layout: StatementLayout,
  drafts: readonly RowDraft[],
): readonly RowDraft[] {
  const columns = poundsColumns(table, layout);
  const sums = sumsAmong(
    drafts.map(({ row, at, isTotal }) => ({
      figures: columns.map((column) => {
        const value = grid.value(at, column);
        return typeof value === 'number' ? value : null;
      }),
      maybeSum: row === null && !isTotal,
      isTotal,
    })),
  );
  return drafts.flatMap((draft, i) => {
    const sum = sums.get(i);
    if (sum === 'subtotal') return [];
    return sum === 'total' ? { ...draft, isTotal: true } : draft;
  });
}

/** Rows that stand in parts, each with its name; `Procurement` beside one of them could hold both, and stands twice. */
function partedRows(drafts: readonly RowDraft[]): ReadonlySet<string> {
  const partsOf = new Map<string, (string | null)[]>();
  for (const { row, part } of drafts) {
    if (row !== null) partsOf.set(row.id, [...(partsOf.get(row.id) ?? []), part]);
  }
  return new Set(
    [...partsOf].filter(([, parts]) => parts.length > 1 && !parts.includes(null)).map(([id]) => id),
  );
}

function draftsOf(
  grid: Grid,
  table: Table,
  underRows: readonly UnderRow[],
  { layout, labels, boxes, texts }: RowReaders,
  seen: Seen,
): readonly RowDraft[] {
  const columns = poundsColumns(table, layout);
  const all = Object.values(table.columns).map(({ place }) => place.column);
  const filled = (row: number): boolean => columns.some((column) => grid.text(row, column) !== '');
  /** A total whose formulas were never calculated shows nothing. */
  const worksOut = (row: number): boolean => columns.some((column) => grid.formula(row, column) !== null);
  const figures = (row: number): boolean => columns.some((column) => isAmountLike(grid.value(row, column)));
  const lineAt = new Map(table.lines.map((line) => [line.at, line]));
  const under = new Set(underRows.flatMap(({ row }) => [row, row + 1]));
  const drafts: RowDraft[] = [];
  /** Rows below their label, and column, of words under rows: a place left blank is where other rows have theirs. */
  const wordsStand: (readonly [down: number, column: number])[] = [];
  const blanks: TextUnder[] = [];
  let totalSeen = false;
  let open: TextUnder | null = null;
  const begin = (draft: Omit<RowDraft, 'texts'>): void => {
    open = null;
    drafts.push({ ...draft, texts: new Map() });
    takeLabel(grid, table, draft.labelRow, seen);
  };
  for (let row = table.headingRow + 1; row <= table.lastRow; row += 1) {
    if (table.repeatedHeadings.has(row)) continue;
    const label = labelOf(grid, table, row);
    const line = lineAt.get(row);
    if (line !== undefined) {
      const at = figuresOf(line, [figures, (each) => all.some((column) => grid.text(each, column) !== '')]);
      const again = drafts.some((draft) => draft.row?.id === line.row.id && draft.part === line.part);
      // A row's name once more without figures is a heading over words about it.
      if (again && !filled(at) && columns.length > 0) continue;
      // So is the same name right above the rows of a block, the first of which it also names.
      const above = drafts.at(-1);
      if (above?.row?.id === line.row.id && above.part === line.part && above.texts.size === 0)
        if (all.every((column) => grid.text(above.at, column) === '')) drafts.pop();
      begin({ row: line.row, part: line.part, label: line.text, labelRow: row, at, isTotal: false });
      for (let more = line.at; more <= line.last; more += 1) takeLabel(grid, table, more, seen);
      row = line.last;
      continue;
    }
    if (isLineOfColumnNumbers(grid, row, table.labelColumn, table.lastColumn)) {
      for (let column = table.labelColumn; column <= table.lastColumn; column += 1) seen.take(row, column);
      continue;
    }
    if (labels.isTotal(label) && (filled(row) || worksOut(row) || columns.length === 0)) {
      if (totalSeen) continue;
      totalSeen = true;
      begin({ row: null, part: null, label, labelRow: row, at: row, isTotal: true });
      continue;
    }
    if (under.has(row)) {
      open = null;
      continue;
    }
    const before = drafts.at(-1);
    const field = texts.field(label) ?? texts.field(label.split(':')[0] ?? '');
    if (field !== null && before !== undefined) {
      seen.take(row, table.labelColumn);
      open = textUnder(
        grid,
        table,
        row,
        label,
        (text) => labels.named(text) !== null || texts.field(text) !== null,
      );
      if (open !== null) {
        seen.take(open.row, open.column);
        before.texts.set(field, open);
        wordsStand.push([open.row - row, open.column]);
        row = open.row;
      } else if (!before.texts.has(field)) {
        // A label with no words is a place left blank, as a blank cell of a column is.
        const blank = { row, column: table.labelColumn + 1, text: '' };
        before.texts.set(field, blank);
        blanks.push(blank);
      }
      continue;
    }
    const box = boxes.box(label) ?? boxes.box(label.split(':')[0] ?? '');
    if (labels.isTotal(label) || isSubtotal(label) || isPartOfRow(label) || box !== null) {
      open = null;
      continue;
    }
    if (!figures(row)) {
      if (open !== null && goesOn(grid, table, open, row)) {
        open.text = `${open.text} ${grid.text(row, open.column)}`;
        seen.take(row, open.column);
      }
      continue;
    }
    // Below the total stand signatures and notes; only a number there can be a row that was put too low.
    const numbers = columns.some((column) => {
      const value = grid.value(row, column);
      return typeof value === 'number' && value !== 0;
    });
    if ((totalSeen || label === '') && !numbers) continue;
    if (totalSeen && label === '') continue;
    begin({ row: null, part: null, label, labelRow: row, at: row, isTotal: false });
  }
  const [down, column] = wordsStand[0] ?? [0, table.labelColumn + 1];
  for (const blank of blanks) {
    if (down > 0 && grid.text(blank.row + down, column) !== '') continue;
    blank.row += down;
    blank.column = column;
  }
  return drafts;
}

/** The line of a label beside which its figures stand; where it has none, its words. */
function figuresOf({ at, last }: LabelLine, tests: readonly ((row: number) => boolean)[]): number {
  for (const holds of tests) for (let row = at; row <= last; row += 1) if (holds(row)) return row;
  return at;
}

/** Words beside, behind or below their label; `null` when there are none. */
function textUnder(
  grid: Grid,
  table: Table,
  row: number,
  label: string,
  isLabel: (text: string) => boolean,
): TextUnder | null {
  const inside = label.slice(label.indexOf(':') + 1).trim();
  if (label.includes(':') && inside !== '') return { row, column: table.labelColumn, text: label };
  for (let column = table.labelColumn + 1; column <= table.lastColumn; column += 1) {
    const text = grid.text(row, column);
    if (text !== '') return { row, column, text };
  }
  const below = grid.text(row + 1, table.labelColumn);
  const isRow = isLabel(below) || isLabel(below.split(':')[0] ?? '');
  return below === '' || isRow ? null : { row: row + 1, column: table.labelColumn, text: below };
}

/** Whether a row holds nothing but more of the words above it. */
function goesOn(grid: Grid, table: Table, open: TextUnder, row: number): boolean {
  if (grid.text(row, open.column) === '') return false;
  return open.column === table.labelColumn || grid.text(row, table.labelColumn) === '';
}

function takeLabel(grid: Grid, table: Table, row: number, seen: Seen): void {
  seen.take(row, table.labelColumn);
  if (grid.text(row, table.labelColumn) !== '') return;
  for (let column = table.labelColumn - 1; column >= grid.firstColumn; column -= 1) {
    if (grid.text(row, column) === '') continue;
    seen.take(row, column);
    return;
  }
}

/** The label of a row: in the label column, else the first words left of the figures. */
function labelOf(grid: Grid, table: Table, row: number): string {
  const own = grid.text(row, table.labelColumn);
  if (own !== '' || grid.covered(row, table.labelColumn)) return own;
  for (let column = table.labelColumn - 1; column >= grid.firstColumn; column -= 1) {
    const text = grid.text(row, column);
    if (text !== '') return typeof grid.value(row, column) === 'string' ? text : '';
  }
  return '';
}

function cellsOf(
  grid: Grid,
  table: Table,
  underRows: readonly UnderRow[],
  layout: StatementLayout,
  draft: RowDraft,
  key: string,
  until: number,
  seen: Seen,
): Readonly<Record<string, StatementCell>> {
  const cells: Record<string, StatementCell> = {};
  const put = (field: string, row: number, column: number, of: ReadColumn | null, words?: string): void => {
    const value = grid.value(row, column);
    const numberFormat = grid.numberFormat(row, column);
    const pounds = layout.columns.find(({ id }) => id === field)?.holds === 'pounds';
    const unit = of?.unit ?? '£';
    seen.take(row, column);
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
          : amountIn(value, numberFormat, unit, grid.formula(row, column)),
      text: words ?? grid.text(row, column),
      hidden: grid.isHidden(row, column),
    };
  };
  for (const [field, column] of Object.entries(table.columns))
    put(field, draft.at, column.place.column, column);
  for (const under of underRows) {
    if (under.row <= draft.labelRow || under.row >= until) continue;
    for (const [field, column] of Object.entries(under.columns)) {
      if (field in cells) continue;
      seen.take(under.row, column.place.column);
      put(field, under.row + 1, column.place.column, column);
    }
  }
  for (const [field, { row, column, text }] of draft.texts) {
    const known = cells[field];
    // Words in a column and more of them under the row are read together.
    if (known === undefined || known.text === '') put(field, row, column, null, text);
    else cells[field] = { ...known, text: `${known.text} ${text}` };
  }
  return cells;
}
