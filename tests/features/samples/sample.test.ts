import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBudget } from '../../../src/budget/read-budget';
import { openWorkbookFile } from '../../../src/files';
import { createSamples } from '../../../src/features/samples/create-samples';
import type { Samples } from '../../../src/features/samples/samples';
import { good } from '../budget-marks/opened';
import { stateOf, type } from '../budget-marks/workbook-state';
import { notes, openTemplates, type OpenedTemplates } from '../templates/opened-templates';

const wished = 'Revenue budget 2004-05';

describe('the sample council', () => {
  let opened: OpenedTemplates;
  let samples: Samples;
  let sheet: string;
  let before: unknown;
  beforeAll(async () => {
    opened = openTemplates(notes);
    samples = createSamples({ patience: 500 });
    before = await stateOf(opened.excel);
    const preview = good(await samples.preview());
    expect(await stateOf(opened.excel)).toEqual(before);
    expect(preview.writes[0]).toContain('Isle of Wight Council, 2004/05, 34 budget lines');
    ({ sheet } = good(await samples.insert(preview)));
    await opened.excel.settle();
  });
  afterAll(() => opened.close());

  test('is a new sheet of its own; the others stay as they were', async () => {
    expect(sheet).toBe(wished);
    const { sheets } = await stateOf(opened.excel);
    expect(sheets.map(({ name }) => name)).toEqual(['Notes', wished]);
    expect([sheets[0]]).toEqual((before as { sheets: unknown[] }).sheets);
  });

  test('reads as a 2004/05 budget that proves to the penny', async () => {
    const snapshot = await opened.snapshot();
    const reading = readBudget(snapshot.sheets.filter(({ name }) => name === sheet));
    // 9,042.9 + 11,487.7 + 8,805.952 thousand pounds, as the three committees published them.
    expect(reading.baseline.amount).toBe(2_933_655_200);
    expect(reading.sheets[0]?.table).toMatchObject({ year: '2004/05', unit: '£000', basis: 'gross' });
    expect(reading.sheets[0]?.totals.sheetTotal).toBe(2_933_655_200);
  });

  test('is the same sheet that “npm start” opens as a workbook', async () => {
    const file = readFileSync(join(__dirname, '../../../assets/samples/unitary-2004-05.xlsx'));
    const [inFile] = openWorkbookFile(file).snapshot().sheets;
    const inBook = (await opened.snapshot()).sheets.find(({ name }) => name === sheet);
    expect(inFile?.name).toBe(sheet);
    expect(inFile?.values).toEqual(inBook?.values);
  });

  test('is put in once: a second time it says where it stands', async () => {
    const outcome = await samples.preview();
    expect(outcome).toMatchObject({ ok: false, problem: { id: 'sample-is-there' } });
  });

  test('is not taken out while a formula elsewhere would break', async () => {
    await type(opened.excel, 'Notes', 'C9', `='${wished}'!A8`);
    expect(await samples.remove()).toMatchObject({ ok: false, problem: { id: 'sheet-is-used' } });
    await type(opened.excel, 'Notes', 'C9', '');
    expect(await samples.present()).toMatchObject({ value: { sheet, changed: false } });
  });

  test('is not taken out while it is marked; with its marks gone nothing of it is left', async () => {
    const id = good(await samples.present())?.sheetId ?? '';
    const { cashable } = opened;
    good(await cashable.mark(good(await cashable.preview(id, {}))));
    await opened.excel.settle();
    // Columns beside the figures are ours, not a change of the sample.
    expect(await samples.present()).toMatchObject({ value: { changed: false } });
    expect(await samples.remove()).toMatchObject({ ok: false, problem: { id: 'sample-is-marked' } });
    good(await cashable.removeAll());
    await opened.excel.settle();
    await type(opened.excel, sheet, 'B8', 6000);
    expect(await samples.present()).toMatchObject({ value: { changed: true } });
    good(await samples.remove());
    await opened.excel.settle();
    const after = await stateOf(opened.excel);
    expect(after).toEqual(before);
    expect(await samples.present()).toMatchObject({ value: null });
  });
});
