import type { WorkbookSnapshot } from '../../src/grid/snapshot';
import { columnLetters } from '../../src/grid/column-letters';
import { defaultEdition } from '../../src/guidance/editions';
import type { Edition, StatementKind } from '../../src/guidance/edition';
import { buildStatement } from '../../src/statement/layouts/build-statement';
import type { SheetDraft } from '../../src/statement/layouts/sheet-draft';
import type { Place } from '../../src/statement/statement';
import { formulaResult, type Held } from './worksheet-formulas';

interface BookCell {
  /** With its `=`; `{procurement/expected-total}` stands for the address of that figure. */
  value: Held;
  numberFormat: string;
  key: string | null;
}

interface Line {
  /** Row id, `total`, or `null` for a line that is no row of the table. */
  readonly row: string | null;
  readonly cells: Map<number, BookCell>;
}

export type Given = Readonly<Record<string, Held>>;

/** A statement that is in order, for tests to break: the template filled in, one sheet of a workbook. */
export class StatementSheet {
  private readonly lines: Line[] = [];
  private readonly hidden = new Set<string>();
  private readonly merged: (readonly [string, string])[] = [];
  private down = 0;
  private right = 0;
  name: string;

  constructor(
    readonly kind: StatementKind,
    readonly year: string,
    readonly edition: Edition = defaultEdition,
    authority = 'Hampshire County Council',
  ) {
    const draft = buildStatement({ edition, kind, year, authority });
    this.name = draft.name;
    this.fill(draft);
    for (const [key, value] of Object.entries(inOrder(kind, year, edition))) this.set(key, value);
  }

  private fill(draft: SheetDraft): void {
    const last = Math.max(...draft.cells.map(({ row }) => row));
    for (let row = 1; row <= last; row += 1) {
      const cells = draft.cells.filter((cell) => cell.row === row);
      const field = cells.find(({ key }) => key !== null && !key.startsWith('header/'));
      this.lines.push({
        row: field?.key?.split('/')[0] ?? null,
        cells: new Map(
          cells.map(({ column, value, formula, numberFormat, key }) => [
            column,
            { value: formula ?? value, numberFormat, key },
          ]),
        ),
      });
    }
    this.layout(draft);
    this.sumUp();
  }

  /** Names for title, headings and labels, so that tests can change them. */
  private layout(draft: SheetDraft): void {
    const heading = draft.headingRow;
    const firstRow = this.lines[heading];
    for (const [column, cell] of this.lines[heading - 1]?.cells ?? []) {
      const key = firstRow?.cells.get(column)?.key ?? null;
      cell.key = key === null ? null : `heading/${key.split('/')[1]}`;
    }
    for (const line of this.lines) {
      const label = line.cells.get(1);
      if (label === undefined) continue;
      const box = line.cells.get(2)?.key;
      if (line.row !== null) label.key = `label/${line.row}`;
      else if (box?.startsWith('header/') === true) label.key = `label/${box.slice('header/'.length)}`;
    }
    const title = this.lines[0]?.cells.get(1);
    if (title !== undefined) title.key = 'title';
  }

  /** Puts into each total the sum of all rows. */
  sumUp(): void {
    const rows = this.lines.filter(({ row }) => row !== null && row !== 'total');
    const [first, last] = [rows[0], rows.at(-1)];
    for (const [column, cell] of this.lines.find(({ row }) => row === 'total')?.cells ?? []) {
      if (typeof cell.value !== 'string' || !cell.value.startsWith('=')) continue;
      cell.value = `=SUM({${first?.cells.get(column)?.key}}:{${last?.cells.get(column)?.key}})`;
    }
  }

  private found: Map<string, { line: number; column: number; cell: BookCell }> | null = null;

  private find(key: string): { line: number; column: number; cell: BookCell } {
    if (this.found === null) {
      this.found = new Map();
      for (const [line, { cells }] of this.lines.entries()) {
        for (const [column, cell] of cells) {
          if (cell.key !== null && !this.found.has(cell.key))
            this.found.set(cell.key, { line, column, cell });
        }
      }
    }
    const at = this.found.get(key);
    if (at === undefined) throw new Error(`the statement has no ${key}`);
    return at;
  }

  get keys(): readonly string[] {
    return this.lines.flatMap(({ cells }) =>
      [...cells.values()].flatMap(({ key }) => (key === null ? [] : [key])),
    );
  }

  get rowIds(): readonly string[] {
    return this.lines.flatMap(({ row }) => (row === null || row === 'total' ? [] : [row]));
  }

  value(key: string): Held {
    return this.find(key).cell.value;
  }

  set(key: string, value: Held): this {
    if (key === 'header/baseline-status') this.showStatus(key);
    this.find(key).cell.value = value;
    return this;
  }

