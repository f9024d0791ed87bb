import './clock';
import { startHeadlessExcel } from '../../workbench/headless/start';
import type { HeadlessExcel, HeadlessOptions, SimpleWorkbook } from '../../workbench/headless/start';

/** A small budget: a heading row, three services and their sum. */
export const budget: SimpleWorkbook['sheets'][number] = {
  name: 'Budget 04',
  values: [
    ['Service', 'Net'],
    ['Parks', 120],
    ['Housing benefit', 900.5],
    ['Libraries', -4],
    ['Total', '=SUM(B2:B4)'],
  ],
};

const opened = new Set<HeadlessExcel>();

/** Opens a workbook; it is closed after the test. */
export function open(
  sheets: SimpleWorkbook['sheets'] = [budget],
  options: Omit<HeadlessOptions, 'data'> = {},
): HeadlessExcel {
  const excel = startHeadlessExcel({ ...options, data: { sheets } });
  opened.add(excel);
  return excel;
}

afterEach(() => {
  for (const excel of opened) excel.dispose();
  opened.clear();
});

/** Runs one batch on the first sheet and gives what `read` reads after it. */
export async function onFirstSheet<T>(
  excel: HeadlessExcel,
  write: (sheet: Excel.Worksheet, context: Excel.RequestContext) => () => T,
): Promise<T> {
  return excel.Excel.run(async (context) => {
    const read = write(context.workbook.worksheets.getFirst(), context);
    await context.sync();
    return read();
  });
}

/** Values of an area of the first sheet, as Excel gives them. */
export function valuesOf(excel: HeadlessExcel, address: string): Promise<unknown[][]> {
  return onFirstSheet(excel, (sheet) => {
    const range = sheet.getRange(address);
    range.load('values');
    return () => range.values as unknown[][];
  });
}

/** Code and place of the error that a batch earns; `none` when it succeeds. */
export async function errorOf(
  excel: HeadlessExcel,
  batch: (context: Excel.RequestContext) => unknown,
): Promise<{ readonly code: string; readonly location: string; readonly message: string }> {
  try {
    await excel.Excel.run(async (context) => {
      await batch(context);
      await context.sync();
    });
  } catch (error) {
    const { code, message, debugInfo } = error as OfficeExtension.Error;
    return { code, message, location: String(debugInfo.errorLocation ?? '') };
  }
  return { code: 'none', message: '', location: '' };
}
