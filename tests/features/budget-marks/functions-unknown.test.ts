import metadata from '../../../src/functions/functions.json';
import { calculateLive } from './live-functions';
import { good, open, type Opened } from './opened';

/**
 * Excel does not know the functions while the add-in is starting or switched off: it shows `#NAME?` and gives each formula
 * back as files store it. That is no typing of the officer's.
 */
let opened: Opened;

beforeEach(async () => {
  opened = open(undefined, { excel: { functionsMetadata: metadata } });
  calculateLive(opened.excel);
  await opened.mark();
  await opened.excel.settle();
  opened.excel.model.functions.known = false;
});
afterEach(() => opened.close());

const baseline = (): Promise<readonly unknown[]> =>
  opened.excel.Excel.run(async (context) => {
    const range = context.workbook.names.getItem('AES_Baseline').getRange();
    range.load('formulas,values');
    await context.sync();
    return [range.formulas[0]?.[0], range.values[0]?.[0]] as readonly unknown[];
  });

it('comes back from Excel as said', async () => {
  expect(await baseline()).toEqual([expect.stringMatching(/^=_xldudf_AES_BASELINE\(/), '#NAME?']);
});

it('leaves nothing of ours behind when the marks are removed', async () => {
  const said = good(await opened.cashable.previewRemoval()).join('\n');
  expect(said).toContain('Sheet ‘AES baseline’ is deleted.');
  expect(said).not.toContain('you typed');
  good(await opened.cashable.removeAll());
  expect(opened.excel.workbook.getSheets().map((sheet) => sheet.getSheetName())).toEqual(['Budget 04']);
});

it('can be put right by marking again, which writes the formulas anew', async () => {
  const preview = await opened.preview();
  expect(preview.upToDate).toBe(false);
  expect(preview.writes.join('\n')).not.toContain('you changed');
  good(await opened.cashable.mark(preview));
  opened.excel.model.functions.known = true;
  expect((await opened.preview()).upToDate).toBe(true);
  expect(await baseline()).toEqual([expect.stringMatching(/^=AES\.BASELINE\(/), expect.any(Number)]);
});

it('leaves what the officer did type alone', async () => {
  await opened.excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('AES baseline').getRange('A40').values = [['checked by me']];
    await context.sync();
  });
  expect(good(await opened.cashable.previewRemoval()).join('\n')).toContain('you typed in A40');
});