  /** The box beside the baseline, which only a statement that follows a marked budget has. */
  private showStatus(key: string): void {
    const cells = this.lines[this.find('header/baseline').line]?.cells;
    cells?.set(3, { value: 'Baseline is', numberFormat: 'General', key: null });
    cells?.set(4, { value: '', numberFormat: 'General', key });
    this.found = null;
  }

  format(key: string, numberFormat: string): this {
    this.find(key).cell.numberFormat = numberFormat;
    return this;
  }

  hide(key: string): this {
    this.hidden.add(key);
    return this;
  }

  merge(from: string, to: string): this {
    this.merged.push([from, to]);
    return this;
  }

  /** Moves everything down and to the right. */
  move(down: number, right: number): this {
    this.down += down;
    this.right += right;
    return this;
  }

  /** Takes out a row, the total, a box, or a column as `column/row-quality`. */
  remove(what: string): this {
    this.found = null;
    if (what.startsWith('column/')) {
      const { column } = this.find(`heading/${what.slice('column/'.length)}`);
      for (const { row, cells } of this.lines) {
        if (row !== null || cells.get(column)?.key?.startsWith('heading/') === true) cells.delete(column);
      }
      this.found = null;
      return this;
    }
    const at = what.startsWith('header/')
      ? this.find(what).line
      : this.lines.findIndex(({ row }) => row === what);
    if (at < 0) throw new Error(`the statement has no ${what}`);
    this.lines.splice(at, 1);
    this.found = null;
    this.sumUp();
    return this;
  }

  /** Adds a row before the total; its figures are named after `row` and its label. */
  addRow(row: string, label: string, figures: Given, summed = true): this {
    const total = this.lines.findIndex((line) => line.row === 'total');
    const model = this.lines[total - 1];
    const cells = new Map<number, BookCell>();
    for (const [column, cell] of model?.cells ?? []) {
      const field = cell.key?.split('/')[1] ?? '';
      cells.set(column, {
        value: column === 1 ? label : (figures[field] ?? ''),
        numberFormat: cell.numberFormat,
        key: column === 1 ? `label/${row}` : `${row}/${field}`,
      });
    }
    const sums = new Map([...(this.lines[total]?.cells ?? [])].map(([column, { value }]) => [column, value]));
    this.lines.splice(total, 0, { row, cells });
    this.found = null;
    this.sumUp();
    if (!summed) {
      for (const [column, value] of sums) {
        const cell = this.lines[total + 1]?.cells.get(column);
        if (cell !== undefined) cell.value = value;
      }
    }
    return this;
  }

  /** Adds a column of other matter before the one named, with a figure in its first row where one is given. */
  addColumn(before: string, heading: string, figure: Held = ''): this {
    const { column } = this.find(`heading/${before}`);
    for (const line of this.lines) {
      const isHeading = [...line.cells.values()].some(({ key }) => key?.startsWith('heading/') === true);
      if (line.row === null && !isHeading) continue;
      const moved = [...line.cells].map(([at, cell]) => [at < column ? at : at + 1, cell] as const);
      line.cells.clear();
      for (const [at, cell] of moved) line.cells.set(at, cell);
      const value = isHeading ? heading : line.row === this.rowIds[0] ? figure : '';
      line.cells.set(column, { value, numberFormat: 'General', key: null });
    }
    this.found = null;
    return this;
  }

  /** Puts the table's rows into another order. */
  order(rows: readonly string[]): this {
    const first = this.lines.findIndex(({ row }) => row !== null);
    const held = rows.map((row) => this.lines.find((line) => line.row === row));
    held.forEach((line, i) => {
      if (line !== undefined) this.lines[first + i] = line;
    });
    this.found = null;
    this.sumUp();
    return this;
  }

  address(key: string): string {
    const { line, column } = this.find(key);
    return `${columnLetters(column + this.right)}${line + 1 + this.down}`;
  }

  /** Empties a column of the table, or every figure of it. */
  clear(what: string): this {
    for (const { row, cells } of this.lines) {
      for (const cell of cells.values()) {
        const field = cell.key?.split('/')[1] ?? '';
        const isFigure = /-(?:total|cashable|capital|other)$/.test(field);
        if (row !== null && row !== 'total' && (what === 'figures' ? isFigure : field === what))
          cell.value = '';
      }
    }
    return this;
  }

  /** Writes into a cell by its place, as a fix does. */
  write(place: Place, value: Held): this {
    const cell = this.lines[place.row - 1 - this.down]?.cells.get(place.column - this.right);
    if (cell === undefined) throw new Error(`nothing stands in row ${place.row}, column ${place.column}`);
    cell.value = value;
    return this;
  }

