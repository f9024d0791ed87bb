import type { WorkbookSnapshot } from '../../grid/snapshot';
import { columnLetters } from '../../grid/column-letters';
import type { Edition, StatementKind } from '../../guidance/edition';
import { readFinancialYear } from '../../money/financial-year';
import { readerText } from '../words';
import { layoutOf, poundsFields } from '../layouts/layout';
import type {
  FoundStatement,
  ReadColumn,
  ReadRow,
  Statement,
  StatementCell,
  StatementsRead,
} from '../statement';
import { councilNamed } from './council-name';
import { BoxLabels, findBoxes } from './find-boxes';
import { findTables, readersOf, type Table } from './find-tables';
import { Grid } from './grid';
import { kindsNamed, namesStatement, yearsNamed } from './headings';
import { readRows, type TableRows } from './read-rows';

type YearFrom = Statement['yearFrom'];

/** A table with what its own sheet says of year and authority. */
interface Part {
  readonly sheet: string;
  readonly kind: StatementKind;
  readonly table: Table;
  readonly read: TableRows;
  readonly year: string | null;
  readonly yearFrom: YearFrom;
  readonly years: readonly string[];
  readonly titleYears: readonly string[];
  readonly authority: string | null;
  readonly titleClash: { readonly cell: string; readonly says: StatementKind } | null;
  readonly boxes: Readonly<Record<string, StatementCell>>;
  readonly pounds: boolean;
}

/**
 * Finds every Annual Efficiency Statement in a workbook by the labels of its rows, columns and boxes, never by address:
 * moved rows, added columns, statements split over sheets and several in one workbook are all read.
 */
export function readStatements(workbook: WorkbookSnapshot, edition: Edition): StatementsRead {
  const readers = readersOf(edition);
  const parts: Part[] = [];
  const looseBoxes: { readonly sheet: string; readonly boxes: Readonly<Record<string, StatementCell>> }[] =
    [];
  for (const sheet of workbook.sheets) {
    const grid = new Grid(sheet);
    const titles = titlesOf(grid);
    const tables = findTables(grid, readers, (above) => {
      const title = titles.filter(({ row }) => row <= above).at(-1);
      return title?.kinds.length === 1 ? (title.kinds[0] ?? null) : (kindsNamed(sheet.name)[0] ?? null);
    });
    const found = tables.filter((table) => isStatement(table, titles, sheet.name));
    const kind = found[0]?.kind ?? titles.find(({ kinds }) => kinds.length === 1)?.kinds[0] ?? 'forward';
    const labels = new BoxLabels(layoutOf(edition, kind));
    const boxes = findBoxes(grid, labels, found);
    if (found.length === 0) {
      looseBoxes.push({ sheet: sheet.name, boxes });
      continue;
    }
    for (const table of found) {
      parts.push(partOf(grid, table, titles, found, edition, boxes, labels, readers.labels, workbook.name));
    }
  }
  if (parts.length === 0) {
    return { found: [], nothingFound: readerText.nothingFound(workbook.sheets.map(({ name }) => name)) };
  }
  return { found: join(parts, looseBoxes, edition), nothingFound: null };
}

interface Title {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly kinds: readonly StatementKind[];
}

const longestTitle = 160;

function titlesOf(grid: Grid): readonly Title[] {
  return [...grid.words()]
    .filter(({ text }) => text.length <= longestTitle && namesStatement(text))
    .map((cell) => ({ ...cell, kinds: kindsNamed(cell.text) }));
}

/** One column of gains and a title, or gains in two columns, or a quality cross-check: less is some other table. */
function isStatement(table: Table, titles: readonly Title[], sheetName: string): boolean {
  const fields = Object.keys(table.columns);
  const titled = titles.length > 0 || namesStatement(sheetName);
  const gains = fields.filter((field) => /-(?:total|cashable)$/.test(field));
  if (gains.length === 0) return fields.includes('indicator') && fields.length > 1;
  return titled || (gains.length > 1 && gains.some((field) => field.endsWith('-cashable')));
}

