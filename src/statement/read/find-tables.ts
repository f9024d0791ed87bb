import { unitIn } from '../../money/unit-words';
import type { Edition, StatementKind } from '../../guidance/edition';
import { statementKinds } from '../../guidance/edition';
import { layoutOf } from '../layouts/layout';
import type { ReadColumn } from '../statement';
import type { Grid } from './grid';
import { HeadingReader, yearsNamed, type HeadingMeaning } from './headings';
import { RowLabels } from './row-labels';

/** A table of a statement in a sheet: where its labels stand, which column holds what, and its rows. */
export interface Table {
  readonly kind: StatementKind;
  readonly labelColumn: number;
  readonly headingRow: number;
  readonly firstHeadingRow: number;
  readonly lastRow: number;
  readonly columns: Readonly<Record<string, ReadColumn>>;
  /** Small tables of words under a row, such as its quality cross-check; values stand in the row below their heading. */
  readonly underRows: readonly {
    readonly row: number;
    readonly columns: Readonly<Record<string, ReadColumn>>;
  }[];
}

const mostHeadingRows = 3;

interface Readers {
  readonly labels: RowLabels;
  readonly headings: readonly { readonly kind: StatementKind; readonly reader: HeadingReader }[];
}

export function readersOf(edition: Edition): Readers {
  return {
    labels: new RowLabels(edition, layoutOf(edition, 'forward')),
    headings: statementKinds.map((kind) => ({ kind, reader: new HeadingReader(layoutOf(edition, kind)) })),
  };
}

/**
 * Finds the tables of a sheet from the labels of their rows and the headings over their columns.
 *
 * @param titled what the sheet's title calls the statement, where headings fit two of them
 */
export function findTables(
  grid: Grid,
  { labels, headings }: Readers,
  titled: (above: number) => StatementKind | null,
): readonly Table[] {
  const found = new Map<number, Set<number>>();
  for (const { row, column, text } of grid.words()) {
    if (labels.row(text) === null) continue;
    const rows = found.get(column) ?? new Set<number>();
    found.set(column, rows.add(row));
  }
  let labelColumn = 0;
  let labelled: readonly number[] = [];
  for (const [column, rows] of [...found].sort(([a], [b]) => a - b)) {
    if (rows.size > labelled.length) {
      labelColumn = column;
      labelled = [...rows].sort((a, b) => a - b);
    }
  }
  if (labelled.length === 0) return [];

  const isLabelled = new Set(labelled);
  const bands = headingBands(grid, headings, labelColumn, isLabelled);
  const tables: Table[] = [];
  const opening = bands.filter((band, i) => {
    const bottom = band.at(-1) ?? 0;
    const next = bands[i + 1]?.[0] ?? Infinity;
    return labelled.some((row) => row > bottom && row < next) && !standsUnderRow(band, i);
  });
  /** A heading of words only, after a table has begun and not right above a row: it belongs to the row before it. */
  function standsUnderRow(band: readonly number[], i: number): boolean {
    const bottom = band.at(-1) ?? 0;
    if (i === 0 || isLabelled.has(bottom + 1)) return false;
    return headings.every(({ reader }) =>
      Object.keys(readColumns(grid, reader, band, labelColumn - 1)).every((field) => !isPounds(field)),
    );
  }
  opening.forEach((band, i) => {
    const next = opening[i + 1]?.[0] ?? grid.lastRow + 1;
    const bottom = band.at(-1) ?? 0;
    const readings = headings.map(({ kind, reader }) => {
      const columns = readColumns(grid, reader, band, labelColumn);
      const pounds = Object.keys(columns).filter(isPounds);
      return { kind, columns, score: pounds.length * 2 + Object.keys(columns).length };
    });
    const best = Math.max(...readings.map(({ score }) => score));
    if (best === 0) return;
    const likely = readings.filter(({ score }) => score === best);
    const named = titled(band[0] ?? bottom);
    const chosen = likely.find(({ kind }) => kind === named) ?? likely[0];
    if (chosen === undefined) return;
    tables.push({
      kind: chosen.kind,
      labelColumn,
      headingRow: bottom,
      firstHeadingRow: band[0] ?? bottom,
      lastRow: next - 1,
      columns: chosen.columns,
      underRows: bands
        .filter((under) => (under[0] ?? 0) > bottom && (under[0] ?? 0) < next)
        .flatMap((under) => {
          const reader = headings.find(({ kind }) => kind === chosen.kind)?.reader;
          const row = under.at(-1) ?? 0;
          return reader === undefined
            ? []
            : [{ row, columns: readColumns(grid, reader, [row], labelColumn - 1) }];
        }),
    });
  });
  return tables;
}

