import type { Edition, StatementKind } from '../../guidance/edition';
import { statementKinds } from '../../guidance/edition';
import { layoutOf } from '../layouts/layout';
import type { ReadColumn } from '../statement';
import { isAmountLike } from '../../money/amount-cell';
import type { Grid } from './grid';
import { headingBlocks, type HeadingBlock, type IsOther } from './heading-block';
import { isPoundsField, readHeadingColumns, type KindReader } from './heading-columns';
import { HeadingReader } from './headings';
import { labelLines, type LabelLine } from './label-lines';
import { RowLabels } from './row-labels';
import type { Begins } from './titles';

/** A table of a statement in a sheet: where its labels stand, which column holds what, and its rows. */
export interface Table {
  readonly kind: StatementKind;
  readonly labelColumn: number;
  /** The last column that belongs to it. */
  readonly lastColumn: number;
  readonly firstHeadingRow: number;
  readonly headingRow: number;
  readonly lastRow: number;
  readonly columns: Readonly<Record<string, ReadColumn>>;
  /** Its headings say no more than “gains”. */
  readonly plain: boolean;
  /** Columns of gains of other years, shown beside the statement’s own to compare. */
  readonly ofOtherYears: readonly number[];
  readonly lines: readonly LabelLine[];
  /** Rows that print the headings once more, as a new page does. */
  readonly repeatedHeadings: ReadonlySet<number>;
}

export interface Readers {
  readonly labels: RowLabels;
  readonly headings: readonly KindReader[];
}

const readers = new WeakMap<Edition, Readers>();

/** What reads labels and headings by an edition's words; made once for each edition. */
export function readersOf(edition: Edition): Readers {
  const known = readers.get(edition);
  if (known !== undefined) return known;
  const made: Readers = {
    labels: new RowLabels(edition, layoutOf(edition, 'forward')),
    headings: statementKinds.map((kind) => ({ kind, reader: new HeadingReader(layoutOf(edition, kind)) })),
  };
  readers.set(edition, made);
  return made;
}

/** What the nearest title above a row calls the statement; `null` when no title says. */
export type TitledAs = (above: number, column: number) => StatementKind | null;

/** A column of labels with the tables that stand on it. */
interface Labelled {
  readonly column: number;
  readonly lines: readonly LabelLine[];
  readonly tables: readonly Table[];
}

/** Finds the tables of a sheet from the labels of their rows and the headings over their columns. */
export function findTables(
  grid: Grid,
  readers: Readers,
  isOther: IsOther,
  titled: TitledAs,
  begins: Begins,
): readonly Table[] {
  // From the right, so that of two tables side by side the left one ends where the other begins.
  const columns = [...labelLines(grid, readers.labels)].sort(([a], [b]) => b - a);
  let found: Labelled[] = [];
  for (const [column, lines] of columns) {
    const read = (to: number): Labelled => ({
      column,
      lines,
      tables: tablesIn(grid, readers, column, lines, to, isOther, titled, begins),
    });
    const rivals = found.filter(({ tables }) => tables.some((table) => overlaps(table, lines)));
    const right = rivals.flatMap(({ tables }) => tables.map((table) => leftEdge(grid, table)));
    const narrow = read(Math.min(grid.lastColumn + 1, ...right) - 1);
    if (rivals.length === 0 || narrow.tables.some(hasGains)) {
      if (narrow.tables.length > 0) found.push(narrow);
      continue;
    }
    // No gains between two columns of labels: one of them is another matter, such as a lead department.
    const wide = read(grid.lastColumn);
    if (wide.tables.length > 0 && rivals.every((rival) => rival.lines.length <= lines.length))
      found = [...found.filter((each) => !rivals.includes(each)), wide];
  }
  return found
    .flatMap(({ tables }) => tables)
    .sort((a, b) => a.labelColumn - b.labelColumn || a.headingRow - b.headingRow);
}

const hasGains = ({ columns }: Table): boolean =>
  Object.keys(columns).some((field) => field.endsWith('-total'));

const overlaps = ({ firstHeadingRow, lines }: Table, others: readonly LabelLine[]): boolean =>
  others.some(({ at }) => firstHeadingRow <= at && at <= (lines.at(-1)?.last ?? firstHeadingRow));

/** The first column of a table: its labels, or the numbers of its rows to their left. */
export function leftEdge(grid: Grid, { labelColumn, lines }: Table): number {
  const left = labelColumn - 1;
  return lines.some(({ at }) => typeof grid.value(at, left) === 'number') &&
    lines.every(({ at }) => typeof grid.value(at, left) === 'number' || grid.text(at, left) === '')
    ? left
    : labelColumn;
}

