import { openWorkbookFile } from '../../../src/files';
import {
  actionIds,
  actionsOf,
  checkWorkbook,
  defaultEdition,
  differences,
  failures,
  type OpenWorkbook,
  openWorkbook,
  readBudget,
  snapshotOf,
} from '../../../workbench/harness';
import { faultsOfParts } from '../book/element-order';
import { openDoors } from '../../../workbench/probe/actions';

const budget = {
  name: 'Budget',
  rows: [
    ['Revenue budget 2004/05'],
    ['Service', '2004/05 £'],
    ['Highways', 1000],
    ['Rent allowances', 400],
    ['Libraries', 250.5],
    ['Refuse collection', 90],
    ['Total', 1740.5],
  ],
};

let opened: OpenWorkbook;
afterEach(() => opened.close());

async function marked(client: OpenWorkbook = opened): Promise<void> {
  const [sheet] = await client.done('budget-marks.sheets');
  await client.done('budget-marks.mark', await client.done('budget-marks.preview', sheet?.id ?? '', {}));
}

it('opens rows, marks, saves, and the saved file opens again with the same figures', async () => {
  opened = await openWorkbook({ sheets: [budget] });
  const before = await opened.state();
  await marked();
  expect(await opened.shown('AES baseline', 'B6')).toBe('£1,340.50');
  const bytes = await opened.save();
  expect(faultsOfParts(bytes)).toEqual([]);
  expect(openWorkbookFile(bytes).sheets.map(({ name }) => name)).toEqual(['Budget', 'AES baseline']);
  const again = await openWorkbook({ bytes });
  try {
    expect(await again.shown('AES baseline', 'B6')).toBe('£1,340.50');
    expect(differences(await opened.state(), await again.state())).toEqual([]);
    await again.done('budget-marks.removeAll');
    expect(differences(before, await again.state())).toEqual([]);
  } finally {
    await again.close();
  }
});

it('lists every action of every door', async () => {
  opened = await openWorkbook({ sheets: [budget] });
  expect(new Set(actionIds).size).toBe(actionIds.length);
  const clock = { today: () => '2006-06-01', now: () => '2006-06-01T10:00:00Z', patience: 0 };
  const doors = Object.entries<object>({ ...openDoors(clock) }).map(([feature, door]): [string, string[]] => [
    feature,
    actionsIn(door).toSorted(),
  ]);
  const listed = Object.entries(actionsOf).map(([feature, actions]) => [feature, [...actions].toSorted()]);
  expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(doors));
});

it('puts the sample in, charts its baseline, makes the page to sign, and takes all of it out', async () => {
  opened = await openWorkbook({ sheets: [{ name: 'Notes', rows: [['x']] }] });
  const before = await opened.state();
  const { sheetId } = await opened.done('samples.insert', await opened.done('samples.preview'));
  await opened.done('budget-marks.mark', await opened.done('budget-marks.preview', sheetId, {}));
  expect(await opened.done('statement-marks.choices')).toMatchObject({ damaged: null });
  if (await opened.done('charts.available')) await opened.done('charts.put', 'targets');
  expect(await opened.done('signature.present')).toBeNull();
  await opened.done('budget-marks.removeAll');
  await opened.done('samples.remove');
  expect(differences(before, await opened.state())).toEqual([]);
});

/** Ids that probes from outside may rest on: more may come, none goes. */
const released = {
  'budget-marks': [
    'sheets',
    'preview',
    'mark',
    'marked',
    'decide',
    'councilRules',
    'saveCouncilRule',
    'removeCouncilRule',
    'exportCouncilRules',
    'importCouncilRules',
    'undoState',
    'undoLast',
    'previewRemoval',
    'lookAtRemoval',
    'removeAll',
    'selectRow',
    'onWorkbookChanged',
  ],
  'statement-marks': [
    'check',
    'look',
    'refresh',
    'previewFix',
    'fix',
    'explain',
    'accept',
    'withdraw',
    'lookAt',
    'record',
    'choices',
    'effectOf',
    'choose',
    'select',
    'previewRemoval',
    'removeMarks',
    'onChanged',
  ],
  templates: ['offers', 'preview', 'insert', 'insertRegister', 'inserted', 'remove'],
  'formula-cells': ['explainActiveCell', 'previewFreeze', 'freeze', 'unfreeze', 'onSelectionChanged'],
  samples: ['preview', 'insert', 'present', 'remove'],
  signature: ['preview', 'insert', 'present', 'remove'],
  charts: ['available', 'put', 'remove'],
  recovery: ['interrupted', 'putRight'],
};

