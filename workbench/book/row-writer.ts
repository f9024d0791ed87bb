import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import { cellAddress, type Area } from '../../src/files/cell-address';
import {
  shownFormula,
  followChanges,
  followSpan,
  moveFormula,
  type SheetChange,
} from '../../src/files/formula-text';
import type { SheetContent, StoredCell, StoredColumns, StoredRow } from '../../src/files/sheet-content';
import { withAttributes } from '../../src/files/xml-element';
import { keptFormula } from '../model/kept-formula';
import { lookOfStyle, styleOfLook } from './cell-look';
import { heldCell, holdsSame, writeCell, type HeldCell } from './cell-writer';
import type { GridMovement } from './grid-movement';
import { formatOfStyleId, importedCell, isSpilled, spilledAreas, styleId } from './imported-sheet';
import type { KeptFormulas } from './not-recalculated';
import { rowPoints } from './measures';
import type { StyleSheet } from './style-sheet';

export interface RowWriterInput {
  /** The sheet part as it was opened. */
  readonly text: string;
  readonly content: SheetContent;
  readonly imported: Partial<IWorksheetData>;
  readonly saved: Partial<IWorksheetData>;
  readonly savedStyles: IWorkbookData['styles'];
  readonly movement: GridMovement;
  /** Changes of all sheets, by their names in the file; this sheet's own name there. */
  readonly changes: ReadonlyMap<string, SheetChange>;
  readonly ownName: string;
  readonly styles: StyleSheet;
  /** Formulas of the file that the spreadsheet does not calculate. */
  readonly kept: KeptFormulas;
  readonly prefix: string;
}

export interface WrittenRows {
  /** What stands within `sheetData`; `null` when nothing changed. */
  readonly source: string | null;
  /** True when a formula was added, changed, moved or removed. */
  readonly formulasChanged: boolean;
  /** True when a cell holds something else than in the file, whatever it looks like. */
  readonly contentChanged: boolean;
  /** Cells whose formulas the spreadsheet did not calculate, such as `C2`. */
  readonly notCalculated: ReadonlySet<string>;
  /** Smallest area around all cells, `null` for an empty sheet. */
  readonly used: Area | null;
}

type Decision =
  | { readonly kind: 'keep'; readonly stored: StoredCell }
  | {
      readonly kind: 'write';
      readonly stored: StoredCell | null;
      readonly held: HeldCell | null;
      readonly format: number;
    }
  | { readonly kind: 'drop'; readonly stored: StoredCell };

type CellRow = Readonly<Record<number, ICellData | null | undefined>>;

/** Compares a sheet's cells with the file's and writes what changed; every other cell and row stays byte for byte. */
export class RowWriter {
  private readonly storedRows: ReadonlyMap<number, StoredRow>;
  private readonly spilled: ReturnType<typeof spilledAreas>;
  private readonly brokenGroups = new Set<string>();
  private readonly sharedMasters: ReadonlyMap<string, { row: number; column: number; formula: string }>;
  private readonly styledColumns: readonly StoredColumns[];
  private readonly styleIds: readonly string[];
  private formulasChanged = false;
  private contentChanged = false;
  private readonly notCalculated = new Set<string>();

  constructor(private readonly input: RowWriterInput) {
    this.styleIds = Array.from({ length: input.styles.count }, (_, format) => styleId(format));
    this.storedRows = new Map(input.content.rows.map((row) => [row.row, row]));
    this.spilled = spilledAreas(input.content, input.kept);
    this.sharedMasters = findSharedMasters(input.saved);
    this.styledColumns = input.content.columns.filter((each) => each.style !== null);
  }