function partOf(
  grid: Grid,
  table: Table,
  titles: readonly Title[],
  tables: readonly Table[],
  edition: Edition,
  boxes: Readonly<Record<string, StatementCell>>,
  boxLabels: BoxLabels,
  rowLabels: ReturnType<typeof readersOf>['labels'],
  workbookName: string,
): Part {
  const layout = layoutOf(edition, table.kind);
  const previous = tables.filter((each) => each.headingRow < table.headingRow).at(-1);
  const own = titles.filter(({ row }) => row <= table.headingRow && row > (previous?.headingRow ?? 0));
  const titled = own.length > 0 ? own : titles;
  const read = readRows(grid, table, layout, rowLabels, boxLabels);
  const clash = titled.find(({ kinds }) => kinds.length === 1 && kinds[0] !== table.kind);
  const agrees = titled.some(({ kinds }) => kinds.includes(table.kind));
  const pounds = layout.columns.some(({ id, holds }) => holds === 'pounds' && id in table.columns);
  return {
    sheet: grid.sheet.name,
    kind: table.kind,
    table,
    read,
    ...yearOf(grid, table, titled, boxes, workbookName),
    authority: authorityOf(grid, table, boxes),
    titleClash:
      clash === undefined || agrees
        ? null
        : { cell: `${columnLetters(clash.column)}${clash.row}`, says: clash.kinds[0] ?? table.kind },
    boxes,
    pounds,
  };
}

/** Titles and the year's own box first, then the sheet's name, the headings, the workbook's name. */
function yearOf(
  grid: Grid,
  table: Table,
  titles: readonly Title[],
  boxes: Readonly<Record<string, StatementCell>>,
  workbookName: string,
): Pick<Part, 'year' | 'yearFrom' | 'years' | 'titleYears'> {
  const box = boxes['year'];
  const boxYear =
    box === undefined ? null : typeof box.value === 'string' ? readFinancialYear(box.value) : null;
  const fromTitles = [...new Set(titles.flatMap(({ text }) => yearsNamed(text)))];
  const fromHeadings = [
    ...new Set(
      Object.values(table.columns).flatMap(({ field, years }) =>
        /^(?:expected|further|cumulative|achieved|forecast)-total$/.test(field) ? years : [],
      ),
    ),
  ];
  const sources: readonly (readonly [YearFrom, readonly string[]])[] = [
    ['statement', boxYear === null ? [] : [boxYear]],
    ['statement', fromTitles],
    ['sheet-name', yearsNamed(grid.sheet.name)],
    ['headings', fromHeadings],
    ['workbook-name', yearsNamed(workbookName.replace(/\.\w{3,4}$/, ''))],
  ];
  const [from, years] = sources.find(([, named]) => named.length > 0) ?? ['statement', []];
  const clear = sources.find(([, named]) => named.length === 1);
  if (clear !== undefined)
    return { year: clear[1][0] ?? null, yearFrom: clear[0], years, titleYears: fromTitles };
  return { year: null, yearFrom: from, years, titleYears: fromTitles };
}

function authorityOf(
  grid: Grid,
  table: Table,
  boxes: Readonly<Record<string, StatementCell>>,
): string | null {
  const box = boxes['authority'];
  if (box !== undefined && box.text !== '') return box.text;
  for (const { row, text } of grid.words()) {
    if (row >= table.headingRow) break;
    const name = councilNamed(text);
    if (name !== null) return name;
  }
  return null;
}

/** Parts of the same statement on several sheets become one; the same figures twice are two copies, and it stops. */
function join(
  parts: readonly Part[],
  loose: readonly { readonly sheet: string; readonly boxes: Readonly<Record<string, StatementCell>> }[],
  edition: Edition,
): readonly FoundStatement[] {
  const main = parts.filter(({ pounds }) => pounds);
  const groups: Part[][] = [];
  for (const part of main.length > 0 ? main : parts) {
    const group = groups.find(
      ([first]) => first?.kind === part.kind && first.year === part.year && part.year !== null,
    );
    if (group === undefined) groups.push([part]);
    else group.push(part);
  }
  if (main.length > 0) {
    for (const part of parts.filter(({ pounds }) => !pounds)) {
      const fitting = groups.filter(
        ([first]) =>
          first?.kind === part.kind &&
          (first.year === part.year ||
            part.year === null ||
            part.yearFrom === 'workbook-name' ||
            groups.length === 1),
      );
      (fitting.find(([first]) => first?.sheet === part.sheet) ?? fitting[0])?.push(part);
    }
  }
  const oneAuthority = [
    ...new Set(
      [
        ...parts.map(({ authority }) => authority),
        ...loose.map(({ boxes }) => boxes['authority']?.text ?? null),
      ].filter((name) => name !== null && name !== ''),
    ),
  ];
  return groups.map((group) => statementFrom(group, oneAuthority, loose, edition));
}

