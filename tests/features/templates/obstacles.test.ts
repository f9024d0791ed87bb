import { good, problemOf } from '../budget-marks/opened';
import { stateOf, type } from '../budget-marks/workbook-state';
import { openTemplates, type OpenedTemplates } from './opened-templates';

let opened: OpenedTemplates;
afterEach(() => opened.close());

test('a sheet that has the wished name already stays as it is, and the new one gets a number', async () => {
  opened = openTemplates(undefined, {
    more: [{ name: 'FORWARD LOOK 2005-06', values: [['Our own notes']] }],
  });
  const preview = await opened.previewOf('forward', '2005/06');
  expect(preview.sheet).toBe('Forward look 2005-06 (2)');
  expect(preview.writes).toContain(
    'The name ‘Forward look 2005-06’ is taken by another sheet, so the new one is called ‘Forward look 2005-06 (2)’.',
  );
  good(await opened.templates.insert(preview));
  expect(opened.excel.cell('FORWARD LOOK 2005-06', 'A1')).toBe('Our own notes');
});

test('a defined name that is taken is left alone, and the new one gets another ending', async () => {
  opened = openTemplates();
  await opened.run(async (context) => {
    context.workbook.names.add('AES_Forward_look_2005_06', '=42');
    await context.sync();
  });
  await opened.insert('forward', '2005/06');
  const { names } = await stateOf(opened.excel);
  expect(names).toMatchObject({
    AES_Forward_look_2005_06: '=42',
    AES_Forward_look_2005_06_v2: "='Forward look 2005-06'!$A$1:$F$35",
  });
});

test('a statement that is there is not inserted again', async () => {
  opened = openTemplates();
  await opened.insert('backward', '2005/06');
  expect(problemOf(await opened.templates.preview('backward', '2005/06')).sentence).toBe(
    'The backward look 2005/06 stands on sheet ‘Backward look 2005-06’ already. Fill in that one, or delete the sheet first. Nothing was changed.',
  );
});

test('a year without a statement is refused', async () => {
  opened = openTemplates();
  expect(problemOf(await opened.templates.preview('forward', '2011/12')).sentence).toBe(
    'The guidance has no forward look for 2011/12. Choose another year. Nothing was changed.',
  );
});

test('what changed since the preview is not written over: a new preview is asked for', async () => {
  opened = openTemplates();
  const preview = await opened.previewOf('forward', '2005/06');
  await type(opened.excel, 'Notes', 'A1', 'Essex County Council');
  const before = await stateOf(opened.excel);
  expect(problemOf(await opened.templates.insert(preview)).sentence).toMatch(
    /^Something that the forward look 2005\/06 is filled from has changed since the preview\./,
  );
  expect(problemOf(await opened.templates.insert({ ...preview, token: 'x' })).id).toBe('preview-unusable');
  expect(await stateOf(opened.excel)).toEqual(before);
});

test('a workbook whose structure is protected stays as it is, and the officer hears why', async () => {
  opened = openTemplates();
  const preview = await opened.previewOf('forward', '2005/06');
  const before = await stateOf(opened.excel);
  await opened.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  const { id, sentence } = problemOf(await opened.templates.insert(preview));
  expect([id, sentence]).toEqual(['access-denied', expect.stringContaining('Protect Workbook')]);
  expect(await stateOf(opened.excel)).toEqual(before);
});

test('names of 31 characters, with an apostrophe, are followed by formulas', async () => {
  const name = 'Council’s "A&B" look 05-06 (o\'k)'.replaceAll('"', '').padEnd(31, 'x').slice(0, 31);
  opened = openTemplates();
  await opened.insert('backward', '2005/06');
  await opened.run(async (context) => {
    context.workbook.worksheets.getItem('Backward look 2005-06').name = name;
    await context.sync();
  });
  await type(opened.excel, name, 'B14', 1_200);
  await type(opened.excel, name, 'F14', 300.5);
  const preview = await opened.previewOf('backward', '2006/07');
  expect(preview.filled.join(' ')).toContain(`‘${name}’ (2005/06)`);
  good(await opened.templates.insert(preview));
  await opened.excel.settle();
  expect(opened.excel.cell('Backward look 2006-07', 'B14')).toBe('1,501');
});