  write(): WrittenRows {
    const { movement, content, saved } = this.input;
    const rows = new Set<number>();
    for (const key of Object.keys(saved.cellData ?? {})) rows.add(Number(key) + 1);
    for (const key of Object.keys(saved.rowData ?? {})) rows.add(Number(key) + 1);
    for (const stored of content.rows) {
      const now = movement.row(stored.row);
      if (now === null) this.noteLostRow(stored);
      else rows.add(now);
    }
    const order = [...rows].filter((row) => row >= 1).sort((a, b) => a - b);
    // Cells of a shared formula lean on its first cell: when one of them changes, all are written out.
    if (content.rows.some((row) => row.cells.some((cell) => cell.formula?.kind === 'shared'))) {
      for (const row of order) this.noteBrokenGroups(row);
    }
    const sources: string[] = [];
    let isChanged = content.rows.some((row) => movement.row(row.row) === null);
    const cells: { area: Area | null } = { area: null };
    for (const row of order) {
      const written = this.writeRow(row);
      if (!written) {
        if (this.storedAt(row)) isChanged = true;
        continue;
      }
      sources.push(written.source);
      if (written.isChanged) isChanged = true;
      if (written.first !== null && written.last !== null) {
        cells.area = {
          firstRow: cells.area?.firstRow ?? row,
          lastRow: row,
          firstColumn: Math.min(cells.area?.firstColumn ?? written.first, written.first),
          lastColumn: Math.max(cells.area?.lastColumn ?? written.last, written.last),
        };
      }
    }
    return {
      source: isChanged ? sources.join('') : null,
      formulasChanged: this.formulasChanged,
      contentChanged: this.contentChanged,
      notCalculated: this.notCalculated,
      used: cells.area,
    };
  }

  private storedAt(row: number): StoredRow | undefined {
    const origin = this.input.movement.rows.origin(row);
    return origin === null ? undefined : this.storedRows.get(origin);
  }

  private noteLostRow(row: StoredRow): void {
    if (row.cells.length > 0) this.contentChanged = true;
    for (const cell of row.cells) {
      if (!cell.formula) continue;
      this.formulasChanged = true;
      if (cell.formula.group !== null) this.brokenGroups.add(cell.formula.group);
    }
  }

  private noteBrokenGroups(row: number): void {
    const { movement } = this.input;
    if (this.isSurelyUntouched(row, this.storedAt(row))) return;
    for (const [column, decision] of this.decide(row)) {
      const group = decision.stored?.formula?.group;
      if (group === undefined || group === null || !decision.stored) continue;
      const isInPlace =
        movement.row(decision.stored.row) === decision.stored.row && column === decision.stored.column;
      if (decision.kind !== 'keep' || !isInPlace) this.brokenGroups.add(group);
    }
  }

  /** A quick answer for the many rows that nobody touched: true when all cells surely hold and look as in the file. */
  private isSurelyUntouched(row: number, stored: StoredRow | undefined): boolean {
    if (stored?.row !== row || this.input.movement.columns.isMoved || this.brokenGroups.size > 0)
      return false;
    const cells = (this.input.saved.cellData as unknown as Readonly<Record<number, CellRow>> | undefined)?.[
      row - 1
    ];
    let met = 0;
    for (const cell of stored.cells) {
      const data = cells?.[cell.column - 1];
      if (!data) {
        if (cell.value !== '' || cell.formula !== null || cell.style !== 0) return false;
        continue;
      }
      met += 1;
      if (cell.formula !== null || data.f || data.si || data.p || cell.value !== plainValue(data))
        return false;
      if (data.s !== undefined ? data.s !== this.styleIds[cell.style] : cell.style !== 0) return false;
      if ((data.custom?.['unlocked'] === true) === this.input.styles.isLocked(cell.style)) return false;
    }
    if (!cells) return true;
    let count = 0;
    for (const key in cells) if (cells[Number(key)]) count += 1;
    return count === met;
  }

  /** What becomes of each cell of a row, by column, in order. */
  private decide(row: number): [number, Decision][] {
    const { movement, saved } = this.input;
    const stored = this.storedAt(row);
    const cells =
      (saved.cellData as unknown as Readonly<Record<number, CellRow>> | undefined)?.[row - 1] ?? {};
    const storedByColumn = new Map<number, StoredCell>();
    for (const cell of stored?.cells ?? []) {
      const column = movement.column(cell.column);
      if (column !== null) storedByColumn.set(column, cell);
      else if (cell.formula) this.formulasChanged = true;
    }
    const columns = new Set<number>(storedByColumn.keys());
    for (const key of Object.keys(cells)) columns.add(Number(key) + 1);
    const decisions: [number, Decision][] = [];
    for (const column of [...columns].sort((a, b) => a - b)) {
      const decision = this.decideCell(row, column, stored, storedByColumn.get(column), cells[column - 1]);
      if (decision) decisions.push([column, decision]);
    }
    return decisions;
  }

