import '../../workbench/clock';
import { faultsOfParts } from '../../workbench/book/element-order';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Templates } from '../../../src/features/statement-marks/statements';
import { createTemplates } from '../../../src/features/templates/create-templates';
import { openWorkbookFile } from '../../../src/files';
import { readSettings, saveWorkbookFile, toUniver } from '../../../workbench/book';
import { type HeadlessExcel, startHeadlessExcel } from '../../../workbench/headless/start';
import { calculateLive } from '../budget-marks/live-functions';

/** A council's budget workbook that comes with the project. */
export const districtWorkbook = (): Uint8Array =>
  readFileSync(join(__dirname, '../../../assets/samples/district-with-benefits.xlsx'));

const metadata: unknown = JSON.parse(
  readFileSync(join(__dirname, '../../../src/functions/functions.json'), 'utf8'),
);

/** A workbook file open in the stand-in for Excel. */
export interface OpenedFile {
  readonly excel: HeadlessExcel;
  readonly templates: Templates;
  save(): Promise<Uint8Array>;
  close(): Promise<void>;
}

const stillOpen = new Set<() => Promise<void>>();

/** Closes what a failed test left open. */
export async function closeAll(): Promise<void> {
  for (const close of [...stillOpen]) await close();
}

export function openFile(bytes: Uint8Array): OpenedFile {
  const file = openWorkbookFile(bytes);
  const excel = startHeadlessExcel({
    build: 'web',
    functionsMetadata: metadata,
    data: toUniver(file, 'book.xlsx').data,
    settings: readSettings(file),
  });
  const removeGlobals = excel.installGlobals();
  calculateLive(excel);
  const close = async (): Promise<void> => {
    stillOpen.delete(close);
    await excel.settle();
    removeGlobals();
    excel.dispose();
  };
  stillOpen.add(close);
  return {
    excel,
    templates: createTemplates({ patience: 500, today: () => '2006-05-01' }),
    save: async () => {
      await excel.settle();
      const saved = saveWorkbookFile(file, excel.workbook.save(), {
        settings: Object.fromEntries(excel.settings),
      });
      expect(faultsOfParts(saved)).toEqual([]);
      return saved;
    },
    close,
  };
}

/** How a sheet looks and prints, as far as templates set it, read through Microsoft's client library. */
export async function looksOf(excel: HeadlessExcel, name: string, cells: readonly string[]) {
  return excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const { pageLayout } = sheet;
    sheet.load('showGridlines');
    pageLayout.load('orientation,paperSize,zoom');
    const rows = pageLayout.getPrintTitleRowsOrNullObject();
    const columns = pageLayout.getPrintTitleColumnsOrNullObject();
    const frozen = sheet.freezePanes.getLocationOrNullObject();
    const printed = pageLayout.getPrintAreaOrNullObject();
    const merged = sheet.getRange().getMergedAreasOrNullObject();
    merged.load('areaCount');
    merged.areas.load('items/address');
    for (const range of [rows, columns, frozen]) range.load('address');
    const looked = cells.map((address) => {
      const { format, dataValidation } = sheet.getRange(address);
      const top = format.borders.getItem('EdgeTop');
      const left = format.borders.getItem('EdgeLeft');
      format.load('rowHeight,columnWidth,wrapText,verticalAlignment');
      format.font.load('bold,italic,color,size');
      format.fill.load('color');
      for (const border of [top, left]) border.load('style,color,weight');
      dataValidation.load('type,rule,prompt,errorAlert');
      return { address, format, top, left, dataValidation };
    });
    await context.sync();
    const text = (range: Excel.Range): string | null => (range.isNullObject ? null : range.address);
    return {
      gridlines: sheet.showGridlines,
      orientation: pageLayout.orientation,
      paper: pageLayout.paperSize,
      zoom: pageLayout.zoom,
      repeated: [text(rows), text(columns)],
      frozen: text(frozen),
      hasPrintArea: !printed.isNullObject,
      merged: merged.isNullObject ? [] : merged.areas.items.map(({ address }) => address).sort(),
      cells: looked.map(({ address, format, top, left, dataValidation }) => ({
        address,
        height: format.rowHeight,
        width: format.columnWidth,
        wrap: format.wrapText,
        vertical: format.verticalAlignment,
        font: [format.font.bold, format.font.italic, format.font.color, format.font.size],
        fill: format.fill.color,
        top: top.style === 'None' ? 'None' : [top.style, top.color, top.weight],
        left: left.style === 'None' ? 'None' : [left.style, left.color, left.weight],
        rule: dataValidation.rule,
        prompt: dataValidation.prompt,
        error: dataValidation.errorAlert,
      })),
    };
  });
}