it('keeps every action that was there before', () => {
  expect(actionsOf).toEqual(
    Object.fromEntries(
      Object.entries(released).map(([feature, actions]) => [feature, expect.arrayContaining(actions)]),
    ),
  );
});

/** What may be called on a door, written as an object or as a class. */
function actionsIn(door: object): readonly string[] {
  const parent: unknown = Object.getPrototypeOf(door);
  const names = [
    ...Object.getOwnPropertyNames(door),
    ...(parent === Object.prototype || parent === null ? [] : Object.getOwnPropertyNames(parent)),
  ];
  return names.filter((name) => name !== 'constructor' && typeof Reflect.get(door, name) === 'function');
}

it.each(failures)('makes a request fail: %s', async (failure) => {
  opened = await openWorkbook({ sheets: [budget] });
  opened.arm({ request: 1, failure });
  const acted = await opened.act('budget-marks.sheets');
  expect(acted.ok).toBe(false);
  expect(opened.requests.at(0)?.failure).toBe(failure);
  opened.arm();
  opened.reopen();
  expect((await opened.act('budget-marks.sheets')).ok).toBe(true);
});

it('lets a colleague change the workbook between two requests', async () => {
  opened = await openWorkbook({ sheets: [budget] });
  opened.arm({
    request: 2,
    meanwhile: () =>
      opened.edit(({ worksheets }) => {
        worksheets.getItem('Budget').name = 'Budget 04';
      }),
  });
  await opened.act('budget-marks.sheets');
  expect((await opened.done('budget-marks.sheets')).map(({ name }) => name)).toEqual(['Budget 04']);
});

it('has room for two people, each with a pane of their own', async () => {
  opened = await openWorkbook({ sheets: [budget] });
  const colleague = opened.colleague();
  await marked();
  const theirs = await colleague.done('budget-marks.undoState');
  expect(theirs.markedSheets).toEqual(['Budget']);
  colleague.arm({ request: 1, failure: 'session-lost' });
  expect((await colleague.act('budget-marks.undoLast')).ok).toBe(false);
  expect((await opened.act('budget-marks.undoLast')).ok).toBe(true);
});

it('sees every kind of change', async () => {
  opened = await openWorkbook({ sheets: [budget, { name: 'Notes', rows: [['x']] }] });
  const before = await opened.state();
  await opened.edit((workbook) => {
    const sheet = workbook.worksheets.getItem('Budget');
    sheet.getRange('B3').values = [[7]];
    sheet.getRange('B4').format.font.bold = true;
    sheet.getRange('C1').format.columnWidth = 200;
    sheet.getRange('D1').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
    const { custom } = sheet.getRange('A1:A3').conditionalFormats.add('Custom');
    custom.rule.formula = '=TRUE';
    workbook.names.add('Mine', sheet.getRange('B3'));
    workbook.settings.add('theirs', 1);
    workbook.worksheets.getItem('Notes').visibility = 'Hidden';
  });
  expect(differences(before, await opened.state()).toSorted()).toEqual(
    [
      'Budget!B3',
      'Budget!B4',
      'column Budget!C',
      'Budget: rules',
      'Budget: validations',
      'Notes: visibility',
      'name Mine',
      'setting theirs',
    ].toSorted(),
  );
});

it.each(['newest', 'floor', 'awkward'] as const)('marks and removes in the %s Excel', async (excel) => {
  opened = await openWorkbook({ sheets: [budget] }, { excel });
  const before = await opened.state();
  await marked();
  await opened.done('budget-marks.removeAll');
  expect(differences(before, await opened.state())).toEqual([]);
});

it('gives the pure domain without Excel', async () => {
  opened = await openWorkbook({ sheets: [budget] });
  const { sheets } = snapshotOf({ sheets: [budget] });
  expect(readBudget(sheets).baseline.amount).toBe(134_050);
  expect(checkWorkbook({ name: '', sheets }, defaultEdition).runs).toEqual([]);
});