  private decideCell(
    row: number,
    column: number,
    storedRow: StoredRow | undefined,
    stored: StoredCell | undefined,
    cell: ICellData | null | undefined,
  ): Decision | null {
    const kept = this.keptFormula(stored, cell);
    if (kept !== null) this.notCalculated.add(cellAddress(row, column));
    const held = kept ?? heldCell(cell, (each) => this.sharedFormula(each, row, column));
    const inherited = this.inheritedFormat(row, column);
    if (!stored) {
      const format = this.formatOf(cell, null, inherited, false);
      if (held) this.contentChanged = true;
      return held || format !== inherited ? { kind: 'write', stored: null, held, format } : null;
    }
    const isStyled =
      storedRow?.style !== null ||
      this.styledColumns.some((each) => stored.column >= each.from && stored.column <= each.to);
    const imported = importedCell(stored, this.input.styles, this.spilled, isStyled, this.input.kept);
    const isUntouched = !cell && imported === null;
    const isContentKept =
      isUntouched || holdsSame(stored, this.spilled.length > 0 && isSpilled(stored, this.spilled), held);
    if (!isContentKept) this.contentChanged = true;
    const format = isUntouched ? stored.style : this.formatOf(cell, stored, inherited, isContentKept);
    const group = stored.formula?.group ?? null;
    const isKept =
      isContentKept && format === stored.style && !(group !== null && this.brokenGroups.has(group));
    if (isKept) return { kind: 'keep', stored };
    if (!held && format === inherited) return { kind: 'drop', stored };
    return { kind: 'write', stored, held, format };
  }

  /** What a cell holds whose formula the spreadsheet did not calculate: that formula, followed, and the file's last value. */
  private keptFormula(stored: StoredCell | undefined, cell: ICellData | null | undefined): HeldCell | null {
    if (!stored?.formula || !this.input.kept.has(stored)) return null;
    if (keptFormula(cell) !== `=${shownFormula(stored.formula.text)}`) return null;
    const { changes, ownName } = this.input;
    return {
      formula: followedShown(stored.formula.text, changes, ownName),
      value: stored.value === '' ? null : stored.value,
    };
  }

  /** Format that a blank cell has here: the row's, else the column's. */
  private inheritedFormat(row: number, column: number): number {
    const { saved } = this.input;
    const rowStyle = (saved.rowData as Readonly<Record<number, Partial<IRowData> | undefined>> | undefined)?.[
      row - 1
    ]?.s;
    const ofRow = rowStyle === undefined || rowStyle === null ? null : this.lineFormat(rowStyle);
    if (ofRow !== null) return ofRow;
    const columnStyle = (
      saved.columnData as Readonly<Record<number, { s?: unknown } | undefined>> | undefined
    )?.[column - 1]?.s;
    if (columnStyle !== undefined && columnStyle !== null) return this.lineFormat(columnStyle);
    const origin = this.input.movement.columns.origin(column);
    const run =
      origin === null
        ? undefined
        : this.styledColumns.find((each) => origin >= each.from && origin <= each.to);
    // Columns beyond the grid keep the file's format.
    return run && column > (saved.columnCount ?? 0) ? (run.style ?? 0) : 0;
  }

  /** Format of a row's or column's style. */
  lineFormat(style: unknown): number {
    const known = formatOfStyleId(style);
    if (known !== null) return known;
    const { styles } = this.input;
    return styles.formatFor(0, lookOfStyle(this.resolve(style), styles.look(0)), styles.isLocked(0));
  }

  private resolve(style: unknown): IStyleData | null {
    if (typeof style === 'string') return this.input.savedStyles[style] ?? null;
    return typeof style === 'object' ? style : null;
  }

