import '../../workbench/clock';
import { join } from 'node:path';
import { defaultChoices } from '../../../src/guidance/choices';
import { choicesKey, choicesSettings } from '../../../src/guidance/kept-choices';
import { type OpenWorkbook, openWorkbook } from '../../../workbench/harness';

/** The sheet “AES baseline” as a report: who, when, on what basis, what is undecided, what the paragraphs say. */
jest.setTimeout(120_000);

const report = 'AES baseline';
let opened: OpenWorkbook;
afterEach(() => opened.close());

const budget = {
  name: 'Budget',
  rows: [
    ['Poole Borough Council', ''],
    ['Service', '2004/05 estimate £000'],
    ['Highways maintenance', 1000],
    ['Rent allowances', 400],
    ['Contingency', 90],
    ['Total', 1490],
  ],
};

async function mark(): Promise<void> {
  const sheets = await opened.done('budget-marks.sheets');
  const id = sheets.find(({ name }) => name === 'Budget')?.id ?? '';
  await opened.done('budget-marks.mark', await opened.done('budget-marks.preview', id, {}));
}

const upToDate = async (): Promise<boolean> => {
  const [sheet] = await opened.done('budget-marks.sheets');
  return (await opened.done('budget-marks.preview', sheet?.id ?? '', {})).upToDate;
};

/** Rows of the report as shown, A to E. */
async function shown(): Promise<readonly (readonly string[])[]> {
  const state = await opened.state();
  const rows = Math.max(
    ...Object.keys(state.sheets.find(({ name }) => name === report)?.cells ?? {}).map((at) =>
      Number(at.replace(/^\D+/, '')),
    ),
  );
  return Promise.all(
    Array.from({ length: rows }, (_, row) =>
      Promise.all(['A', 'B', 'C', 'D', 'E'].map((column) => opened.shown(report, `${column}${row + 1}`))),
    ),
  );
}

it('names council, day, rules, year and basis; shows whole pounds; lists what is undecided and what paragraphs say', async () => {
  opened = await openWorkbook({ sheets: [budget] });
  await mark();
  const rows = await shown();
  expect(rows[1]?.[0]).toBe('Council');
  expect(rows[1]?.[1]).toBe('Poole Borough Council');
  expect(rows[1]?.[4]).toMatch(/^Marked on \d{1,2} [A-Z][a-z]+ \d{4}$/);
  expect(rows[3]?.[1]).toBe(
    '2004/05 budget, gross or net not stated, amounts in £000; provisional: 1 line to decide',
  );
  expect(rows[5]?.slice(1, 3)).toEqual(['£1,000,000', 'provisional: 1 line to decide']);
  expect(rows.flat().filter((cell) => /\.00|\bNaN/.test(cell))).toEqual([]);
  const at = rows.findIndex(([words]) => words === 'Lines still to decide');
  expect(rows[at + 1]).toEqual(['Contingency', '£90,000', '', '', 'Row 5 of ‘Budget’']);
  expect(rows.find(([words]) => words === 'Paragraph A8')?.[1]).toMatch(/transfer payments/);
  expect(rows.find(([words]) => words === 'Difference')?.[4]).toMatch(
    /^When marked on .* add up to it exactly/,
  );
  expect(rows.map(([words]) => words)).toContain('Chief finance officer');
  // Nothing runs off the page: words in B have the width of B to E.
  expect(rows.filter(([, words = '']) => words.length > 88)).toEqual([]);
  expect(await upToDate()).toBe(true);
});

it('says at the figure which year it is, that it is an out-turn, and how many lines are left, as they are decided', async () => {
  opened = await openWorkbook({
    sheets: [
      {
        name: 'Budget',
        rows: [
          ['Service', '2016/17 out-turn net £000'],
          ['Highways maintenance', 1000],
          ['Contingency', 90],
          ['Concessionary fares', 20],
          ['Total', 1110],
        ],
      },
    ],
  });
  await mark();
  expect(await opened.shown(report, 'A5')).toBe('Baseline, from the 2016/17 out-turn');
  const status = (await opened.state()).names['AES_Baseline_Status'];
  expect(status).toBe("'AES baseline'!$B$4");
  const basis = '2016/17 out-turn, net expenditure, amounts in £000';
  const said = async (): Promise<readonly string[]> =>
    Promise.all(['B4', 'C6'].map((cell) => opened.shown(report, cell)));
  expect(await said()).toEqual([
    `${basis}; provisional: 2 lines to decide`,
    'provisional: 2 lines to decide',
  ]);
  const choose = (row: number): Promise<void> =>
    opened.edit((workbook) => {
      workbook.worksheets.getItem('Budget').getRange(`C${row}`).values = [['Included']];
    });
  await choose(3);
  expect(await said()).toEqual([`${basis}; provisional: 1 line to decide`, 'provisional: 1 line to decide']);
  await choose(4);
  expect(await said()).toEqual([basis, '']);
});