const isPounds = (field: string): boolean => /-(?:total|cashable|capital|other)$/.test(field);

/** Rows of headings, one band a table: rows that mean a column of some statement and carry no row's label. */
function headingBands(
  grid: Grid,
  headings: Readers['headings'],
  labelColumn: number,
  isLabelled: ReadonlySet<number>,
): readonly (readonly number[])[] {
  const meant = new Map<number, { fields: Set<string>; others: number }>();
  for (const { row, column, text } of grid.words()) {
    if (column <= labelColumn || isLabelled.has(row)) continue;
    for (const { reader } of headings) {
      const meaning = reader.meaning(text);
      if (meaning === null) continue;
      const held = meant.get(row) ?? { fields: new Set<string>(), others: 0 };
      if (meaning.kind === 'field') held.fields.add(`${column} ${meaning.field}`);
      else held.others += 1;
      meant.set(row, held);
      break;
    }
  }
  const bands: number[][] = [];
  for (const row of [...meant.keys()].sort((a, b) => a - b)) {
    const { fields, others } = meant.get(row) ?? { fields: new Set(), others: 0 };
    if (fields.size === 0 && others === 0) continue;
    const band = bands.at(-1);
    const above = band?.at(-1) ?? 0;
    const held = meant.get(above);
    // A box with its one value is no heading of groups, though it may stand right above the table.
    const groups = held !== undefined && (held.fields.size > 1 || grid.text(above, labelColumn) === '');
    if (band !== undefined && row - above === 1 && groups && band.length < mostHeadingRows) band.push(row);
    else if (fields.size > 0) bands.push([row]);
  }
  return bands;
}

function readColumns(
  grid: Grid,
  reader: HeadingReader,
  band: readonly number[],
  labelColumn: number,
): Readonly<Record<string, ReadColumn>> {
  const columns: Record<string, ReadColumn> = {};
  const bottom = band.at(-1) ?? 0;
  const above = band.slice(0, -1);
  let gainsToTheLeft: string | null = null;
  let groupToTheLeft = '';
  for (let column = labelColumn + 1; column <= grid.lastColumn; column += 1) {
    const own = grid.shownText(bottom, column);
    const overs = above
      .map((row) => grid.shownText(row, column))
      .filter((text) => text !== '' && text !== own);
    const group = overs.join(' ');
    if (group !== '') groupToTheLeft = group;
    const heading = own === '' ? group : own;
    if (heading === '') continue;
    const over = group === '' && above.length > 0 ? groupToTheLeft : group;
    const field = fieldOf(reader, reader.meaning(heading), over, gainsToTheLeft, columns);
    if (field === null) continue;
    if (field.endsWith('-total')) gainsToTheLeft = field;
    const known = columns[field];
    if (
      known !== undefined &&
      !(reader.isOwnWording(field, heading) && !reader.isOwnWording(field, known.heading))
    ) {
      const rival = { place: grid.place(bottom, column), heading };
      columns[field] = { ...known, rivals: [...known.rivals, rival] };
      continue;
    }
    const texts = own === '' || over === own ? [heading] : [own, over];
    const unit = texts.map(unitIn).find((each) => each !== null) ?? null;
    columns[field] = {
      field,
      place: grid.place(bottom, column),
      heading,
      unit: unit ?? '£',
      unitStated: unit !== null,
      years: [...new Set(texts.flatMap(yearsNamed))],
      rivals: known === undefined ? [] : [{ place: known.place, heading: known.heading }, ...known.rivals],
    };
  }
  return columns;
}

function fieldOf(
  reader: HeadingReader,
  meaning: HeadingMeaning | null,
  over: string,
  gainsToTheLeft: string | null,
  columns: Readonly<Record<string, ReadColumn>>,
): string | null {
  switch (meaning?.kind) {
    case 'field':
      return meaning.field;
    case 'cashable':
    case 'all-gains': {
      const above = over === '' ? null : reader.meaning(over);
      const gains = above?.kind === 'field' && above.field.endsWith('-total') ? above.field : null;
      if (meaning.kind === 'all-gains') return gains;
      return (gains ?? gainsToTheLeft)?.replace(/-total$/, '-cashable') ?? null;
    }
    case 'year':
      if (!('indicator' in columns)) return null;
      return 'indicator-before' in columns ? 'indicator-after' : 'indicator-before';
    case undefined:
      return null;
  }
}
