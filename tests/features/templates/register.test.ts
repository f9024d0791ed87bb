import { defaultEdition } from '../../../src/guidance/editions';
import { readRegister } from '../../../src/statement/register/read-register';
import { readStatements } from '../../../src/statement/read/read-statements';
import { good, problemOf } from '../budget-marks/opened';
import { stateOf, type } from '../budget-marks/workbook-state';
import { openTemplates, type OpenedTemplates } from './opened-templates';

let opened: OpenedTemplates;
afterEach(() => opened.close());

type Line = readonly [
  gain: string,
  row: string,
  year: string,
  amount: number,
  cashable: number,
  kind: string,
  lasting: string,
];

const lines: readonly Line[] = [
  [
    'Joint buying of vehicles',
    'Procurement',
    '2005/06',
    120_000,
    120_000,
    'Same service for less',
    'Ongoing',
  ],
  ['Shared payroll', 'Transactions', '2005/06', 85_000, 60_000, 'Remodelled service', 'Ongoing'],
  ['Sale of a van', 'Procurement', '2005/06', 4_500.5, 4_500.5, 'Same service for less', 'Once'],
  ['Branch library closed', 'Culture and sport', '2005/06', 40_000, 40_000, 'Service cut', 'Ongoing'],
  ['Care at home by one team', 'Children’s services', '2006/07', 70_000, 0, 'More for the same', 'Ongoing'],
];

/** Fills lines in from the first one on. */
async function register(entered: readonly Line[] = lines, firstRow = 9): Promise<string> {
  const { sheet } = good(await opened.templates.insertRegister());
  if (entered.length === 0) return sheet;
  await opened.run(async (context) => {
    context.workbook.worksheets
      .getItem(sheet)
      .getRange(`A${firstRow}:G${firstRow + entered.length - 1}`).values = entered.map((line) => [...line]);
    await context.sync();
  });
  await opened.excel.settle();
  return sheet;
}

const shown = (sheet: string, addresses: readonly string[]): readonly string[] =>
  addresses.map((address) => opened.excel.cell(sheet, address));

test('the register adds up each year, leaves service cuts out and follows what is entered', async () => {
  opened = openTemplates();
  const sheet = await register();
  expect(shown(sheet, ['B4', 'C4', 'D4', 'E4', 'F4'])).toEqual([
    'In 2004/05',
    'In 2005/06',
    'In 2006/07',
    'In 2007/08',
    'All years',
  ]);
  expect(shown(sheet, ['B5', 'C5', 'D5', 'E5', 'F5'])).toEqual(['0', '209,501', '70,000', '0', '279,501']);
  expect(shown(sheet, ['B6', 'C6', 'D6', 'E6', 'F6'])).toEqual(['0', '184,501', '0', '0', '184,501']);
  await type(opened.excel, sheet, 'D10', 90_000);
  await opened.excel.settle();
  expect(shown(sheet, ['C5', 'F5'])).toEqual(['214,501', '284,501']);
});

test('the register is no statement, and it is read back line by line', async () => {
  opened = openTemplates();
  await register();
  const snapshot = await opened.snapshot();
  expect(readStatements(snapshot, defaultEdition).found).toEqual([]);
  expect(
    readRegister(snapshot, defaultEdition)?.gains.map(({ words, row, year, isCut }) => [
      words,
      row,
      year,
      isCut,
    ]),
  ).toEqual([
    ['Joint buying of vehicles', 'procurement', '2005/06', false],
    ['Shared payroll', 'transactions', '2005/06', false],
    ['Sale of a van', 'procurement', '2005/06', false],
    ['Branch library closed', 'culture-and-sport', '2005/06', true],
    ['Care at home by one team', 'childrens-services', '2006/07', false],
  ]);
});

test('there is one register: asking again says where it is', async () => {
  opened = openTemplates();
  const sheet = await register();
  const again = good(await opened.templates.insertRegister());
  expect(again).toMatchObject({ sheet, sentence: expect.stringContaining('already') as unknown });
});

test('a backward look over the register adds its gains up row by row, without service cuts, and stays live', async () => {
  opened = openTemplates();
  const list = await register();
  const { sheet } = await opened.insert('backward', '2005/06');
  const cell = (row: string, column: string): string => {
    const at = defaultEdition.rows.findIndex(({ id }) => id === row) + 14;
    return `${column}${at}`;
  };
  const procurement = ['D', 'E', 'F', 'G'].map((column) => cell('procurement', column));
  expect(shown(sheet, procurement)).toEqual(['124,501', '124,501', '120,000', '120,000']);
  expect(shown(sheet, [cell('culture-and-sport', 'D'), 'D29', 'E29', 'F29'])).toEqual([
    '0',
    '209,501',
    '184,501',
    '205,000',
  ]);
  await type(opened.excel, list, 'B9', 'Productive time');
  await opened.excel.settle();
  expect(shown(sheet, [cell('procurement', 'D'), cell('productive-time', 'D'), 'D29'])).toEqual([
    '4,501',
    '120,000',
    '209,501',
  ]);
});