function tablesIn(
  grid: Grid,
  { headings }: Readers,
  column: number,
  lines: readonly LabelLine[],
  to: number,
  isOther: IsOther,
  titled: TitledAs,
  begins: Begins,
): readonly Table[] {
  interface Draft {
    readonly block: HeadingBlock;
    readonly lines: LabelLine[];
    readonly repeated: Set<number>;
  }
  const drafts: Draft[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1]?.last ?? grid.firstRow - 1;
    const current = drafts.at(-1);
    const blocks =
      i > 0 && line.at - before <= 1
        ? []
        : headingBlocks(grid, headings, column, to, line.at, before + 1, isOther, current === undefined);
    const block = chosen(blocks, titled(line.at, column));
    const other = (): boolean => {
      for (let row = before + 1; row < (block?.first ?? 0); row += 1) if (begins(grid, row)) return true;
      return false;
    };
    if (block !== null && current !== undefined && isRepeated(block, blocks, current.block) && !other()) {
      for (let row = block.first; row <= block.last; row += 1) current.repeated.add(row);
    } else if (block !== null && opens(grid, block, current?.block ?? null, line, current?.lines ?? [])) {
      drafts.push({ block, lines: [line], repeated: new Set() });
      return;
    }
    current?.lines.push(line);
  });
  return drafts.map(({ block, lines: own, repeated }, i): Table => ({
    kind: block.kind,
    labelColumn: column,
    lastColumn: to,
    firstHeadingRow: block.first,
    headingRow: block.last,
    lastRow: (drafts[i + 1]?.block.first ?? grid.lastRow + 1) - 1,
    columns: block.columns,
    plain: block.plain,
    ofOtherYears: block.ofOtherYears,
    lines: own,
    repeatedHeadings: repeated,
  }));
}

/** The reading that understands most; where two understand as much, the one that the title names. */
function chosen(blocks: readonly HeadingBlock[], named: StatementKind | null): HeadingBlock | null {
  const best = Math.max(0, ...blocks.map(({ score }) => score));
  const likely = blocks.filter(({ score }) => score === best);
  return likely.find(({ kind }) => kind === named) ?? likely[0] ?? null;
}

const columnOf = (block: HeadingBlock, field: string): number | null =>
  block.columns[field]?.place.column ?? null;

/** The same headings over the same columns: a new page of the same table. */
function isRepeated(block: HeadingBlock, blocks: readonly HeadingBlock[], before: HeadingBlock): boolean {
  const again = blocks.find(({ kind }) => kind === before.kind) ?? block;
  const fields = Object.keys(before.columns);
  const same = fields.filter((field) => columnOf(again, field) === columnOf(before, field));
  return same.length === fields.length && Object.keys(again.columns).length === fields.length;
}

/**
 * Whether a heading opens a table. The first may say little. After that it stands among words of rows, and only gains
 * in two columns side by side, or words of quality in two, are more than prose.
 */
function opens(
  grid: Grid,
  block: HeadingBlock,
  before: HeadingBlock | null,
  line: LabelLine,
  seen: readonly LabelLine[],
): boolean {
  const fields = Object.keys(block.columns);
  const pounds = fields.filter(isPoundsField);
  if (before === null) return pounds.length > 0 || fields.length > 1;
  const wordsUnder = pounds.some((field) => {
    const value = grid.value(line.at, columnOf(block, field) ?? 0);
    return typeof value === 'string' && value.trim() !== '' && !isAmountLike(value);
  });
  if (wordsUnder) return false;
  const paired = pounds.some((field) => {
    const total = columnOf(block, field);
    const cashable = columnOf(block, field.replace('-total', '-cashable'));
    return field.endsWith('-total') && total !== null && cashable !== null && Math.abs(total - cashable) <= 2;
  });
  if (paired) return true;
  const again = seen.some(({ row, part }) => row.id === line.row.id && part === line.part);
  return again && (pounds.length > 0 || fields.length > 1);
}

/** A small table of words under a row, such as its quality cross-check, whose values stand below its headings. */
export interface UnderRow {
  readonly row: number;
  readonly columns: Readonly<Record<string, ReadColumn>>;
}

/** Reads the small tables that stand among the rows of a table. */
export function findUnderRows(grid: Grid, table: Table, { headings }: Readers): readonly UnderRow[] {
  const own = headings.find(({ kind }) => kind === table.kind);
  if (own === undefined) return [];
  const labelled = new Set(table.lines.flatMap(({ at, last }) => (at === last ? [at] : [at, last])));
  const found: UnderRow[] = [];
  for (let row = table.headingRow + 1; row <= table.lastRow; row += 1) {
    if (labelled.has(row) || table.repeatedHeadings.has(row)) continue;
    let known = false;
    for (let column = table.labelColumn; column <= table.lastColumn && !known; column += 1) {
      const meaning = own.reader.meaning(grid.text(row, column));
      known = meaning?.kind === 'field' && meaning.field === 'indicator';
    }
    if (!known) continue;
    const { columns } = readHeadingColumns(grid, own, [row], table.labelColumn, table.lastColumn);
    const fields = Object.keys(columns);
    if (fields.includes('indicator') && fields.length > 1 && !fields.some(isPoundsField))
      found.push({ row, columns });
  }
  return found;
}
