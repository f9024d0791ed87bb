import { BooleanNumber } from '@univerjs/core';
import type { IStyleData, IWorkbookData, Nullable } from '@univerjs/core';
import { join } from 'node:path';
import { columnLetters } from '../../src/grid/column-letters';
import { createSignature } from '../../src/features/signature/create-signature';
import { createStatements } from '../../src/features/statement-marks/create-statements';
import { Turns } from '../../src/excel/in-turn';
import { inPage } from '../../workbench/probe/page';
import type { PrintLayout } from '../../workbench/book/print-layout';
import { openWorkbook, type OpenWorkbook } from '../../workbench/harness';

/** A sheet as a printer is given it: what each cell shows and how it looks, in CSS pixels. */
export interface PrintedSheet {
  readonly name: string;
  readonly widths: readonly number[];
  /** `null` where Excel fits the row to its words. */
  readonly heights: readonly (number | null)[];
  readonly cells: readonly PrintedCell[];
  readonly merged: readonly Span[];
  readonly layout: PrintLayout;
}

export interface PrintedCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly isNumber: boolean;
  readonly style: IStyleData;
}

interface Span {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

const day = '2006-06-01';
const surroundings = { today: () => day, now: () => `${day}T10:00:00Z`, version: '0.1.0' };
const value = <T>(
  outcome: { ok: true; value: T } | { ok: false; problem: { sentence: string; details?: string } },
): T => {
  if (outcome.ok) return outcome.value;
  throw new Error(`${outcome.problem.sentence} ${outcome.problem.details ?? ''}`);
};

/** Every sheet that Cashable writes, as an officer comes by them: marked, statements and a register put in, checked, recorded, for signature. */
export async function writtenWorkbook(sample: string): Promise<OpenWorkbook> {
  const workbook = await openWorkbook({ path: join(__dirname, '../../assets/samples', sample) });
  const [sheet] = await workbook.done('budget-marks.sheets');
  await workbook.done('budget-marks.mark', await workbook.done('budget-marks.preview', sheet?.id ?? '', {}));
  for (const [kind, year] of [
    ['forward', '2006/07'],
    ['mid-year', '2005/06'],
    ['backward', '2005/06'],
  ] as const)
    await workbook.done('templates.insert', await workbook.done('templates.preview', kind, year));
  await workbook.done('templates.insertRegister');
  // Not before every figure is there.
  await workbook.state();
  await workbook.done('statement-marks.check');
  const turns = new Turns();
  const statements = createStatements({ turns, ...surroundings });
  const signature = createSignature({ turns, statements, today: surroundings.today });
  await inPage(workbook.excel, async () => {
    const looked = value(await statements.look());
    const first = looked?.statements.find(({ run }) => run.statement.kind === 'backward');
    if (first === undefined) throw new Error('No backward look was inserted.');
    value(await statements.record('A. Officer'));
    const about = { sheetId: first.sheetId, kind: 'backward', year: '2005/06' } as const;
    value(await signature.insert(value(await signature.preview(about, { provisional: '' }))));
  });
  return workbook;
}

/** The sheets of a workbook as they print, all that are not the council's own. */
export async function printedSheets(
  workbook: OpenWorkbook,
  own: readonly string[],
): Promise<readonly PrintedSheet[]> {
  await workbook.state();
  const data = workbook.excel.workbook.save();
  const sheets: PrintedSheet[] = [];
  for (const id of data.sheetOrder) {
    const sheet = data.sheets[id];
    const name = sheet?.name ?? '';
    if (sheet === undefined || own.includes(name)) continue;
    const layout = ((sheet.custom ?? {}) as { pageLayout?: PrintLayout }).pageLayout ?? {};
    const shown = await workbook.run(async (context) => {
      const range = context.workbook.worksheets.getItem(name).getUsedRange(false);
      range.load('text,rowIndex,columnIndex');
      await context.sync();
      return { text: range.text, row: range.rowIndex, column: range.columnIndex };
    });
    const area = areaOf(
      layout.printArea,
      shown.text.length + shown.row,
      (shown.text[0]?.length ?? 0) + shown.column,
    );
    const cells: PrintedCell[] = [];
    let lastSeen = area.startRow;
    for (let row = area.startRow; row <= area.endRow; row += 1)
      for (let column = area.startColumn; column <= area.endColumn; column += 1) {
        const cell = sheet.cellData?.[row]?.[column];
        const text = String(shown.text[row - shown.row]?.[column - shown.column] ?? '');
        const style = { ...styleOf(data, data.defaultStyle), ...styleOf(data, cell?.s) };
        if (text !== '' || style.bg?.rgb || Object.values(style.bd ?? {}).some(Boolean)) lastSeen = row;
        cells.push({ row, column, text, isNumber: typeof cell?.v === 'number', style });
      }
    // Of whole columns Excel prints no more than down to the last row in which something is seen.
    const lastRow = /\d/.test(layout.printArea ?? '1') ? area.endRow : lastSeen;
    const range = (length: number) => Array.from({ length }, (_, at) => at);
    sheets.push({
      name,
      layout,
      cells: cells.filter(({ row }) => row <= lastRow),
      widths: range(area.endColumn + 1).map((at) =>
        at < area.startColumn || sheet.columnData?.[at]?.hd === BooleanNumber.TRUE
          ? 0
          : (sheet.columnData?.[at]?.w ?? sheet.defaultColumnWidth ?? 64),
      ),
      heights: range(lastRow + 1).map((at) => {
        const row = sheet.rowData?.[at];
        if (at < area.startRow || row?.hd === BooleanNumber.TRUE) return 0;
        return row?.ia === BooleanNumber.FALSE ? (row.h ?? null) : null;
      }),
      merged: sheet.mergeData ?? [],
    });
  }
  return sheets;
}

const styleOf = (data: IWorkbookData, style: Nullable<string | IStyleData>): IStyleData =>
  (typeof style === 'string' ? data.styles[style] : style) ?? {};

function areaOf(address: string | undefined, rows: number, columns: number): Span {
  const found = /^([A-Z]+)(\d*):([A-Z]+)(\d*)$/.exec(address ?? '');
  const at = (letters: string | undefined): number =>
    Array.from({ length: 100 }, (_, index) => columnLetters(index + 1)).indexOf(letters ?? '');
  return found === null
    ? { startRow: 0, endRow: rows - 1, startColumn: 0, endColumn: columns - 1 }
    : {
        startRow: Number(found[2] || 1) - 1,
        endRow: Number(found[4] || rows) - 1,
        startColumn: at(found[1]),
        endColumn: at(found[3]),
      };
}