function statementFrom(
  group: readonly Part[],
  authorities: readonly (string | null)[],
  loose: readonly { readonly sheet: string; readonly boxes: Readonly<Record<string, StatementCell>> }[],
  edition: Edition,
): FoundStatement {
  const [first] = group;
  if (first === undefined) throw new RangeError('a statement has at least one part');
  const { sheet, kind, year } = first;
  const named = group.find((part) => part.authority !== null)?.authority ?? null;
  // A box of its own that is blank has to be filled; without one, a cover sheet may name the council.
  const ownBox = group.some((part) => part.boxes['authority'] !== undefined);
  const authority = named ?? (!ownBox && authorities.length === 1 ? (authorities[0] ?? null) : null);
  const stop = (
    problem: 'which-statement' | 'which-year' | 'which-authority' | 'which-copy',
    sentence: string,
  ): FoundStatement => ({ problem, sentence, sheet, kind, year, authority });

  const clash = group.find(({ titleClash }) => titleClash !== null);
  if (clash !== undefined && clash.titleClash !== null) {
    return stop(
      'which-statement',
      readerText.whichStatement(clash.sheet, clash.titleClash.cell, clash.titleClash.says, clash.kind),
    );
  }
  if (year === null) return stop('which-year', readerText.whichYear(sheet, kind, first.years));
  const copy = overlap(group, edition);
  if (copy !== null) return stop('which-copy', readerText.whichCopy(kind, year, copy));
  if (authority === null) {
    const box = first.boxes['authority'];
    return stop(
      'which-authority',
      readerText.whichAuthority(
        sheet,
        box === undefined ? null : `${columnLetters(box.place.column)}${box.place.row}`,
      ),
    );
  }
  const sheets = [...new Set(group.map((part) => part.sheet))];
  const boxes: Record<string, StatementCell> = {};
  const offered = [...group.map((part) => part.boxes), ...loose.map((each) => each.boxes)];
  for (const each of offered) {
    for (const [id, cell] of Object.entries(each)) {
      const known = boxes[id];
      if (known === undefined || (known.text === '' && cell.text !== '')) boxes[id] = cell;
    }
  }
  const columns: Record<string, ReadColumn> = {};
  for (const part of [...group].reverse()) Object.assign(columns, part.table.columns);
  return {
    kind,
    year,
    yearFrom: first.yearFrom,
    titleYears: first.titleYears,
    authority,
    sheet,
    sheets,
    layout: layoutOf(edition, kind),
    columns,
    rows: joinedRows(group.map(({ read }) => read.rows)),
    total: group.map(({ read }) => read.total).find((total) => total !== null) ?? null,
    boxes,
  };
}

/** Sheets that hold the same column of gains of the same row; `null` when no figure stands twice. */
function overlap(group: readonly Part[], edition: Edition): readonly string[] | null {
  for (const [i, a] of group.entries()) {
    for (const b of group.slice(i + 1)) {
      const shared = poundsFields(layoutOf(edition, a.kind)).some(
        ({ id }) => id in a.table.columns && id in b.table.columns,
      );
      const keys = new Set(a.read.rows.map(({ key }) => key));
      const sameRow = b.read.rows.some(({ key }) => keys.has(key));
      if (shared && sameRow) return [a.sheet, b.sheet];
    }
  }
  return null;
}

function joinedRows(parts: readonly (readonly ReadRow[])[]): readonly ReadRow[] {
  const [first = [], ...others] = parts;
  const rows = new Map(first.map((row) => [row.key, row]));
  for (const row of others.flat()) {
    const known = rows.get(row.key);
    rows.set(row.key, known === undefined ? row : { ...known, cells: joinedCells(known, row) });
  }
  return [...rows.values()];
}

/** Of words that stand on two sheets those that are not blank, the first sheet's first. */
function joinedCells(known: ReadRow, other: ReadRow): ReadRow['cells'] {
  const cells: Record<string, StatementCell> = { ...known.cells };
  for (const [field, cell] of Object.entries(other.cells)) {
    if ((cells[field]?.text ?? '') === '') cells[field] = cell;
  }
  return cells;
}