it('goes by the name and the rounding that were chosen, and they go with the marks', async () => {
  opened = await openWorkbook({ sheets: [budget] });
  const chosen = { ...defaultChoices, council: 'Poole', rounding: 'thousands' } as const;
  await opened.edit(({ settings }) => {
    for (const [key, value] of choicesSettings(chosen)) settings.add(key, value);
  });
  await mark();
  expect(await opened.shown(report, 'B2')).toBe('Poole');
  expect(await opened.shown(report, 'B6')).toBe('£1,000k');
  expect((await opened.shown(report, 'B18')).endsWith('k')).toBe(true);
  const [sheet] = await opened.done('budget-marks.sheets');
  expect((await opened.done('budget-marks.marked', sheet?.id ?? ''))?.shownAs).toEqual({
    council: 'Poole',
    rounding: 'thousands',
  });
  expect((await opened.done('budget-marks.previewRemoval')).join(' ')).toContain(
    'What you chose in the settings',
  );
  await opened.done('budget-marks.removeAll');
  const kept = async (): Promise<readonly string[]> =>
    Object.keys((await opened.state()).settings).filter((key) => key.startsWith('cashable.choices'));
  expect(await kept()).toEqual([]);
  await opened.done('budget-marks.undoLast');
  expect(await kept()).toEqual([choicesKey, `${choicesKey}.0`]);
});

it('shows pence where the budget has any', async () => {
  opened = await openWorkbook({
    sheets: [
      {
        name: 'Budget',
        rows: [
          ['Service', '2004/05 £'],
          ['Highways', 1000.5],
          ['Libraries', 20],
          ['Total', 1020.5],
        ],
      },
    ],
  });
  await mark();
  expect(await opened.shown(report, 'B6')).toBe('£1,020.50');
});

describe('a workbook that was marked before the report', () => {
  const path = join(__dirname, 'stored', 'marked-2026-11.xlsx');

  it('is marked again in place: names stay on their cells, and a published target that was typed over one stays', async () => {
    opened = await openWorkbook({ path });
    await opened.edit((workbook) => {
      workbook.worksheets.getItem(report).getRange('B18').values = [[33_000]];
    });
    const before = await opened.state();
    await mark();
    const after = await opened.state();
    expect(after.names).toMatchObject(before.names);
    expect(after.names['AES_Baseline_Status']).toBe("'AES baseline'!$B$4");
    expect(await opened.shown(report, 'B4')).toBe('2004/05 budget, gross or net not stated, amounts in £');
    // Taken back, nothing of it is left.
    await opened.done('budget-marks.undoLast');
    expect((await opened.state()).names).toEqual(before.names);
    await mark();
    expect(await opened.shown(report, 'B2')).toBe('Poole Borough Council');
    expect(await opened.shown(report, 'B18')).toContain('33,000');
    expect(await opened.shown(report, 'A18')).toBe('2005/06');
    expect(await upToDate()).toBe(true);
  });

  it('is as it was before it was marked once all marks are removed', async () => {
    opened = await openWorkbook({ path });
    await opened.done('budget-marks.removeAll');
    const { sheets, names } = await opened.state();
    expect(sheets.map(({ name }) => name)).toEqual(['Budget']);
    expect(names).toEqual({});
  });
});

it('says as long as it stands that a value has taken the place of a formula, and brings the formula back where it is cleared', async () => {
  opened = await openWorkbook({ sheets: [budget] });
  await mark();
  const put = (sheet: string, cell: string, value: string | number): Promise<void> =>
    opened.edit(({ worksheets }) => {
      worksheets.getItem(sheet).getRange(cell).values = [[value]];
    });
  const id = (await opened.done('budget-marks.sheets'))[0]?.id ?? '';
  const sentences = async (): Promise<readonly string[]> => {
    const looked = [
      (await opened.done('budget-marks.preview', id, {})).reading,
      (await opened.done('budget-marks.marked', id))?.reading,
    ];
    const said = looked.map((reading) =>
      (reading?.sheets[0]?.findings ?? []).flatMap(({ sentence }) =>
        sentence.includes('in place of') ? [sentence] : [],
      ),
    );
    expect(said[0]).toEqual(said[1]);
    return said[0] ?? [];
  };
  expect(await sentences()).toEqual([]);
  await put(report, 'B6', 1_000_000);
  // A published target is typed over its cell: that is how it is given.
  await put(report, 'B18', 25_000);
  await put('Budget', 'B3', 2000);
  await mark();
  expect(await sentences()).toEqual([
    'Sheet ‘AES baseline’, B6: a value stands in place of Cashable’s formula, so this figure does not follow the budget. To have the formula back, clear the cell, then choose Mark again.',
  ]);
  expect(await upToDate()).toBe(true);
  expect((await opened.done('budget-marks.marked', id))?.sheetShows).toBe(100_000_000);
  await put(report, 'B6', '');
  expect(await upToDate()).toBe(false);
  await mark();
  expect(await opened.shown(report, 'B6')).toBe('£2,000,000');
  expect(await sentences()).toEqual([]);
});