  private formatOf(
    cell: ICellData | null | undefined,
    stored: StoredCell | null,
    inherited: number,
    isContentKept: boolean,
  ): number {
    const { styles } = this.input;
    const base = stored ? stored.style : inherited;
    const locked = this.isLocked(cell, base, stored !== null && isContentKept);
    if (cell?.s === undefined || cell.s === null) {
      if (!stored) return inherited;
      // Imported without a style when plain; otherwise its style was taken away.
      return styles.formatFor(inherited, styles.look(inherited), locked);
    }
    const named = formatOfStyleId(cell.s);
    if (named !== null) {
      // A copied cell brings its format with it, protection included.
      if (!stored) return named;
      return named === base && locked === styles.isLocked(base)
        ? base
        : styles.formatFor(base, styles.look(named), locked);
    }
    const style = this.resolve(cell.s) ?? {};
    // A style made on a blank cell says only what was changed; the rest comes from its row or column.
    const isWhole = Boolean(style.ff) && style.fs !== undefined;
    const whole = isWhole ? style : { ...styleOfLook(styles.look(inherited)), ...withoutUnset(style) };
    return styles.formatFor(base, lookOfStyle(whole, styles.look(0)), locked);
  }

  /** The workbench notes on a cell that it is unlocked. The spreadsheet drops such notes with the content of a cleared cell. */
  private isLocked(cell: ICellData | null | undefined, base: number, isContentKept: boolean): boolean {
    if (cell?.custom?.['unlocked'] === true) return false;
    return isContentKept || this.input.styles.isLocked(base);
  }

  private sharedFormula(cell: ICellData, row: number, column: number): string | null {
    const master = cell.si ? this.sharedMasters.get(cell.si) : undefined;
    return master ? moveFormula(master.formula, row - master.row, column - master.column) : null;
  }

  private writeRow(
    row: number,
  ): { source: string; isChanged: boolean; first: number | null; last: number | null } | null {
    const { text, prefix } = this.input;
    const stored = this.storedAt(row);
    const attributes = this.rowAttributes(row, stored);
    if (stored && attributes === null && this.isSurelyUntouched(row, stored)) {
      return {
        source: text.slice(stored.start, stored.end),
        isChanged: false,
        first: stored.cells[0]?.column ?? null,
        last: stored.cells.at(-1)?.column ?? null,
      };
    }
    const decisions = this.decide(row);
    const isInPlace = stored?.row === row;
    const columns = decisions.filter(([, decision]) => decision.kind !== 'drop').map(([column]) => column);
    const first = columns[0] ?? null;
    const last = columns.at(-1) ?? null;
    const areCellsKept =
      stored !== undefined &&
      decisions.length === stored.cells.length &&
      decisions.every(([column, decision]) => decision.kind === 'keep' && decision.stored.column === column);
    if (stored && isInPlace && areCellsKept && attributes === null) {
      return { source: text.slice(stored.start, stored.end), isChanged: false, first, last };
    }
    const cells = decisions.map(([column, decision]) => this.cellSource(row, column, decision)).join('');
    if (cells === '' && attributes === null && !stored) return null;
    const base = stored ? text.slice(stored.start, stored.openEnd) : `<${prefix}row>`;
    const opening = withAttributes(base.replace(/\s*\/>$/, '>'), {
      r: String(row),
      ...(areCellsKept ? {} : { spans: null }),
      ...attributes,
    });
    const source = cells === '' ? opening.replace(/>$/, '/>') : `${opening}${cells}</${prefix}row>`;
    return { source, isChanged: true, first, last };
  }

  private cellSource(row: number, column: number, decision: Decision): string {
    const { text, prefix, changes, ownName, movement } = this.input;
    const address = cellAddress(row, column);
    const { stored } = decision;
    const isInPlace = stored?.row === row && stored.column === column;
    if (decision.kind === 'keep') {
      const source = text.slice(decision.stored.start, decision.stored.end);
      const isArray = decision.stored.formula?.area !== null && decision.stored.formula !== null;
      if (isInPlace && /^<[^>]*\sr=/.test(source)) return source;
      if (!isInPlace && decision.stored.formula) this.formulasChanged = true;
      if (!(isArray && !isInPlace)) {
        const end = source.indexOf('>') + 1;
        return withAttributes(source.slice(0, end), { r: address }) + source.slice(end);
      }
    }
    if (stored?.formula) this.formulasChanged = true;
    if (decision.kind === 'drop') return '';
    const held =
      decision.kind === 'write'
        ? decision.held
        : { formula: null, value: decision.stored.value === '' ? null : decision.stored.value };
    if (held?.formula) this.formulasChanged = true;
    const formula = stored?.formula ?? null;
    const source = stored ? text.slice(stored.start, text.indexOf('>', stored.start) + 1) : '';
    const metadata = /\s(?:[\w]+:)?cm\s*=\s*"(\d+)"/.exec(source)?.[1];
    return writeCell(
      {
        address,
        format: decision.kind === 'write' ? decision.format : decision.stored.style,
        held:
          decision.kind === 'keep' && formula
            ? { formula: followedShown(formula.text, changes, ownName), value: held?.value ?? null }
            : held,
        stored,
        followed: formula ? followChanges(formula.text, ownName, changes) : null,
        arrayArea: formula?.area ? followArea(formula.area, movement) : null,
        metadata: metadata === undefined ? '' : ` cm="${metadata}"`,
        prefix,
      },
      decision.kind === 'write' && !decision.stored ? this.inheritedFormat(row, column) : -1,
    );
  }