test('a sheet is known when it was renamed, moved and filled in, and is forgotten when the officer deletes it', async () => {
  opened = openTemplates();
  const { sheetId } = await opened.insert('mid-year', '2006/07');
  expect(good(await opened.templates.inserted())).toEqual([
    { sheetId, sheet: 'Mid-year update 2006-07', changed: false },
  ]);
  await opened.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Mid-year update 2006-07');
    sheet.name = 'November';
    sheet.position = 0;
    await context.sync();
  });
  expect(good(await opened.templates.inserted())).toEqual([{ sheetId, sheet: 'November', changed: false }]);
  await type(opened.excel, 'November', 'B12', 5);
  expect(good(await opened.templates.inserted())).toMatchObject([{ sheet: 'November', changed: true }]);
  await opened.run(async (context) => {
    context.workbook.worksheets.getItem('November').delete();
    await context.sync();
  });
  expect(good(await opened.templates.inserted())).toEqual([]);
  expect(problemOf(await opened.templates.remove(sheetId)).id).toBe('not-inserted');
  await opened.insert('mid-year', '2006/07');
  expect(Object.keys((await stateOf(opened.excel)).names)).toEqual(['AES_Mid_year_update_2006_07']);
});

test('a sheet of the officer’s own is not taken out', async () => {
  opened = openTemplates();
  const sheets = good(await opened.cashable.sheets());
  expect(problemOf(await opened.templates.remove(sheets[0]?.id ?? '')).sentence).toMatch(
    /^This sheet was not inserted by Cashable/,
  );
});

test('a sheet from which the officer’s own formulas take figures is not taken out: they would break for good', async () => {
  opened = openTemplates(undefined, {
    more: [{ name: 'Report', values: [['Gains in all', '']] }],
  });
  const { sheet, sheetId } = await opened.insert('backward', '2005/06');
  await type(opened.excel, 'Report', 'B1', `='${sheet}'!B29`);
  const before = await stateOf(opened.excel);
  const { id, sentence } = problemOf(await opened.templates.remove(sheetId));
  expect([id, sentence]).toEqual(['sheet-is-used', expect.stringContaining('Formulas on ‘Report’')]);
  expect(await stateOf(opened.excel)).toEqual(before);
  await type(opened.excel, 'Report', 'B1', 12);
  good(await opened.templates.remove(sheetId));
});

test('a formula that reads a sheet of a longer name is none that reads this one', async () => {
  opened = openTemplates(undefined, {
    more: [
      { name: 'OldGains', values: [[5]] },
      { name: 'Report', values: [['=OldGains!A1']] },
    ],
  });
  const { sheet, sheetId } = await opened.insert('backward', '2005/06');
  await opened.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).name = 'Gains';
    await context.sync();
  });
  good(await opened.templates.remove(sheetId));
});

test('a damaged record is said, and nothing is written over it', async () => {
  opened = openTemplates(undefined, {
    excel: { settings: { 'cashable.sheets.v1': '{"version":1,"sheets":[{' } },
  });
  expect(problemOf(await opened.templates.inserted()).id).toBe('inserted-sheets-damaged');
  expect(problemOf(await opened.templates.preview('forward', '2005/06')).id).toBe('inserted-sheets-damaged');
});

test('the statement that falls due next is offered first, and those that are there last', async () => {
  opened = openTemplates();
  const first = good(await opened.templates.offers())[0];
  expect(first).toEqual({ kind: 'backward', year: '2005/06', present: null });
  await opened.insert('backward', '2005/06');
  const offers = good(await opened.templates.offers());
  expect([offers[0], offers.at(-1)]).toEqual([
    { kind: 'mid-year', year: '2006/07', present: null },
    { kind: 'backward', year: '2005/06', present: 'Backward look 2005-06' },
  ]);
});
