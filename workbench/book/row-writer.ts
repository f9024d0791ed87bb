import type { ICellData, IWorksheetData } from '@univerjs/core';
import { cellAddress } from '../../src/grid/cell-address';
import type { Rectangle } from '../../src/grid/rectangle';
import { shownFormula, followChanges, moveFormula, type SheetMovement } from '../../src/files/formula-text';
import type { StoredCell, StoredRow } from '../../src/files/sheet-content';
import { withAttributes } from '../../src/files/xml-element';
import { keptFormula } from '../model/kept-formula';
import { SavedFormats } from './saved-formats';
import { heldCell, holdsSame, writeCell, type HeldCell } from './cell-writer';
import { followArea } from './grid-movement';
import { importedCell, isSpilled, spilledAreas, styleId } from './imported-sheet';
import { rowAttributes } from './row-attributes';
import type { CellRow, RowWriterInput } from './row-input';
import { isSurelyUntouched } from './untouched-rows';

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
  readonly used: Rectangle | null;
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

/** Compares a sheet's cells with the file's and writes what changed; every other cell and row stays byte for byte. */
export class RowWriter {
  private readonly storedRows: ReadonlyMap<number, StoredRow>;
  private readonly spilled: ReturnType<typeof spilledAreas>;
  private readonly brokenGroups = new Set<string>();
  private readonly sharedMasters: ReadonlyMap<string, { row: number; column: number; formula: string }>;
  /** The formats of what is written. */
  readonly formats: SavedFormats;
  private readonly styleIds: readonly string[];
  private formulasChanged = false;
  private contentChanged = false;
  private readonly notCalculated = new Set<string>();

  constructor(private readonly input: RowWriterInput) {
    this.styleIds = Array.from({ length: input.styles.count }, (_, format) => styleId(format));
    this.storedRows = new Map(input.content.rows.map((row) => [row.row, row]));
    this.spilled = spilledAreas(input.content, input.kept);
    this.sharedMasters = findSharedMasters(input.saved);
    this.formats = new SavedFormats(input);
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
    const cells: { area: Rectangle | null } = { area: null };
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

  private isSurelyUntouched(row: number, stored: StoredRow | undefined): boolean {
    if (stored?.row !== row || this.input.movement.columns.isMoved || this.brokenGroups.size > 0)
      return false;
    return isSurelyUntouched(stored, this.cellsAt(row), this.input.styles, this.styleIds);
  }

  private cellsAt(row: number): CellRow | undefined {
    return (this.input.saved.cellData as unknown as Readonly<Record<number, CellRow>> | undefined)?.[row - 1];
  }

  /** What becomes of each cell of a row, by column, in order. */
  private decide(row: number): [number, Decision][] {
    const { movement } = this.input;
    const stored = this.storedAt(row);
    const cells = this.cellsAt(row) ?? {};
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
    if (kept !== null) this.notCalculated.add(cellAddress({ row, column }));
    const held = kept ?? heldCell(cell, (each) => this.sharedFormula(each, row, column));
    const inherited = this.formats.inherited(row, column);
    if (!stored) {
      const format = this.formats.of(cell, null, inherited, false);
      if (held) this.contentChanged = true;
      return held || format !== inherited ? { kind: 'write', stored: null, held, format } : null;
    }
    const isStyled = storedRow?.style !== null || this.formats.isStyledColumn(stored.column);
    const imported = importedCell(stored, this.input.styles, this.spilled, isStyled, this.input.kept);
    const isUntouched = !cell && imported === null;
    const isContentKept =
      isUntouched || holdsSame(stored, this.spilled.length > 0 && isSpilled(stored, this.spilled), held);
    if (!isContentKept) this.contentChanged = true;
    const format = isUntouched ? stored.style : this.formats.of(cell, stored, inherited, isContentKept);
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

  private sharedFormula(cell: ICellData, row: number, column: number): string | null {
    const master = cell.si ? this.sharedMasters.get(cell.si) : undefined;
    return master ? moveFormula(master.formula, row - master.row, column - master.column) : null;
  }

  private writeRow(
    row: number,
  ): { source: string; isChanged: boolean; first: number | null; last: number | null } | null {
    const { text, prefix } = this.input;
    const stored = this.storedAt(row);
    const attributes = rowAttributes(row, stored, this.input, this.formats);
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
    const address = cellAddress({ row, column });
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
      decision.kind === 'write' && !decision.stored ? this.formats.inherited(row, column) : -1,
    );
  }
}

function followedShown(text: string, changes: ReadonlyMap<string, SheetMovement>, ownName: string): string {
  return `=${shownFormula(followChanges(text, ownName, changes))}`;
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
