import { cellAddress } from '../../grid/cell-address';
import type { WorkbookSnapshot } from '../../grid/snapshot';
import type { Edition, StatementKind } from '../../guidance/edition';
import { readFinancialYear } from '../../money/financial-year';
import { isOfTheYear, layoutOf } from '../layouts/layout';
import type { ReadColumn, Statement } from '../statement';
import { councilNamed } from './council-name';
import { BoxLabels, isFieldLabel, TextLabels } from './field-labels';
import { findBoxes, type Boxes } from './find-boxes';
import { findTables, findUnderRows, readersOf, type Readers, type Table } from './find-tables';
import { Grid } from './grid';
import { isPoundsField } from './heading-columns';
import { kindsNamed, namesStatement, yearsNamed } from './headings';
import { readTableRows, type TableRows } from './read-rows';
import { Seen } from './seen';
import { beginsOf, titlesOf, type Title } from './titles';
import { inUnitStated } from './unit-note';
import { unreadYear } from './years-asked';
import { zonesOf, type Zone } from './zones';

/** A table with what its own part of the sheet says of year and authority. */
export interface Part {
  readonly sheet: string;
  readonly kind: StatementKind;
  readonly table: Table;
  readonly read: TableRows;
  readonly year: string | null;
  readonly yearFrom: Statement['yearFrom'];
  readonly years: readonly string[];
  readonly titleYears: readonly string[];
  /** What is written where the year belongs and is no financial year, such as `2005/07`. */
  readonly noYear: { readonly cell: string; readonly text: string } | null;
  readonly authority: string | null;
  readonly titleClash: { readonly cell: string; readonly says: StatementKind } | null;
  /** Its headings say no more than “gains”, and no title says of which statement. */
  readonly kindUnsaid: boolean;
  readonly boxes: Boxes;
  readonly pounds: boolean;
  readonly grid: Grid;
  readonly seen: Seen;
}

/** Boxes of a sheet without a table, such as a cover. */
export interface LooseBoxes {
  readonly sheet: string;
  readonly kinds: readonly StatementKind[];
  readonly years: readonly string[];
  readonly boxes: Boxes;
  readonly grid: Grid;
  readonly seen: Seen;
}

export interface PartsRead {
  readonly parts: readonly Part[];
  readonly loose: readonly LooseBoxes[];
}

/** Reads every sheet of a workbook, each zone of it by itself. */
export function readParts(workbook: WorkbookSnapshot, edition: Edition): PartsRead {
  const readers = readersOf(edition);
  const isLabel = isFieldLabel(edition);
  const parts: Part[] = [];
  const loose: LooseBoxes[] = [];
  for (const sheet of workbook.sheets) {
    const grid = new Grid(sheet);
    const titles = titlesOf(grid, isLabel, readers.headings);
    const years = new Set([...titles.map(({ text }) => text), sheet.name].flatMap(yearsNamed));
    const ofSheet: Readers = {
      ...readers,
      headings: readers.headings.map((each) => ({ ...each, years })),
    };
    const titled = (above: number, column: number): StatementKind | null => {
      const own = titles.filter((title) => title.row <= above);
      // Of two statements side by side each has its title over its own columns.
      const title = own.filter((each) => each.column >= column - 1).at(-1) ?? own.at(-1);
      return title?.kinds.length === 1 ? (title.kinds[0] ?? null) : (kindsNamed(sheet.name)[0] ?? null);
    };
    const begins = beginsOf(titles, new BoxLabels(layoutOf(edition, 'forward')));
    const tablesOf = (part: Grid): readonly Table[] =>
      findTables(part, ofSheet, isLabel, titled, begins).filter((table) =>
        isStatement(table, titles, sheet.name),
      );
    const zones = zonesOf(grid, tablesOf, begins);
    if (zones.length === 0) loose.push(looseBoxes(grid, titles, edition));
    for (const zone of zones) parts.push(...partsOf(zone, titles, edition, readers, workbook.name));
  }
  return { parts: parts.map((part) => withYearOfCover(part, loose)), loose };
}

/** A table that names no year is of the one that a cover names. */
function withYearOfCover(part: Part, loose: readonly LooseBoxes[]): Part {
  if (part.year !== null || part.noYear !== null || part.years.length > 0) return part;
  const covers = loose.filter(({ kinds }) => kinds.length === 0 || kinds.includes(part.kind));
  const years = [...new Set(covers.flatMap((cover) => cover.years))];
  return years.length === 1 ? { ...part, year: years[0] ?? null, years, titleYears: years } : part;
}

function looseBoxes(grid: Grid, titles: readonly Title[], edition: Edition): LooseBoxes {
  const kinds = [...new Set(titles.flatMap((title) => title.kinds))];
  const seen = new Seen();
  for (const { row, column } of titles) seen.take(row, column);
  return {
    sheet: grid.sheet.name,
    kinds,
    years: [...new Set(titles.flatMap(({ text }) => yearsNamed(text)))],
    boxes: findBoxes(
      grid,
      new BoxLabels(layoutOf(edition, kinds[0] ?? 'forward'), ...edition.statements),
      [],
      seen,
    ),
    grid,
    seen,
  };
}

