import { BooleanNumber, CellValueType } from '@univerjs/core';
import type { ICellData, IStyleData, IWorkbookData, IWorksheetData, Nullable } from '@univerjs/core';
import { columnLetters } from '../../src/grid/column-letters';
import { savedResource } from '../book/saved-resources';
import type { HeadlessExcel } from '../headless/start';

/** One cell: what it shows, its formula where it has one, and how it looks. */
export interface CellState {
  readonly value: string | number | boolean | null;
  readonly formula?: string;
  /** Font, fill, borders, number format and alignment, as far as they are set. */
  readonly look?: string;
}

export interface SheetState {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  readonly protected: boolean;
  /** By address, such as `C7`; blank cells without a look of their own are left out. */
  readonly cells: Readonly<Record<string, CellState>>;
  /** Widths of columns that differ from the sheet's own, by letters; heights and hidden rows likewise. */
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, string>>;
  readonly merged: readonly string[];
  /** Conditional formats, in an order of their own: Excel's order may change where it does not matter. */
  readonly rules: readonly string[];
  readonly validations: readonly string[];
  readonly notes: Readonly<Record<string, string>>;
  /** What else the sheet holds: frozen panes, page settings, gridlines. */
  readonly settings: string;
}

/** All that a workbook holds, as plain data: two states are the same workbook when they are equal. */
export interface WorkbookState {
  readonly sheets: readonly SheetState[];
  /** Formulas of the defined names. */
  readonly names: Readonly<Record<string, string>>;
  /** Excel's own tables by name: sheet and cells, such as `Budget!A3:C6`. */
  readonly tables: Readonly<Record<string, string>>;
  /** The add-in's settings. */
  readonly settings: Readonly<Record<string, unknown>>;
}