test('lines inserted above the last one count', async () => {
  opened = openTemplates();
  const list = await register();
  const { sheet } = await opened.insert('forward', '2005/06');
  const before = shown(sheet, ['B30']);
  await opened.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(list);
    worksheet.getRange('209:209').insert('Down');
    worksheet.getRange('C209').numberFormat = [['@']];
    worksheet.getRange('A209:F209').values = [
      ['One more', 'Homelessness', '2005/06', 1_000, 1_000, 'Same service for less'],
    ];
    await context.sync();
  });
  await opened.excel.settle();
  expect([before, shown(sheet, ['B30'])]).toEqual([['209,501'], ['210,501']]);
});

test('a gain that is entered below the council’s own list counts as well', async () => {
  opened = openTemplates(undefined, {
    more: [
      {
        name: 'Our gains',
        values: [
          ['Description', 'Sector or workstream', 'Year', 'Annual gain (£)', 'Cashable (£)'],
          ['Joint buying of vehicles', 'Procurement', '2005/06', 120_000, 120_000],
        ],
      },
    ],
  });
  const { sheet } = await opened.insert('forward', '2005/06', true);
  const totals = async (): Promise<readonly unknown[]> => {
    const { sheets } = await opened.snapshot();
    return (sheets.find(({ name }) => name === sheet)?.values ?? [])
      .flat()
      .filter((each) => typeof each === 'number' && each > 0);
  };
  expect(await totals()).toContain(120_000);
  await opened.run(async (context) => {
    const list = context.workbook.worksheets.getItem('Our gains');
    list.getRange('A3:E3').values = [['Shared payroll', 'Transactions', "'2005/06", 85_000, 60_000]];
    await context.sync();
  });
  await opened.excel.settle();
  expect(await totals()).toContain(85_000);
});

test('a register for another year fills nothing in unless it is asked for', async () => {
  opened = openTemplates();
  await register();
  const filled = async (over: boolean | null): Promise<boolean> =>
    (await opened.previewOf('forward', '2007/08', over)).filled.some((sentence) =>
      sentence.includes('Gains register'),
    );
  expect([await filled(null), await filled(true), await filled(false)]).toEqual([false, true, false]);
});

test('without a register nothing can be added up', async () => {
  opened = openTemplates();
  expect(problemOf(await opened.templates.preview('forward', '2005/06', true)).sentence).toMatch(
    /no register of gains/,
  );
});

test('a register that a statement adds up is not taken out from under it', async () => {
  opened = openTemplates();
  const before = await stateOf(opened.excel, 260);
  await register();
  const { sheetId } = await opened.insert('forward', '2005/06');
  const list = good(await opened.templates.inserted()).find((each) => each.sheetId !== sheetId);
  expect(problemOf(await opened.templates.remove(list?.sheetId ?? '')).sentence).toBe(
    'Formulas on ‘Forward look 2005-06’ take figures from sheet ‘Gains register’ and would break. Put figures in place of these formulas, or take out first a statement that Cashable inserted. Nothing was changed.',
  );
  good(await opened.templates.remove(sheetId));
  good(await opened.templates.remove(list?.sheetId ?? ''));
  expect(await stateOf(opened.excel, 260)).toEqual(before);
});

test('of its columns the register prints what stands there: boxes of the first page, nothing below them', async () => {
  opened = openTemplates();
  const sheet = await register();
  const seen = await opened.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const area = worksheet.pageLayout.getPrintAreaOrNullObject();
    area.load('address');
    const fills = ['A36', 'A37', 'A208'].map((address) => {
      const { fill } = worksheet.getRange(address).format;
      fill.load('color');
      return fill;
    });
    const below = worksheet.getRange('A14:H260');
    below.load('values');
    const validation = worksheet.getRange('C208').dataValidation;
    validation.load('rule');
    await context.sync();
    return {
      area: area.address.replace(/^.*!/, ''),
      fills: fills.map(({ color }) => color),
      words: below.values.flat().filter((cell) => cell !== ''),
      offered: validation.rule.list?.source,
    };
  });
  expect(seen).toEqual({
    area: 'A:H',
    fills: ['#FFFBE6', '#FFFFFF', '#FFFFFF'],
    words: [],
    offered: '2004/05,2005/06,2006/07,2007/08',
  });
});

test('gains far down an empty register count in a statement that was put in before them', async () => {
  opened = openTemplates();
  const list = await register([]);
  const { sheet } = await opened.insert('forward', '2005/06', true);
  await opened.run(async (context) => {
    context.workbook.worksheets.getItem(list).getRange('A208:F208').values = [
      ['The last line', 'Homelessness', '2005/06', 1_000, 1_000, 'Same service for less'],
    ];
    await context.sync();
  });
  await opened.excel.settle();
  expect(shown(sheet, ['B30'])).toEqual(['1,000']);
});
