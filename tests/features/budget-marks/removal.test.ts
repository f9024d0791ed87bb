import { toSettings } from '../../../src/excel/settings-store';
import { journalKey, keptJournal } from '../../../src/features/budget-marks/marks-record';
import functionsMetadata from '../../../src/functions/functions.json';
import { calculateLive } from './live-functions';
import { good, open, type Opened, problemOf } from './opened';
import { stateOf, type } from './workbook-state';

/** Removing all marks: what is lost is named with its cells, can be frozen first, and comes back. */

const sheet = 'Budget 04';
let opened: Opened;
beforeEach(() => {
  const summary = [
    ['Ours', ''],
    ['Double', ''],
  ];
  opened = open(undefined, { more: [{ name: 'Summary', values: summary }], excel: { functionsMetadata } });
  calculateLive(opened.excel);
});
afterEach(() => opened.close());

async function formulas(): Promise<void> {
  await type(opened.excel, 'Summary', 'B1', '=AES_Baseline');
  await type(opened.excel, 'Summary', 'B2', "='AES baseline'!B6*2");
  await type(opened.excel, 'Summary', 'B3', `=COUNTIF('${sheet}'!C2:C7,"Included")`);
  await type(opened.excel, sheet, 'G9', '=1+1');
  await opened.excel.settle();
}

async function decideFund(): Promise<void> {
  const id = good(await opened.cashable.sheets()).find(({ name }) => name === sheet)?.id ?? '';
  const marked = good(await opened.cashable.marked(id));
  const key = marked?.reading.sheets[0]?.lines.find(({ label }) => label === 'Fund for change')?.key ?? '';
  good(
    await opened.cashable.decide(id, [
      { key, treatment: 'excluded-by-officer', reason: 'A reserve, not a service.' },
    ]),
  );
}

it('names the formulas that rest on what goes, with their cells, and no others', async () => {
  await opened.mark();
  await formulas();
  const { writes, freezable } = good(await opened.cashable.lookAtRemoval());
  const said = writes.join('\n');
  expect(said).toContain('will show #NAME? or #REF!: ‘Summary’ B1:B2.');
  expect(said).toContain('will find them empty: ‘Summary’ B3.');
  expect(said).not.toContain('G9');
  expect(freezable).toBe(3);
});

it('says so where no formula rests on them', async () => {
  await opened.mark();
  expect(good(await opened.cashable.previewRemoval())).toContain(
    'No formula elsewhere in the workbook rests on what is removed.',
  );
});

it('comes back whole: marks, names, sheet; and nothing of it stays in the workbook', async () => {
  const bare = await stateOf(opened.excel);
  await opened.mark();
  const marked = await stateOf(opened.excel);
  expect(good(await opened.cashable.removeAll()).last).toContain('Removing all marks from ‘Budget 04’');
  expect(await stateOf(opened.excel)).toEqual(bare);
  expect(good(await opened.cashable.undoLast()).last).toContain('Marking 5 lines');
  expect(await stateOf(opened.excel)).toEqual(marked);
  good(await opened.cashable.undoLast());
  expect(await stateOf(opened.excel)).toEqual(bare);
});

it('brings decisions back while the workbook is open, and keeps nothing of them in it', async () => {
  const bare = await stateOf(opened.excel);
  await opened.mark();
  await decideFund();
  const decided = await stateOf(opened.excel);
  const said = good(await opened.cashable.previewRemoval()).join('\n');
  expect(said).toContain('1 treatment that you decided goes too');
  expect(said).toContain('Undo last change brings all of it back until this workbook is closed');
  expect(good(await opened.cashable.removeAll())).toEqual({
    last: 'Removing all marks from ‘Budget 04’, with 1 decision of yours',
    markedSheets: [],
  });
  expect(await stateOf(opened.excel)).toEqual(bare);
  expect(bare.settings).toEqual({});
  const later = opened.reopened();
  expect(good(await later.undoState())).toEqual({ last: null, markedSheets: [] });
  expect(problemOf(await later.undoLast()).id).toBe('nothing-to-undo');

  good(await opened.cashable.undoLast());
  expect(await stateOf(opened.excel)).toEqual(decided);
});

it('reads past removed marks that a workbook still keeps, and takes them out', async () => {
  const bare = await stateOf(opened.excel);
  const journal = { version: 1, changes: [], removed: { sheets: [], steps: 'as another version wrote it' } };
  await opened.excel.Excel.run(async (context) => {
    for (const [key, value] of toSettings(journalKey, journal)) context.workbook.settings.add(key, value);
    await context.sync();
  });
  const { settings } = await stateOf(opened.excel);
  expect(keptJournal(new Map(Object.entries(settings)))).toEqual({ version: 1, changes: [] });
  expect(good(await opened.cashable.undoState()).last).toBeNull();
  good(await opened.cashable.removeAll());
  expect(await stateOf(opened.excel)).toEqual(bare);
});

it('freezes them first in the same action, and undo brings the formulas back', async () => {
  await opened.mark();
  await formulas();
  const before = await stateOf(opened.excel);
  const shown = before.sheets[1]?.cells['R1C2']?.[0];
  good(await opened.cashable.removeAll(true));
  const after = await stateOf(opened.excel);
  expect(after.sheets.map(({ name }) => name)).toEqual([sheet, 'Summary']);
  expect(after.sheets[1]?.cells['R1C2']?.slice(0, 2)).toEqual([shown, shown]);
  expect(after.sheets[0]?.cells['R9C7']?.[1]).toBe('=1+1');
  good(await opened.cashable.undoLast());
  await opened.excel.settle();
  const again = await stateOf(opened.excel);
  expect(again.sheets[1]).toEqual(before.sheets[1]);
});

it('heals formulas that were not frozen, those too that name the deleted sheet', async () => {
  await opened.mark();
  await formulas();
  const before = await stateOf(opened.excel);
  good(await opened.cashable.removeAll());
  await opened.excel.settle();
  const broken = (await stateOf(opened.excel)).sheets[1]?.cells;
  expect(broken?.['R1C2']?.slice(0, 2)).toEqual(['#NAME?', '=AES_Baseline']);
  expect(broken?.['R2C2']?.[0]).toBe('#REF!');
  good(await opened.cashable.undoLast());
  await opened.excel.settle();
  expect((await stateOf(opened.excel)).sheets[1]).toEqual(before.sheets[1]);
});

it('does not bring marks back beside other lines, or over what was typed there', async () => {
  await opened.mark();
  await decideFund();
  good(await opened.cashable.removeAll());
  await type(opened.excel, sheet, 'C3', 'My note');
  const taken = problemOf(await opened.cashable.undoLast());
  expect(taken.sentence).toContain('Cell C3 on sheet ‘Budget 04’');
  await type(opened.excel, sheet, 'C3', '');
  await type(opened.excel, sheet, 'A3', 'Another line');
  expect(problemOf(await opened.cashable.undoLast()).id).toBe('lines-changed-since-removal');
  await type(opened.excel, sheet, 'A3', 'Rent allowances');
  // Amounts may change: marks say nothing of them.
  await type(opened.excel, sheet, 'B3', 401);
  expect(good(await opened.cashable.undoLast()).markedSheets).toEqual([sheet]);
});

it('is forgotten once the budget is marked again', async () => {
  const bare = await stateOf(opened.excel);
  await opened.mark();
  await decideFund();
  good(await opened.cashable.removeAll());
  await opened.mark();
  good(await opened.cashable.undoLast());
  expect(await stateOf(opened.excel)).toEqual(bare);
  expect(good(await opened.cashable.undoState()).last).toBeNull();
});