  /** Attributes of a row that changed, as they are written; `null` when none did. */
  private rowAttributes(row: number, stored: StoredRow | undefined): Record<string, string | null> | null {
    const { imported, saved } = this.input;
    const now =
      (saved.rowData as Readonly<Record<number, Partial<IRowData> | undefined>> | undefined)?.[row - 1] ?? {};
    const was = stored
      ? ((imported.rowData as Readonly<Record<number, Partial<IRowData> | undefined>> | undefined)?.[
          stored.row - 1
        ] ?? {})
      : {};
    const changes: Record<string, string | null> = {};
    const isHidden = now.hd === BooleanNumber.TRUE;
    if (isHidden !== (was.hd === BooleanNumber.TRUE)) {
      changes['hidden'] = isHidden ? '1' : null;
      if (!isHidden && stored?.height === 0) changes['ht'] = null;
    }
    const usual = saved.defaultRowHeight ?? 20;
    const isSized = now.h !== undefined && now.ia !== BooleanNumber.TRUE && now.h !== (was.h ?? usual);
    if (isSized && now.h !== undefined) {
      changes['ht'] = String(rowPoints(now.h));
      changes['customHeight'] = '1';
    }
    const styleNow = now.s ?? null;
    const styleWas = was.s ?? null;
    if (styleNow !== styleWas) {
      const format = styleNow === null ? 0 : this.lineFormat(styleNow);
      if (format !== (stored?.style ?? 0)) {
        changes['s'] = format === 0 ? null : String(format);
        changes['customFormat'] = format === 0 ? null : '1';
      }
    }
    return Object.keys(changes).length === 0 ? null : changes;
  }
}

function followedShown(text: string, changes: ReadonlyMap<string, SheetChange>, ownName: string): string {
  return `=${shownFormula(followChanges(text, ownName, changes))}`;
}

/** An area after rows and columns moved; `null` when all of it was deleted. */
export function followArea(area: Area, movement: GridMovement): Area | null {
  if (!movement.isMoved) return area;
  const rows = followSpan(area.firstRow, area.lastRow, movement.row);
  const columns = followSpan(area.firstColumn, area.lastColumn, movement.column);
  return rows && columns
    ? { firstRow: rows[0], lastRow: rows[1], firstColumn: columns[0], lastColumn: columns[1] }
    : null;
}

function withoutUnset(style: IStyleData): IStyleData {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));
}

function findSharedMasters(
  saved: Partial<IWorksheetData>,
): ReadonlyMap<string, { row: number; column: number; formula: string }> {
  const found = new Map<string, { row: number; column: number; formula: string }>();
  for (const [row, cells] of Object.entries((saved.cellData ?? {}) as unknown as Record<string, CellRow>)) {
    for (const [column, cell] of Object.entries(cells)) {
      if (cell?.si && cell.f)
        found.set(cell.si, { row: Number(row) + 1, column: Number(column) + 1, formula: cell.f });
    }
  }
  return found;
}

/** The value of a cell without a formula as the file holds it; `null` where a closer look is needed. */
function plainValue(cell: ICellData): string | number | boolean | null {
  const { v, t } = cell;
  if (t === CellValueType.NUMBER) return typeof v === 'number' ? v : null;
  if (t === CellValueType.BOOLEAN) return v === 1 ? true : v === 0 ? false : null;
  if (t === CellValueType.STRING) return typeof v === 'string' ? v : null;
  return v === undefined && t === undefined ? '' : null;
}
