import { askExcel } from './excel-run';
import type { Outcome } from './problem';
import { problemFrom } from './problem-from-error';

/** @returns the id of the sheet that the officer is looking at */
export async function readActiveSheetId(): Promise<Outcome<string>> {
  try {
    const value = await askExcel(async ({ context, sync }) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load('id');
      await sync();
      return sheet.id;
    });
    return { ok: true, value };
  } catch (error) {
    return { ok: false, problem: problemFrom(error) };
  }
}