/** One column of gains and a title, or gains in two columns, or a quality cross-check: less is some other table. */
function isStatement({ columns, plain }: Table, titles: readonly Title[], sheetName: string): boolean {
  const fields = Object.keys(columns);
  const gains = fields.filter((field) => /-(?:total|cashable)$/.test(field));
  if (titles.length > 0 || namesStatement(sheetName)) return gains.length > 0 || fields.includes('indicator');
  if (gains.length === 0) return fields.includes('indicator') && fields.length > 1;
  return !plain && gains.length > 1 && gains.some((field) => field.endsWith('-cashable'));
}

function partsOf(
  { grid, tables }: Zone,
  sheetTitles: readonly Title[],
  edition: Edition,
  readers: Readers,
  workbookName: string,
): readonly Part[] {
  const kind = tables[0]?.kind ?? 'forward';
  const inZone = sheetTitles.filter(({ row, column }) => grid.contains(row, column));
  const titles = inZone.length > 0 ? inZone : sheetTitles;
  const seen = new Seen();
  for (const { row, column } of inZone) {
    seen.take(row, column);
    if (/^statement/i.test(grid.text(row, column - 1))) seen.take(row, column - 1);
  }
  const boxLabels = BoxLabels.ofYears(
    layoutOf(edition, kind),
    new Set([
      ...[...titles.map(({ text }) => text), grid.sheet.name].flatMap(yearsNamed),
      ...tables.flatMap(({ columns }) => Object.values(columns).flatMap(ownYears)),
    ]),
  );
  const read = tables.map((found) => {
    const layout = layoutOf(edition, found.kind);
    const table = { ...found, columns: inUnitStated(grid, found, boxLabels) };
    const underRows = findUnderRows(grid, table, readers);
    takeHeadings(table, seen);
    const rows = readTableRows(
      grid,
      table,
      underRows,
      { layout, labels: readers.labels, boxes: boxLabels, texts: new TextLabels(layout) },
      seen,
    );
    return { table, rows };
  });
  const boxes = findBoxes(grid, boxLabels, tables, seen);
  const authority = authorityOf(grid, tables, boxes, seen);
  return read.map(({ table, rows }): Part => {
    const clash = titles.find(({ kinds }) => kinds.length === 1 && kinds[0] !== table.kind);
    const agrees = titles.some(({ kinds }) => kinds.includes(table.kind));
    const named = titles.some(({ kinds }) => kinds.length > 0) || kindsNamed(grid.sheet.name).length > 0;
    return {
      sheet: grid.sheet.name,
      kind: table.kind,
      table,
      read: rows,
      ...yearOf(grid, table, titles, boxes, workbookName),
      authority,
      titleClash:
        clash === undefined || agrees
          ? null
          : { cell: cellAddress(clash), says: clash.kinds[0] ?? table.kind },
      kindUnsaid: table.plain && !named,
      boxes,
      pounds: Object.keys(table.columns).some(isPoundsField),
      grid,
      seen,
    };
  });
}

function takeHeadings(table: Table, seen: Seen): void {
  const rows = [...table.repeatedHeadings];
  for (let row = table.firstHeadingRow; row <= table.headingRow; row += 1) rows.push(row);
  for (const row of rows) {
    seen.take(row, table.labelColumn);
    for (const { place, rivals } of Object.values(table.columns)) {
      seen.take(row, place.column);
      for (const rival of rivals) seen.takePlace({ ...rival.place, row });
    }
  }
}

/** Years that the heading of a column of the statement’s own year names. */
const ownYears = ({ field, years }: ReadColumn): readonly string[] => (isOfTheYear(field) ? years : []);

type YearOf = Pick<Part, 'year' | 'yearFrom' | 'years' | 'titleYears' | 'noYear'>;

/** Titles and the year's own box first, then the sheet's name, the headings, the workbook's name. */
function yearOf(
  grid: Grid,
  table: Table,
  titles: readonly Title[],
  boxes: Boxes,
  workbookName: string,
): YearOf {
  const box = boxes['year'];
  const boxYear =
    box === undefined ? null : typeof box.value === 'string' ? readFinancialYear(box.text) : null;
  const fromTitles = [...new Set(titles.flatMap(({ text }) => yearsNamed(text)))];
  const fromHeadings = [...new Set(Object.values(table.columns).flatMap(ownYears))];
  const sources: readonly (readonly [Part['yearFrom'], readonly string[]])[] = [
    ['statement', boxYear === null ? [] : [boxYear]],
    ['statement', fromTitles],
    ['sheet-name', yearsNamed(grid.sheet.name)],
    ['headings', fromHeadings],
    ['workbook-name', yearsNamed(workbookName.replace(/\.\w{3,4}$/, ''))],
  ];
  const [from, years] = sources.find(([, named]) => named.length > 0) ?? ['statement', []];
  const clear = sources.find(([, named]) => named.length === 1);
  const noYear = unreadYear(box, titles, fromTitles);
  return {
    year: noYear === null ? (clear?.[1][0] ?? null) : null,
    yearFrom: clear?.[0] ?? from,
    years,
    titleYears: fromTitles,
    noYear,
  };
}

function authorityOf(grid: Grid, tables: readonly Table[], boxes: Boxes, seen: Seen): string | null {
  const box = boxes['authority'];
  if (box !== undefined && box.text !== '') return box.text;
  const first = Math.min(...tables.map(({ headingRow }) => headingRow));
  for (const { row, column, text } of grid.words()) {
    if (row >= first) break;
    const name = councilNamed(text);
    if (name === null) continue;
    seen.take(row, column);
    return name;
  }
  return null;
}