  snapshot(): WorkbookSnapshot['sheets'][number] {
    const width = Math.max(...this.lines.flatMap(({ cells }) => [...cells.keys()]));
    const resolved = (value: Held): Held =>
      typeof value === 'string' && value.startsWith('=')
        ? value.replace(/\{([^}]+)\}/g, (_, key: string) => this.address(key))
        : value;
    const formulas = this.lines.map(({ cells }) =>
      Array.from({ length: width }, (_, i) => resolved(cells.get(i + 1)?.value ?? '')),
    );
    const known = new Map<string, Held>();
    const read = (row: number, column: number): Held => {
      const name = `${row} ${column}`;
      const before = known.get(name);
      if (before !== undefined) return before;
      known.set(name, 0);
      const held = formulas[row - 1 - this.down]?.[column - 1 - this.right] ?? '';
      const value =
        typeof held === 'string' && held.startsWith('=') && held.length > 1
          ? formulaResult(held, read)
          : held;
      known.set(name, value);
      return value;
    };
    return {
      name: this.name,
      hidden: this.hidden.has('sheet'),
      firstRow: 1 + this.down,
      firstColumn: 1 + this.right,
      values: formulas.map((line, r) => line.map((_, c) => read(r + 1 + this.down, c + 1 + this.right))),
      formulas,
      numberFormats: this.lines.map(({ cells }) =>
        Array.from({ length: width }, (_, i) => cells.get(i + 1)?.numberFormat ?? 'General'),
      ),
      hiddenRows: [...this.hidden]
        .filter((key) => key !== 'sheet' && !key.startsWith('heading/'))
        .map((key) => this.find(key).line + 1 + this.down),
      hiddenColumns: [...this.hidden]
        .filter((key) => key.startsWith('heading/'))
        .map((key) => this.find(key).column + this.right),
      mergedAreas: this.merged.map(([from, to]) => `${this.address(from)}:${this.address(to)}`),
      protected: false,
    };
  }
}

export function workbookOf(...sheets: readonly StatementSheet[]): WorkbookSnapshot {
  return { name: 'statement.xlsx', sheets: sheets.map((sheet) => sheet.snapshot()) };
}

const words = {
  strategy: 'Share systems with neighbours and buy together.',
  actions: 'New contracts for energy and vehicles; one team for payments.',
  row: 'Joint buying with neighbouring councils and better use of systems.',
  quality: 'Satisfaction held in the yearly survey.',
  indicator: 'Older people helped to live at home, per 1,000',
} as const;

/** Figures and words of a statement in which every check holds. Each row has its own amounts. */
export function inOrder(kind: StatementKind, year: string, edition: Edition): Given {
  const given: Record<string, Held> = {
    'header/contact-name': 'A. Officer',
    'header/job-title': 'Head of finance',
    'header/email': 'finance@council.example',
    'header/target': 1_000_000,
  };
  const layout = edition.statements.find(({ statement }) => statement === kind);
  for (const { id } of layout?.header ?? []) {
    if (id === 'strategy') given['header/strategy'] = words.strategy;
    if (id === 'key-actions' || id === 'actions-taken') given[`header/${id}`] = words.actions;
  }
  for (const title of layout?.signatories ?? []) {
    given[`header/signed-${title.toLowerCase().replaceAll(' ', '-')}`] = `Signed: ${title}`;
  }
  const due = edition.dueDates.find((each) => each.statement === kind && each.year === year);
  if (due !== undefined && due.by !== null) given['header/date-signed'] = due.by;
  edition.rows.forEach(({ id }, i) => {
    const put = (field: string, value: Held): void => {
      given[`${id}/${field}`] = value;
    };
    const pair = (field: string, total: number, cashable: number): void => {
      put(`${field}-total`, total);
      put(`${field}-cashable`, cashable);
    };
    if (kind === 'forward') {
      pair('expected', 200_000 + 10_007 * i, 120_000 + 5_003 * i);
      put('expected-capital', 50_000 + 1_001 * i);
      put('expected-other', 150_000 + 9_006 * i);
      put('row-strategy', words.row);
    } else if (kind === 'mid-year') {
      pair('expected', 200_000 + 10_007 * i, 120_000 + 5_003 * i);
      pair('achieved', 90_000 + 4_001 * i, 60_000 + 2_003 * i);
      pair('forecast', 210_000 + 10_009 * i, 130_000 + 5_009 * i);
      put('row-note', words.row);
    } else {
      pair('sustained', 100_000 + 3_001 * i, 70_000 + 1_009 * i);
      pair('further', 300_000 + 9_001 * i, 180_000 + 6_007 * i);
      pair('ongoing', 280_000 + 8_009 * i, 170_000 + 6_001 * i);
      pair('cumulative', 400_000 + 12_002 * i, 250_000 + 7_016 * i);
      put('indicator', words.indicator);
      put('indicator-before', 80 + i);
      put('indicator-after', 85 + i);
      put('indicator-met', 'Yes');
      put('row-key-actions', words.row);
      put('row-quality', words.quality);
    }
  });
  return given;
}