interface Span {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

const address = (row: number, column: number): string => `${columnLetters(column + 1)}${row + 1}`;
const span = ({ startRow, endRow, startColumn, endColumn }: Span): string =>
  `${address(startRow, startColumn)}:${address(endRow, endColumn)}`;

/** JSON with the keys in one order, without ids and what is left to chance. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (key, held: unknown) => {
    if (key === 'cfId' || key === 'uid' || key === 'id') return undefined;
    if (typeof held !== 'object' || held === null || Array.isArray(held)) return held;
    return Object.fromEntries(
      Object.entries(held)
        .filter(([, each]) => each !== undefined && each !== null && each !== false)
        .toSorted(([one], [other]) => (one < other ? -1 : 1)),
    );
  });
}

function styleOf(data: IWorkbookData, style: Nullable<string | IStyleData>): Nullable<IStyleData> {
  return typeof style === 'string' ? data.styles[style] : style;
}

function cellState(data: IWorkbookData, cell: ICellData, shown: CellState['value']): CellState | null {
  const usual = new Map(Object.entries(styleOf(data, data.defaultStyle) ?? {}));
  const style = Object.entries(styleOf(data, cell.s) ?? {});
  // A look that is the workbook's own, said or left unsaid, is the same look.
  const look = inOrder(
    Object.fromEntries(style.filter(([key, each]) => inOrder(each) !== inOrder(usual.get(key) ?? null))),
  );
  const formula = cell.f ?? '';
  if ((shown === null || shown === '') && formula === '' && look === '{}') return null;
  return {
    value: shown === '' ? null : shown,
    ...(formula === '' ? {} : { formula }),
    ...(look === '{}' ? {} : { look }),
  };
}

function sheetState(data: IWorkbookData, sheet: Partial<IWorksheetData>, id: string): SheetState {
  const cells: Record<string, CellState> = {};
  for (const [row, line] of Object.entries(sheet.cellData ?? {}))
    for (const [column, cell] of Object.entries((line ?? {}) as Record<string, Nullable<ICellData>>)) {
      if (!cell) continue;
      const value = cell.v ?? null;
      const state = cellState(
        data,
        cell,
        cell.t === CellValueType.BOOLEAN && value !== null ? Number(value) !== 0 : value,
      );
      if (state !== null) cells[address(Number(row), Number(column))] = state;
    }
  const sized = <T extends { hd?: number; w?: number; h?: number }>(
    all: Nullable<Readonly<Record<string, T | undefined>>>,
    key: (index: number) => string,
    usual: number,
  ): Record<string, string> =>
    Object.fromEntries(
      Object.entries(all ?? {}).flatMap(([index, each]) => {
        const size = each?.w ?? each?.h ?? usual;
        const hidden = each?.hd === 1;
        if (!hidden && Math.abs(size - usual) < 0.5) return [];
        return [[key(Number(index)), `${Math.round(size)}${hidden ? ' hidden' : ''}`]];
      }),
    );
  const custom = (sheet.custom ?? {}) as Record<string, unknown>;
  const { protection, veryHidden, ...others } = custom;
  const listed = (all: readonly { readonly ranges: readonly Span[] }[] | undefined): readonly string[] =>
    (all ?? [])
      .filter(({ ranges }) => ranges.length > 0)
      .map((each) => `${each.ranges.map(span).join(' ')} ${inOrder({ ...each, ranges: null })}`)
      .sort();
  const notes = Object.values((savedResource(data, 'notes') ?? {})[id] ?? {}).flatMap((line) =>
    Object.values(line).filter((note) => !!note),
  );
  return {
    name: sheet.name ?? '',
    visibility:
      veryHidden === true ? 'very-hidden' : sheet.hidden === BooleanNumber.TRUE ? 'hidden' : 'visible',
    protected: protection !== undefined,
    cells,
    columns: sized(
      sheet.columnData as never,
      (index) => columnLetters(index + 1),
      sheet.defaultColumnWidth ?? 64,
    ),
    // Heights follow from wrapped words: only what is hidden counts.
    rows: Object.fromEntries(
      Object.entries(sized(sheet.rowData as never, (index) => String(index + 1), 0)).flatMap(([row, size]) =>
        size.endsWith(' hidden') ? [[row, 'hidden']] : [],
      ),
    ),
    merged: (sheet.mergeData ?? []).map(span).sort(),
    rules: listed(savedResource(data, 'conditionalFormats')?.[id]),
    validations: listed(savedResource(data, 'validations')?.[id]),
    notes: Object.fromEntries(notes.map(({ row, col, note }) => [address(row, col), note])),
    settings: inOrder({
      freeze: sheet.freeze,
      gridlines: sheet.showGridlines,
      others: Object.keys(others).length === 0 ? undefined : others,
    }),
  };
}

/** Reads everything that the open workbook holds; ask for it when it has come to rest. */
export function stateOf(excel: HeadlessExcel): WorkbookState {
  const data = excel.workbook.save();
  const names = Object.values(savedResource(data, 'names') ?? {});
  return {
    sheets: data.sheetOrder.flatMap((id) => {
      const sheet = data.sheets[id];
      return sheet === undefined ? [] : [sheetState(data, sheet, id)];
    }),
    names: Object.fromEntries(
      names
        .map(({ name, formulaOrRefString }): [string, string] => [name, formulaOrRefString])
        .toSorted(([one], [other]) => (one < other ? -1 : 1)),
    ),
    tables: Object.fromEntries(
      excel.model.tables.map(({ name, sheetId, area }) => [
        name,
        `${data.sheets[sheetId]?.name ?? ''}!${span(area)}`,
      ]),
    ),
    settings: Object.fromEntries([...excel.settings].toSorted(([one], [other]) => (one < other ? -1 : 1))),
  };
}

/** The state without page settings, which Excel may refuse where a computer has no printer. */
export const withoutPageSettings = (state: WorkbookState): WorkbookState => ({
  ...state,
  sheets: state.sheets.map((sheet) => ({
    ...sheet,
    settings: sheet.settings.replace(/,?"others":\{"pageLayout":\{.*\}\}(?=\}$)/, ''),
  })),
});

/** Where two states differ, such as `Budget!C5`, `name AES_Baseline`, `setting cashable.marks.v1`; empty where they are the same. */
export function differences(one: WorkbookState, other: WorkbookState): readonly string[] {
  const found: string[] = [];
  const compare = (
    what: string,
    a: Readonly<Record<string, unknown>>,
    b: Readonly<Record<string, unknown>>,
  ) => {
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)]))
      if (inOrder(a[key] ?? null) !== inOrder(b[key] ?? null)) found.push(`${what}${key}`);
  };
  const byName = (state: WorkbookState) => new Map(state.sheets.map((sheet) => [sheet.name, sheet]));
  const [first, second] = [byName(one), byName(other)];
  for (const name of new Set([...first.keys(), ...second.keys()])) {
    const [a, b] = [first.get(name), second.get(name)];
    if (a === undefined || b === undefined) {
      found.push(`sheet ${name}`);
      continue;
    }
    const { cells, notes, columns, rows, ...rest } = a;
    const { cells: cells2, notes: notes2, columns: columns2, rows: rows2, ...rest2 } = b;
    compare(`${name}!`, cells, cells2);
    compare(`note ${name}!`, notes, notes2);
    compare(`column ${name}!`, columns, columns2);
    compare(`row ${name}!`, rows, rows2);
    compare(`${name}: `, rest, rest2);
  }
  compare('name ', one.names, other.names);
  compare('table ', one.tables, other.tables);
  compare('setting ', one.settings, other.settings);
  return found;
}
